import assert from 'node:assert/strict';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { stripVTControlCharacters } from 'node:util';
import { Lines, type Problem } from '../../src/core/index';
import { hasColor } from '../../src/cli/output';
import type { Report } from '../../src/cli/report';
import { toCodeFrame } from '../../src/cli/reporters/codeFrame';
import { toText } from '../../src/cli/reporters/text';
import { speak } from '../../src/cli/language';

describe('The code frame', () => {
  const cases: readonly [name: string, line: string, marked: string, shown: string, marks: string][] = [
    ['plain', 'un enlace roto', 'enlace', 'un enlace roto', '   ^^^^^^'],
    ['wide characters', '中文 roto', 'roto', '中文 roto', '     ^^^^'],
    ['a marked wide character', 'a 中 b', '中', 'a 中 b', '  ^^'],
    ['emoji of several code points', '👩‍👩‍👧 roto', 'roto', '👩‍👩‍👧 roto', '   ^^^^'],
    ['accents of their own', 'cafe\u0301 roto', 'roto', 'cafe\u0301 roto', '     ^^^^'],
    ['tabs', '\ta\tb', 'b', '    a   b', '        ^'],
    ['a marked tab', 'a\tb', '\t', 'a   b', ' ^^^'],
    ['control characters', 'a\x1b[31mb', 'b', 'a␛[31mb', '      ^'],
  ];
  for (const [name, line, marked, shown, marks] of cases) {
    it(name, () => {
      const from = line.indexOf(marked);
      assert.deepEqual(toCodeFrame(line, from, from + marked.length, 80), { line: shown, marks });
    });
  }

  it('marks one cell for an empty range, behind the end too', () => {
    assert.equal(toCodeFrame('abc', 1, 1, 80).marks, ' ^');
    assert.equal(toCodeFrame('abc', 3, 3, 80).marks, '   ^');
    assert.equal(toCodeFrame('', 0, 0, 80).marks, '^');
  });

  it('cuts long lines to what is around the marks', () => {
    const line = `${'antes '.repeat(50)}ROTO${' después'.repeat(50)}`;
    const from = line.indexOf('ROTO');
    const frame = toCodeFrame(line, from, from + 4, 40);
    const start = frame.marks.indexOf('^');
    assert.match(frame.line, /^….*….?$/);
    assert.equal(frame.line.slice(start, frame.marks.length), 'ROTO');
  });

  it('always fits, and always marks', () => {
    const line = fc.array(fc.constantFrom('a', 'ñ', '中', '👍🏽', '\t', '\x07', ' ', 'e\u0301'), { maxLength: 120 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(line, fc.nat(200), fc.nat(200), fc.integer({ min: 20, max: 100 }), (text, a, b, width) => {
        const [from, to] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const frame = toCodeFrame(text, from, to, width);
        assert.ok(stringWidth(frame.line) <= width, frame.line);
        assert.match(frame.marks, /^ *\^+( *\^+)*$/);
      }),
    );
  });
});

describe('The text report', () => {
  const text = 'Hola.\n\nUn [enlace](/x/) roto.\n';
  const start = text.indexOf('/x/');
  const problem: Problem = { code: 'link/missing-page', severity: 'error', message: 'There is no page at /x/.', range: { start, end: start + 3 }, fixes: [] };
  const report: Report = {
    root: '/site',
    files: [
      { path: 'posts/a.md', lines: new Lines(text), problems: [problem, { ...problem, severity: 'warning' }] },
      { path: 'posts/b.md', lines: new Lines(text), problems: [] },
    ],
  };
  const view = { cwd: '/site', color: false, width: 80, version: '1.0.0', language: 'en' } as const;
  const plain = [
    'posts/a.md',
    '  3:13  error  There is no page at /x/.  link/missing-page',
    '    3 | Un [enlace](/x/) roto.',
    '      |             ^^^',
    '  3:13  warning  There is no page at /x/.  link/missing-page',
    '    3 | Un [enlace](/x/) roto.',
    '      |             ^^^',
    '',
    '1 error, 1 warning in 2 posts.',
    '',
  ].join('\n');

  before(() => speak('en'));

  it('groups by file, shows the place, and sums up', () => {
    assert.equal(toText(report, view), plain);
  });

  it('is the same in colour, but for the colours', () => {
    const colored = toText(report, { ...view, color: true });
    assert.notEqual(colored, plain);
    assert.equal(stripVTControlCharacters(colored), plain);
  });

  it('names files from the current folder', () => {
    assert.match(toText(report, { ...view, cwd: '/site/posts' }), /^a\.md\n/);
    assert.match(toText(report, { ...view, cwd: '/other' }), /^\.\.\/site\/posts\/a\.md\n/);
  });

  const colors: readonly [env: Record<string, string>, isTTY: boolean, expected: boolean][] = [
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ TERM: 'dumb' }, true, false],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
  ];
  for (const [env, isTTY, expected] of colors) {
    it(`${JSON.stringify(env)} ${isTTY ? 'on a terminal' : 'elsewhere'}: ${expected ? 'colours' : 'none'}`, () => {
      assert.equal(hasColor({ env }, { isTTY }), expected);
    });
  }
});
