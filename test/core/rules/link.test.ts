import assert from 'node:assert/strict';
import type { Schema } from '../../../src/core/model/schema';
import { applyEdits } from '../../../src/core/edits/applyEdits';
import { assertMends } from './mends';
import { postPath, siteOf, type TestSite } from './site';

const head = (title: string, more = ''): string => `---\ntitle: "${title}"\npubDate: 2026-02-26\ndescription: "${title}: una ventana y la paciencia de quien espera la lluvia en casa."\n${more}---\n\n`;
const post = (body: string, more = ''): string => `${head('Mi gato', more)}${body}\n`;

const others: Readonly<Record<string, string>> = {
  'src/content/blog/otro-gato.md': `${head('Otro gato')}## Qué come un gato mayor\n\nDe todo. <a id="final"></a>\n`,
  'src/content/blog/borrador.md': `${head('Sin acabar', 'draft: true\n')}Nada.\n`,
  'src/content/blog/navidad.md': `${head('Navidad').replace('2026-02-26', '2026-12-24')}Frío.\n`,
  'src/layouts/Entrada.astro': '<article><slot /></article>\n<section id="comentarios"></section>\n',
  'src/content/blog/guia-de-gatos.md': `${head('Guía de [gatos]')}Hay muchos.\n`,
};

/** Body, what is marked (code without its category, slice), the body after the first fix. */
type Row = readonly [body: string, marked: readonly (readonly [string, string])[], fixed?: string];

function assertRows(site: TestSite, rows: readonly Row[], more = ''): void {
  for (const [body, marked, fixed] of rows) {
    it(body.replace(/\n/g, '⏎'), () => {
      const text = post(body, more);
      const problems = site.check(postPath, text).filter(({ code }) => !code.startsWith('body/'));
      assert.deepEqual(problems.map(({ code, range }) => [code.replace('link/', ''), text.slice(range.start, range.end)]), marked);
      const fix = problems[0]?.fixes[0];
      assert.equal(fix ? applyEdits(text, fix.edits) : undefined, fixed === undefined ? undefined : post(fixed, more));
      assertMends(site, postPath, text);
    });
  }
}

describe('a fragment that leads nowhere is changed without asking only where one heading alone can be meant', () => {
  const guide = ['Instalación en Windows', 'Instalación en Linux', 'Configuración', 'Qué hace falta', 'Preguntas frecuentes sobre la licencia', 'Resultados del experimento', 'Detailed benchmark data', 'Conclusiones', 'How we measured'];
  const site = siteOf({ 'src/content/blog/guia.md': head('Guía') + guide.map((title) => `## ${title}\n\nTexto.\n`).join('\n') });
  const cases: readonly (readonly [fragment: string, change: 'alone' | 'offered', id: string])[] = [
    ['configuracion', 'alone', 'configuración'],
    ['Conclusiones', 'alone', 'conclusiones'],
    ['conclusion', 'alone', 'conclusiones'],
    ['conclusoines', 'alone', 'conclusiones'],
    ['instalacion-en-linux', 'alone', 'instalación-en-linux'],
    ['instalar-en-linux', 'alone', 'instalación-en-linux'],
    ['preguntas-frecuentes', 'alone', 'preguntas-frecuentes-sobre-la-licencia'],
    ['experimento-resultados', 'alone', 'resultados-del-experimento'],
    ['benchmark-data', 'alone', 'detailed-benchmark-data'],
    ['how-to-measure', 'alone', 'how-we-measured'],
    ['benchmarks', 'offered', 'detailed-benchmark-data'],
    ['data', 'offered', 'detailed-benchmark-data'],
    ['configuracion-avanzada', 'offered', 'configuración'],
    ['conclusiones-y-dudas', 'offered', 'conclusiones'],
    ['instalacion', 'offered', 'instalación-en-linux'],
  ];
  for (const [fragment, change, id] of cases) {
    it(`${fragment} → ${id}: ${change}`, () => {
      const text = post(`[x](/blog/guia/#${fragment})`);
      const [problem] = site.check(postPath, text).filter(({ code }) => code === 'link/missing-fragment');
      assert.deepEqual(problem?.fixes.map(({ edits, preferred }) => [applyEdits(text, edits), preferred === true]), [[post(`[x](/blog/guia/#${id})`), change === 'alone']]);
      assertMends(site, postPath, text);
    });
  }
});

