import assert from 'node:assert/strict';
import { postPath, siteOf } from './site';

const head = '---\ntitle: "Mi gato"\npubDate: 2026-02-26\ndescription: "Una ventana y la paciencia de quien espera la lluvia en casa un domingo."\n---\n\n';
const site = siteOf({
  'src/content/blog/otro.md': `${head.replace('Mi gato', 'Otro')}## 1999\n\n## Qué Come\n\nx[^1] <a id="Ancla"></a>\n\n[^1]: y\n`,
  'src/content/blog/abc.md': `${head.replace('title: "Mi gato"', 'title: "Paréntesis"\nslug: a(b(c))')}x\n`,
  'src/content/blog/niño.md': `${head.replace('Mi gato', 'Niño')}x\n`,
  'public/img/a b.png': '',
});

/** Markdown with each address between « and »; what is said of it: code without its category, and what of it is marked. */
type Row = readonly [marked: string, ...problems: readonly (readonly [code: string, marked: string])[]];

const page = (marked = '/x/'): readonly [string, string] => ['missing-page', marked];
const file = (marked: string): readonly [string, string] => ['missing-asset', marked];
const fragment = (marked: string): readonly [string, string] => ['missing-fragment', marked];

const groups: Readonly<Record<string, readonly Row[]>> = {
  'parentheses and brackets': [
    ['[t](«/blog/a(b(c))/»)'], ['[t](«/x/(a)»)', page('/x/(a)')], ['[t](«/x/(a(b))»)', page('/x/(a(b))')],
    ['[some [inner] t](«/x/»)', page()], ['[a [b [c] d] e](«/x/»)', page()], ['[[a]](«/x/»)', page()], ['[b\\]](«/x/»)', page()], ['\\[t](/x/)'],
    ['[a](«/x/»)[b](«/blog/otro/»)', page()], ['[a](«/blog/otro/»)[b](«/x/»)', page()],
    ['[![a](«/i.png»)](«/x/»)', file('/i.png'), page()], ['[![a](«/i.png»)][r]\n\n[r]: «/x/»', file('/i.png'), page()],
    ['[![a][i]](«/x/»)\n\n[i]: «/i.png»', page(), file('/i.png')], ['[![a][i]][r]\n\n[i]: «/i.png»\n[r]: «/x/»', file('/i.png'), page()],
  ],
  'angle brackets and titles': [
    ['![t](<«/img/a b.png»>)'], ['![t](<«/img/a c.png»>)', file('/img/a c.png')], ['[t](<«/x y/#a b»>)', page('/x y/')], ['[t](<«/blog/otro/#a b»>)', fragment('a b')],
    ['[t](<«»>)', ['empty', '[t](<>)']], ['[t](<«/x\\<y»>)', page('/x\\<y')], ['[t](<> path>)'], ['[t](<a> b>)'],
    ...['"T"', "'T'", '(T)', '"T\\"u"', "'T\\'u'", '(T\\)u)'].flatMap((title): Row[] => [[`[t](«/x/» ${title})`, page()], [`[t](<«/x/»> ${title})`, page()]]),
    ['[t](\n  «/x/»\n  "T"\n)', page()], ['[uno\ndos](  «/x/»  )', page()],
  ],
  references: [
    ['[a][r]\n\n[r]: «/x/»', page()], ['[r][]\n\n[r]: «/x/»', page()], ['[r]\n\n[r]: «/x/»', page()], ['[a][\\[r\\]]\n\n[\\[r\\]]: «/x/»', page()], ['[a][r[s]]\n\n[r]: «/blog/otro/»', ['unused-definition', '[r]: /blog/otro/']],
    ['[ẞ]\n\n[SS]: «/x/»', page()], ['[uno  dos]\n\n[Uno\ndos]: «/x/»', page()], ['[r]:\n«/x/»\n\n[r]', page()], ['[r]\n\n[r]: «/blog/otro/»\n[r]: «/x/»', ['duplicate-definition', 'r'], page()],
    ['[r]: «/blog/otro/»', ['unused-definition', '[r]: /blog/otro/']], ['Es [nada] y [esto].'], ['![][cat]\n\n[cat]: «/img/cat.png»', file('/img/cat.png')], ['[][]'],
  ],
  'no links': [
    ['a[^x]\n\n[^x]: /x/'], ['> [!note]\n> Nota.'], ['- [x] Hecho'], ['a [x]: /x/'], ['`[a](/x/)`'], ['`a\n[a](/x/)`'], ['`a\n\n[a](«/x/»)`', page()], ['[a `]` b](«/x/»)', page()],
    ['```\n[a](/x/)\n```'], ['~~~\n[a](/x/)\n~~~'], ['a\n\n    [a](/x/)'], ['<!-- [a](/x/) -->'], ['a <!-- <a href="/x/">t</a> --> b'],
  ],
  HTML: [
    ['<a href="«/x/»">t</a>', page()], ["<a href='«/x/»'>t</a>", page()], ['<a href=«/x/»>t</a>', page()], ['<a data-href="/no" href="«/x/»">t</a>', page()], ['<a\n  class="b"\n  href="«/x/»">t</a>', page()],
    ['<img alt="a" src="«/i.png»">', file('/i.png')], ['<img alt="a" srcset="«/img/a%20b.png» 1x, «/i.png» 2x">', file('/i.png')], ['<video poster="«/i.png»"></video>', file('/i.png')],
    ['<pre><a href="«/x/»">t</a></pre>', page()], ['<div>\n\n[t](«/x/»)\n\n</div>', page()], ['<div>\n[t](/x/)\n</div>'],
    ['<«https://a.example/x/»>'], ['<«yo@a.example»>'], ['<b:c d>'], ['Ver «https://a.example/x/».'],
  ],
  addresses: [
    ['[t](«/x/?a&amp;b»)', page()], ['[t](«/x\\_y/»)', page('/x\\_y/')], ['[t](«/blog/ni%C3%B1o/»)'], ['[t](«/blog/niño/»)'], [`[t](«/blog/${'niño'.normalize('NFD')}/»)`, page(`/blog/${'niño'.normalize('NFD')}/`)],
    ['![t](«/img/a%20b.png»)'], ['[t](«/blog/otro%23x/»)', page('/blog/otro%23x/')], ['[t](«/x/?a=1#b»)', page()], ['[t](«/blog/otro/?a=1#b»)', fragment('b')], ['[t](«/blog/otro/#b?c»)', fragment('b?c')],
    ['[t](«//a.example/x»)'], ['[t](«mailto:yo@a.example»)'], ['[t](«tel:+34600»)'], ['![t](«data:image/png;base64,AA==»)'], ['[t](«/blog/v1.2.3/»)', page('/blog/v1.2.3/')], ['[t](«/blog/OTRO/»)', page('/blog/OTRO/')], ['![t](«/img/A%20b.png»)', file('/img/A%20b.png')],
  ],
  fragments: [
    ['[t](«#top»)'], ['[t](«/blog/otro/#TOP»)'], ['[t](«/blog/otro/#1999»)'], ['[t](«/blog/otro/#2001»)', fragment('2001')], ['[t](«/blog/otro/#qué-come»)'], ['[t](«/blog/otro/#qu%C3%A9-come»)'], ['[t](«/blog/otro/#Qué-Come»)', fragment('Qué-Come')],
    ['[t](«/blog/otro/#footnote-label»)'], ['[t](«/blog/otro/#user-content-fn-1»)'], ['[t](«/blog/otro/#user-content-fnref-1»)'], ['[t](«/blog/otro/#user-content-fn-2»)', fragment('user-content-fn-2')], ['[t](«/blog/otro/#Ancla»)'], ['[t](«/blog/otro/#ancla»)', fragment('ancla')],
  ],
  blocks: [
    ['| a |\n|---|\n| [t\\|u](«/x/») |', page()], ['| a |\n|---|\n| [t](«/x\\|y/») |', page('/x\\|y/')], ['- a\n  - [t](«/x/»)', page()], ['> [t\n> u](«/x/»)', page()], ['## [t](«/x/»)', page()], ['a\r\n[t](«/x/»)\r\n', page()], ['-\t[t](«/x/»)', page()],
  ],
};

