import type { ValuePath } from '../model/frontmatter';
import type { Link, Post } from '../model/post';
import type { Finding, Severity } from '../model/problem';
import type { Field, SchemaIssue } from '../model/schema';
import type { Collection, PostEntry, Site, Target } from '../model/site';

/** All that a rule may look at. */
export interface RuleContext {
  readonly post: Post;
  readonly site: Site;
  readonly collection: Collection;
  /** What the site knows of this post. */
  readonly entry: PostEntry;
  /** What the collection's schema says of the data; a post without frontmatter has none, so every required field is missing. Worked out once for all rules. */
  readonly issues: readonly SchemaIssue[];
  /** Where a link of this post leads. Looked up once for all rules. */
  readonly targetOf: (link: Link) => Target;
  /** What is known of the field at a path; see `fieldAt`. */
  readonly field: (path: ValuePath) => Field | undefined;
  /** The fields that the map at a path may have, in the schema's order; see `fieldsOf`. */
  readonly fields: (path: ValuePath) => readonly Field[];
  /** The rule's options as configured. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The present, in milliseconds since 1970. */
  readonly now: number;
  /** The reader's language, a BCP 47 tag. */
  readonly locale: string;
}

/** One check. Its file's path is its code: `rules/link/missingPage.ts` is `link/missing-page`. */
export interface Rule {
  readonly code: string;
  /** Its severity where the configuration gives none. */
  readonly severity: Severity | 'off';
  /** Its verdict depends on what other posts and pages there are: while not all of them are known, it has none. */
  readonly asksOthers?: true;
  /** The numbers that can be set beside its severity, with what holds where they are not. */
  readonly options?: Readonly<Record<string, number>>;
  check(context: RuleContext): Iterable<Finding>;
}
