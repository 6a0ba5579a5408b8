import type { ValuePath } from '../model/frontmatter';
import type { Constraint, Field, Scalar, Schema, StringCheck } from '../model/schema';
import { validateData } from './validate';
import { kindsOf } from './kinds';
import { isMap } from './judge/verdict';

/** A schema with the names that hold in it. */
interface Scoped {
  readonly schema: Schema;
  readonly definitions: Readonly<Record<string, Schema>>;
}

/** The steps between a field and its core that say something of the field. */
type Wrapping = Partial<Pick<Field, 'default' | 'description' | 'reference' | 'source'>> & { readonly image: boolean; readonly constraints: readonly Constraint[] };

/**
 * What is known of the field at `path`: a list's items are asked for by any index. Nothing where the schema says nothing of
 * it. Where there are variants, `data` (the post's, as far as it goes) chooses among them.
 */
export function fieldAt(schema: Schema, path: ValuePath, data?: unknown): Field | undefined {
  const key = path.at(-1);
  if (key === undefined) return undefined;
  const parents = schemasAt({ schema, definitions: {} }, path.slice(0, -1), data);
  const known = parents.flatMap((parent) => below(parent, key));
  return known.length === 0 ? undefined : toField(String(key), known, parents.length > 0 && parents.every((parent) => needs(parent, key)));
}

/** The keys that the map at `path` may have, in the schema's order; see `fieldAt`. */
export function fieldsOf(schema: Schema, path: ValuePath, data?: unknown): readonly Field[] {
  const parents = schemasAt({ schema, definitions: {} }, path, data);
  const keys = new Set(parents.flatMap(({ schema: it }) => (it.type === 'object' ? Object.keys(it.fields) : [])));
  return [...keys].flatMap((key) => fieldAt(schema, [...path, key], data) ?? []);
}

/** What rules ask of the fields of one post; each path is looked up once. */
export interface FieldLookup {
  readonly field: (path: ValuePath) => Field | undefined;
  readonly fields: (path: ValuePath) => readonly Field[];
}

const shared = new WeakMap<Schema, FieldLookup>();

/** {@link fieldAt} and {@link fieldsOf} for a post's data. Posts share what is found, unless data chooses among variants. */
export function lookupFields(schema: Schema, data: unknown): FieldLookup {
  const known = shared.get(schema);
  if (known) return known;
  const lookup = { field: once((path) => fieldAt(schema, path, data)), fields: once((path) => fieldsOf(schema, path, data)) };
  if (!hasVariants(schema)) shared.set(schema, lookup);
  return lookup;
}

function once<T>(find: (path: ValuePath) => T): (path: ValuePath) => T {
  const found = new Map<string, { readonly value: T }>();
  return (path) => {
    const key = keyOf(path);
    const known = found.get(key) ?? { value: find(path) };
    found.set(key, known);
    return known.value;
  };
}

/** Most paths are of one step, which then is the key, as all rules ask for each value's; those in JSON begin with a bracket. */
function keyOf(path: ValuePath): string {
  const [step] = path;
  return path.length === 1 && typeof step === 'string' && !step.startsWith('[') ? step : JSON.stringify(path);
}

/** Schemas are plain data, so what is anywhere inside shows in their JSON. */
function hasVariants(schema: Schema): boolean {
  return JSON.stringify(schema).includes('"type":"variants"');
}

/** Every schema that may judge the value at `path`, unwrapped; the variants that `data` rules out are left out. */
function schemasAt(scoped: Scoped, path: ValuePath, data: unknown): readonly Scoped[] {
  let here = cores(scoped, data);
  let value = data;
  for (const key of path) {
    value = Array.isArray(value) ? (value as unknown[])[Number(key)] : isMap(value) ? value[key] : undefined;
    here = eachOnce(here.flatMap((it) => below(it, key)).flatMap((it) => cores(it, value)));
  }
  return here;
}

/** In a schema that holds itself several times, each step would otherwise multiply what there is. */
function eachOnce(found: readonly Scoped[]): readonly Scoped[] {
  return [...new Map(found.map((it) => [it.schema, it])).values()];
}

/** The schemas of one key or item of a map or list. */
function below({ schema, definitions }: Scoped, key: string | number): readonly Scoped[] {
  const scoped = (inner: Schema | undefined): readonly Scoped[] => (inner ? [{ schema: inner, definitions }] : []);
  switch (schema.type) {
    case 'object': {
      if (Object.hasOwn(schema.fields, key)) return scoped(schema.fields[key]);
      return typeof schema.rest === 'object' ? scoped(schema.rest) : [];
    }
    case 'record': return scoped(schema.value);
    case 'list': return scoped(schema.items);
    case 'tuple': return scoped(schema.items[Number(key)] ?? schema.rest);
    default: return [];
  }
}

