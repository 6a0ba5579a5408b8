import type { ValuePath } from '../../model/frontmatter';
import type { Post } from '../../model/post';
import type { Field } from '../../model/schema';
import type { Collection, Site } from '../../model/site';
import type { Notation } from '../../edits/newValue';
import { fieldAt, fieldsOf } from '../../schema/fields';
import type { CompletionOptions } from '../completion';

/** All that completions in frontmatter depend on. */
export interface FrontmatterContext extends CompletionOptions {
  readonly post: Post;
  readonly site: Site;
  readonly collection: Collection;
  /** How the block at hand is written. */
  readonly notation: Notation;
  /** What the schema says of the field at a path. */
  field(path: ValuePath): Field | undefined;
  /** The fields that the map at a path may have. */
  fields(path: ValuePath): readonly Field[];
}

/** The context of a post of a collection. */
export function contextOf(post: Post, site: Site, collection: Collection, notation: Notation, options: CompletionOptions): FrontmatterContext {
  const { data } = post.frontmatter;
  return {
    ...options,
    post,
    site,
    collection,
    notation,
    field: (path) => fieldAt(collection.schema, path, data),
    fields: (path) => fieldsOf(collection.schema, path, data),
  };
}

/** How a list is written: in TOML always in brackets, else as the site's posts write their tags. */
export function listStyle({ site, notation }: FrontmatterContext): 'block' | 'flow' {
  if (notation === 'toml') return 'flow';
  let balance = 0;
  for (const { tagStyle } of site.posts()) if (tagStyle !== undefined) balance += tagStyle === 'flow' ? 1 : -1;
  return balance < 0 ? 'block' : 'flow';
}
