import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defaultConfig } from '../../../src/core/model/config';
import { loadShape } from '../../../src/core/site/load';
import { enterPosts, listPosts } from '../../../src/core/site/readPosts';
import { readSiteConfig } from '../../../src/core/site/siteConfig';
import { SiteModel } from '../../../src/core/site/siteModel';
import type { BuiltSite } from '../../generators/record';
import { memoryFiles } from './memoryFiles';

const sites = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../fixtures/generators.json'), 'utf8')) as BuiltSite[];

async function read(files: Readonly<Record<string, string>>): Promise<SiteModel> {
  const all = memoryFiles(files);
  const site = new SiteModel(await loadShape(all, defaultConfig, readSiteConfig));
  await enterPosts(all, site, await listPosts(all, site));
  return site;
}

/** One name for the ways a host serves a page. */
const pageName = (file: string): string => `/${file}`.replace(/(?:(?:\/index)?\.html)?\/?$/, '');

const isKept = (published: number | undefined): boolean => published === undefined || published < Date.UTC(2100, 0, 1);

describe('other generators serve what Galley says', () => {
  for (const { name, generator, files, built, redirects } of sites) {
    describe(name, () => {
      let site: SiteModel;
      before(async () => {
        site = await read(files);
      });

      it('is told by its config', () => assert.equal(site.features.generator, generator));

      it('every file of the build has an address that is known', () => {
        const base = site.features.base.replace(/\/$/, '');
        for (const file of built) {
          const target = site.resolve({ url: `${base}/${file.split('/').map(encodeURIComponent).join('/')}`, role: 'page' }, '');
          const isThere = ['post', 'page', 'asset'].includes(target.kind) || (target.kind === 'ignored' && target.reason !== 'outside-base');
          assert.ok(isThere, `${file}: ${JSON.stringify(target)}`);
          if (file in redirects) assert.equal(target.kind === 'page' && target.redirect !== undefined, true, file);
        }
      });

      it('every address of a post was built', () => {
        const pages = new Set(built.map(pageName));
        const routes = [...site.posts()].filter(({ draft, published }) => generator === 'eleventy' || (!draft && (isKept(published) || files['_config.yml']?.includes('future: true'))));
        const unbuilt = routes.flatMap(({ route, path: file }) => (route === undefined || pages.has(pageName(route.slice(1))) ? [] : [`${file}: ${route}`]));
        assert.deepEqual(unbuilt.filter((line) => !/futuro-publicado/.test(line)), []);
        const pagesUnbuilt = [...site.pages()].filter((route) => !pages.has(pageName(route.slice(1))));
        assert.deepEqual(pagesUnbuilt, []);
      });

      it('what was built of texts are posts and pages, not guesses', () => {
        const known = new Set([...[...site.posts()].flatMap(({ route }) => (route === undefined ? [] : [pageName(route.slice(1))])), ...[...site.pages()].map((route) => pageName(route.slice(1)))]);
        const others = built.filter((file) => file.endsWith('.html') && !known.has(pageName(file)) && !(file in redirects));
        assert.deepEqual(others.filter((file) => !/(?:^|\/)(?:404|tags|categories|category|etiquetas|authors|archive)(?:\.html|\/)/.test(file)), []);
      });

      it('and nothing else is taken for there', () => {
        const base = site.features.base.replace(/\/$/, '');
        const served = new Set(built.map(pageName));
        let tried = 0;
        for (const { route, somewhere } of site.posts()) {
          if (route === undefined || somewhere !== undefined) continue;
          const wrong = route.replace(/(\.html|\/)?$/, 'x$1');
          if (served.has(pageName(wrong.slice(1)))) continue;
          const target = site.resolve({ url: encodeURI(base + wrong), role: 'page' }, '');
          if (target.kind === 'missing') tried += 1;
          else assert.equal(target.kind, 'ignored', `${wrong}: ${JSON.stringify(target)}`);
        }
        assert.ok(tried >= 10, String(tried));
      });
    });
  }
});
