import type { Dialect, Schema } from '../../model/schema';
import type { Value } from '../static/value';
import { optional, type Call } from './call';

type ObjectSchema = Extract<Schema, { type: 'object' }>;
type Fields = ObjectSchema['fields'];

/** What a method of an object schema makes of it; `undefined` when there is no such method or it cannot be read. */
export function objectMethod(schema: Schema, call: Call): Schema | undefined {
  if (schema.type !== 'object') return undefined;
  const { args, reader, place, dialect } = call;
  switch (call.name) {
    case 'strict': return { ...schema, rest: 'strict' };
    case 'strip': return { ...schema, rest: 'strip' };
    case 'passthrough': case 'loose': case 'nonstrict': return { ...schema, rest: 'keep' };
    case 'catchall': return { ...schema, rest: reader.schemaOf(args[0], place) };
    case 'keyof': return { type: 'enum', values: Object.keys(schema.fields) };
    case 'deepPartial': return deepPartial(schema, dialect);
    case 'extend': case 'safeExtend': case 'augment': case 'setKey': {
      const fields = reader.fieldsOf(args[0]);
      return fields && { ...schema, fields: { ...schema.fields, ...fields } };
    }
    case 'merge': {
      const other = reader.schemaOf(args[0], place);
      return other.type === 'object' ? { ...schema, fields: { ...schema.fields, ...other.fields }, rest: other.rest } : undefined;
    }
    case 'pick': return masked(schema, args[0], (keys) => only(schema.fields, (key) => keys.has(key)));
    case 'omit': return masked(schema, args[0], (keys) => only(schema.fields, (key) => !keys.has(key)));
    case 'partial': return masked(schema, args[0], (keys) => changed(schema.fields, keys, (field) => (field.type === 'optional' ? field : optional(field, dialect))));
    case 'required': return masked(schema, args[0], (keys) => changed(schema.fields, keys, (field) => required(field, dialect)));
    default: return undefined;
  }
}

/** Applies a change to the fields that a mask (`{ title: true }`) names, to all without one. */
function masked(schema: ObjectSchema, mask: Value | undefined, change: (keys: ReadonlySet<string>) => Fields): Schema | undefined {
  const all = mask?.kind !== 'map';
  if (mask && all) return undefined;
  const entries = mask?.kind === 'map' ? mask.entries : [];
  if (entries.some((entry) => entry.kind === 'spread')) return undefined;
  const named = entries.flatMap((entry) => (entry.kind === 'key' && !(entry.value.kind === 'literal' && !entry.value.value) ? [entry.key] : []));
  return { ...schema, fields: change(new Set(mask ? named : Object.keys(schema.fields))) };
}

const only = (fields: Fields, wanted: (key: string) => boolean): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => wanted(key)));

const changed = (fields: Fields, keys: ReadonlySet<string>, change: (field: Schema) => Schema): Fields =>
  Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, keys.has(key) ? noted(change(field), field) : field]));

/** A field keeps what is said of it when it is wrapped. */
const noted = (schema: Schema, { source }: Schema): Schema => (source ? { ...schema, source } : schema);

/** Zod 3 takes `optional` off, Zod 4 refuses what is absent in the end. */
function required(field: Schema, dialect: Dialect): Schema {
  if (dialect === 'zod4') return { type: 'nonoptional', inner: field };
  return field.type === 'optional' ? required(field.inner, dialect) : field;
}

function deepPartial(schema: Schema, dialect: Dialect): Schema {
  switch (schema.type) {
    case 'object':
      return { ...schema, fields: Object.fromEntries(Object.entries(schema.fields).map(([key, field]) => [key, optional(deepPartial(field, dialect), dialect)])) };
    case 'list': return { ...schema, items: deepPartial(schema.items, dialect) };
    case 'optional': case 'nullable': return { ...schema, inner: deepPartial(schema.inner, dialect) };
    case 'tuple': return { ...schema, items: schema.items.map((item) => deepPartial(item, dialect)) };
    default: return schema;
  }
}
