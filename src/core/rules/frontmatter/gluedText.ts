import type { Post } from '../../model/post';
import type { Range, TextEdit } from '../../model/text';
import { endOfLine } from '../../edits/lines';
import { mending } from '../../edits/mending';

/** What stands beside the opening dashes, `---yaml` or a fourth dash, where the block could be read better without it. */
export function gluedText(post: Post): Range | undefined {
  const { text, frontmatter: { fence, faults } } = post;
  if (fence.kind !== 'block' || fence.notation !== 'yaml' || faults.length === 0) return undefined;
  const start = fence.content.start;
  const rest = text.slice(start, endOfLine(text, start));
  // A space that does not break is text to YAML.
  const [lead = '', glued = ''] = /^([ \t]*)(.*?)[ \t]*$/s.exec(rest)?.slice(1) ?? [];
  if (glued === '' || /^#|:(?:\s|$)/.test(glued)) return undefined;
  const range = { start: start + lead.length, end: start + lead.length + glued.length };
  return mending(post, [{ title: '', edits: [ungluing(post, range)] }]).length > 0 ? range : undefined;
}

/** Removes what stands beside the dashes, with the white space between. */
export function ungluing({ frontmatter: { fence } }: Post, { start, end }: Range): TextEdit {
  return { range: { start: fence.kind === 'block' ? fence.content.start : start, end }, newText: '' };
}