/** What is left of a schema when wrappers are taken off; several for unions and intersections. */
function cores({ schema, definitions }: Scoped, data: unknown, depth = 0): readonly Scoped[] {
  const of = (inner: Schema, names = definitions): readonly Scoped[] => cores({ schema: inner, definitions: names }, data, depth + 1);
  if (depth > 20) return [];
  switch (schema.type) {
    case 'optional': case 'nonoptional': case 'nullable': case 'default': case 'catch': return of(schema.inner);
    case 'pipe': return of(schema.from.type === 'opaque' ? schema.to : schema.from);
    case 'scope': return of(schema.inner, { ...definitions, ...schema.definitions });
    case 'ref': return of(definitions[schema.name] ?? { type: 'opaque' });
    case 'intersection': return [...of(schema.left), ...of(schema.right)];
    case 'variants': {
      const fits = schema.branches.filter((branch) => isMap(data) && isVariant(branch, schema.key, data[schema.key], definitions));
      return (fits.length > 0 ? fits : schema.branches).flatMap((branch) => of(branch));
    }
    case 'union': return schema.branches.flatMap((branch) => of(branch));
    default: return [{ schema, definitions }];
  }
}

function isVariant(branch: Schema, key: string, value: unknown, definitions: Scoped['definitions']): boolean {
  const fields = cores({ schema: branch, definitions }, undefined).flatMap((core) => below(core, key));
  return value !== undefined && fields.some((field) => validateData(value, { type: 'scope', definitions: field.definitions, inner: field.schema }).length === 0);
}

function toField(key: string, known: readonly Scoped[], required: boolean): Field {
  const wrappings = known.map(({ schema, definitions }) => wrapping(schema, definitions));
  const inner = known.flatMap((it) => cores(it, undefined)).map((it) => it.schema);
  const kinds = known.map(({ schema, definitions }) => kindsOf(schema, definitions));
  const values = inner.every((it) => it.type === 'enum') ? inner.flatMap((it) => it.values) : [];
  const suggested: readonly Scalar[] = [...new Set(values)].filter((value) => value !== null);
  return {
    ...Object.assign({}, ...wrappings.toReversed()) as Wrapping,
    key,
    kinds: kinds.some((it) => it.length === 0) ? [] : [...new Set(kinds.flat())],
    required,
    coerced: inner.some((it) => 'coerce' in it && it.coerce === true),
    ...(suggested.length > 0 && { values: suggested }),
  };
}

/** Whether a map may not be without a key. */
function needs({ schema, definitions }: Scoped, key: string | number): boolean {
  if (schema.type !== 'object') return false;
  const field = Object.hasOwn(schema.fields, key) ? schema.fields[key] : undefined;
  const alone: Schema | undefined = field && { ...schema, fields: { [key]: field }, rest: 'strip' };
  return alone !== undefined && validateData({}, { type: 'scope', definitions, inner: alone }).length > 0;
}

/** What the wrappers of a field and its core say of it; the outermost word counts. */
function wrapping(schema: Schema, definitions: Scoped['definitions'], depth = 0): Wrapping {
  const next = depth > 20 ? undefined : innerOf(schema, definitions);
  const inner: Wrapping = next ? wrapping(next, definitions, depth + 1) : { image: false, constraints: constraintsOf(schema) };
  return {
    ...inner,
    ...(schema.description !== undefined && { description: schema.description }),
    ...(schema.reference !== undefined && { reference: schema.reference }),
    ...(schema.source && { source: schema.source }),
    ...(schema.type === 'default' && schema.value !== undefined && { default: schema.value }),
    image: inner.image || schema.image === true,
  };
}

function innerOf(schema: Schema, definitions: Scoped['definitions']): Schema | undefined {
  switch (schema.type) {
    case 'optional': case 'nonoptional': case 'nullable': case 'default': case 'catch': case 'scope': return schema.inner;
    case 'pipe': return schema.from.type === 'opaque' ? schema.to : schema.from;
    case 'ref': return definitions[schema.name];
    case 'union': return schema.branches.find((branch) => kindsOf(branch)[0] !== 'null');
    default: return undefined;
  }
}

function constraintsOf(schema: Schema): readonly Constraint[] {
  switch (schema.type) {
    case 'string': return schema.checks.flatMap(toConstraint);
    case 'number': return schema.checks.map((check) => (check.kind === 'multiple-of' ? { kind: check.kind, n: check.n } : check));
    case 'date': case 'list': return schema.checks;
    case 'enum': return [{ kind: 'enum', values: schema.values }];
    default: return [];
  }
}

function toConstraint(check: StringCheck): readonly Constraint[] {
  switch (check.kind) {
    case 'pattern': return [{ kind: 'format', format: check.format, ...(check.format === 'regex' && { source: check.source }) }];
    case 'url': return [{ kind: 'format', format: 'url' }];
    case 'min-length': case 'max-length': case 'length': return [{ kind: check.kind, n: check.n }];
    case 'starts-with': case 'ends-with': case 'includes': return [check];
    default: return [];
  }
}
