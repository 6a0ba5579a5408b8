import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/edits/applyEdits';
import { addRedirects, followRedirects, placedRedirects, type MovedPage } from '../../../src/core/schema/configRedirects';
import { readAstroConfig } from '../../../src/core/schema/astroConfig';

const moved = (from: string, to: string): MovedPage => ({ from: `/blog/${from}/`, to: `/blog/${to}/`, href: `/blog/${to}/` });
const gato = moved('gato', 'perro');

/** The redirects as the site reads them. */
const readBack = (text: string): unknown => readAstroConfig('astro.config.mjs', () => text).redirects?.map(({ from, to }) => `${from} → ${to}`);

describe('redirects of the config', () => {
  const added: readonly (readonly [name: string, before: string, after: string | undefined])[] = [
    ['to others, over several lines', "export default {\n  redirects: {\n    '/a': '/b',\n  },\n};\n", "export default {\n  redirects: {\n    '/a': '/b',\n    '/blog/gato': '/blog/perro/',\n  },\n};\n"],
    ['without a comma at the end', "export default {\n  redirects: {\n    '/a': '/b'\n  }\n}\n", "export default {\n  redirects: {\n    '/a': '/b',\n    '/blog/gato': '/blog/perro/'\n  }\n}\n"],
    ['behind a comment', "export default {\n\tredirects: {\n\t\t'/a': '/b' // de antes\n\t},\n};\n", "export default {\n\tredirects: {\n\t\t'/a': '/b', // de antes\n\t\t'/blog/gato': '/blog/perro/'\n\t},\n};\n"],
    ['on one line', "export default { redirects: { '/a': '/b' } };", "export default { redirects: { '/a': '/b', '/blog/gato': '/blog/perro/' } };"],
    ['on one line with a comma at the end', "export default { redirects: { '/a': '/b', } };", "export default { redirects: { '/a': '/b', '/blog/gato': '/blog/perro/' } };"],
    ['where there are none yet', 'export default { redirects: {} };', 'export default { redirects: { \'/blog/gato\': \'/blog/perro/\' } };'],
    ['with double quotes', 'export default defineConfig({\n  site: "https://a.b",\n});\n', 'export default defineConfig({\n  site: "https://a.b",\n  redirects: {\n    "/blog/gato": "/blog/perro/",\n  },\n});\n'],
    ['with the line breaks of the file', "export default defineConfig({\r\n  site: 'https://a.b',\r\n});\r\n", "export default defineConfig({\r\n  site: 'https://a.b',\r\n  redirects: {\r\n    '/blog/gato': '/blog/perro/',\r\n  },\r\n});\r\n"],
    ['to a config on one line', "export default defineConfig({ site: 'https://a.b' });", "export default defineConfig({ site: 'https://a.b', redirects: { '/blog/gato': '/blog/perro/' } });"],
    ['to an empty config', 'export default defineConfig({});', "export default defineConfig({ redirects: { '/blog/gato': '/blog/perro/' } });"],
    ['to a config with a name and a type', "const config = { site: 'https://a.b' } satisfies AstroUserConfig;\nexport default config;\n", "const config = { site: 'https://a.b', redirects: { '/blog/gato': '/blog/perro/' } } satisfies AstroUserConfig;\nexport default config;\n"],
    ['to redirects with a name', "const redirects = { '/a': '/b' };\nexport default defineConfig({ redirects });\n", "const redirects = { '/a': '/b', '/blog/gato': '/blog/perro/' };\nexport default defineConfig({ redirects });\n"],
    ['but not twice', "export default { redirects: { '/blog/gato/': '/b' } };", undefined],
    ['but not where a function makes them', 'export default { redirects: readRedirects() };', undefined],
    ['but not where more is spread into the config', "import base from './base';\nexport default { ...base, site: 'https://a.b' };", undefined],
    ['but not to a function', "export default () => ({ site: 'https://a.b' });", undefined],
    ['but not to a file that is not whole', "export default { site: 'https://a.b'", undefined],
  ];
  for (const [name, before, after] of added) {
    it(`are added ${name}`, () => {
      const edits = addRedirects(before, [gato]);
      assert.equal(edits && applyEdits(before, edits), after);
      if (after === undefined) return;
      assert.ok((readBack(after) as string[]).includes('/blog/gato → /blog/perro/'));
      assert.equal(addRedirects(after, [gato]), undefined);
    });
  }

  it('are added for several pages at once', () => {
    const pages = [gato, moved('viajes/sur', 'rutas/sur')];
    const many = "export default {\n  site: 'https://a.b',\n};\n";
    assert.equal(applyEdits(many, addRedirects(many, pages) ?? []), "export default {\n  site: 'https://a.b',\n  redirects: {\n    '/blog/gato': '/blog/perro/',\n    '/blog/viajes/sur': '/blog/rutas/sur/',\n  },\n};\n");
    const one = "export default { redirects: { '/a': '/b' } };";
    assert.equal(applyEdits(one, addRedirects(one, pages) ?? []), "export default { redirects: { '/a': '/b', '/blog/gato': '/blog/perro/', '/blog/viajes/sur': '/blog/rutas/sur/' } };");
  });

  const following: readonly (readonly [name: string, before: string, after: string, base?: string])[] = [
    ['its page', "{ '/a': '/blog/gato/' }", "{ '/a': '/blog/perro/' }"],
    ['its page, without a slash', "{ '/a': '/blog/gato' }", "{ '/a': '/blog/perro' }"],
    ['its page, with a fragment', "{ '/a': '/blog/gato/#x' }", "{ '/a': '/blog/perro/#x' }"],
    ['its page, with a status', "{ '/a': { status: 302, destination: '/blog/gato/' } }", "{ '/a': { status: 302, destination: '/blog/perro/' } }"],
    ['its page below a base', "{ '/a': '/notas/blog/gato/' }", "{ '/a': '/notas/blog/perro/' }", '/notas/'],
    ['nothing else', "{ '/a': '/blog/gato-pardo/', '/blog/[...slug]': '/blog/gato/[...slug]' }", "{ '/a': '/blog/gato-pardo/', '/blog/[...slug]': '/blog/gato/[...slug]' }"],
    ['by going where the page now is', "{ '/blog/perro': '/blog/gato/' }", '{ }'],
    ['by going from before others', "{ '/blog/perro': '/blog/gato/', '/a': '/b' }", "{ '/a': '/b' }"],
    ['by going from behind others', "{ '/a': '/b', '/blog/perro': '/blog/gato/' }", "{ '/a': '/b' }"],
    ['by going with its line', "{\n  '/a': '/b',\n  '/blog/perro': '/blog/gato/',\n  '/c': '/d',\n}", "{\n  '/a': '/b',\n  '/c': '/d',\n}"],
  ];
  for (const [name, before, after, base = '/'] of following) {
    it(`follow ${name}`, () => {
      const [text, wanted] = [before, after].map((redirects) => `export default { redirects: ${redirects} };`);
      assert.ok(text !== undefined);
      assert.equal(applyEdits(text, followRedirects(text, [gato], base)), wanted);
    });
  }

  it('are found where they stand', () => {
    const text = "export default { redirects: { '/a': '/b', '/c': { status: 301, destination: \"/d\" }, ...more, [x]: '/e', '/f': x } };";
    assert.deepEqual(
      placedRedirects(text).map(({ from, to, range, toRange }) => [from, to, text.slice(range.start, range.end), text.slice(toRange.start, toRange.end)]),
      [['/a', '/b', "'/a': '/b'", '/b'], ['/c', '/d', "'/c': { status: 301, destination: \"/d\" }", '/d']],
    );
  });
});
