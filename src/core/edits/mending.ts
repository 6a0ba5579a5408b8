import type { Post } from '../model/post';
import type { Fix } from '../model/problem';
import { splitText } from '../parse/fence';
import { parseFrontmatter } from '../parse/frontmatter';
import { applyEdits } from './applyEdits';

/** Of ways to mend a mistake in the notation, those that leave fewer mistakes: what YAML makes of a change is best asked of it. */
export function mending(post: Post, fixes: readonly Fix[]): readonly Fix[] {
  const before = post.frontmatter.faults.length;
  return fixes.filter(({ edits }) => {
    const text = applyEdits(post.text, edits);
    const { fence, faults } = parseFrontmatter(text, splitText(text));
    return fence.kind === 'block' && faults.length < before;
  });
}
