import type { Expression, Function as FunctionNode } from '@babel/types';
import type { Json, SourcePlace } from '../../model/schema';
import type { Scope } from './scope';

/**
 * What an expression of the site's own code stands for, without running it: data as far as it is written out, calls and
 * members of libraries as they are written, for the reader of that library to make sense of.
 */
export type Value =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null | undefined }
  | { readonly kind: 'regex'; readonly source: string; readonly flags: string }
  /** Milliseconds since 1970. */
  | { readonly kind: 'date'; readonly at: number }
  | { readonly kind: 'list'; readonly items: readonly Value[] }
  | { readonly kind: 'map'; readonly entries: readonly Entry[] }
  | { readonly kind: 'function'; readonly node: FunctionNode; readonly scope: Scope }
  /** Something a package exports: `default`, `*`, or a name. */
  | { readonly kind: 'foreign'; readonly module: string; readonly name: string }
  | { readonly kind: 'member'; readonly object: Value; readonly name: string; readonly place: SourcePlace }
  | { readonly kind: 'call'; readonly callee: Value; readonly args: readonly Value[]; readonly place: SourcePlace }
  /** The value of a getter, worked out when asked for: it may name what it stands in. */
  | { readonly kind: 'later'; readonly node: Expression; readonly scope: Scope }
  | { readonly kind: 'unknown'; readonly place: SourcePlace };

/** One part of a map: a key with its place, or a map spread into it that is not written out here. */
export type Entry =
  | { readonly kind: 'key'; readonly key: string; readonly value: Value; readonly place: SourcePlace }
  | { readonly kind: 'spread'; readonly value: Value; readonly place: SourcePlace };

export const literal = (value: string | number | boolean | null | undefined): Value => ({ kind: 'literal', value });

/** The value of a map's key, the last one written; `undefined` where there is none or a spread hides it. */
export function entryOf(value: Value | undefined, key: string): Value | undefined {
  if (value?.kind !== 'map') return undefined;
  const entry = value.entries.findLast((it) => it.kind === 'spread' || it.key === key);
  return entry?.kind === 'key' ? entry.value : undefined;
}

/** A value as plain data; `undefined` where any part of it is not known. */
export function toJson(value: Value | undefined): Json | undefined {
  switch (value?.kind) {
    case 'literal': return value.value;
    case 'list': {
      const items = value.items.map(toJson);
      return items.every((item) => item !== undefined) ? items : undefined;
    }
    case 'map': {
      const pairs = value.entries.map((entry) => (entry.kind === 'key' ? ([entry.key, toJson(entry.value)] as const) : undefined));
      const known = pairs.filter((pair): pair is readonly [string, Json] => pair?.[1] !== undefined);
      return known.length === pairs.length ? Object.fromEntries(known) : undefined;
    }
    default: return undefined;
  }
}

/** A text written out as such. */
export function textOf(value: Value | undefined): string | undefined {
  return value?.kind === 'literal' && typeof value.value === 'string' ? value.value : undefined;
}

/** A value as plain data as far as it is known; what is not stays undefined, a key of a map also where its value is not known. */
export function toKnown(value: Value | undefined): unknown {
  switch (value?.kind) {
    case 'literal': return value.value;
    case 'list': return value.items.map(toKnown);
    case 'map': return Object.fromEntries(value.entries.flatMap((entry) => (entry.kind === 'key' ? [[entry.key, toKnown(entry.value)] as const] : [])));
    default: return undefined;
  }
}
