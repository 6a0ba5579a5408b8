import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CheckJson } from './contract';
import { collection, galley, makeBlog } from './galley';

const head = (title: string, slug: string): string => `---\ntitle: ${title}\nslug: ${slug}\npubDate: 2026-01-02\ndescription: ${title}, una nota que existe solo para saber qué pasa cuando un texto es demasiado largo.\ntags: [escritura]\n---\n\n`;

/** A picture pasted into the text: what makes most long posts long. */
const picture = `![Un mapa](data:image/png;base64,${'iVBORw0KGgo'.repeat(250_000)})\n`;
const long = `${head('Un mapa', 'mapa-del-norte')}Ve a [nada](/blog/nada-de-nada/).\n\n${picture}`;
const other = `${head('Otra nota', 'otra')}Ve al [mapa](/blog/mapa-del-norte/), a [su leyenda](/blog/mapa-del-norte/#leyenda) y a [otro mapa](/blog/largo/).\n`;

async function check(root: string, ...args: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await galley(['check', '--root', root, '--format', 'json', ...args]);
  const { files } = JSON.parse(stdout) as CheckJson;
  return files.flatMap(({ path, problems }) => problems.map(({ code, range }) => `${path.slice(collection.length + 1)} ${code} ${range.start.line}`));
}

describe('a post that is longer than the setting allows', () => {
  let root: string;
  before(async () => (root = await makeBlog({ 'largo.md': long, 'otra.md': other })));

  it('is named and not checked; links to it are, but for its headings', async () => {
    assert.deepEqual(await check(root), ['largo.md body/too-long 0', 'otra.md link/missing-page 8']);
  });

  it('is named as a line for people too', async () => {
    const { stdout } = await galley(['check', '--root', root]);
    assert.match(stdout, /This file has 2\.75 MB and is not checked: the setting “galley\.maxFileSize” is 2 MB\./);
  });

  it('stays as it is when all is mended', async () => {
    await galley(['check', '--root', root, '--fix']);
    assert.equal(await readFile(join(root, collection, 'largo.md'), 'utf8'), long);
  });

  it('is not rendered', async () => {
    const { code, stderr } = await galley(['render', join(root, collection, 'largo.md')]);
    assert.equal(code, 2);
    assert.match(stderr, /largo\.md is longer than the setting “maxFileSize” allows/);
  });

  it('is checked once the setting allows it', async () => {
    await writeFile(join(root, 'galley.config.json'), '{ "maxFileSize": 5 }');
    const found = await check(root);
    assert.ok(found.includes('largo.md link/missing-page 8'), found.join('\n'));
    assert.ok(found.includes('otra.md link/missing-fragment 8'), found.join('\n'));
    assert.ok(!found.some((problem) => problem.includes('too-long')));
  });
});
