import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { findLostBreaks } from '../../../src/core/repair/restoreBreaks';
import { mask } from '../../../src/core/repair/mask';
import { parsed } from '../parse/parsed';

const root = path.join(import.meta.dirname, '../../..');

function restore(text: string): { readonly text: string; readonly doubts: readonly string[] } {
  const { breaks, doubts } = findLostBreaks(text, parsed(text).texts, (changed) => parsed(changed).texts);
  let restored = '';
  let done = 0;
  for (const { offset, breaks: count } of breaks) {
    assert.ok(offset > done || (offset === done && done === 0), 'offsets ascend');
    restored += text.slice(done, offset) + '\n'.repeat(count);
    done = offset;
  }
  return { text: restored + text.slice(done), doubts: doubts.map(({ range }) => text.slice(range.start, range.end)) };
}

/** What came in; what it becomes, a blank line written `¶`, a line break `⏎`. */
const lost: readonly (readonly [string, string])[] = [
  ['Un párrafo.## Mi títuloEsto sigue. Y más.', 'Un párrafo.¶## Mi título¶Esto sigue. Y más.'],
  ['Un párrafo.## ¿Por qué?Nadie lo sabe. Ni yo.', 'Un párrafo.¶## ¿Por qué?¶Nadie lo sabe. Ni yo.'],
  ['Uno.## La API de OpenAIPara usarla hay que pagar. Poco.', 'Uno.¶## La API de OpenAI¶Para usarla hay que pagar. Poco.'],
  ['Uno.## Cómo uso GitHubCada mañana miro los avisos. Todos.', 'Uno.¶## Cómo uso GitHub¶Cada mañana miro los avisos. Todos.'],
  ['Uno.## El coste de los LLMsTrabajar así tiene un precio. Alto.', 'Uno.¶## El coste de los LLMs¶Trabajar así tiene un precio. Alto.'],
  ['Uno.## JavaScript y TypeScriptWordPress sigue ahí, terco. No se va.', 'Uno.¶## JavaScript y TypeScript¶WordPress sigue ahí, terco. No se va.'],
  ['Uno.## Instalar PyTorch en un MacBookSi tienes un iPhone, da igual. No cabe.', 'Uno.¶## Instalar PyTorch en un MacBook¶Si tienes un iPhone, da igual. No cabe.'],
  ['Uno.## Un buen *prompt* funcionaEsto es obvio. Casi.', 'Uno.¶## Un buen *prompt* funciona¶Esto es obvio. Casi.'],
  ['Uno.## El precio (y el coste)Para pagar hace falta dinero. Mucho.', 'Uno.¶## El precio (y el coste)¶Para pagar hace falta dinero. Mucho.'],
  ['Uno.## Usar `gap`El margen sobra. Siempre.', 'Uno.¶## Usar `gap`¶El margen sobra. Siempre.'],
  ['Uno.## ConclusiónInstalé la versión nueva un lunes. El martes volví.', 'Uno.¶## Conclusión¶Instalé la versión nueva un lunes. El martes volví.'],
  ['Uno.## Escribir en C#Después de diez años, se olvida. Todo.', 'Uno.¶## Escribir en C#¶Después de diez años, se olvida. Todo.'],
  ['Uno.## Padre### HijaLa primera frase. La segunda.', 'Uno.¶## Padre¶### Hija¶La primera frase. La segunda.'],
  ['Uno.### 1. Primero de todoNo hay prisa. Nunca.### 2. Y luegoTampoco la hay. Jamás.', 'Uno.¶### 1. Primero de todo¶No hay prisa. Nunca.¶### 2. Y luego¶Tampoco la hay. Jamás.'],
  ['One.## Why it mattersI have no idea. None.## How To WinMost people do not. Ever.', 'One.¶## Why it matters¶I have no idea. None.¶## How To Win¶Most people do not. Ever.'],
  ['One.## It’s doneDon’t touch it. Please.', 'One.¶## It’s done¶Don’t touch it. Please.'],
  ['Fin.## Un enlace[Aquí](/x/#y) se ve. Claro.', 'Fin.¶## Un enlace¶[Aquí](/x/#y) se ve. Claro.'],
  ['Fin.## Tres cosas- Una- Dos- Tres## Otra cosaHasta aquí. Adiós.', 'Fin.¶## Tres cosas¶- Una⏎- Dos⏎- Tres¶## Otra cosa¶Hasta aquí. Adiós.'],
  ['Los pasos:1. Abre la puerta2. Cierra la ventana3. Respira## FinNo hay más. Nada.', 'Los pasos:¶1. Abre la puerta⏎2. Cierra la ventana⏎3. Respira¶## Fin¶No hay más. Nada.'],
  ['Hay:- Uno- Dos  - Dos y medio- TresEl resto sobra. Del todo.', 'Hay:¶- Uno⏎- Dos⏎  - Dos y medio⏎- Tres¶El resto sobra. Del todo.'],
  ['- Uno- Dos- Tres', '- Uno⏎- Dos⏎- Tres'],
  ['Hay *dos* cosas:* Una *cosa*.* Otra cosa.## FinYa está. Sí.', 'Hay *dos* cosas:¶* Una *cosa*.⏎* Otra cosa.¶## Fin¶Ya está. Sí.'],
  ['Fin.## Dicho estoLo dijo.> No hay pan. Hay miga.## OtroLo demás es silencio. Mucho.', 'Fin.¶## Dicho esto¶Lo dijo.¶> No hay pan. Hay miga.¶## Otro¶Lo demás es silencio. Mucho.'],
  ['Mira:| A | B || --- | --- || 1 | 2 || 3 | 4 |Después de la tabla, nada.', 'Mira:¶| A | B |⏎| --- | --- |⏎| 1 | 2 |⏎| 3 | 4 |¶Después de la tabla, nada.'],
  ['Uno.---Dos.## TresLa última frase. De verdad.', 'Uno.¶---¶Dos.¶## Tres¶La última frase. De verdad.'],
  ['Uno. Dos.En mi casa no. ¿Y en la tuya?Tampoco.', 'Uno. Dos.¶En mi casa no. ¿Y en la tuya?¶Tampoco.'],
  ['Texto. ## Mi título Esto sigue así. Y más. ## ¿Otro más? Nadie lo sabe. Ni yo.', 'Texto. ¶## Mi título ¶Esto sigue así. Y más. ¶## ¿Otro más? ¶Nadie lo sabe. Ni yo.'],
  ['## Mi regla de oroSiempre empieza con poco. Después ya verás lo que haces con el resto.\n\nOtro párrafo.', '## Mi regla de oro¶Siempre empieza con poco. Después ya verás lo que haces con el resto.\n\nOtro párrafo.'],
  ['## Uno\nUna frase.\nOtra frase que sigue.\n## Dos\n- a\n- b\nTercera frase.\nCuarta.', '## Uno\nUna frase.\n⏎Otra frase que sigue.\n## Dos\n- a\n- b\n⏎Tercera frase.\n⏎Cuarta.'],
  ['## El guion que copio```python\nprint(1)\n# nota\n```Después de eso, nada.\n\nFin.', '## El guion que copio¶```python\nprint(1)\n# nota\n```¶Después de eso, nada.\n\nFin.'],
  ['## Lo que queda| A | B |\n| --- | --- |\n| 1 | 2 |Después de la tabla viene el texto.\n\nFin.', '## Lo que queda¶| A | B |\n| --- | --- |\n| 1 | 2 |¶Después de la tabla viene el texto.\n\nFin.'],
  ['Uno.## El mapa![Un mapa de Lisboa](/img/mapa.png)Aterrizamos de noche. Llovía.', 'Uno.¶## El mapa¶![Un mapa de Lisboa](/img/mapa.png)¶Aterrizamos de noche. Llovía.'],
  ['Hay:- Guantes- Sal (si queda)Compré dos sacos de tierra. Sobró uno.## FinYa está. Sí.', 'Hay:¶- Guantes⏎- Sal (si queda)¶Compré dos sacos de tierra. Sobró uno.¶## Fin¶Ya está. Sí.'],
  ['Uno. ## Preparar el entorno con Docker y WordPress Docker resuelve la mitad. La otra, no. ## Mi regla WordPress sigue ahí, terco. No se va.', 'Uno. ¶## Preparar el entorno con Docker y WordPress ¶Docker resuelve la mitad. La otra, no. ¶## Mi regla ¶WordPress sigue ahí, terco. No se va.'],
  ['One. ## Moving From Jekyll To Astro Eighty posts took a week. Most of it waiting. ## What It Taught Me Kneading is work. Resting is not.', 'One. ¶## Moving From Jekyll To Astro ¶Eighty posts took a week. Most of it waiting. ¶## What It Taught Me ¶Kneading is work. Resting is not.'],
  ['The one. ## Setting up Docker and Astro Astro is the boring choice of the two. It stays. ## Lessons It was good. To me.', 'The one. ¶## Setting up Docker and Astro ¶Astro is the boring choice of the two. It stays. ¶## Lessons ¶It was good. To me.'],
  ['It was the end of it. ## How To Choose The Right Tool `forEach` returns nothing. It bites. ## Lessons It was good. To me.', 'It was the end of it. ¶## How To Choose The Right Tool ¶`forEach` returns nothing. It bites. ¶## Lessons ¶It was good. To me.'],
  ['It was the end of it. ## Best Practices For Small Teams Python was the obvious choice. We left. ## Lessons It was good. To me.', 'It was the end of it. ¶## Best Practices For Small Teams ¶Python was the obvious choice. We left. ¶## Lessons ¶It was good. To me.'],
  ['Es el final de la tarde. ## Usar `gap` en lugar de `margin` `gap` no suma nada. De verdad. ## Otro Llovía. Nadie salió de casa.', 'Es el final de la tarde. ¶## Usar `gap` en lugar de `margin` ¶`gap` no suma nada. De verdad. ¶## Otro ¶Llovía. Nadie salió de casa.'],
  ['Uno. ## Python o Rust --- Hay que decirlo claro. Ya. ## Otro Llovía. Nadie salió de casa.', 'Uno. ¶## Python o Rust ¶--- ¶Hay que decirlo claro. Ya. ¶## Otro ¶Llovía. Nadie salió de casa.'],
  ['Uno. ## Epílogo **Aviso:** lo que sigue no gustará. A nadie. ## Otro Llovía. Nadie salió de casa.', 'Uno. ¶## Epílogo ¶**Aviso:** lo que sigue no gustará. A nadie. ¶## Otro ¶Llovía. Nadie salió de casa.'],
];