describe('what is said of addresses, and where', () => {
  for (const [group, rows] of Object.entries(groups)) {
    describe(group, () => {
      for (const row of rows) assertRow(row, head, postPath);
    });
  }

  describe('after a byte order mark', () => assertRow(['[t](«/x/»)', page()], `\uFEFF${head}`, postPath));

  describe('MDX', () => {
    const rows: readonly Row[] = [['<Enlace a="1" href="«/x/»" />', page()], ['import a from "[a](/x/)"\n\n[t](«/x/»)', page()], ['export const a = "[a](/x/)"'], ['{`[a](/x/)`} [t](«/x/»)', page()], ['{/* [a](/x/) */}']];
    for (const row of rows) assertRow(row, head, 'src/content/blog/mi-gato.mdx');
  });
});

function assertRow([marked, ...expected]: Row, before: string, path: string): void {
  it(JSON.stringify(marked), () => {
    const ranges: { start: number; end: number }[] = [];
    let text = before;
    for (const part of marked.split(/(?=[«»])/)) {
      if (part.startsWith('«')) ranges.push({ start: text.length, end: text.length });
      const last = ranges.at(-1);
      if (part.startsWith('»') && last) last.end = text.length;
      text += part.replace(/^[«»]/, '');
    }
    const problems = site.check(path, text).filter(({ code }) => code.startsWith('link/'));
    assert.deepEqual(site.parse(path, text).links.map(({ hrefRange }) => hrefRange).sort((a, b) => a.start - b.start), ranges);
    assert.deepEqual(problems.map(({ code, range }) => [code.replace('link/', ''), text.slice(range.start, range.end)]), expected);
    for (const { code, range } of problems) {
      const inAddress = ranges.some(({ start, end }) => start <= range.start && range.end <= end);
      assert.equal(inAddress, !/empty|definition/.test(code), 'it is marked at the address');
    }
    site.model.removePost(path);
  });
}
