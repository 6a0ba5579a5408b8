import assert from 'node:assert/strict';
import { moveFiles } from '../../../src/core/refactor/moveFiles';
import { siteOf } from '../rules/site';
import { memoryFiles } from '../site/memoryFiles';
import { destinations, followed, post, type Files } from './follow';

const blog = 'src/content/blog';
const [before, after] = [`${blog}/mi-gato.md`, `${blog}/mi-perro-verde.md`];

describe('a renamed post', () => {
  /** The body of a post that links to the one renamed, before and after. */
  const cases: readonly (readonly [body: string, expected: string])[] = [
    ['[a](/blog/mi-gato/)', '[a](/blog/mi-perro-verde/)'],
    ['[a](/blog/mi-gato)', '[a](/blog/mi-perro-verde)'],
    ['[a](/blog/mi-gato/index.html)', '[a](/blog/mi-perro-verde/index.html)'],
    ['[a](/blog/mi-gato/?x=/blog/mi-gato/#mi-gato)', '[a](/blog/mi-perro-verde/?x=/blog/mi-gato/#mi-gato)'],
    ['[a](</blog/mi-gato/> "mi-gato")', '[a](</blog/mi-perro-verde/> "mi-gato")'],
    ['[a](https://cuaderno.example/blog/mi-gato/)', '[a](https://cuaderno.example/blog/mi-perro-verde/)'],
    ['[a](HTTPS://Cuaderno.example/blog/mi-gato/)', '[a](HTTPS://Cuaderno.example/blog/mi-perro-verde/)'],
    ['<a href="/blog/mi-gato/">a</a>', '<a href="/blog/mi-perro-verde/">a</a>'],
    ['[a][b]\n\n[b]: /blog/mi-gato/#x', '[a][b]\n\n[b]: /blog/mi-perro-verde/#x'],
    ['[a](../mi-gato/)', '[a](../mi-perro-verde/)'],
    ['[a](./mi-gato.md#x)', '[a](./mi-perro-verde.md#x)'],
    ['[a](mi-gato.md)', '[a](mi-perro-verde.md)'],
    ['[a](/b%6Cog/mi-gato/)', '[a](/b%6Cog/mi-perro-verde/)'],
    ['[a](/blog/mi\\-gato/)', '[a](/blog/mi-perro-verde/)'],
    ['> - [a](/blog/mi-gato/) y [b](/blog/mi-gato#b)', '> - [a](/blog/mi-perro-verde/) y [b](/blog/mi-perro-verde#b)'],
    ['`[a](/blog/mi-gato/)`', '`[a](/blog/mi-gato/)`'],
    ['[a](/blog/mi-gato-pardo/)', '[a](/blog/mi-gato-pardo/)'],
    ['[a](https://other.example/blog/mi-gato/)', '[a](https://other.example/blog/mi-gato/)'],
  ];
  for (const [body, expected] of cases) {
    it(`is followed by ${JSON.stringify(body)}`, async () => {
      const files: Files = { 'astro.config.mjs': "export default { site: 'https://cuaderno.example' }", [before]: post('Hola.'), [`${blog}/otra.md`]: post(body) };
      const moves = [{ from: before, to: after }];
      const changed = followed(files, await moveFiles(siteOf(files).model, moves, memoryFiles(files)), moves);
      assert.equal(changed[`${blog}/otra.md`], post(expected));
      assert.equal(changed[after], files[before]);
    });
  }

  it('keeps the way letters with accents were written', async () => {
    const files: Files = { [`${blog}/año.md`]: post('.'), [`${blog}/otra.md`]: post('[a](/blog/a%C3%B1o/) [b](/blog/año/)') };
    const moves = [{ from: `${blog}/año.md`, to: `${blog}/niñez.md` }];
    const changed = followed(files, await moveFiles(siteOf(files).model, moves, memoryFiles(files)), moves);
    assert.equal(changed[`${blog}/otra.md`], post('[a](/blog/ni%C3%B1ez/) [b](/blog/niñez/)'));
  });

  it('is not followed where a slug of its own keeps its address', async () => {
    const files: Files = { [before]: post('.', 'slug: gatos\n'), [`${blog}/otra.md`]: post('[a](/blog/gatos/) [b](./mi-gato.md)') };
    const moves = [{ from: before, to: after }];
    const changed = followed(files, await moveFiles(siteOf(files).model, moves, memoryFiles(files)), moves);
    assert.equal(changed[`${blog}/otra.md`], post('[a](/blog/gatos/) [b](./mi-perro-verde.md)'));
  });
});

