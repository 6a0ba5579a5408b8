import type { Generator } from '../model/generator';
import type { Range } from '../model/text';
import { parseFrontmatter } from '../parse/frontmatter';
import { splitAs } from '../parse/split';
import { valueAt } from '../parse/values';

/** Where a post names a tag: the item as written; undefined where it does not. */
export function findTag(text: string, tag: string, generator: Generator): Range | undefined {
  const { root, data } = parseFrontmatter(text, splitAs(generator, text));
  const index = Array.isArray(data.tags) ? data.tags.indexOf(tag) : -1;
  return index < 0 ? undefined : valueAt(root, ['tags', index])?.range;
}
