import assert from 'node:assert/strict';
import rehypeKatex from 'rehype-katex';
import rehypeRaw from 'rehype-raw';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { hasMath, parsePost, renderHtml } from '../../../src/core/index';
import { typeset } from '../../../src/typeset/katex';
import { toOutline } from './dom';

const features = { astroMajor: 6, smartPunctuation: false, math: true, typesetsMath: true };
const pipeline = unified().use(remarkParse).use(remarkGfm).use(remarkMath).use(remarkRehype, { allowDangerousHtml: true }).use(rehypeKatex).use(rehypeRaw).use(rehypeStringify);

describe('math, against what remark-math and rehype-katex make of it', () => {
  const texts = [
    'Una $x^2$ aquí', '$$\n\\int_0^1 x\\,dx\n$$', 'Con $$x$$ dentro', '$\\frac{1}{2}$ y `$x$`', '\\$5 y \\$6', 'cuesta 5$', '```math\n\\sqrt 2\n```',
    '| $a$ | $b$ |\n|---|---|\n| $1$ | 2 |', '- uno\n\n  $$\n  a_1\n  $$', '> $$\n> \\alpha\n> $$', '$\\mal{$', '$$\n\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}\n$$',
    '$a < b & c > d$', '$\\text{ñandú}$', '$\\href{javascript:alert(1)}{x}$', '$\\includegraphics{https://leak.example/x}$', '$\\htmlClass{a}{b}$', '$`x`$', 'a $x$b$', '**$x$**', '[$x$](/b)',
    '$\\def\\a{\\a\\a}\\a$', '$<img src=x onerror=alert(1)>$', '$\\text{<b>}$',
  ];
  for (const text of texts) {
    it(JSON.stringify(text), () => {
      const post = parsePost('post.md', text, features);
      const made = renderHtml(post, { features, typeset });
      assert.equal(toOutline(made, { plainCode: false }), toOutline(String(pipeline.processSync(text)), { plainCode: false }));
    });
  }

  it('without what typesets it, it stays as remark-math leaves it', () => {
    const post = parsePost('post.md', 'Una $x$\n\n$$\ny\n$$', features);
    assert.equal(
      renderHtml(post, { features }),
      '<p>Una <code class="language-math math-inline">x</code></p>\n<pre><code class="language-math math-display">y</code></pre>\n',
    );
  });

  const tellings: readonly [text: string, has: boolean][] = [['$x$', true], ['$$\nx\n$$', true], ['```math\nx\n```', true], ['`x` y 5$', false], ['```js\n$x$\n```', false]];
  for (const [text, has] of tellings) it(`${has ? 'some' : 'none'} in ${JSON.stringify(text)}`, () => assert.equal(hasMath(parsePost('post.md', text, features)), has));
});