/** Sound, however much it looks otherwise. */
const sound = [
  'Escribo en C# y en F# desde hace años, y el color #fff no es un título.',
  'Para un título se escribe `## Título` y ya. Véase https://example.com/#uno.',
  'Un #hashtag, otro.#hashtag y el nº # 3 de la lista.',
  'Nota al pie.[^1] Y sigue.\n\n[^1]: Aquí está.',
  'El prefijo pre- y el sufijo -ción, los años 1990- 2000 y el GitHub de siempre.',
  '| A | B |\n| --- | --- |\n| 1 | 2 |',
  'Falta un espacio.Aquí, una vez.\n\nLo demás está bien.\n\nY esto también.\n\nDe verdad.',
  'Node.js, Vue.js, ASP.NET y J.R.R. Tolkien. Sr.Pérez no vino.',
  '## Usar JavaScript\n\nTexto.\n\n## El MacBook y el iPhone\n\nMás texto.',
  '```\nfin.## Código\n```\n\nTexto `fin.## Código` seguido.',
  'Una línea\nque sigue en otra\ny en otra más\nsin punto\nhasta el final.',
  'Un párrafo.\n```js\nuno()\n```\n\nOtro párrafo, con ```tres``` comillas.\n\n~~~\nfin```js\n~~~',
  '````md\n```js\nuno()\n```\n````\n\nTexto.',
  '| A | B |\n| --- | --- |\n| 1 | 2 | 3\n| 1 | 2 |\n\nFin.',
  'a > b y c -> d, x => y. Otra > cosa.',
  '<!-- nota.## Nada --> Texto.',
  '## Lee fechas como las escribe la gente. Sabe español e inglés. No depende de nada y funciona en cualquier sitio donde haya JavaScript, incluido el navegador de tu abuela. Es gratis.\n\nDebajo hay texto.',
  '## It reads dates from any text. It does one thing, and it does it well. It knows English and Spanish, and it runs anywhere that JavaScript runs, the browser of your grandmother included.\n\n## Installation\n\nText.',
  '## We no longer maintain this. Please use [the other one](https://example.com) instead. Thank you to all who have helped over the years, and to those who still write to us about it every week.\n\nText.',
];

