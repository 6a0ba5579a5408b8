import type { ValuePath } from './frontmatter';
import type { Range } from './text';

/** What JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A single value. */
export type Scalar = string | number | boolean | null;

/** A place in a file of the site: where its config declares a collection or a field. */
export interface SourcePlace {
  readonly path: string;
  readonly range: Range;
}

/**
 * What a collection wants of a post's data, as plain JSON. It says what Zod says, order of steps included: a value may be
 * converted (`coerce`, `trim`, `default`) and what follows judges the converted value. JSON Schema files are read into it too.
 */
export type Schema = SchemaNode & {
  readonly description?: string;
  /** Where it is declared. */
  readonly source?: SourcePlace;
  /** It names a picture: a file beside the post or an address. */
  readonly image?: true;
  /** It names an entry of this collection. */
  readonly reference?: string;
};

/** The library whose habits decide where versions differ. JSON Schema counts as `zod3`, whose habits are the plainer. */
export type Dialect = 'zod3' | 'zod4';

export type SchemaNode =
  /** Anything there is. */
  | { readonly type: 'any' }
  /** Could not be read: anything goes, even nothing, and what becomes of it is unknown. */
  | { readonly type: 'opaque' }
  /** Nothing that frontmatter can hold. */
  | { readonly type: 'never' }
  | { readonly type: 'undefined' }
  | { readonly type: 'string'; readonly coerce?: true; readonly checks: readonly StringCheck[] }
  | { readonly type: 'number'; readonly coerce?: true; readonly checks: readonly NumberCheck[] }
  | { readonly type: 'bigint'; readonly coerce?: true }
  | { readonly type: 'boolean'; readonly coerce?: true }
  | { readonly type: 'date'; readonly coerce?: true; readonly checks: readonly DateCheck[] }
  /** One of these and nothing else: `enum`, `literal`, `null`. */
  | { readonly type: 'enum'; readonly values: readonly Scalar[] }
  | {
      readonly type: 'object';
      readonly fields: Readonly<Record<string, Schema>>;
      /** What happens to keys that are not in `fields`: dropped, refused, kept, or held against a schema. */
      readonly rest: 'strip' | 'strict' | 'keep' | Schema;
      readonly dialect: Dialect;
    }
  | {
      readonly type: 'record';
      readonly key: Schema;
      readonly value: Schema;
      readonly dialect: Dialect;
      /** Zod 4: of an enum's keys, not all must be there (`partial`); other keys pass (`loose`). */
      readonly mode?: 'partial' | 'loose';
    }
  | { readonly type: 'list'; readonly items: Schema; readonly checks: readonly ListCheck[] }
  | { readonly type: 'tuple'; readonly items: readonly Schema[]; readonly rest?: Schema; readonly dialect: Dialect }
  | { readonly type: 'union'; readonly branches: readonly Schema[]; readonly exclusive?: true }
  /** A union whose branch is told by the value of one key. */
  | { readonly type: 'variants'; readonly key: string; readonly branches: readonly Schema[]; readonly dialect: Dialect }
  | { readonly type: 'intersection'; readonly left: Schema; readonly right: Schema; readonly dialect: Dialect }
  | { readonly type: 'optional'; readonly inner: Schema; readonly dialect: Dialect }
  | { readonly type: 'nonoptional'; readonly inner: Schema }
  | { readonly type: 'nullable'; readonly inner: Schema }
  /**
   * `value` stands in for a missing one; without it the stand-in is not known. `judged`: the stand-in has to pass `inner`
   * itself (Zod 3 always, Zod 4 for `prefault` only).
   */
  | { readonly type: 'default'; readonly inner: Schema; readonly value?: Json; readonly judged: boolean }
  /** `value` takes the place of one that `inner` refuses; without it the stand-in is not known. */
  | { readonly type: 'catch'; readonly inner: Schema; readonly value?: Json }
  | { readonly type: 'pipe'; readonly from: Schema; readonly to: Schema }
  /** Names for schemas that hold themselves, and their use. */
  | { readonly type: 'scope'; readonly definitions: Readonly<Record<string, Schema>>; readonly inner: Schema }
  | { readonly type: 'ref'; readonly name: string }
  /** Judged by a JSON Schema as it stands. */
  | { readonly type: 'json-schema'; readonly document: Json };

/** The kinds of text that have a name of their own. */
export type TextFormat =
  | 'url' | 'email' | 'date' | 'time' | 'datetime' | 'duration' | 'uuid' | 'ip' | 'cidr' | 'base64' | 'emoji' | 'hostname'
  | 'phone' | 'id' | 'lowercase' | 'uppercase' | 'regex';

