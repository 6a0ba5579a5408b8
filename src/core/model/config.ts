import type { Generator } from './generator';
import type { Severity } from './problem';

/** A rule's setting: its severity, with its options beside it where it has some. */
export type RuleSetting = Severity | 'off' | readonly [Severity | 'off', Readonly<Record<string, unknown>>];

/** What a user may set for a site, the same in the editor and on the command line. */
export interface Config {
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** What the site is made with; `auto` where its files tell. */
  readonly generator: Generator | 'auto';
  /** Collections that cannot be found without help, and what is to be otherwise with those that can. */
  readonly collections: readonly CollectionSetting[];
  /** Addresses of pages that cannot be found without help, globs too: `/shop/**`. */
  readonly routes: readonly string[];
  /** Globs of addresses that are not to be judged: `/shop/**`, `*.pdf`. */
  readonly ignoreLinks: readonly string[];
  /** Of a longer file the frontmatter alone is read, in millions of characters: a MB, where each is a byte. */
  readonly maxFileSize: number;
}

/** One entry of the setting `galley.collections`. */
export interface CollectionSetting {
  readonly name: string;
  /** A glob of the posts, from the site's root: `content/posts/**\/*.md`; absent where the site itself has a collection of this name. */
  readonly files?: string;
  /** Where a post is served: `/blog/:slug/`. */
  readonly route?: string;
  /** A JSON Schema for the fields of the posts, from the site's root. It goes before the site's own. */
  readonly schema?: string;
}

/** Nothing set. */
export const defaultConfig: Config = { rules: {}, generator: 'auto', collections: [], routes: [], ignoreLinks: [], maxFileSize: 2 };
