import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { forMajor } from '../../astro/perMajor';
import type { RecordedOddSite } from '../../astro/site/recordOdd';
import { defaultConfig } from '../../../src/core/model/config';
import { loadShape } from '../../../src/core/site/load';
import { enterPosts, listPosts } from '../../../src/core/site/readPosts';
import { readSiteConfig } from '../../../src/core/site/siteConfig';
import { SiteModel } from '../../../src/core/site/siteModel';
import { memoryFiles } from './memoryFiles';

const sites = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../fixtures/astro/odd-sites.json'), 'utf8')) as RecordedOddSite[];

const pageName = (file: string): string => `/${file}`.replace(/(?:(?:\/index)?\.html)?\/?$/, '');

describe('sites with less usual configs and pages are Astro’s', () => {
  for (const { name, files, fails, built, redirects } of sites) {
    for (const major of (['5', '6', '7'] as const).filter((it) => !fails.includes(it))) {
      it(`${name}, Astro ${major}`, async () => {
        const all = memoryFiles({ ...files, 'package.json': JSON.stringify({ dependencies: { astro: `^${major}.0.0` } }) });
        const site = new SiteModel(await loadShape(all, defaultConfig, readSiteConfig));
        await enterPosts(all, site, await listPosts(all, site));
        const base = site.features.base.replace(/\/$/, '');
        const served = forMajor(built, major) ?? [];
        const onward = forMajor(redirects, major) ?? {};
        for (const file of served) {
          const target = site.resolve({ url: `${base}/${file.split('/').map(encodeURIComponent).join('/')}`, role: 'page' }, '');
          assert.ok(['post', 'page', 'asset'].includes(target.kind) || (target.kind === 'ignored' && target.reason === 'page-unknown'), `${file}: ${JSON.stringify(target)}`);
          if (target.kind === 'page') assert.equal(target.redirect !== undefined, file in onward, file);
        }
        const pages = new Set(served.map(pageName));
        const leftOut = new Set([...site.posts()].filter(({ draft, path: file }) => draft && site.collectionOf(file)?.keepsBack?.drafts).map(({ route }) => route));
        const routes = [...[...site.posts()].flatMap(({ route }) => route ?? []), ...site.pages()].filter((route) => !leftOut.has(route));
        const unbuilt = routes.filter((route) => !pages.has(pageName(route.slice(1))));
        // Which few a page shows is for Astro to say: no address of theirs is called broken.
        assert.deepEqual(name === 'a few of them' ? [] : unbuilt, []);
        for (const route of leftOut) assert.ok(!pages.has(pageName(route?.slice(1) ?? '')), route);
        for (const asset of site.assets()) {
          const address = site.assetHref(asset);
          if (address !== undefined) assert.ok(served.includes(address.slice(base.length + 1)), asset);
        }
      });
    }
  }

  it('what pages leave out', async () => {
    const found: Record<string, unknown> = {};
    for (const { name, files } of sites.filter((site) => 'src/content/blog/dos.md' in site.files && !/languages|language|redirects|Markdown/.test(site.name))) {
      const shape = await loadShape(memoryFiles(files), defaultConfig, readSiteConfig);
      found[name] = shape.collections[0]?.keepsBack?.drafts;
    }
    assert.deepEqual(found, {
      'without drafts': true, 'without drafts where it is built': true, 'without drafts, filtered later': true, 'without drafts, in the mapping': true,
      'drafts with the others': false, 'a few of them': undefined, 'a name for each': undefined,
    });
  });

  it('no config at all', async () => {
    const post = '---\ntitle: Uno\npubDate: 2026-01-02\n---\n';
    const [manifest, content] = [{ 'package.json': '{ "dependencies": { "astro": "^5.2.0" } }' }, { 'src/content.config.ts': `import { defineCollection } from 'astro:content';\nimport { glob } from 'astro/loaders';\nexport const collections = { blog: defineCollection({ loader: glob({ pattern: '**/*.md', base: './src/content/blog' }) }) };\n` }];
    const rest = { 'src/content/blog/uno.md': post, 'src/pages/blog/[slug].astro': `---\nimport { getCollection } from 'astro:content';\nexport const getStaticPaths = async () => (await getCollection('blog')).map((post) => ({ params: { slug: post.id } }));\n---\n` };
    for (const marks of [{ ...manifest, ...content }, content, manifest]) {
      const all = memoryFiles({ ...rest, ...marks });
      const site = new SiteModel(await loadShape(all, defaultConfig, readSiteConfig));
      await enterPosts(all, site, await listPosts(all, site));
      assert.deepEqual([...site.posts()].map(({ route }) => route), ['/blog/uno/'], Object.keys(marks).join());
    }
  });
});