describe('the rules for links', () => {
  assertRows(siteOf(others), [
    ['[x](/blog/otro-gato/)', []],
    // Broken, with the nearest
    ['[x](/blog/otro-gat/)', [['missing-page', '/blog/otro-gat/']], '[x](/blog/otro-gato/)'],
    ['[x](/blog/otro-gat)', [['missing-page', '/blog/otro-gat']], '[x](/blog/otro-gato)'],
    ['[x](</blog/otro-gat/?a=1#final> "T")', [['missing-page', '/blog/otro-gat/']], '[x](</blog/otro-gato/?a=1#final> "T")'],
    ["<a href='/blog/otro-gat/'>x</a>", [['missing-page', '/blog/otro-gat/']], "<a href='/blog/otro-gato/'>x</a>"],
    ['[x](./otro-gat.md)', [['missing-page', './otro-gat.md']], '[x](/blog/otro-gato/)'],
    // Fragments
    ['[x](/blog/otro-gato/#final)', []],
    ['[x](/blog/otro-gato/#top)', []],
    ['[x](/blog/otro-gato/#)', []],
    ['[x](/blog/otro-gato/#que-come-un-gato-mayor)', [['missing-fragment', 'que-come-un-gato-mayor']], '[x](/blog/otro-gato/#qué-come-un-gato-mayor)'],
    ['[x](/blog/otro-gato/#come-mayor-gato)', [['missing-fragment', 'come-mayor-gato']], '[x](/blog/otro-gato/#qué-come-un-gato-mayor)'],
    ['[x](/blog/otro-gato/#paraguas)', [['missing-fragment', 'paraguas']]],
    ['[x](/blog/otro-gato/#comentarios) [y](#comentarios)', []],
    ['[x](#arriba)\n\n## Más arriba', [['missing-fragment', 'arriba']], '[x](#más-arriba)\n\n## Más arriba'],
    // Posts that are not out
    ['[x](/blog/borrador/)', [['to-draft', '/blog/borrador/']], 'x'],
    ['[**x** y](/blog/navidad/)', [['to-scheduled', '/blog/navidad/']], '**x** y'],
    ['[x]: /blog/borrador/\n\n[x]', [['to-draft', '/blog/borrador/']]],
    // Files
    ['[x](./otro-gato.md#final)', [['unrewritten-relative', './otro-gato.md']], '[x](/blog/otro-gato/#final)'],
    ['[x](otro-gato.md)', [['unrewritten-relative', 'otro-gato.md']], '[x](/blog/otro-gato/)'],
    ['[x](/src/content/blog/otro-gato.md)', [['unrewritten-relative', '/src/content/blog/otro-gato.md']], '[x](/blog/otro-gato/)'],
    // Empty
    ['[]()', [['empty', '[]()']]],
    ['[](<>)', [['empty', '[](<>)']]],
    ['[Otro gato]()', [['empty', '[Otro gato]()']], '[Otro gato](/blog/otro-gato/)'],
    ['[la lluvia](<>)', [['empty', '[la lluvia](<>)']], 'la lluvia'],
    ['![x]()', [['empty', '![x]()']]],
    ['<a href="">x</a>', [['empty', '<a href="">']]],
    ['[](/blog/guia-de-gatos/)', [['empty', '[](/blog/guia-de-gatos/)']], '[Guía de \\[gatos\\]](/blog/guia-de-gatos/)'],
    ['[![](https://example.com/a.png)](/blog/otro-gato/)', []],
    ['[x](#)', []],
    ['<a id="x"></a> <a name="y" data-href="">y</a>', []],
    ['[x]: <>\n\n[x]', [['empty', '[x]: <>']]],
    // The page itself
    ['[x](/blog/mi-gato/)', [['self', '/blog/mi-gato/']], 'x'],
    ['[x](/blog/mi-gato/#top)', []],
    ['<link rel="canonical" href="/blog/mi-gato/">', []],
    ['[x](?a=1)', []],
    // Definitions
    ['[a]\n\n[a]: /blog/otro-gato/\n[A]: /blog/otro-gato/ "T"', [['duplicate-definition', 'A']], '[a]\n\n[a]: /blog/otro-gato/'],
    ['> [a]\n>\n> [a]: /blog/otro-gato/\n> [A]: /blog/navidad/x', [['duplicate-definition', 'A'], ['missing-page', '/blog/navidad/x']], '> [a]\n>\n> [a]: /blog/otro-gato/\n> '],
    ['x\n\n[a]: /blog/otro-gato/\n[b]: /blog/otro-gato/\n\n[b]', [['unused-definition', '[a]: /blog/otro-gato/']], 'x\n\n[b]: /blog/otro-gato/\n\n[b]'],
    ['![][ẞ]\n\n[SS]: https://example.com/a.png', []],
    ['[//]: # (Una nota)\n[//]: # (Otra nota)\n[nota]: <> (Y otra)', []],
    ['Uno.[^1]\n\n[^1]: Dos.', []],
  ]);

  describe('where the site says how addresses end', () => {
    assertRows(siteOf({ ...others, 'astro.config.mjs': "export default { trailingSlash: 'never' };" }), [
      ['[x](/blog/otro-gato/)', [['trailing-slash', '/blog/otro-gato/']], '[x](/blog/otro-gato)'],
      ['[x](/blog/otro-gato/?a#final)', [['trailing-slash', '/blog/otro-gato/']], '[x](/blog/otro-gato?a#final)'],
      ['[x](/blog/otro-gato)', []],
      ['[x](/blog/otro-gat/)', [['missing-page', '/blog/otro-gat/']], '[x](/blog/otro-gato)'],
      ['[x](/blog/otro-gato/index.html)', []],
      ['[x](#)', []],
    ]);
  });

  describe('under a base', () => {
    assertRows(siteOf({ ...others, 'astro.config.mjs': "export default { base: '/notas' };", 'public/img/Gato negro.png': '' }), [
      ['![x](/notas/img/gato%20negro.png)', [['missing-asset', '/notas/img/gato%20negro.png']], '![x](/notas/img/Gato%20negro.png)'],
      ['<img alt="x" src="/notas/img/Gato%20negro.PNG?a">', [['missing-asset', '/notas/img/Gato%20negro.PNG']], '<img alt="x" src="/notas/img/Gato%20negro.png?a">'],
      ['[x](/notas/blog/otro-gat/)', [['missing-page', '/notas/blog/otro-gat/']], '[x](/notas/blog/otro-gato/)'],
      ['[x](/blog/otro-gato/#final)', [['missing-page', '/blog/otro-gato/']], '[x](/notas/blog/otro-gato/#final)'],
    ]);
  });

  it('name the address with the base in it', () => {
    const site = siteOf({ ...others, 'astro.config.mjs': "export default { base: '/notas' };", 'public/img/gato.png': '' });
    const said = (body: string): readonly string[] => site.check(postPath, post(body)).map(({ message }) => message);
    assert.deepEqual(said('[x](/notas/blog/otro-gat/)'), ['There is no page at /notas/blog/otro-gat/. Did you mean /notas/blog/otro-gato/ (“Otro gato”)?']);
    assert.deepEqual(said('[x](/notas/nada/)'), ['There is no page at /notas/nada/, and none with a similar address.']);
    assert.deepEqual(said('[x](/blog/otro-gato/)'), ['There is no page at /blog/otro-gato/. Did you mean /notas/blog/otro-gato/ (“Otro gato”)?']);
    assert.deepEqual(said('![x](/notas/img/gatos.png)'), ['There is no file at /notas/img/gatos.png. Did you mean /notas/img/gato.png?']);
  });

  describe('about files that are not there', () => {
    assertRows(siteOf({ ...others, 'public/img/conversación-larga.jpg': '', 'public/img/pan.png': '', 'public/fotos/pan.png': '', 'public/cv.pdf': '', 'src/content/blog/ventana-abierta.webp': '' }), [
      ['![x](/img/conversacion-larga.jpg)', [['missing-asset', '/img/conversacion-larga.jpg']], '![x](/img/conversación-larga.jpg)'],
      ['![x](/img/conversasión_larga.png?a)', [['missing-asset', '/img/conversasión_larga.png']], '![x](/img/conversación-larga.jpg?a)'],
      ['![x](/fotos/pan.jpg)', [['missing-asset', '/fotos/pan.jpg']], '![x](/fotos/pan.png)'],
      ['<img alt="x" srcset="/img/pan.jpg 1x, /img/pan.png 2x">', [['missing-asset', '/img/pan.jpg']], '<img alt="x" srcset="/img/pan.png 1x, /img/pan.png 2x">'],
      ['![x](./ventana-abierta.jpg)', [['missing-asset', './ventana-abierta.jpg']], '![x](./ventana-abierta.webp)'],
      ['![x](ventana-abirta.webp)', [['missing-asset', 'ventana-abirta.webp']], '![x](./ventana-abierta.webp)'],
      ['[x](/cv.docx)', [['missing-asset', '/cv.docx']]],
      ['[x](/doc/cv.pdf)', [['missing-asset', '/doc/cv.pdf']], '[x](/cv.pdf)'],
      ['![x](/img/paraguas.png)', [['missing-asset', '/img/paraguas.png']]],
    ]);
  });

  it('offer the nearest picture for one of the frontmatter, named as it is', () => {
    const site = siteOf({ ...others, 'public/img/gato-negro.png': '', 'src/content/blog/gato-blanco.webp': '' });
    const fixed = (picture: string): string | undefined => {
      const text = post('x', `image:\n  url: ${picture}\n  alt: Un gato que duerme en la ventana\n`);
      const [problem] = site.check(postPath, text);
      assert.equal(problem?.code, 'frontmatter/missing-image');
      const fix = problem.fixes[0];
      const mended = fix && applyEdits(text, fix.edits);
      if (mended !== undefined) assert.deepEqual(site.check(postPath, mended), []);
      return /url: (.*)/.exec(mended ?? '')?.[1];
    };
    assert.deepEqual(['/img/gato-nergo.png', '"/img/gato_negro.jpg"', './gato-blanco.png', './gato-negro.png', '/img/paraguas.png'].map(fixed), ['/img/gato-negro.png', '"/img/gato-negro.png"', './gato-blanco.webp', undefined, undefined]);
  });

  it('leave a picture of the frontmatter alone that templates may put the base before', () => {
    const site = siteOf({ ...others, 'astro.config.mjs': "export default { base: '/notas' };", 'public/img/gato.png': '' });
    const said = (picture: string): readonly string[] => site.check(postPath, post('x', `image:\n  url: ${picture}\n  alt: Un gato que duerme en la ventana\n`)).map(({ code }) => code);
    assert.deepEqual(['/img/gato.png', '/notas/img/gato.png', '/notas/img/perro.png'].map(said), [[], [], ['frontmatter/missing-image']]);
  });

  describe('where the blog has a habit', () => {
    const links = '[a](/blog/borrador/) '.repeat(2) + '[b](/blog/navidad/) '.repeat(3);
    const draft = 'draft: true\n';
    assertRows(siteOf({ ...others, 'src/content/blog/lista.md': `${head('Lista')}${links}\n` }), [
      ['[x](/blog/otro-gato)', [['trailing-slash', '/blog/otro-gato']], '[x](/blog/otro-gato/)'],
      ['[x](/blog/otro-gato#final)', [['trailing-slash', '/blog/otro-gato']], '[x](/blog/otro-gato/#final)'],
      ['[x](/blog/otro-gato/)', []],
      // Two ways in use are no habit.
      ['[x](/blog/otro-gato) '.repeat(3).trim(), []],
      ['[x](/blog/borrador/)', []],
    ], draft);
  });

  describe('with an own domain and redirects', () => {
    const settings = "export default { site: 'https://gatos.example', redirects: { '/viejo': '/nuevo', '/nuevo': '/blog/otro-gato', '/fuera': 'https://example.com/', '/vuelta': '/vuelta', '/roto': '/blog/nada-de-nada', '/antes/[...slug]': '/blog/[...slug]' } };";
    assertRows(siteOf({ ...others, 'astro.config.mjs': settings, 'public/cv.pdf': '' }), [
      ['[x](https://gatos.example/blog/otro-gato/#final)', [['own-domain', 'https://gatos.example']], '[x](/blog/otro-gato/#final)'],
      ['[x](//gatos.example/cv.pdf)', [['own-domain', '//gatos.example']], '[x](/cv.pdf)'],
      ['<https://gatos.example/blog/otro-gato/>', []],
      ['https://gatos.example/blog/otro-gato/', []],
      ['[x](https://gatos.example.org/blog/otro-gato/)', []],
      ['[x](https://gatos.example/blog/otro-gat/)', [['missing-page', 'https://gatos.example/blog/otro-gat/']], '[x](/blog/otro-gato/)'],
      ['[x](/viejo?a#final)', [['redirected', '/viejo']], '[x](/blog/otro-gato?a#final)'],
      ['[x](/viejo/)', [['redirected', '/viejo/']], '[x](/blog/otro-gato/)'],
      ['[x](/antes/otro-gato/)', [['redirected', '/antes/otro-gato/']], '[x](/blog/otro-gato/)'],
      ['[x](/fuera) [x](/vuelta) [x](/roto)', []],
    ]);
  });

  it('say nothing of drafts and dates in a post that is not out itself', () => {
    const site = siteOf(others);
    assert.deepEqual(site.check(postPath, post('[x](/blog/borrador/) [y](/blog/navidad/)', 'draft: true\n')), []);
    const later = post('[y](/blog/navidad/)').replace('2026-02-26', '2026-11-01');
    assert.deepEqual(site.check(postPath, later).map(({ code }) => code), ['frontmatter/scheduled']);
  });
});

