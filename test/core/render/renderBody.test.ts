import assert from 'node:assert/strict';
import { parsePost } from '../../../src/core/parse/post';
import { renderBody } from '../../../src/core/render';

const features = { astroMajor: 5, smartPunctuation: true, math: false };
const render = (text: string) => renderBody(parsePost('post.md', text, features), { features });

describe('renderBody', () => {
  const cases: readonly [name: string, text: string, blocks: readonly [line: number, endLine: number, html: string][]][] = [
    ['a block per top-level element, with its lines of the file', '---\ntitle: a\n---\n\nUno\n\n## Dos\n', [
      [4, 5, '<p data-line="0">Uno</p>'],
      [6, 7, '<h2 id="dos" data-line="0">Dos</h2>'],
    ]],
    ['lines inside count from the block', 'a\n\n- b\n- c', [
      [0, 1, '<p data-line="0">a</p>'],
      [2, 4, '<ul data-line="0">\n<li data-line="0">b</li>\n<li data-line="1">c</li>\n</ul>'],
    ]],
    ['what raw HTML holds together is one block', '<details>\n\na\n\n</details>\n\nb', [
      [0, 5, '<details>\n<p data-line="2">a</p>\n</details>'],
      [6, 7, '<p data-line="0">b</p>'],
    ]],
    ['an element that is never closed takes the rest', '<div>\n\na\n\nb', [[0, 5, '<div>\n<p data-line="2">a</p>\n<p data-line="4">b</p>']]],
    ['void elements and comments hold nothing', '<br>\n\na\n\n<!-- <div> -->\n\nb', [
      [0, 1, '<br>'],
      [2, 3, '<p data-line="0">a</p>'],
      [4, 5, '<!-- <div> -->'],
      [6, 7, '<p data-line="0">b</p>'],
    ]],
    ['carriage returns', '---\r\ntitle: a\r\n---\r\n\r\na\r\n\r\nb', [
      [4, 5, '<p data-line="0">a</p>'],
      [6, 7, '<p data-line="0">b</p>'],
    ]],
    ['no text', '---\ntitle: a\n---\n', []],
  ];
  for (const [name, text, blocks] of cases) {
    it(name, () => {
      const made = render(text).map(({ line, endLine, html }) => [line, endLine, html.trimEnd()]);
      assert.deepEqual(made, blocks);
    });
  }

  it('puts the footnotes behind the text', () => {
    const blocks = render('a[^1]\n\n[^1]: b\n\nc');
    assert.deepEqual(blocks.map(({ line }) => line), [0, 4, 5]);
    assert.match(blocks.at(-1)?.html ?? '', /^<section data-footnotes="" class="footnotes">/);
  });
});
