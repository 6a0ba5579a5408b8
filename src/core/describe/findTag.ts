import type { Range } from '../model/text';
import { splitText } from '../parse/fence';
import { parseFrontmatter } from '../parse/frontmatter';
import { valueAt } from '../parse/values';

/** Where a post names a tag: the item as written; undefined where it does not. */
export function findTag(text: string, tag: string): Range | undefined {
  const { root, data } = parseFrontmatter(text, splitText(text));
  const index = Array.isArray(data.tags) ? data.tags.indexOf(tag) : -1;
  return index < 0 ? undefined : valueAt(root, ['tags', index])?.range;
}
