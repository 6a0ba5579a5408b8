import type { Post } from '../model/post';
import type { Finding, Severity } from '../model/problem';
import type { SchemaIssue } from '../model/schema';
import type { Collection, PostEntry, Site } from '../model/site';

/** All that a rule may look at. */
export interface RuleContext {
  readonly post: Post;
  readonly site: Site;
  readonly collection: Collection;
  /** What the site knows of this post. */
  readonly entry: PostEntry;
  /** What the collection's schema says of the frontmatter; empty where there is none to judge. Worked out once for all rules. */
  readonly issues: readonly SchemaIssue[];
  /** The rule's options as configured. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The present, in milliseconds since 1970. */
  readonly now: number;
}

/** One check. Its file's path is its code: `rules/link/missingPage.ts` is `link/missing-page`. */
export interface Rule {
  readonly code: string;
  /** Its severity where the configuration gives none. */
  readonly severity: Severity | 'off';
  check(context: RuleContext): Iterable<Finding>;
}
