import type { Json, Scalar, Schema } from '../../model/schema';
import { entryOf, textOf, toJson, type Value } from '../static/value';
import { optional, withCatch, withDefault, type Call } from './call';
import { numberChecks, patternOf, textCheck } from './checks';
import { objectMethod } from './objects';

type Constructor = (call: Call) => Schema;

const first = ({ reader, args, place }: Call): Schema => reader.schemaOf(args[0], place);
const second = ({ reader, args, place }: Call): Schema => reader.schemaOf(args[1], place);
const text: Schema = { type: 'string', checks: [] };
/** A text of which no more is known, in place of something wholly unknown. */
const opaqueText = (_: Schema): Schema => ({ type: 'string', checks: [{ kind: 'opaque' }] });
const never: Constructor = () => ({ type: 'never' });

/** What the functions of `z` make. A format of its own in Zod 4 (`z.email()`) is found among the texts' methods. */
const constructors: Readonly<Record<string, Constructor>> = {
  string: () => text,
  number: ({ dialect }) => ({ type: 'number', checks: dialect === 'zod4' ? [{ kind: 'finite' }] : [] }),
  bigint: () => ({ type: 'bigint' }),
  boolean: () => ({ type: 'boolean' }),
  date: () => ({ type: 'date', checks: [] }),
  null: () => ({ type: 'enum', values: [null] }),
  undefined: () => ({ type: 'undefined' }),
  void: () => ({ type: 'undefined' }),
  any: () => ({ type: 'any' }),
  unknown: () => ({ type: 'any' }),
  never, symbol: never, map: never, set: never, function: never, promise: never, file: never,
  'coerce.string': () => ({ type: 'string', coerce: true, checks: [] }),
  'coerce.number': ({ dialect }) => ({ type: 'number', coerce: true, checks: dialect === 'zod4' ? [{ kind: 'finite' }] : [] }),
  'coerce.bigint': () => ({ type: 'bigint', coerce: true }),
  'coerce.boolean': () => ({ type: 'boolean', coerce: true }),
  'coerce.date': () => ({ type: 'date', coerce: true, checks: [] }),
  literal: (call) => valuesOf(call.args[0]?.kind === 'list' ? call.args[0] : { kind: 'list', items: call.args.slice(0, 1) }, call),
  enum: (call) => valuesOf(call.args[0], call),
  nativeEnum: (call) => valuesOf(call.args[0], call),
  object: (call) => object(call, 'strip'),
  strictObject: (call) => object(call, 'strict'),
  looseObject: (call) => object(call, 'keep'),
  array: (call) => ({ type: 'list', items: first(call), checks: [] }),
  tuple,
  record: (call) => record(call),
  partialRecord: (call) => record(call, 'partial'),
  looseRecord: (call) => record(call, 'loose'),
  union: (call) => branches(call, call.args[0], (all) => ({ type: 'union', branches: all })),
  xor: (call) => branches(call, call.args[0], (all) => ({ type: 'union', branches: all, exclusive: true })),
  discriminatedUnion: (call) => {
    const key = textOf(call.args[0]);
    return branches(call, call.args[1], (all) => (key === undefined ? call.reader.opaque(call.place) : { type: 'variants', key, branches: all, dialect: call.dialect }));
  },
  intersection: (call) => ({ type: 'intersection', left: first(call), right: second(call), dialect: call.dialect }),
  optional: (call) => optional(first(call), call.dialect),
  exactOptional: (call) => optional(first(call), call.dialect),
  nullable: (call) => ({ type: 'nullable', inner: first(call) }),
  nullish: (call) => optional({ type: 'nullable', inner: first(call) }, call.dialect),
  nonoptional: (call) => ({ type: 'nonoptional', inner: first(call) }),
  readonly: first,
  catch: (call) => withCatch(first(call), call.args[1], call),
  _default: (call) => withDefault(first(call), call.args[1], false, call),
  prefault: (call) => withDefault(first(call), call.args[1], true, call),
  pipe: (call) => ({ type: 'pipe', from: first(call), to: second(call) }),
  lazy: ({ reader, args, place }) => reader.schemaOf(reader.resultOf(args[0]), place),
  preprocess: (call) => ({ type: 'pipe', from: { type: 'opaque' }, to: second(call) }),
  transform: () => ({ type: 'opaque' }),
  keyof: (call) => objectMethod(first(call), { ...call, name: 'keyof', args: [] }) ?? call.reader.opaque(call.place),
  stringbool,
  stringFormat: ({ args, reader, place }) => {
    const pattern = patternOf(args[1]);
    return pattern ? { type: 'string', checks: [{ kind: 'pattern', format: 'regex', ...pattern }] } : opaqueText(reader.opaque(place));
  },
  templateLiteral,
  int64: () => ({ type: 'bigint' }),
  uint64: () => ({ type: 'bigint' }),
};

