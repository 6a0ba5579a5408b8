import type { ValueNode } from '../model/frontmatter';
import type { TextEdit } from '../model/text';

/** Puts another value in one's place; where none is written, behind the colon with one space between. */
export function replaceValue(text: string, node: ValueNode, newText: string): TextEdit {
  return node.range.end > node.range.start ? { range: node.range, newText } : replaceBehindKey(text, node, ` ${newText}`);
}

/** Replaces a value together with the white space before it, up to the colon. */
export function replaceBehindKey(text: string, { range }: ValueNode, newText: string): TextEdit {
  let { start } = range;
  while (/\s/.test(text[start - 1] ?? '')) start -= 1;
  return { range: { start, end: range.end }, newText };
}
