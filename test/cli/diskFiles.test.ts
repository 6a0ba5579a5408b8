import assert from 'node:assert/strict';
import { DiskFiles } from '../../src/disk/diskFiles';
import { makeFolder } from './galley';

describe('the files on disk', () => {
  it('are listed with dot files, without dot folders and packages, unless these are asked for', async () => {
    const paths = ['public/a.png', 'public/.oculto.txt', 'public/.well-known/security.txt', 'public/node_modules/x/y.js', 'public/b/c/d.txt', 'otra/e.txt'];
    const files = new DiskFiles(await makeFolder(Object.fromEntries(paths.map((path) => [path, 'x']))));
    assert.deepEqual([...(await files.list('public'))].sort(), ['public/.oculto.txt', 'public/a.png', 'public/b/c/d.txt']);
    assert.deepEqual(await files.list('public/.well-known'), ['public/.well-known/security.txt']);
    assert.deepEqual(await files.list('nada'), []);
  });
});
