import assert from 'node:assert/strict';
import { headingTextAt, renameHeading } from '../../../src/core/refactor/renameHeading';
import { siteOf } from '../rules/site';
import { memoryFiles } from '../site/memoryFiles';
import { followed, post, type Files } from './follow';

const [own, other] = ['src/content/blog/mi-gato.md', 'src/content/blog/otra.md'];

/** Renames the heading that holds `|` (left out of the text) and returns both bodies. */
async function renamed(body: string, newText: string, otherBody: string): Promise<readonly [string | undefined, string | undefined] | undefined> {
  const offset = post(body).indexOf('|');
  const files: Files = { [own]: post(body.replace('|', '')), [other]: post(otherBody) };
  const site = siteOf(files);
  const parsed = site.parse(own, files[own] ?? '');
  const range = headingTextAt(parsed, offset);
  assert.ok(range);
  const edits = await renameHeading(site.model, parsed, range, newText, memoryFiles(files));
  if (!edits) return undefined;
  const changed = followed(files, edits);
  return [changed[own], changed[other]];
}

describe('a renamed heading', () => {
  const cases: readonly (readonly [what: string, body: string, newText: string, otherBody: string, newBody: string, newOther: string])[] = [
    ['is followed from everywhere', '## El |ronroneo\n\n[a](#el-ronroneo)', 'La siesta', '[b](/blog/mi-gato/#el-ronroneo) [c](/blog/mi-gato/#otra)', '## La siesta\n\n[a](#la-siesta)', '[b](/blog/mi-gato/#la-siesta) [c](/blog/mi-gato/#otra)'],
    ['of two alike hands its id to the second', '## Uno|\n\n## Uno\n\n[a](#uno) [b](#uno-1)', 'Dos', '[c](../mi-gato/#uno-1)', '## Dos\n\n## Uno\n\n[a](#dos) [b](#uno)', '[c](../mi-gato/#uno)'],
    ['that becomes like another gets a number', '## Uno\n\n## D|os\n\n[a](#dos)', 'Uno', '[c](/blog/mi-gato#dos "t")', '## Uno\n\n## Uno\n\n[a](#uno-1)', '[c](/blog/mi-gato#uno-1 "t")'],
    ['keeps its marks', '## Uno| ##\n\n[a](#uno)', 'Dos *tres*', '.', '## Dos *tres* ##\n\n[a](#dos-tres)', '.'],
    ['may be underlined', 'Uno|\n===\n\n[a](<#uno>)', 'Dos', '.', 'Dos\n===\n\n[a](<#dos>)', '.'],
    ['may stand in a quote', '> ### Uno|\n\n[a](#uno)', 'Dos', '.', '> ### Dos\n\n[a](#dos)', '.'],
    ['keeps the way its id was written', '## Ñu|\n\n[a](#%C3%B1u) [b](#ñu)', 'Año', '.', '## Año\n\n[a](#a%C3%B1o) [b](#año)', '.'],
    ['whose id stays changes nothing else', '## Uno|\n\n[a](#uno)', 'Uno.', '[b](/blog/mi-gato/#uno)', '## Uno.\n\n[a](#uno)', '[b](/blog/mi-gato/#uno)'],
    ['may be a link itself', '## Uno| [x](#uno-x)\n\n[a](#uno-x)', 'Dos', '.', '## Dos\n\n[a](#dos)', '.'],
  ];
  for (const [what, body, newText, otherBody, newBody, newOther] of cases) {
    it(what, async () => {
      assert.deepEqual(await renamed(body, newText, otherBody), [post(newBody), post(newOther)]);
    });
  }

  it('is followed from pages, layouts and components', async () => {
    const files: Files = {
      [own]: post('## El ronroneo'),
      'src/pages/index.astro': '<a href="/blog/mi-gato/#el-ronroneo">a</a> <a href={"/blog/mi-gato/#el-ronroneo"}>b</a>\n',
      'src/pages/about.mdx': '[a](/blog/mi-gato#el-ronroneo) [b](/blog/mi-gato/)\n',
      'src/layouts/Post.astro': "<a href='/blog/mi-gato/?a#el%2Dronroneo'>a</a>\n",
    };
    const site = siteOf(files);
    const parsed = site.parse(own, files[own] ?? '');
    const range = headingTextAt(parsed, parsed.text.indexOf('ronroneo'));
    const edits = range && (await renameHeading(site.model, parsed, range, 'La siesta', memoryFiles(files)));
    const changed = followed(files, edits ?? []);
    assert.deepEqual(Object.entries(changed).filter(([path]) => path !== own).map(([, text]) => text), [
      '<a href="/blog/mi-gato/#la-siesta">a</a> <a href={"/blog/mi-gato/#la-siesta"}>b</a>\n', '[a](/blog/mi-gato#la-siesta) [b](/blog/mi-gato/)\n', "<a href='/blog/mi-gato/?a#la-siesta'>a</a>\n",
    ]);
  });

  for (const newText of ['', '  ', 'Uno\ndos']) {
    it(`cannot become ${JSON.stringify(newText)}`, async () => assert.equal(await renamed('## Uno|\n\nHola', newText, '.'), undefined));
  }

  it('has its text in one place', () => {
    const text = post('## Uno ##\n\nDos\n---\n\nTres\ncuatro\n===\n\n<h2>Cinco</h2>');
    const parsed = siteOf({}).parse(own, text);
    const found = ['Uno', 'Dos', 'Tres', 'Cinco'].map((word) => headingTextAt(parsed, text.indexOf(word) + 1));
    assert.deepEqual(found.map((range) => range && text.slice(range.start, range.end)), ['Uno', 'Dos', undefined, undefined]);
  });
});
