import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { defaultConfig, listPosts, loadShape, SiteModel } from '../../src/core/index';
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

  describe('behind links', () => {
    const route = '/blog/:slug/';
    const collections = [{ name: 'blog', files: 'blog/**/*.md', route }];

    /** A site with links, and beside it a folder that is not its own. */
    async function linkedSite(): Promise<{ root: string; beside: string }> {
      const top = await makeFolder({ 'sitio/blog/uno.md': 'x', 'sitio/blog/sub/dos.md': 'x', 'sitio/textos/tres.md': 'x', 'fuera/secreto.md': 'x', 'fuera/a.png': 'x', 'sitio/public/b.png': 'x' });
      const root = join(top, 'sitio');
      mkdirSync(join(root, 'otros'));
      const links: readonly (readonly [string, string])[] = [
        ['.', 'blog/bucle'], ['../sub', 'blog/sub/otra'], ['../textos', 'blog/enlace'], ['../../fuera', 'blog/ajena'], ['../../fuera/secreto.md', 'blog/ajeno.md'], ['../textos/tres.md', 'blog/propio.md'],
        ['../../fuera', 'public/fotos'], ['nada', 'blog/rota.md'],
      ];
      for (const [target, path] of links) symlinkSync(target, join(root, path));
      return { root, beside: join(top, 'fuera') };
    }

    it('are listed as Astro lists them, but not where a link leads out', async () => {
      const { root, beside } = await linkedSite();
      // As tinyglobby lists `**/*.md`, which Astro 5 to 7 use, the folder elsewhere left out.
      const own = ['blog/bucle/enlace/tres.md', 'blog/bucle/propio.md', 'blog/bucle/sub/dos.md', 'blog/bucle/uno.md', 'blog/enlace/tres.md', 'blog/propio.md', 'blog/sub/dos.md', 'blog/sub/otra/dos.md', 'blog/uno.md'];
      const files = new DiskFiles(root);
      const listed = await files.list('blog');
      assert.deepEqual(listed.filter((path) => path.endsWith('.md')).sort(), own);
      assert.deepEqual(listed.filter((path) => path.endsWith('/')).sort(), ['blog/ajena/', 'blog/ajeno.md/', 'blog/bucle/ajena/', 'blog/bucle/ajeno.md/']);
      // What was opened besides may be led to.
      assert.ok((await new DiskFiles(root, [beside]).list('blog')).includes('blog/ajena/secreto.md'));
    });

    it('are not read where a link leads out', async () => {
      const { root, beside } = await linkedSite();
      const paths = ['blog/uno.md', 'blog/enlace/tres.md', 'blog/propio.md', 'blog/ajena/secreto.md', 'blog/ajeno.md', 'blog/rota.md', '../fuera/secreto.md'];
      const read = async (files: DiskFiles): Promise<(string | undefined)[]> => Promise.all(paths.map((path) => files.read(path)));
      assert.deepEqual(await read(new DiskFiles(root)), ['x', 'x', 'x', undefined, undefined, undefined, undefined]);
      assert.deepEqual(await read(new DiskFiles(root, [beside])), ['x', 'x', 'x', 'x', 'x', undefined, 'x']);
    });

    it('are not judged where they could not be read', async () => {
      const { root } = await linkedSite();
      const files = new DiskFiles(root);
      const site = new SiteModel(await loadShape(files, { ...defaultConfig, collections }));
      await listPosts(files, site);
      const verdicts = ['/blog/ajena/secreto/', '/blog/ajeno/', '/blog/nada/', '/fotos/a.png'].map((url) => site.resolve({ url, role: 'page' }, 'blog/uno.md').kind);
      assert.deepEqual(verdicts, ['ignored', 'ignored', 'missing', 'ignored']);
    });
  });
});
