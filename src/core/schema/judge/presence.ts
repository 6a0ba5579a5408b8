import type { Scalar, Schema } from '../../model/schema';

type Definitions = Readonly<Record<string, Schema>>;

/**
 * What Zod 4 lets be absent: whether the key may be left out (`in`; `defaulted` puts something in its place) and whether
 * the result may lack it (`out`). It follows `optin` and `optout` of Zod's core: declared, never tried with `undefined`.
 */
export interface Presence {
  readonly in?: 'optional' | 'defaulted';
  readonly out?: 'optional';
}

const none: Presence = {};

/** How far recursive schemas are followed. */
const deepest = 20;

export function presenceOf(schema: Schema, definitions: Definitions, depth = 0): Presence {
  const of = (inner: Schema): Presence => presenceOf(inner, definitions, depth + 1);
  if (depth > deepest) return none;
  switch (schema.type) {
    case 'opaque': return { in: 'optional', out: 'optional' };
    case 'optional': return { in: of(schema.inner).in === 'defaulted' ? 'defaulted' : 'optional', out: 'optional' };
    case 'default': return { in: 'defaulted' };
    case 'catch': return { ...of(schema.inner), in: of(schema.inner).in === 'defaulted' ? 'defaulted' : 'optional' };
    case 'nullable': return of(schema.inner);
    case 'pipe': return withOut(of(schema.from), of(schema.to));
    case 'scope': return presenceOf(schema.inner, { ...definitions, ...schema.definitions }, depth + 1);
    case 'ref': return of(definitions[schema.name] ?? { type: 'opaque' });
    case 'union': {
      const all = schema.branches.map(of);
      const entry = all.find((it) => it.in === 'defaulted') ?? all.find((it) => it.in);
      return withOut(entry ?? none, all.find((it) => it.out) ?? none);
    }
    default: return none;
  }
}

function withOut(entry: Presence, exit: Presence): Presence {
  return { ...(entry.in && { in: entry.in }), ...(exit.out && { out: exit.out }) };
}

/** The values a schema is limited to, `undefined` among them where it may be absent; nothing where they cannot be listed. */
export function valuesOf(schema: Schema, definitions: Definitions, depth = 0): readonly (Scalar | undefined)[] | undefined {
  const of = (inner: Schema): readonly (Scalar | undefined)[] | undefined => valuesOf(inner, definitions, depth + 1);
  if (depth > deepest) return undefined;
  switch (schema.type) {
    case 'enum': return schema.values;
    case 'undefined': return [undefined];
    case 'optional': return added(of(schema.inner), undefined);
    case 'default': return added(of(schema.inner), undefined);
    case 'catch': return of(schema.inner);
    case 'nonoptional': return of(schema.inner)?.filter((value) => value !== undefined);
    case 'nullable': return added(of(schema.inner), null);
    case 'pipe': return of(schema.from);
    case 'scope': return valuesOf(schema.inner, { ...definitions, ...schema.definitions }, depth + 1);
    case 'ref': return of(definitions[schema.name] ?? { type: 'opaque' });
    case 'union': {
      const all = schema.branches.map(of);
      return all.every((values) => values !== undefined) ? all.flat() : undefined;
    }
    default: return undefined;
  }
}

const added = <T>(values: readonly T[] | undefined, value: T): readonly T[] | undefined => values && [...values, value];
