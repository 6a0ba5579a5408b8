import assert from 'node:assert/strict';
import fc from 'fast-check';
import { z as zod3 } from 'zod3';
import { z as zod4 } from 'zod4';
import type { Schema } from '../../../src/core/model/schema';
import { readContentConfig } from '../../../src/core/schema/contentConfig';
import { loadPatternMatcher } from '../../../src/core/schema/judge/pattern/matches';
import { validateData } from '../../../src/core/schema/validate';

/**
 * The judge is Zod itself: an expression is written at random, run by the real Zod and read by ours, and both are asked
 * about data as YAML makes it. They must say the same.
 */
const majors = [3, 4] as const;
type Major = (typeof majors)[number];

function real(expression: string, major: Major, data: unknown): boolean {
  // Zod itself is the judge of an expression, so it has to be run.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  const schema = new Function('z', `return ${expression}`)(major === 3 ? zod3 : zod4) as { safeParse: (value: unknown) => { success: boolean } };
  try {
    return schema.safeParse(data).success;
  } catch {
    return false; // halves of an intersection that cannot be merged, a text that cannot be made: the build fails
  }
}

function read(expression: string, zodMajor: Major): { schema: Schema; notes: number } {
  const source = `import { defineCollection } from 'astro:content';\nimport { z } from 'astro/zod';\nexport const collections = { it: defineCollection({ schema: ${expression}, type: 'data' }) };`;
  const config = readContentConfig('src/content.config.ts', (path) => (path === 'src/content.config.ts' ? source : undefined), { zodMajor });
  const schema = config.collections[0]?.schema;
  assert.ok(schema, `not read: ${expression}`);
  return { schema, notes: config.notes.length };
}

const pick = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const key = pick('a', 'b', 'kind');

const textChecks = ['', '.min(2)', '.max(3)', '.length(3)', '.email()', '.url()', '.uuid()', '.regex(/^[a-z]+$/i)', '.regex(/\\d/g)', '.trim().min(1)', '.trim()', '.toLowerCase()', '.startsWith("h")',
  '.endsWith("a")', '.includes("x")', '.datetime()', '.datetime({ offset: true })', '.datetime({ local: true })', '.datetime({ precision: 3 })', '.date()', '.time()', '.time({ precision: 0 })', '.duration()', '.nonempty()', '.trim().email()',
  '.cuid()', '.cuid2()', '.ulid()', '.nanoid()', '.base64()', '.base64url()', '.emoji()', '.url().max(20)', '.toUpperCase().regex(/^[A-Z]+$/)'];
const numberChecks = ['', '.min(1)', '.max(10)', '.int()', '.positive()', '.nonnegative()', '.gt(1).lt(5)', '.multipleOf(0.1)', '.multipleOf(2)', '.finite()', '.safe()', '.negative()', '.nonpositive()', '.step(3)'];
const dateChecks = ['', '.min(new Date("2024-01-01"))', '.max(new Date("2025-01-01"))'];
const only4 = ['z.string().normalize("NFD").max(3)', 'z.coerce.string().normalize("NFD").max(3)', 'z.email()', 'z.url()', 'z.uuid()', 'z.iso.date()', 'z.iso.datetime()', 'z.iso.datetime({ local: true })', 'z.iso.time()', 'z.iso.duration()', 'z.int()', 'z.int32()', 'z.uint32()', 'z.float32()', 'z.httpUrl()', 'z.url({ protocol: /^https?$/ })', 'z.url({ hostname: /^example\\.org$/ })',
  'z.stringbool()', 'z.literal(["a", 1, null])', 'z.enum({ A: "a", B: 2 })', 'z.string().lowercase()', 'z.guid()', 'z.uuidv4()', 'z.ipv4()', 'z.ipv6()', 'z.cidrv4()', 'z.e164()', 'z.hostname()', 'z.hex()', 'z.xid()', 'z.ksuid()', 'z.email().min(8)', 'z.string().uppercase()', 'z.string().check(z.minLength(2), z.regex(/a/))', 'z.templateLiteral(["a", z.number(), "-", z.enum(["x", "y."])])'];
const only3 = ['z.string().ip()', 'z.string().ip({ version: "v4" })', 'z.string().cidr()', 'z.nativeEnum({ A: "a", B: 2 })'];

const leaf = (major: Major): fc.Arbitrary<string> =>
  fc.oneof(
    pick(...textChecks).map((check) => `z.string()${check}`),
    pick(...numberChecks).map((check) => `z.number()${check}`),
    pick(...dateChecks).map((check) => `z.date()${check}`),
    pick(...dateChecks).map((check) => `z.coerce.date()${check}`),
    pick(...textChecks).map((check) => `z.coerce.string()${check}`),
    pick(...numberChecks).map((check) => `z.coerce.number()${check}`),
    pick('z.boolean()', 'z.coerce.boolean()', 'z.any()', 'z.unknown()', 'z.never()', 'z.null()', 'z.undefined()', 'z.bigint()', 'z.coerce.bigint()', 'z.literal("a")', 'z.literal(1)', 'z.literal(true)', 'z.literal(null)', 'z.enum(["a", "b", "hola"])', 'z.enum(["a", "b", "c"]).exclude(["b"])', 'z.enum(["a", "b"]).extract(["b"])', 'z.nativeEnum({ A: "a", B: "x" })'),
    pick(...(major === 4 ? only4 : only3)),
  );

