import type { Dialect, Schema, SourcePlace } from '../../model/schema';
import { entryOf, toJson, type Value } from '../static/value';

/** One call of Zod's, as its translation sees it. */
export interface Call {
  /** The method or function: `min`, `coerce.date`. */
  readonly name: string;
  readonly args: readonly Value[];
  readonly place: SourcePlace;
  readonly dialect: Dialect;
  readonly reader: Reader;
}

/** What a translation may ask of the whole. */
export interface Reader {
  /** The schema an expression stands for; an opaque one, with a note, where it cannot be read. */
  schemaOf(value: Value | undefined, place: SourcePlace): Schema;
  /** The fields of an object that an expression writes out or takes from another schema; `undefined` where they cannot be read. */
  fieldsOf(value: Value | undefined): Readonly<Record<string, Schema>> | undefined;
  /** A call of Zod's as it is written: `z.minLength(2)`; `undefined` for any other value. */
  zodCall(value: Value): Call | undefined;
  /** What a function of the site's own returns, or the value itself. */
  resultOf(value: Value | undefined): Value | undefined;
  /** Notes that something cannot be understood without running it, and lets anything pass there. */
  opaque(place: SourcePlace): Schema;
}

export const numberAt = (call: Call, index: number): number | undefined => {
  const value = call.args[index];
  return value?.kind === 'literal' && typeof value.value === 'number' ? value.value : undefined;
};

export const flag = (value: Value | undefined, key: string): boolean => {
  const entry = entryOf(value, key);
  return entry?.kind === 'literal' && entry.value === true;
};

export const optional = (inner: Schema, dialect: Dialect): Schema => ({ type: 'optional', inner, dialect });

/** `default` and its kin: the stand-in as data where it is written out. */
export function withDefault(inner: Schema, standIn: Value | undefined, judged: boolean, { reader }: Call): Schema {
  const value = toJson(reader.resultOf(standIn));
  return { type: 'default', inner, judged, ...(value !== undefined && { value }) };
}

export function withCatch(inner: Schema, standIn: Value | undefined, { reader }: Call): Schema {
  const value = toJson(reader.resultOf(standIn));
  return { type: 'catch', inner, ...(value !== undefined && { value }) };
}