describe('lost line breaks', () => {
  for (const [text, wanted] of lost) {
    it(text.slice(0, 60), () => {
      const once = restore(text);
      assert.equal(once.text, wanted.replaceAll('¶', '\n\n').replaceAll('⏎', '\n'));
      assert.deepEqual(once.doubts, []);
      assert.deepEqual(restore(once.text), { text: once.text, doubts: [] });
    });
  }

  for (const text of sound) {
    it(`are not seen in: ${text.slice(0, 60)}`, () => assert.deepEqual(restore(text), { text, doubts: [] }));
  }

  it('are not seen in the posts of the example blog', () => {
    const folder = path.join(root, 'examples/blog/src/content/blog');
    for (const name of readdirSync(folder)) {
      const text = readFileSync(path.join(folder, name), 'utf8');
      assert.deepEqual(restore(text), { text, doubts: [] }, name);
    }
  });

  it('of the sample come back: twelve headings, and every link', () => {
    const text = readFileSync(path.join(root, 'test/fixtures/sample-post.md'), 'utf8');
    const restored = restore(text);
    assert.deepEqual(restored.doubts, []);
    const post = parsed(restored.text);
    assert.deepEqual(post.headings.map(({ depth, text: title }) => `${depth} ${title}`), [
      '2 ¿Qué es Fine-tuning para mí (el desarrollador)?',
      '2 ¿Cuándo me molesto con el Fine-tuning?',
      '3 1. Consistencia extrema en el formato de salida',
      '3 2. Tareas de clasificación muy específicas y repetitivas',
      '3 3. Reducción de la longitud del prompt (y coste)',
      "3 4. Estilo de escritura o 'voz' muy particular",
      '2 ¿Y cuándo no toco el Fine-tuning ni con un palo?',
      '3 1. Cuando un buen prompt funciona',
      '3 2. Cuando los datos de entrenamiento son escasos o de baja calidad',
      '3 3. Cuando necesito flexibilidad y adaptabilidad rápida',
      "3 4. Por 'probar' o por 'curiosidad' sin un caso de uso claro",
      '2 Mi regla de oro',
    ]);
    assert.deepEqual(post.links.map(({ href }) => href), parsed(text).links.map(({ href }) => href));
    for (const { range } of post.headings) assert.match(restored.text.slice(range.end), /^\n\n\S/);
  });

  it('are marked, not guessed, where a heading could end in several places', () => {
    const { doubts } = restore('Uno. ## Viaje a Londres Madrid Roma París. Fue bonito. ## Otro día Luis Ana Eva. Fue corto.');
    assert.ok(doubts.length > 0);
  });

  it('are marked where a heading alone may hold its paragraph', () => {
    for (const heading of [
      '## Una noche en Lisboa Llovía. Nadie salió de casa en toda la tarde, ni siquiera el perro, que se quedó mirando por la ventana hasta que se hizo de noche y todo paró.',
      '## Lo que aprendí La masa no espera. Tampoco el horno, que tarda media hora en calentarse y se enfría en cuanto alguien abre la puerta para mirar si el pan ya ha subido.',
      '## What the manual says Nobody reads it. Everybody has a copy on the shelf, next to the cookbook that nobody reads either, and they all look new after these many years.',
    ]) {
      const text = `${heading}\n\nOtro párrafo.`;
      const restored = restore(text);
      assert.ok(restored.doubts.length > 0 || restored.text !== text, heading);
    }
  });

  it('are made up for by white space alone, whatever the text', () => {
    const part = fc.oneof(
      fc.constantFrom('## ', '### 1. ', '- ', '1. ', '2. ', '> ', '---', '| a | b |', '|---|---|', '```js', '```', '`', '**', '*', '_', '"', '[a](/b)', '![](/c.png)', '[^1]', '[^1]: ', 'fin.', 'salida', 'Si', 'GitHub', '¿Qué?', 'En ', ' ', '\n', '\n\n', '\r\n', '<!--', '<b>', 'https://a.es/#b', '\\', '\uE001'),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      const restored = restore(text).text;
      assert.equal(restored.replace(/\s/g, ''), text.replace(/\s/g, ''));
      assert.equal(restore(restored).text, restored);
      assert.equal(mask(text).length, text.length);
    }), { numRuns: 1000 });
  });
});