describe('the post that a broken link creates', () => {
  const genre: Schema = { type: 'enum', values: ['ensayo', 'relato'] };
  const schema: Schema = {
    type: 'object',
    fields: { title: { type: 'string', checks: [] }, pubDate: { type: 'date', coerce: true, checks: [] }, genre, mood: { type: 'optional', inner: { type: 'string', checks: [] }, dialect: 'zod4' } },
    rest: 'strict',
    dialect: 'zod4',
  };
  const sound = (body: string): string => `---\ntitle: Uno\npubDate: 2026-01-19\ngenre: relato\n---\n\n${body}\n`;

  /** The body, and path and title of the post that is offered. */
  const rows: readonly (readonly [string, string | undefined, string?])[] = [
    ['[mi primer viaje en tren](/blog/viaje-en-tren/)', 'src/content/blog/viaje-en-tren.md', 'Mi primer viaje en tren'],
    ['[**mi** `primer` "viaje"](/blog/viaje-en-tren#uno)', 'src/content/blog/viaje-en-tren.md', 'Mi primer "viaje"'],
    ['[tren](/blog/viaje-en-tren#uno)', 'src/content/blog/viaje-en-tren.md', 'Viaje en tren'],
    ['[aquí](/blog/viaje-en-tren/)', 'src/content/blog/viaje-en-tren.md', 'Viaje en tren'],
    ['<a href="/blog/2026/viaje-en-tren/">x</a>', 'src/content/blog/2026/viaje-en-tren.md', 'Viaje en tren'],
    ['[x](/blog/ni%C3%B1o/)', 'src/content/blog/niño.md', 'Niño'],
    ['[x](/blog/Mi-Viaje/)', undefined],
    ['[x](/blog/viaje.html)', undefined],
    ['[x](/viajes/tren/)', undefined],
    ['[x](/blog/viaje%20largo/)', undefined],
  ];
  for (const [body, path, title] of rows) {
    it(body, () => {
      const site = siteOf({}, schema);
      const text = sound(body);
      const created = site.check(postPath, text).flatMap(({ fixes }) => fixes.flatMap(({ create }) => create ?? []));
      assert.deepEqual(created.map((file) => file.path), path === undefined ? [] : [path]);
      assertMends(site, postPath, text);
      for (const file of created) {
        assert.equal(file.cursor, file.text.length);
        assert.equal(site.parse(file.path, file.text).frontmatter.data.title, title);
        assert.deepEqual(site.check(file.path, file.text), []);
      }
    });
  }
});
