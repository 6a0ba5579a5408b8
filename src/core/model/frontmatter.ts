import type { Range } from './text';

/** A key or index for each level, from the top: `['image', 'url']`, `['tags', 0]`. */
export type ValuePath = readonly (string | number)[];

/**
 * A value of the frontmatter with its place. `range` covers the value as written, quotes and brackets included; it is
 * empty, just after the colon or dash, for a value that is not there.
 */
export type ValueNode =
  | {
      readonly kind: 'scalar';
      readonly range: Range;
      /** How it was written: `tags: "ia"` is quoted, `tags: ia` is plain, `|` and `>` open a block. */
      readonly style: 'plain' | 'quoted' | 'block' | 'alias';
    }
  | { readonly kind: 'map'; readonly range: Range; readonly flow: boolean; readonly entries: readonly ValueEntry[] }
  | { readonly kind: 'list'; readonly range: Range; readonly flow: boolean; readonly items: readonly ValueNode[] };

/** One `key: value` of a map. */
export interface ValueEntry {
  readonly key: string;
  /** The key as written, quotes included. */
  readonly keyRange: Range;
  readonly value: ValueNode;
}

/** A mistake in the notation itself (YAML or TOML), before any schema is asked. */
export type SyntaxFault =
  | { readonly kind: 'duplicate-key'; readonly key: string; readonly range: Range; readonly first: Range }
  /** `title: Foo: bar`: a plain value that holds ": " or starts with a character of YAML's own. `range` is the whole value. */
  | { readonly kind: 'needs-quotes'; readonly range: Range }
  | { readonly kind: 'tab-indent'; readonly range: Range }
  | { readonly kind: 'unclosed-quote'; readonly range: Range }
  | { readonly kind: 'unclosed-bracket'; readonly range: Range }
  /** `[a,, b]`, `[a "b"]`: the items of a list or map in brackets do not follow one another properly. */
  | { readonly kind: 'bad-flow'; readonly range: Range }
  | { readonly kind: 'unknown-alias'; readonly range: Range }
  | { readonly kind: 'bad-indent'; readonly range: Range }
  /** `title:Foo`: no space behind the colon. `range` is the key with its colon. */
  | { readonly kind: 'missing-space'; readonly range: Range }
  /** A line that is neither `key: value` nor part of the value above it. */
  | { readonly kind: 'missing-colon'; readonly range: Range }
  | { readonly kind: 'control-character'; readonly range: Range }
  /** Anything else that the site's reader refuses. `detail` is the parser's own wording, for the log, never for the writer. */
  | { readonly kind: 'other'; readonly range: Range; readonly detail: string };

/** Whether a file has a frontmatter block, by the site's own reading. */
export type Fence =
  | {
      readonly kind: 'block';
      readonly notation: 'yaml' | 'toml';
      /** YAML that is JSON, as Hugo takes it without fences: nothing is written into it. */
      readonly isJson?: true;
      /** From the first character of the opening fence to the last of the closing one. */
      readonly range: Range;
      /** What is between the fences: from just behind the opening marker to just before the closing one. */
      readonly content: Range;
    }
  /** An opening fence that nothing closes. `range` is that fence. */
  | { readonly kind: 'unclosed'; readonly range: Range }
  | { readonly kind: 'none' };

/** What a file says of itself above its text. */
export interface Frontmatter {
  readonly fence: Fence;
  /** The value the site's own reader makes of it; dates are `Date`s. `{}` where there is none or it cannot be read. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly faults: readonly SyntaxFault[];
  /** Top-level keys that stand in the block but whose values could not be read. */
  readonly unread: readonly string[];
  /** The values with their places, as far as they can be made out in spite of faults. Parsed on first use. */
  readonly root: ValueNode | undefined;
}
