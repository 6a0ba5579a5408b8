import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { forMajor, type PerMajor } from '../../astro/perMajor';
import { defaultConfig } from '../../../src/core/model/config';
import { loadShape } from '../../../src/core/site/load';
import { enterPosts, listPosts } from '../../../src/core/site/readPosts';
import { readSiteConfig } from '../../../src/core/site/siteConfig';
import { SiteModel } from '../../../src/core/site/siteModel';
import { memoryFiles } from './memoryFiles';

type Major = '5' | '6' | '7';

interface Variant {
  readonly trailingSlash: 'always' | 'never' | 'ignore';
  readonly format: 'directory' | 'file' | 'preserve';
  readonly base?: string;
  readonly config: string;
  readonly fails?: Readonly<Partial<Record<Major, string>>>;
  readonly files: PerMajor<readonly string[]>;
  readonly redirects: PerMajor<Readonly<Record<string, string>>>;
}

interface Recording {
  readonly input: Readonly<Record<string, string>>;
  readonly entries: PerMajor<Readonly<Record<string, string>>>;
  readonly ids: PerMajor<Readonly<Record<string, readonly string[]>>>;
  readonly variants: readonly Variant[];
}

const recording = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../fixtures/astro/site.json'), 'utf8')) as Recording;
const majors: readonly Major[] = ['5', '6', '7'];
const somewhere = 'src/content/blog/primera-entrada.md';

/** Pages whose `getStaticPaths` only running it could tell: Galley takes any address that their file name allows. */
const understoodByName = /^(?:etiquetas|archivo|notas|api|es|en)(?:[./]|$)/;

async function siteOf({ config }: Pick<Variant, 'config'>, major: Major): Promise<SiteModel> {
  const manifest = JSON.stringify({ dependencies: { astro: `^${major}.0.0` } });
  const files = memoryFiles({ ...recording.input, 'astro.config.mjs': config, 'package.json': manifest });
  const site = new SiteModel(await loadShape(files, defaultConfig, readSiteConfig));
  await enterPosts(files, site, await listPosts(files, site));
  return site;
}

/** Astro loses these files on the way; to Galley they are posts without a page. */
const isLost = (file: string): boolean => /[#?]/.test(file);

/** The address of a file of the built site. */
function addressOf(file: string, { base = '' }: Variant): string {
  return `${base}/${file.split('/').map(encodeURIComponent).join('/')}`;
}

/** The addresses under which a host serves a file: itself and, for a page, the address without the file's name. */
function addressesOf(file: string, variant: Variant): string[] {
  const address = addressOf(file, variant);
  if (file.endsWith('/index.html') || file === 'index.html') return [address, address.slice(0, -'index.html'.length), address.slice(0, -'/index.html'.length) || '/'];
  return file.endsWith('.html') ? [address, address.slice(0, -'.html'.length)] : [address];
}

/** The file that the build makes of a page's route. */
function filesOf(route: string): string[] {
  const name = route.replace(/^\/|\/$/g, '');
  return name === '' ? ['index.html'] : [`${name}/index.html`, `${name}.html`];
}

const [first] = recording.variants;
assert.ok(first);

describe('the site is Astro’s', () => {
  for (const major of majors) {
    it(`slugs, Astro ${major}`, async () => {
      const site = await siteOf(first, major);
      const posts = [...site.posts()].filter(({ path: file }) => !isLost(file));
      const found = Object.fromEntries(posts.map(({ path: file, slug }) => [file, slug]));
      assert.deepEqual(found, forMajor(recording.entries, major));
    });

    it(`ids, Astro ${major}`, async () => {
      const site = await siteOf(first, major);
      const pages = forMajor(recording.ids, major) ?? {};
      let compared = 0;
      for (const { route, ids } of site.posts()) {
        if (route === undefined) continue;
        const page = pages[`${route.slice(1)}index.html`];
        assert.ok(page, route);
        // The page around the post has an id of its own.
        assert.deepEqual([...ids].sort(), page.filter((id) => id !== 'contenido').sort(), route);
        compared += 1;
      }
      assert.equal(compared, [...site.posts()].filter(({ path: file }) => !isLost(file) && !file.startsWith('notes/')).length);
    });
  }

  for (const variant of recording.variants) {
    const { trailingSlash, format, base = '' } = variant;
    for (const major of majors) {
      // Astro itself cannot build these.
      if (variant.fails && major in variant.fails) continue;
      it(`routes, Astro ${major}, trailingSlash ${trailingSlash}, format ${format}, base ${base || '/'}`, async () => {
        const site = await siteOf(variant, major);
        const files = forMajor(variant.files, major) ?? [];
        const built = new Set(files);
        const redirects = forMajor(variant.redirects, major) ?? {};
        for (const file of files) {
          for (const address of addressesOf(file, variant)) {
            const target = site.resolve({ url: address, role: 'page' }, somewhere);
            assert.ok(['post', 'page', 'asset', 'self'].includes(target.kind), `${address}: ${JSON.stringify(target)}`);
            assert.equal(target.kind === 'page' && target.redirect !== undefined, file in redirects, address);
          }
        }
        // And nothing else: every address that Galley knows of one by one was built.
        const routes = [...[...site.posts()].flatMap(({ route }) => route ?? []), ...site.pages()];
        for (const route of routes) assert.ok(filesOf(route).some((file) => built.has(file)), route);
        for (const asset of site.assets()) if (asset.startsWith('public/')) assert.ok(built.has(asset.slice('public/'.length)), asset);
        const known = new Set([...routes.flatMap(filesOf), ...[...site.assets()].map((asset) => asset.replace('public/', ''))]);
        const others = files.filter((file) => !known.has(file) && !(file in redirects));
        assert.deepEqual(others.filter((file) => !understoodByName.test(file)), ['404.html', '500.html', 'entradas.json', 'rss.xml']);
      });

      it(`no more than that, Astro ${major}, trailingSlash ${trailingSlash}, format ${format}, base ${base || '/'}`, async () => {
        const site = await siteOf(variant, major);
        const files = forMajor(variant.files, major) ?? [];
        const served = new Set(files.flatMap((file) => addressesOf(file, variant)));
        let tried = 0;
        for (const file of files) {
          // A page of one part could be one of the languages that `[lang]` stands for.
          if (understoodByName.test(file) || !file.replace(/\/index\.html$/, '').includes('/')) continue;
          const stem = file.replace(/(?:\/index)?(?:\.\w+)?$/, '');
          const rest = file.slice(stem.length);
          const near = [`${stem}x${rest}`, `${Array.from(stem).slice(0, -1).join('')}${rest}`, `${stem}/x${rest}`, `x/${stem}${rest}`, `${stem.toUpperCase()}${rest}`, file.replace('/', '/-'), stem.normalize('NFD') + rest, stem.normalize('NFC') + rest];
          for (const other of near.filter((name) => !name.includes('//'))) {
            const url = addressOf(other, variant);
            if (served.has(url)) continue;
            const target = site.resolve({ url, role: 'page' }, somewhere);
            assert.equal(target.kind, 'missing', `${other}: ${JSON.stringify(target)}`);
            tried += 1;
          }
        }
        assert.ok(tried > 100, String(tried));
      });
    }
  }
});