/** A demand on a text, or a step that changes it, in the order written. */
export type StringCheck =
  /** Lengths in UTF-16 code units, or in code points where `points` is set. */
  | { readonly kind: 'min-length' | 'max-length' | 'length'; readonly n: number; readonly points?: true }
  | { readonly kind: 'starts-with' | 'ends-with' | 'includes'; readonly text: string }
  /** `trusted`: a pattern of Zod's own, known not to take forever on any text. */
  | { readonly kind: 'pattern'; readonly format: TextFormat; readonly source: string; readonly flags: string; readonly trusted?: true }
  /** `new URL(value)` takes it; `host` and `protocol` are patterns. `trims`: white space around it is dropped first. */
  | { readonly kind: 'url'; readonly trims?: true; readonly slashes?: true; readonly host?: Pattern; readonly protocol?: Pattern }
  | { readonly kind: 'trim' | 'lower' | 'upper' }
  | { readonly kind: 'normalize'; readonly form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD' }
  /** Not to be known without running it: judging of the text ends here. */
  | { readonly kind: 'opaque' };

export interface Pattern {
  readonly source: string;
  readonly flags: string;
}

export type NumberCheck =
  | { readonly kind: 'min' | 'max' | 'above' | 'below'; readonly n: number }
  | { readonly kind: 'multiple-of'; readonly n: number; readonly dialect: Dialect }
  | { readonly kind: 'integer' | 'finite' };

/** Milliseconds since 1970, both inclusive. */
export interface DateCheck {
  readonly kind: 'min-date' | 'max-date';
  readonly at: number;
}

export interface ListCheck {
  readonly kind: 'min-items' | 'max-items' | 'items';
  readonly n: number;
}

/** What a value is, in a writer's words. */
export type ValueKind = 'string' | 'number' | 'boolean' | 'date' | 'list' | 'map' | 'null';

/** What a value of the right kind must be besides. */
export type Constraint =
  | { readonly kind: 'enum'; readonly values: readonly Scalar[] }
  | { readonly kind: 'min-length' | 'max-length' | 'length' | 'min-items' | 'max-items' | 'items'; readonly n: number }
  | { readonly kind: 'min' | 'max' | 'above' | 'below' | 'multiple-of'; readonly n: number }
  | { readonly kind: 'integer' | 'finite' }
  | { readonly kind: 'min-date' | 'max-date'; readonly at: number }
  | { readonly kind: 'starts-with' | 'ends-with' | 'includes'; readonly text: string }
  /** `source` is a regular expression, where the format itself is one. */
  | { readonly kind: 'format'; readonly format: TextFormat; readonly source?: string }
  /** A text or number that JavaScript can make no date of. */
  | { readonly kind: 'date' }
  /** `keyword` of a JSON Schema that has no kind here; `detail` is the validator's own wording, for the log. */
  | { readonly kind: 'json-schema'; readonly keyword: string; readonly detail: string };

/** One mistake of a post's data. `path` leads to the value at fault; for `missing` and `unknown-key` to the map around `key`. */
export type SchemaIssue =
  | { readonly kind: 'missing'; readonly path: ValuePath; readonly key: string; readonly expected: readonly ValueKind[] }
  | { readonly kind: 'unknown-key'; readonly path: ValuePath; readonly key: string; readonly known: readonly string[] }
  /** A key of a map with free keys that breaks the map's demand on keys. */
  | { readonly kind: 'wrong-key'; readonly path: ValuePath; readonly key: string }
  | { readonly kind: 'wrong-type'; readonly path: ValuePath; readonly expected: readonly ValueKind[]; readonly actual: ValueKind }
  | { readonly kind: 'wrong-value'; readonly path: ValuePath; readonly constraint: Constraint; readonly actual: ValueKind }
  /** Fits no variant, or several where it must fit one; or two demands contradict each other. */
  | { readonly kind: 'no-branch'; readonly path: ValuePath };

/** What is known of one field, for completion, hover and go to definition. */
export interface Field {
  readonly key: string;
  /** What it may hold; empty when anything goes. */
  readonly kinds: readonly ValueKind[];
  readonly required: boolean;
  /** Other kinds are converted to the one wanted: dates as text, for one. */
  readonly coerced: boolean;
  readonly image: boolean;
  readonly default?: Json;
  readonly description?: string;
  /** The values it is limited to. */
  readonly values?: readonly Scalar[];
  readonly constraints: readonly Constraint[];
  /** The collection it names an entry of. */
  readonly reference?: string;
  readonly source?: SourcePlace;
}
