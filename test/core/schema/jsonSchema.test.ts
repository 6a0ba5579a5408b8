import assert from 'node:assert/strict';
import { z } from 'zod4';
import { fieldAt, fieldsOf } from '../../../src/core/schema/fields';
import { readGeneratedSchema } from '../../../src/core/schema/generatedSchema';
import { readJsonSchema } from '../../../src/core/schema/jsonSchema';
import { loadPatternMatcher } from '../../../src/core/schema/judge/pattern/matches';
import { validateData } from '../../../src/core/schema/validate';
import type { ValuePath } from '../../../src/core/model/frontmatter';
import type { Schema } from '../../../src/core/model/schema';

before(loadPatternMatcher);

const judged = (schema: Schema, data: unknown): string[] =>
  validateData(data, schema).map((issue) => `${issue.kind} ${[...issue.path, ...('key' in issue ? [issue.key] : [])].join('.')}`);

describe('a JSON Schema of the user’s', () => {
  const text = JSON.stringify({
    $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object', required: ['title', 'date', 'extra'], additionalProperties: false,
    properties: {
      title: { type: 'string', minLength: 2, description: 'On top' }, date: { type: 'string', format: 'date' }, extra: true, lang: { enum: ['es', 'en'], default: 'es' },
      tags: { type: 'array', items: { $ref: '#/$defs/tag' }, uniqueItems: true }, size: { type: ['integer', 'null'], minimum: 1 },
    },
    if: { properties: { lang: { const: 'en' } }, required: ['lang'] }, then: { required: ['size'] },
    $defs: { tag: { type: 'string', pattern: '^[a-z]+$' } },
  });
  const good = { title: 'Gatos', date: new Date('2024-05-05'), extra: null };
  const cases: [object, string[]][] = [
    [good, []],
    [{ ...good, date: '2024-05-05' }, []],
    [{ ...good, date: 'hoy' }, ['wrong-value date']],
    [{}, ['missing title', 'missing date', 'missing extra']],
    [{ ...good, title: 3 }, ['wrong-type title']],
    [{ ...good, odd: 1 }, ['unknown-key odd']],
    [{ ...good, tags: ['a', 'B', 3] }, ['wrong-value tags.1', 'wrong-type tags.2']],
    [{ ...good, tags: ['a', 'a'] }, ['wrong-value tags']],
    [{ ...good, size: 1.5 }, ['wrong-value size']],
    [{ ...good, size: null, lang: 'es' }, []],
    [{ ...good, lang: 'en' }, ['wrong-value ']],
    [{ ...good, lang: 'fr' }, ['wrong-value lang']],
  ];
  for (const [data, expected] of cases) it(JSON.stringify(data), async () => assert.deepEqual(judged(await readJsonSchema(text, 'post.json'), data), expected));

  it('knows its fields', async () => {
    const fields = fieldsOf(await readJsonSchema(text, 'post.json'), []).map(({ key, kinds, required, description, default: standIn }) => [key, kinds.join(), required, description ?? standIn]);
    assert.deepEqual(fields, [['title', 'string', true, 'On top'], ['date', 'date,string', true, undefined], ['extra', '', true, undefined], ['lang', 'string', false, 'es'], ['tags', 'list', false, undefined], ['size', 'number', false, undefined]]);
  });

  it('knows where they are declared', async () => {
    const schema = await readJsonSchema(text, 'post.json');
    const declared = (path: ValuePath): string | undefined => {
      const source = fieldAt(schema, path)?.source;
      return source && `${source.path}: ${text.slice(source.range.start, source.range.end)}`;
    };
    // `"extra": true` has no object of its own to point at.
    assert.deepEqual(['title', 'date', 'extra', 'lang', 'tags', 'size'].map((key) => declared([key])), ['post.json: title', 'post.json: date', undefined, 'post.json: lang', 'post.json: tags', 'post.json: size']);
    assert.equal(declared(['tags', 0]), 'post.json: items');
  });

  it('says no to what is none', async () => {
    await assert.rejects(readJsonSchema('{', 'post.json'), SyntaxError);
    await assert.rejects(readJsonSchema('{"type": "sting"}', 'post.json'));
  });
});

describe('the schema Astro generates', () => {
  const five = { $ref: '#/definitions/blog', definitions: { blog: { type: 'object', properties: {
    title: { type: 'string' }, pubDate: { anyOf: [{ type: 'string', format: 'date-time' }, { type: 'string', format: 'date' }, { type: 'integer', format: 'unix-time' }] },
    url: { type: 'string', format: 'uri' }, $schema: { type: 'string' } }, required: ['title', 'pubDate'], additionalProperties: false } }, $schema: 'http://json-schema.org/draft-07/schema#' };
  const shape = z.object({ title: z.string(), pubDate: z.coerce.date(), url: z.url().optional(), at: z.iso.datetime().optional(), note: z.strictObject({ a: z.number() }).optional(), tags: z.array(z.string()).default([]) });
  const six = z.toJSONSchema(shape, { unrepresentable: 'any', io: 'input', override: ({ zodSchema, jsonSchema }) => {
    if (zodSchema._zod.def.type === 'date') Object.assign(jsonSchema, { type: 'string', format: 'date-time' });
  } });
  const cases: [object, object, string[]][] = [
    [five, { title: 'a', pubDate: new Date(0), odd: 1 }, []],
    [five, { title: 'a', pubDate: 'Feb 26 2026', url: 'x' }, ['wrong-value url']],
    [five, { title: new Date(0), pubDate: 'hoy' }, ['wrong-type title', 'wrong-value pubDate']],
    [five, {}, ['missing title', 'missing pubDate']],
    [six, { title: 'a', pubDate: '2026', odd: 1, url: ' https://a ' }, []],
    [six, { title: 'a', pubDate: new Date(0), at: 'x', note: { a: 1, b: 2 }, tags: 'a' }, ['wrong-value at', 'unknown-key note.b', 'wrong-type tags']],
    [six, {}, ['missing title', 'missing pubDate']],
  ];
  for (const [document, data, expected] of cases) {
    it(JSON.stringify(data), () => assert.deepEqual(judged(readGeneratedSchema(JSON.stringify(document)), data), expected));
  }

  it('has no field $schema', () => assert.deepEqual(fieldsOf(readGeneratedSchema(JSON.stringify(five)), []).map(({ key }) => key), ['title', 'pubDate', 'url']));
});
