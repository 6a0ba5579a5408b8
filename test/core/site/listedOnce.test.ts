import assert from 'node:assert/strict';
import { listedOnce } from '../../../src/core/site/listedOnce';
import { memoryFiles } from './memoryFiles';

const files = memoryFiles(Object.fromEntries(['src/content/blog/a.md', 'src/content/blog/img/b.png', 'src/contents/c.md', 'src/.oculto/d.md', 'src/x/node_modules/e/f.js', 'public/g.png'].map((path) => [path, 'x'])));

describe('folders that are listed once', () => {
  const rows: readonly (readonly [folders: readonly string[], asked: readonly string[]])[] = [
    [['src', 'src/content', 'src/content/blog'], ['src']],
    [['src/content', 'src', 'src/content'], ['src/content', 'src']],
    [['', 'public', 'src/contents'], ['']],
    [['src', 'srcs', 'public'], ['src', 'srcs', 'public']],
    [['src', 'src/.oculto', 'src/x/node_modules/e'], ['src', 'src/.oculto', 'src/x/node_modules/e']],
  ];
  for (const [folders, expected] of rows) {
    it(`hold what they held: ${folders.join(', ')}`, async () => {
      const asked: string[] = [];
      const once = listedOnce({ ...files, list: (folder) => (asked.push(folder), files.list(folder)) });
      for (const folder of folders) assert.deepEqual([...(await once.list(folder))].sort(), [...(await files.list(folder))].sort(), folder);
      assert.deepEqual(asked, expected);
    });
  }
});
