import assert from 'node:assert/strict';
import fc from 'fast-check';
import { z as zod3 } from 'zod3';
import { z as zod4 } from 'zod4';
import type { Schema } from '../../../src/core/model/schema';
import { readContentConfig } from '../../../src/core/schema/contentConfig';
import { loadPatternMatcher } from '../../../src/core/schema/judge/pattern/matches';
import { validateData } from '../../../src/core/schema/validate';
import { zodExpression, type ZodMajor } from './zodExpressions';

/**
 * The judge is Zod itself: an expression is written at random, run by the real Zod and read by ours, and both are asked
 * about data as YAML makes it. They must say the same.
 */
const majors = [3, 4] as const;

function real(expression: string, major: ZodMajor, data: unknown): boolean {
  // Zod itself is the judge of an expression, so it has to be run.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  const schema = new Function('z', `return ${expression}`)(major === 3 ? zod3 : zod4) as { safeParse: (value: unknown) => { success: boolean } };
  try {
    return schema.safeParse(data).success;
  } catch {
    return false; // halves of an intersection that cannot be merged, a text that cannot be made: the build fails
  }
}

function read(expression: string, zodMajor: ZodMajor): { schema: Schema; notes: number } {
  const source = `import { defineCollection } from 'astro:content';\nimport { z } from 'astro/zod';\nexport const collections = { it: defineCollection({ schema: ${expression}, type: 'data' }) };`;
  const config = readContentConfig('src/content.config.ts', (path) => (path === 'src/content.config.ts' ? source : undefined), { zodMajor });
  const schema = config.collections[0]?.schema;
  assert.ok(schema, `not read: ${expression}`);
  return { schema, notes: config.notes.length };
}


const pick = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

const text = fc.oneof(
  pick('', ' ', 'a', 'b', 'c', 'hola', ' hola ', 'HOLA', '12', '-3', '1e3', 'true', 'yes', 'No', 'x@example.org', 'x..y@example.org', '.x@example.org', "o'x@exa-mple.co", 'ñ@example.org', 'X@Example.ORG', 'a@b', 'https://example.org', 'https://example.org/ñ ñ', ' https://example.org ', 'http:example.org', '//example.org', 'mailto:a@b', 'example.org', 'https://', 'ftp://x',
    '2024-02-29', '2023-02-29', '2024-2-9', '2024-02-30', '26/02/2026', '02/26/2026', 'Feb 26 2026', 'hoy', 'post 1', '2024-01-01T10:00:00Z', '2024-01-01T10:00Z', '2024-01-01T10:00:00', '2024-01-01T10:00', '2024-01-01T10:00:00.123Z', '2024-01-01T10:00:00+02:00', '2024-01-01T10:00:00+0200', '10:00', '10:00:00', '24:00', '10:00:00.5', 'P1D', 'P1W2D', 'PT36H', '-P1Y', 'P',
    '550e8400-e29b-41d4-a716-446655440000', '550e8400-e29b-01d4-c716-446655440000', '00000000-0000-0000-0000-000000000000', 'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF', 'ckopqwooh000001la8mbi2im9', '01ARZ3NDEKTSV4RRFFQ69G5FAV', 'aGk=', 'aGk', 'a-_b', '🚀', '🚀🚀', '👩‍💻', '1', '127.0.0.1', '256.1.1.1', '::1', 'fe80::1%eth0', '::ffff:1.2.3.4', '2001:db8::1', '::', '1::2::3', '10.0.0.0/8', '10.0.0.0/33', '::1/64', '+34600100200', 'ñandú', 'V1StGXR8_Z5jdHi6B-myT', 'abc', 'localhost', 'ab\ncd'),
  fc.string({ maxLength: 6 }),
);
const value: fc.Arbitrary<unknown> = fc.letrec<{ it: unknown }>((tie) => ({
  it: fc.oneof({ maxDepth: 3, depthSize: 'small' }, text, text,
    pick<unknown>(null, true, false, 0, 1, 2, -1, 0.3, 2.5, 6, 1e21, 2 ** 53, Infinity, -Infinity, NaN, 1700000000, 4294967296, 1e39),
    pick(new Date(0), new Date('2024-05-05'), new Date('2030-01-01')),
    fc.array(tie('it'), { maxLength: 3 }), fc.dictionary(pick('a', 'b', 'kind', 'z', '1', '-1.5'), tie('it'), { maxKeys: 3, noNullPrototype: true })),
})).it;

/** What chance found once. */
const found: readonly (readonly [major: ZodMajor, source: string, data: unknown])[] = [
  [4, 'z.intersection(z.coerce.date(), z.coerce.number().max(10)).catch("a").optional()', 1700000000],
  [4, 'z.intersection(z.string().trim().min(3), z.string()).catch("a")', ' a '],
  [4, 'z.intersection(z.coerce.date(), z.coerce.number().max(10)).catch("a")', 'x'],
  [4, 'z.intersection(z.coerce.date(), z.coerce.number().int()).catch("a")', 1.5],
];

describe('Zod and the reader of its schemas agree', () => {
  before(loadPatternMatcher);

  for (const [major, source, data] of found) {
    it(`Zod ${major}: ${source} about ${JSON.stringify(data)}`, () => {
      assert.equal(validateData(data, read(source, major).schema).length === 0, real(source, major, data));
    });
  }

  for (const major of majors) {
    it(`Zod ${major}`, function () {
      this.timeout(60_000);
      fc.assert(
        fc.property(zodExpression(major), fc.array(value, { minLength: 10, maxLength: 30 }), (source, values) => {
          try {
            real(source, major, {});
          } catch {
            fc.pre(false); // not to be built in this version
          }
          const { schema, notes } = read(source, major);
          fc.pre(notes === 0);
          const copy = JSON.parse(JSON.stringify(schema)) as Schema;
          const wrong = values.filter((data) => {
            const issues = validateData(data, copy);
            return source.includes('.transform(') && issues.length === 0 ? false : real(source, major, data) !== (issues.length === 0);
          });
          assert.deepEqual(wrong, []);
        }),
        { numRuns: Number(process.env.GALLEY_RUNS ?? 150) },
      );
    });
  }
});