const wrappers = (major: Major): readonly ((inner: string) => string)[] => [
  (it) => `${it}.optional()`, (it) => `${it}.nullable()`, (it) => `${it}.nullish()`, (it) => `${it}.default("a")`, (it) => `${it}.default(null)`, (it) => `${it}.default([])`, (it) => `${it}.default(() => ({}))`, (it) => `${it}.catch("a")`, (it) => `${it}.describe("x")`, (it) => `${it}.array()`,
  (it) => `z.array(${it})`, (it) => `z.array(${it}).min(1)`, (it) => `z.array(${it}).max(2)`, (it) => `z.array(${it}).nonempty()`, (it) => `z.array(${it}).length(1)`, (it) => `${it}.transform((x) => x)`, (it) => `${it}.refine(() => true)`, (it) => `${it}.readonly()`, (it) => `z.optional(${it})`, (it) => `z.nullable(${it})`, (it) => `z.lazy(() => ${it})`,
  (it) => `z.record(z.string(), ${it})`, (it) => `z.record(z.string().regex(/^[a-k]/), ${it})`, (it) => `z.record(z.enum(["a", "b"]), ${it})`, (it) => `${it}.brand()`,
  ...(major === 4 ? [(it: string) => `z.nonoptional(${it})`, (it: string) => `${it}.prefault("a")`, (it: string) => `z.partialRecord(z.enum(["a", "b"]), ${it})`, (it: string) => `z.record(z.number(), ${it})`, (it: string) => `z.looseRecord(z.string().regex(/^a/), ${it})`, (it: string) => `z.record(z.literal(["a", 1]), ${it})`] : [(it: string) => `z.record(${it})`]),
];

const pairs = (major: Major): readonly ((left: string, right: string) => string)[] => [
  (l, r) => `z.union([${l}, ${r}])`, (l, r) => `${l}.or(${r})`, (l, r) => `${l}.and(${r})`, (l, r) => `z.intersection(${l}, ${r})`, (l, r) => `${l}.pipe(${r})`, (l, r) => `z.tuple([${l}, ${r}])`, (l, r) => `z.tuple([${l}]).rest(${r})`,
  (l, r) => `z.object({ a: ${l}, b: ${r} })`, (l, r) => `z.object({ a: ${l}, b: ${r} }).strict()`, (l, r) => `z.object({ a: ${l} }).passthrough().and(z.object({ a: ${r} }))`, (l, r) => `z.object({ a: ${l} }).strict().and(z.object({ b: ${r} }).strict())`, (l, r) => `z.object({ a: ${l} }).extend({ b: ${r} })`, (l, r) => `z.object({ a: ${l} }).merge(z.object({ b: ${r} }))`,
  (l, r) => `z.object({ a: ${l}, b: ${r} }).partial()`, (l, r) => `z.object({ a: ${l}, b: ${r} }).partial({ a: true })`, (l, r) => `z.object({ a: ${l}, b: ${r} }).partial().required()`, (l, r) => `z.object({ a: ${l}, b: ${r} }).required({ a: true })`, (l, r) => `z.object({ a: ${l}, b: ${r} }).pick({ a: true })`, (l, r) => `z.object({ a: ${l}, b: ${r} }).omit({ a: true }).strict()`, (l, r) => `z.object({ a: ${l} }).catchall(${r})`,
  (l, r) => `z.object({ ...z.object({ a: ${l} }).shape, b: ${r} })`, (l, r) => `z.object({ b: z.object({ a: ${l} }).shape.a, a: ${r} })`, (l, r) => `z.discriminatedUnion("kind", [z.object({ kind: z.literal("a"), a: ${l} }), z.object({ kind: z.enum(["b", "hola"]), b: ${r} })])`, (l, r) => `z.discriminatedUnion("kind", [z.object({ kind: z.literal("a").optional(), a: ${l} }), z.object({ kind: z.literal(1), b: ${r} })])`,
  ...(major === 4 ? [(l: string, r: string) => `z.strictObject({ a: ${l}, b: ${r} })`, (l: string, r: string) => `z.looseObject({ a: ${l}, b: ${r} })`, (l: string, r: string) => `z.xor([${l}, ${r}])`, (l: string, r: string) => `z.tuple([${l}], ${r})`, (l: string, r: string) => `z.object({ a: ${l}, get b() { return ${r}; } })`, (l: string, r: string) => `z.object({ a: ${l} }).safeExtend({ b: ${r} })`] : []),
];

const expression = (major: Major): fc.Arbitrary<string> =>
  fc.letrec<{ it: string }>((tie) => ({
    it: fc.oneof({ maxDepth: 3, depthSize: 'small' }, leaf(major),
      fc.tuple(pick(...wrappers(major)), tie('it')).map(([wrap, inner]) => wrap(inner)),
      fc.tuple(pick(...pairs(major)), tie('it'), tie('it')).map(([join, left, right]) => join(left, right))),
  })).it;

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
    fc.array(tie('it'), { maxLength: 3 }), fc.dictionary(fc.oneof(key, pick('z', '1', '-1.5')), tie('it'), { maxKeys: 3, noNullPrototype: true })),
})).it;

/** What chance found once. */
const found: readonly (readonly [major: Major, source: string, data: unknown])[] = [
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
        fc.property(expression(major), fc.array(value, { minLength: 10, maxLength: 30 }), (source, values) => {
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