describe('files and folders that move', () => {
  const files: Files = {
    'public/img/gato.png': '',
    [`${blog}/viajes/teruel.md`]: post('[a](../albarracin/) [b](./albarracin.md) ![c](./plano.png) ![d](../foto.png) [e](/blog/fuera/) [f](#x) ![g](/img/gato.png)', 'image: ../foto.png\n'),
    [`${blog}/viajes/albarracin.md`]: post('[a](/blog/viajes/teruel/#plaza) [b](../../fuera/)'),
    [`${blog}/viajes/plano.png`]: '',
    [`${blog}/foto.png`]: '',
    [`${blog}/fuera.md`]: post('[a](/blog/viajes/teruel) [b](./viajes/teruel.md) ![c](viajes/plano.png) [d](../viajes/albarracin/)', 'image:\n  url: "./viajes/plano.png"\n'),
  };
  const moves: readonly (readonly [what: string, moves: readonly { from: string; to: string }[]])[] = [
    ['a folder that gets another name', [{ from: `${blog}/viajes`, to: `${blog}/rutas` }]],
    ['a folder that goes deeper', [{ from: `${blog}/viajes`, to: `${blog}/por/la sierra` }]],
    ['a post that leaves its folder', [{ from: `${blog}/viajes/teruel.md`, to: `${blog}/teruel.md` }]],
    ['a post that goes into a folder', [{ from: `${blog}/fuera.md`, to: `${blog}/viajes/dentro.md` }]],
    ['two posts at once', [{ from: `${blog}/viajes/teruel.md`, to: `${blog}/t.md` }, { from: `${blog}/viajes/albarracin.md`, to: `${blog}/a/b.md` }]],
    ['two posts that change places', [{ from: `${blog}/viajes/teruel.md`, to: `${blog}/fuera.md` }, { from: `${blog}/fuera.md`, to: `${blog}/viajes/teruel.md` }]],
    ['pictures', [{ from: `${blog}/viajes/plano.png`, to: `${blog}/mapa 2.png` }, { from: 'public/img', to: 'public/fotos' }]],
  ];
  const movedPath = (path: string, all: readonly { from: string; to: string }[]): string => {
    const move = all.find(({ from }) => path === from || path.startsWith(`${from}/`));
    return move ? move.to + path.slice(move.from.length) : path;
  };
  for (const [what, all] of moves) {
    it(`${what}: every link leads to where it did, and going back restores every byte`, async () => {
      const changed = followed(files, await moveFiles(siteOf(files).model, all, memoryFiles(files)), all);
      const expected = destinations(files).map((line) => line.replace(/(?<=^|post |self |asset |missing )(?:src|public)\/[^:]*?\.(?:md|png)/g, (path) => movedPath(path, all)));
      assert.deepEqual(destinations(changed).sort(), expected.sort());
      const back = all.map(({ from, to }) => ({ from: to, to: from }));
      assert.deepEqual(followed(changed, await moveFiles(siteOf(changed).model, back, memoryFiles(changed)), back), files);
    });
  }

  it('pictures that the frontmatter names are followed', async () => {
    const all = [{ from: `${blog}/viajes`, to: `${blog}/rutas` }, { from: `${blog}/foto.png`, to: `${blog}/retrato.png` }];
    const changed = followed(files, await moveFiles(siteOf(files).model, all, memoryFiles(files)), all);
    assert.match(changed[`${blog}/fuera.md`] ?? '', /url: "\.\/rutas\/plano\.png"/);
    assert.match(changed[`${blog}/rutas/teruel.md`] ?? '', /image: \.\.\/retrato\.png/);
  });
});

describe('pages that link to a post', () => {
  const rows: readonly (readonly [path: string, before: string, after: string])[] = [
    ['src/pages/about.astro', '---\nconst x = \'<a href="/blog/mi-gato/">\';\n---\n<a href="/blog/mi-gato/">a</a>', '---\nconst x = \'<a href="/blog/mi-gato/">\';\n---\n<a href="/blog/mi-perro-verde/">a</a>'],
    ['src/pages/about.astro', '<a class="x" href=\'/blog/mi-gato#x\'>a</a>', '<a class="x" href=\'/blog/mi-perro-verde#x\'>a</a>'],
    ['src/layouts/Base.astro', '{show && <a href="/blog/mi-gato/?a=1">a</a>}', '{show && <a href="/blog/mi-perro-verde/?a=1">a</a>}'],
    ['src/layouts/Base.astro', '<a href="https://cuaderno.example/blog/mi-gato/">a</a>', '<a href="https://cuaderno.example/blog/mi-perro-verde/">a</a>'],
    ['src/layouts/Base.astro', '<a href={`/blog/mi-gato/${a}`}>a</a><a data-href="/blog/mi-gato/">', '<a href={`/blog/mi-gato/${a}`}>a</a><a data-href="/blog/mi-gato/">'],
    ['src/components/Nav.astro', '<!-- <a href="/blog/mi-gato/"> -->{/* <a href="/blog/mi-gato/"> */}<a href="/blog/">', '<!-- <a href="/blog/mi-gato/"> -->{/* <a href="/blog/mi-gato/"> */}<a href="/blog/">'],
    ['src/components/Nav.astro', '<script>const a = \'<a href="/blog/mi-gato/">\';</script>\n<a href="/blog/mi-gato-pardo/">', '<script>const a = \'<a href="/blog/mi-gato/">\';</script>\n<a href="/blog/mi-gato-pardo/">'],
    ['src/components/Nav.astro', '<a href="mi-gato/">a</a> <a href="../blog/mi-gato/">b</a>', '<a href="mi-gato/">a</a> <a href="../blog/mi-gato/">b</a>'],
    ['src/pages/now.md', post('[a](/blog/mi-gato/#x) `/blog/mi-gato/`'), post('[a](/blog/mi-perro-verde/#x) `/blog/mi-gato/`')],
    ['src/pages/now.mdx', post('<Card href="/blog/mi-gato/" />'), post('<Card href="/blog/mi-perro-verde/" />')],
    ['src/posts.ts', 'export const first = { href: "/blog/mi-gato/" };', 'export const first = { href: "/blog/mi-gato/" };'],
  ];
  for (const [path, text, expected] of rows) {
    it(`follow in ${path}: ${JSON.stringify(text)}`, async () => {
      const files: Files = { 'astro.config.mjs': "export default { site: 'https://cuaderno.example' }", [before]: post('Hola.'), [path]: text };
      const moves = [{ from: before, to: after }];
      const changed = followed(files, await moveFiles(siteOf(files).model, moves, memoryFiles(files)), moves);
      assert.equal(changed[path], expected);
    });
  }
});
