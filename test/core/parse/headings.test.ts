import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { fragments, mixtures } from './markdownFragments';
import { seeByMicromark } from './micromark';
import { assertSound, parsed } from './parsed';

type Row = readonly [depth: number, text: string, id: string, written: string];

const cases: readonly (readonly [markdown: string, headings: readonly Row[]])[] = [
  ['# Uno', [[1, 'Uno', 'uno', '# Uno']]],
  ['###### Seis ######  ', [[6, 'Seis', 'seis', '###### Seis ######']]],
  ['  ## Dos\ntexto', [[2, 'Dos', 'dos', '## Dos']]],
  ['Uno\n===', [[1, 'Uno', 'uno', 'Uno\n===']]],
  ['Uno\ndos  \n---  \nx', [[2, 'Uno\ndos', 'unodos', 'Uno\ndos  \n---']]],
  ['> ## Cita\n> x', [[2, 'Cita', 'cita', '## Cita']]],
  ['- ## Lista', [[2, 'Lista', 'lista', '## Lista']]],
  ['> Uno\n> ---', [[2, 'Uno', 'uno', 'Uno\n> ---']]],
  ['##', [[2, '', '', '##']]],
  ['## ¿Qué es la *IA*? ¡[Sí](/x)! `a_b`', [[2, '¿Qué es la IA? ¡Sí! a_b', 'qué-es-la-ia-sí-a_b', '## ¿Qué es la *IA*? ¡[Sí](/x)! `a_b`']]],
  ['## a ![b](/c) <b>d</b> &amp; \\*', [[2, 'a  d & *', 'a--d--', '## a ![b](/c) <b>d</b> &amp; \\*']]],
  ['## A\r\n\r\n## A\r\n', [[2, 'A', 'a', '## A'], [2, 'A', 'a-1', '## A']]],
  ['## Uno[^b] dos[^a]\n\n[^a]: x\n[^b]: y', [[2, 'Uno1 dos2', 'uno1-dos2', '## Uno[^b] dos[^a]']]],
  ['x[^1]\n\n[^1]: n\n\n    ## A\n\n## A', [[2, 'A', 'a-1', '## A'], [2, 'A', 'a', '## A']]],
  ['## \\| a | b |\n|---|---|', [[2, '| a | b |', '-a--b-', '## \\| a | b |']]],
  ['## a | b\n-|-', [[2, 'a | b', 'a--b', '## a | b']]],
  ['| a\n---', [[2, '| a', '-a', '| a\n---']]],
  ['```\n## no\n```\n\n<!-- ## no -->\n\n##no\n\n####### no\n\n    ## no', []],
  ['<h2 id="x">No</h2>', []],
  ['---\ntitle: "## no"\n---\n## Sí', [[2, 'Sí', 'sí', '## Sí']]],
];

interface Recorded {
  readonly markdown: string;
  readonly ids: Readonly<Record<string, readonly string[]>>;
}

describe('headings', () => {
  for (const [markdown, expected] of cases) {
    it(JSON.stringify(markdown), () => {
      const post = parsed(markdown);
      assert.deepEqual(post.headings.map(({ depth, text, id, range }): Row => [depth, text, id, markdown.slice(range.start, range.end)]), expected);
      assertSound(post);
    });
  }

  it('are those that remark sees, in any mixture of Markdown', () => {
    fc.assert(
      fc.property(mixtures(fragments), (mixture) => {
        const text = mixture.trim();
        // remark counts definitions above an underlined heading to it; Galley does not.
        fc.pre(!/\[r\]:/.test(text));
        const ours = parsed(text).headings.map(({ depth, range: { start, end } }) => `${depth} ${text.slice(start, end)} ${start}`);
        const theirs = seeByMicromark(text).headings.map(({ depth, start, end }) => `${depth} ${text.slice(start, end).replace(/[ \t]+$/, '')} ${start}`);
        assert.deepEqual(ours, theirs);
      }),
      { numRuns: 1000 },
    );
  }).timeout(60_000);
});

describe('ids, against those that Astro gave', () => {
  const recorded = JSON.parse(readFileSync('test/fixtures/astro/headings.json', 'utf8')) as readonly Recorded[];
  for (const astroMajor of [5, 6, 7]) {
    it(`Astro ${astroMajor}`, () => {
      for (const { markdown, ids } of recorded) {
        const post = parsed(markdown, { astroMajor });
        const theirs = new Set(ids[astroMajor]);
        // What only a name gives is no id, but browsers jump to it all the same.
        const ours = [...post.ids].filter((id) => theirs.has(id) || !markdown.includes(`name="${id}"`));
        assert.deepEqual(ours.sort(), [...theirs].sort(), JSON.stringify(markdown));
        for (const { id } of post.headings) assert.ok(theirs.has(id), JSON.stringify(markdown));
      }
    });
  }
});
