import assert from 'node:assert/strict';
import { renameSlug, slugAt } from '../../../src/core/refactor/renameSlug';
import { siteOf } from '../rules/site';
import { memoryFiles } from '../site/memoryFiles';
import { followed, post, type Files } from './follow';

const blog = 'src/content/blog';
const files: Files = {
  [`${blog}/mi-gato.md`]: post('[a](/blog/mi-gato/)'),
  [`${blog}/raro.md`]: post('.', 'slug: "fauna/gatos"\n'),
  [`${blog}/viajes/teruel/index.md`]: post('.'),
  [`${blog}/otra.md`]: post('[a](/blog/mi-gato/#x) [b](/blog/fauna/gatos) [c](/blog/viajes/teruel/) [d](./mi-gato.md) [e](/blog/nada/) [f](/img/x.png)'),
};

/** What stands at a needle of a file, and the blog once it is called `name`. */
async function rename(path: string, needle: string, name: string): Promise<{ readonly written: string; readonly shown: string; readonly files: Files } | { readonly refused: string }> {
  const site = siteOf(files);
  const text = files[path] ?? '';
  const place = slugAt(site.parse(path, text), site.model, text.indexOf(needle) + 1);
  if (!place) return { refused: 'no slug' };
  const change = await renameSlug(site.model, place, name, memoryFiles(files));
  if ('refused' in change) return change;
  return { written: text.slice(place.range.start, place.range.end), shown: place.name, files: followed(files, change.edits, change.move ? [change.move] : []) };
}

describe('a renamed slug', () => {
  it('is the name of a file', async () => {
    const changed = await rename(`${blog}/otra.md`, 'gato/#x', 'Mi perro');
    assert.ok('files' in changed);
    assert.equal(changed.written, 'mi-gato');
    assert.equal(changed.files[`${blog}/mi-perro.md`], post('[a](/blog/mi-perro/)'));
    assert.equal(changed.files[`${blog}/otra.md`], (files[`${blog}/otra.md`] ?? '').replace('/mi-gato/#x', '/mi-perro/#x').replace('./mi-gato.md', './mi-perro.md'));
    assert.equal(`${blog}/mi-gato.md` in changed.files, false);
  });

  it('is the name of a folder', async () => {
    const changed = await rename(`${blog}/otra.md`, 'teruel/', 'albarracín');
    assert.ok('files' in changed);
    assert.ok(`${blog}/viajes/albarracín/index.md` in changed.files);
    assert.match(changed.files[`${blog}/otra.md`] ?? '', /\(\/blog\/viajes\/albarracín\/\)/);
  });

  it('is the last part of `slug:` when seen in a link, all of it in the frontmatter', async () => {
    const [inLink, inFrontmatter] = [await rename(`${blog}/otra.md`, 'gatos)', 'perros'), await rename(`${blog}/raro.md`, 'fauna', 'perros')];
    assert.ok('files' in inLink && 'files' in inFrontmatter);
    assert.deepEqual([inLink.written, inFrontmatter.written], ['gatos', 'fauna/gatos']);
    assert.match(inLink.files[`${blog}/raro.md`] ?? '', /^slug: "fauna\/perros"$/m);
    assert.match(inLink.files[`${blog}/otra.md`] ?? '', /\(\/blog\/fauna\/perros\)/);
    assert.match(inFrontmatter.files[`${blog}/raro.md`] ?? '', /^slug: "perros"$/m);
    assert.match(inFrontmatter.files[`${blog}/otra.md`] ?? '', /\(\/blog\/perros\)/);
  });

  const refusals: readonly (readonly [path: string, needle: string, name: string, refused: string])[] = [
    [`${blog}/otra.md`, 'gato/#x', '  ', 'empty'],
    [`${blog}/otra.md`, 'gato/#x', 'Otra', 'taken'],
    [`${blog}/raro.md`, 'fauna', 'otra', 'taken'],
    [`${blog}/otra.md`, 'gato.md', 'x', 'no slug'],
    [`${blog}/otra.md`, 'nada', 'x', 'no slug'],
    [`${blog}/otra.md`, 'x.png', 'x', 'no slug'],
    [`${blog}/otra.md`, 'Una entrada', 'x', 'no slug'],
  ];
  for (const [path, needle, name, refused] of refusals) {
    it(`is refused at “${needle}” as “${name}”: ${refused}`, async () => {
      const change = await rename(path, needle, name);
      assert.equal('refused' in change && change.refused, refused);
    });
  }
});
