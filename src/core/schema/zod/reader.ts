import type { Dialect, Schema, SourcePlace } from '../../model/schema';
import type { Evaluator } from '../static/evaluate';
import { largest, sizeOf } from '../size';
import { entryOf, literal, textOf, type Entry, type Value } from '../static/value';
import type { Call, Reader } from './call';
import { construct } from './constructors';
import { applyMethod } from './methods';

/** Translates expressions of Zod into schemas. */
export interface ZodReader {
  /** The schema an expression stands for. Parts that cannot be understood accept anything; `onOpaque` is told where. */
  read(value: Value, place: SourcePlace): Schema;
}

const packages = /^(?:astro:content|astro\/zod|astro:schema|zod|zod\/v[34])$/;

/** The module name under which the helpers that Astro hands to a schema function are known here. */
const astroContext = 'astro:context';

export function createZodReader(zodMajor: 3 | 4, evaluator: Evaluator, onOpaque: (place: SourcePlace) => void): ZodReader {
  const done = new Map<Value, Schema>();
  const busy = new Map<Value, string>();
  const definitions = new Map<string, Schema>();
  const used = new Set<string>();

  const reader: Reader = {
    schemaOf(given, place) {
      const value = given && evaluator.settled(given);
      if (!value) return reader.opaque(place);
      const known = done.get(value);
      if (known) return known;
      const name = busy.get(value) ?? `schema${busy.size + definitions.size}`;
      if (busy.has(value)) {
        used.add(name);
        return { type: 'ref', name };
      }
      busy.set(value, name);
      const made = toSchema(value, place);
      const schema = sizeOf(made) > largest ? reader.opaque(place) : made;
      busy.delete(value);
      if (used.delete(name)) definitions.set(name, schema);
      done.set(value, schema);
      return schema;
    },
    fieldsOf(value) {
      const entries = value && entriesOf(value);
      if (!entries?.every((entry) => entry.kind === 'key')) return undefined;
      return Object.fromEntries(entries.map(({ key, value: field, place }) => [key, { ...reader.schemaOf(field, place), ...(place.path && { source: place }) }]));
    },
    zodCall(value) {
      const path = value.kind === 'call' ? zodPath(value.callee) : undefined;
      return path && value.kind === 'call' ? callOf(path.names.join('.'), value, path.dialect) : undefined;
    },
    resultOf: (value) => (value?.kind === 'function' ? evaluator.apply(value, []) : value),
    opaque(place) {
      onOpaque(place);
      return { type: 'opaque' };
    },
  };

  function toSchema(value: Value, place: SourcePlace): Schema {
    if (value.kind === 'member') return memberSchema(value, place);
    if (value.kind !== 'call') return reader.opaque('place' in value && value.place.path ? value.place : place);
    const { callee, args } = value;
    const special = astroSchema(callee, args);
    if (special) return special;
    const path = zodPath(callee);
    if (path) {
      const schema = construct(callOf(path.names.join('.'), value, path.dialect)) ?? reader.opaque(value.place);
      const description = path.dialect === 'zod3' ? textOf(entryOf(args.at(-1), 'description')) : undefined;
      return description === undefined ? schema : { ...schema, description };
    }
    if (callee.kind !== 'member' || !isSchema(callee.object)) return reader.opaque(value.place);
    const object = reader.schemaOf(callee.object, value.place);
    return applyMethod(object, callOf(callee.name, value, dialectOf(callee.object))) ?? reader.opaque(value.place);
  }

  const callOf = (name: string, { args, place }: Extract<Value, { kind: 'call' }>, dialect: Dialect): Call => ({ name, args, place, dialect, reader });

  /** `image()` and `reference('authors')`, Astro's own. */
  function astroSchema(callee: Value, args: readonly Value[]): Schema | undefined {
    if (callee.kind !== 'foreign') return undefined;
    if (callee.module === astroContext && callee.name === 'image') return { type: 'string', checks: [{ kind: 'opaque' }], image: true };
    if (callee.module !== 'astro:content' || callee.name !== 'reference') return undefined;
    const collection = textOf(args[0]);
    const dialect: Dialect = zodMajor === 3 ? 'zod3' : 'zod4';
    const text: Schema = { type: 'string', checks: [] };
    const named: Schema = collection === undefined ? text : { type: 'enum', values: [collection] };
    const object = (key: string): Schema => ({ type: 'object', fields: { [key]: text, collection: named }, rest: 'strip', dialect });
    const number: readonly Schema[] = zodMajor === 3 ? [] : [{ type: 'number', checks: [{ kind: 'finite' }] }];
    const from: Schema = { type: 'union', branches: [text, ...number, object('id'), object('slug')] };
    return { type: 'pipe', from, to: { type: 'opaque' }, ...(collection !== undefined && { reference: collection }) };
  }

  /** The name of something of Zod's, from its root: `z.coerce.date` is `['coerce', 'date']`. */
  function zodPath(value: Value): { readonly names: readonly string[]; readonly dialect: Dialect } | undefined {
    if (value.kind === 'member') {
      const path = zodPath(value.object);
      return path && { ...path, names: value.name === 'z' && path.names.length === 0 ? [] : [...path.names, value.name] };
    }
    if (value.kind !== 'foreign' || !packages.test(value.module)) return undefined;
    const isRoot = ['z', '*', 'default'].includes(value.name);
    if (value.module === 'astro:content' && value.name !== 'z') return undefined;
    const major = value.module === 'zod/v3' ? 3 : value.module === 'zod/v4' ? 4 : zodMajor;
    return { names: isRoot ? [] : [value.name], dialect: major === 3 ? 'zod3' : 'zod4' };
  }

  /** The version of Zod that the start of a chain of calls comes from. */
  function dialectOf(value: Value): Dialect {
    if (value.kind === 'call') return dialectOf(value.callee);
    return zodPath(value)?.dialect ?? (value.kind === 'member' ? dialectOf(value.object) : zodMajor === 3 ? 'zod3' : 'zod4');
  }

  /** Whether a chain of calls starts at Zod or Astro. */
  function isSchema(value: Value): boolean {
    if (value.kind === 'call') return isSchema(value.callee);
    if (value.kind === 'member') return zodPath(value) !== undefined || isSchema(value.object);
    return value.kind === 'foreign' && (zodPath(value) !== undefined || value.module === astroContext || value.name === 'reference');
  }

  /** `post.shape.title`, `list.element`. */
  function memberSchema(value: Extract<Value, { kind: 'member' }>, place: SourcePlace): Schema {
    const { object, name } = value;
    if (object.kind === 'member' && (object.name === 'shape' || object.name === 'entries') && isSchema(object.object)) {
      const field = entriesOf(object)?.findLast((entry) => entry.kind === 'key' && entry.key === name);
      if (field) return reader.schemaOf(field.value, place);
    }
    if (name === 'element' && isSchema(object)) {
      const list = reader.schemaOf(object, place);
      if (list.type === 'list') return list.items;
    }
    return reader.opaque(value.place);
  }

  /** The parts of a map, with what it takes from the `shape` of other schemas. */
  function entriesOf(value: Value): readonly Entry[] | undefined {
    if (value.kind === 'map') {
      const parts = value.entries.map((entry) => (entry.kind === 'key' ? [entry] : entriesOf(entry.value)));
      return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
    }
    if (value.kind !== 'member' || value.name !== 'shape' || !isSchema(value.object)) return undefined;
    const schema = reader.schemaOf(value.object, value.place);
    if (schema.type !== 'object') return undefined;
    return Object.entries(schema.fields).map(([key, field]) => ({ kind: 'key', key, value: known(field), place: field.source ?? value.place }));
  }

  /** A value that stands for a schema already read. */
  function known(schema: Schema): Value {
    const value: Value = { ...literal(undefined) };
    done.set(value, schema);
    return value;
  }

  return {
    read(value, place) {
      const result = value.kind === 'function' ? evaluator.apply(value, [context]) : value;
      const inner = reader.schemaOf(result, place);
      return definitions.size === 0 ? inner : { type: 'scope', definitions: Object.fromEntries(definitions), inner };
    },
  };
}

const nowhere: SourcePlace = { path: '', range: { start: 0, end: 0 } };
const context: Value = { kind: 'map', entries: [{ kind: 'key', key: 'image', value: { kind: 'foreign', module: astroContext, name: 'image' }, place: nowhere }] };