/** What a function of `z` makes of its arguments; `name` with its dots: `coerce.date`, `iso.date`. `undefined` when there is no such function. */
export function construct(call: Call): Schema | undefined {
  if (Object.hasOwn(constructors, call.name)) return constructors[call.name]?.(call);
  const format = textCheck({ ...call, name: call.name.replace(/^iso\./, '') });
  const isFormat = call.dialect === 'zod4' && !['min', 'max', 'length', 'regex', 'trim'].includes(call.name);
  if (isFormat && format) return { type: 'string', checks: [format] };
  const checks = call.dialect === 'zod4' && /int|float/.test(call.name) ? numberChecks(call) : undefined;
  return checks && { type: 'number', checks: [{ kind: 'finite' }, ...checks] };
}

/** `z.enum`, `z.nativeEnum`, `z.literal`: a list of values, or a map of them. */
function valuesOf(value: Value | undefined, { reader, place }: Call): Schema {
  if (value?.kind === 'list' && value.items.length > 0 && value.items.every((item) => item.kind === 'literal' && item.value === undefined)) return { type: 'undefined' };
  const json = toJson(value);
  const values = Array.isArray(json) ? (json as readonly Json[]) : typeof json === 'object' && json !== null ? Object.values(json as object) as readonly Json[] : undefined;
  return values?.every(isScalar) ? { type: 'enum', values } : reader.opaque(place);
}

const isScalar = (value: Json): value is Scalar => typeof value !== 'object' || value === null;

function object({ args, place, dialect, reader }: Call, rest: 'strip' | 'strict' | 'keep'): Schema {
  const fields = args[0] === undefined ? {} : reader.fieldsOf(args[0]);
  return fields ? { type: 'object', fields, rest, dialect } : reader.opaque(place);
}

function branches(call: Call, value: Value | undefined, make: (all: readonly Schema[]) => Schema): Schema {
  return value?.kind === 'list' ? make(value.items.map((item) => call.reader.schemaOf(item, call.place))) : call.reader.opaque(call.place);
}

function tuple(call: Call): Schema {
  const rest = call.args[1]?.kind === 'call' ? { rest: second(call) } : {};
  return branches(call, call.args[0], (items) => ({ type: 'tuple', items, dialect: call.dialect, ...rest }));
}

function record(call: Call, mode?: 'partial' | 'loose'): Schema {
  const isPair = call.args[1]?.kind === 'call' || call.args[1]?.kind === 'member';
  return { type: 'record', key: isPair ? first(call) : text, value: isPair ? second(call) : first(call), dialect: call.dialect, ...(mode && { mode }) };
}

/** Texts that mean yes or no; the words may be the site's own. */
function stringbool({ args, reader, place }: Call): Schema {
  if (entryOf(args[0], 'truthy') || entryOf(args[0], 'falsy') || entryOf(args[0], 'case')) return opaqueText(reader.opaque(place));
  const words = ['true', '1', 'yes', 'on', 'y', 'enabled', 'false', '0', 'no', 'off', 'n', 'disabled'];
  return { type: 'pipe', from: { type: 'string', checks: [{ kind: 'lower' }] }, to: { type: 'pipe', from: { type: 'enum', values: words }, to: { type: 'opaque' } } };
}

/** A text put together of fixed parts and of schemas that have a pattern. */
function templateLiteral({ args, reader, place }: Call): Schema {
  const parts = args[0]?.kind === 'list' ? args[0].items.map((item) => (item.kind === 'literal' ? escaped(item.value) : sourceOf(reader.schemaOf(item, place)))) : [undefined];
  if (!parts.every((part) => part !== undefined)) return opaqueText(reader.opaque(place));
  return { type: 'string', checks: [{ kind: 'pattern', format: 'regex', source: `^${parts.join('')}$`, flags: '' }] };
}

function sourceOf(schema: Schema): string | undefined {
  switch (schema.type) {
    case 'enum': return `(?:${schema.values.map(escaped).join('|')})`;
    case 'boolean': return '(?:true|false)';
    case 'number': return schema.checks.some((check) => check.kind === 'integer') ? String.raw`-?\d+` : String.raw`-?\d+(?:\.\d+)?`;
    case 'string': return schema.checks.length === 0 ? String.raw`[\s\S]*` : undefined;
    default: return undefined;
  }
}

const escaped = (value: unknown): string => String(value).replace(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`);
