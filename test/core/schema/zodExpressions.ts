import fc from 'fast-check';

export type ZodMajor = 3 | 4;

const pick = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

const textChecks = ['', '.min(2)', '.max(3)', '.length(3)', '.email()', '.url()', '.uuid()', '.regex(/^[a-z]+$/i)', '.regex(/\\d/g)', '.trim().min(1)', '.trim()', '.toLowerCase()', '.startsWith("h")',
  '.endsWith("a")', '.includes("x")', '.datetime()', '.datetime({ offset: true })', '.datetime({ local: true })', '.datetime({ precision: 3 })', '.date()', '.time()', '.time({ precision: 0 })', '.duration()', '.nonempty()', '.trim().email()',
  '.cuid()', '.cuid2()', '.ulid()', '.nanoid()', '.base64()', '.base64url()', '.emoji()', '.url().max(20)', '.toUpperCase().regex(/^[A-Z]+$/)'];
const numberChecks = ['', '.min(1)', '.max(10)', '.int()', '.positive()', '.nonnegative()', '.gt(1).lt(5)', '.multipleOf(0.1)', '.multipleOf(2)', '.finite()', '.safe()', '.negative()', '.nonpositive()', '.step(3)'];
const dateChecks = ['', '.min(new Date("2024-01-01"))', '.max(new Date("2025-01-01"))'];
const only4 = ['z.string().normalize("NFD").max(3)', 'z.coerce.string().normalize("NFD").max(3)', 'z.email()', 'z.url()', 'z.uuid()', 'z.iso.date()', 'z.iso.datetime()', 'z.iso.datetime({ local: true })', 'z.iso.time()', 'z.iso.duration()', 'z.int()', 'z.int32()', 'z.uint32()', 'z.float32()', 'z.httpUrl()', 'z.url({ protocol: /^https?$/ })', 'z.url({ hostname: /^example\\.org$/ })',
  'z.stringbool()', 'z.literal(["a", 1, null])', 'z.enum({ A: "a", B: 2 })', 'z.string().lowercase()', 'z.guid()', 'z.uuidv4()', 'z.ipv4()', 'z.ipv6()', 'z.cidrv4()', 'z.e164()', 'z.hostname()', 'z.hex()', 'z.xid()', 'z.ksuid()', 'z.email().min(8)', 'z.string().uppercase()', 'z.string().check(z.minLength(2), z.regex(/a/))', 'z.templateLiteral(["a", z.number(), "-", z.enum(["x", "y."])])'];
const only3 = ['z.string().ip()', 'z.string().ip({ version: "v4" })', 'z.string().cidr()', 'z.nativeEnum({ A: "a", B: 2 })'];

const leaf = (major: ZodMajor): fc.Arbitrary<string> =>
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

const wrappers = (major: ZodMajor): readonly ((inner: string) => string)[] => [
  (it) => `${it}.optional()`, (it) => `${it}.nullable()`, (it) => `${it}.nullish()`, (it) => `${it}.default("a")`, (it) => `${it}.default(null)`, (it) => `${it}.default([])`, (it) => `${it}.default(() => ({}))`, (it) => `${it}.catch("a")`, (it) => `${it}.describe("x")`, (it) => `${it}.array()`,
  (it) => `z.array(${it})`, (it) => `z.array(${it}).min(1)`, (it) => `z.array(${it}).max(2)`, (it) => `z.array(${it}).nonempty()`, (it) => `z.array(${it}).length(1)`, (it) => `${it}.transform((x) => x)`, (it) => `${it}.refine(() => true)`, (it) => `${it}.readonly()`, (it) => `z.optional(${it})`, (it) => `z.nullable(${it})`, (it) => `z.lazy(() => ${it})`,
  (it) => `z.record(z.string(), ${it})`, (it) => `z.record(z.string().regex(/^[a-k]/), ${it})`, (it) => `z.record(z.enum(["a", "b"]), ${it})`, (it) => `${it}.brand()`,
  ...(major === 4 ? [(it: string) => `z.nonoptional(${it})`, (it: string) => `${it}.prefault("a")`, (it: string) => `z.partialRecord(z.enum(["a", "b"]), ${it})`, (it: string) => `z.record(z.number(), ${it})`, (it: string) => `z.looseRecord(z.string().regex(/^a/), ${it})`, (it: string) => `z.record(z.literal(["a", 1]), ${it})`] : [(it: string) => `z.record(${it})`]),
];

