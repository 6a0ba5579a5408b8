import assert from 'node:assert/strict';
import { openingOf } from '../../../src/core/describe/opening';
import { siteOf } from '../rules/site';

const site = siteOf({});
const parse = (body: string) => site.parse('src/content/blog/x.md', `---\ntitle: T\n---\n\n${body}`);

describe('how a post begins', () => {
  const rows: readonly (readonly [body: string, id: string | undefined, opening: string | undefined])[] = [
    ['# T\n\nHola, [mira](/x/) *esto*\nde `aquí`. <b>Sí</b>\n\nMás.', undefined, 'Hola, mira esto de aquí. Sí'],
    ['![un gato](/gato.png)\n\nHola.', undefined, 'Hola.'],
    ['- Hola.', undefined, 'Hola.'],
    ['```\nHola.\n```', undefined, undefined],
    ['Hola.\n\n## Uno\n\nPrimero.\n\n## Dos\n\nSegundo.', 'dos', 'Segundo.'],
    ['## Uno\n\n## Dos\n\nSegundo.', 'uno', undefined],
    ['> ## Uno\n>\n> Primero.\n\n## Dos\n\nSegundo.', 'dos', 'Segundo.'],
    ['Hola.', 'nada', undefined],
    ['palabra '.repeat(60), undefined, `${'palabra '.repeat(35).trim()}…`],
  ];
  for (const [body, id, opening] of rows) it(`${id ?? 'whole'}: ${JSON.stringify(body.slice(0, 60))}`, () => assert.equal(openingOf(parse(body), id), opening));
});