const pairs = (major: ZodMajor): readonly ((left: string, right: string) => string)[] => [
  (l, r) => `z.union([${l}, ${r}])`, (l, r) => `${l}.or(${r})`, (l, r) => `${l}.and(${r})`, (l, r) => `z.intersection(${l}, ${r})`, (l, r) => `${l}.pipe(${r})`, (l, r) => `z.tuple([${l}, ${r}])`, (l, r) => `z.tuple([${l}]).rest(${r})`,
  (l, r) => `z.object({ a: ${l}, b: ${r} })`, (l, r) => `z.object({ a: ${l}, b: ${r} }).strict()`, (l, r) => `z.object({ a: ${l} }).passthrough().and(z.object({ a: ${r} }))`, (l, r) => `z.object({ a: ${l} }).strict().and(z.object({ b: ${r} }).strict())`, (l, r) => `z.object({ a: ${l} }).extend({ b: ${r} })`, (l, r) => `z.object({ a: ${l} }).merge(z.object({ b: ${r} }))`,
  (l, r) => `z.object({ a: ${l}, b: ${r} }).partial()`, (l, r) => `z.object({ a: ${l}, b: ${r} }).partial({ a: true })`, (l, r) => `z.object({ a: ${l}, b: ${r} }).partial().required()`, (l, r) => `z.object({ a: ${l}, b: ${r} }).required({ a: true })`, (l, r) => `z.object({ a: ${l}, b: ${r} }).pick({ a: true })`, (l, r) => `z.object({ a: ${l}, b: ${r} }).omit({ a: true }).strict()`, (l, r) => `z.object({ a: ${l} }).catchall(${r})`,
  (l, r) => `z.object({ ...z.object({ a: ${l} }).shape, b: ${r} })`, (l, r) => `z.object({ b: z.object({ a: ${l} }).shape.a, a: ${r} })`, (l, r) => `z.discriminatedUnion("kind", [z.object({ kind: z.literal("a"), a: ${l} }), z.object({ kind: z.enum(["b", "hola"]), b: ${r} })])`, (l, r) => `z.discriminatedUnion("kind", [z.object({ kind: z.literal("a").optional(), a: ${l} }), z.object({ kind: z.literal(1), b: ${r} })])`,
  ...(major === 4 ? [(l: string, r: string) => `z.strictObject({ a: ${l}, b: ${r} })`, (l: string, r: string) => `z.looseObject({ a: ${l}, b: ${r} })`, (l: string, r: string) => `z.xor([${l}, ${r}])`, (l: string, r: string) => `z.tuple([${l}], ${r})`, (l: string, r: string) => `z.object({ a: ${l}, get b() { return ${r}; } })`, (l: string, r: string) => `z.object({ a: ${l} }).safeExtend({ b: ${r} })`] : []),
];

/** A schema as it is written in a config: Zod's own constructors and methods, put together at random. */
export const zodExpression = (major: ZodMajor): fc.Arbitrary<string> =>
  fc.letrec<{ it: string }>((tie) => ({
    it: fc.oneof({ maxDepth: 3, depthSize: 'small' }, leaf(major),
      fc.tuple(pick(...wrappers(major)), tie('it')).map(([wrap, inner]) => wrap(inner)),
      fc.tuple(pick(...pairs(major)), tie('it'), tie('it')).map(([join, left, right]) => join(left, right))),
  })).it;
