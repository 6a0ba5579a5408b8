import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';

/**
 * A markdown-it plugin for footnotes as remark-gfm reads them: `[^x]` in the text, `[^x]: note` below, with further
 * paragraphs of the note indented by four. Labels hold no white space and no brackets; letter case does not matter.
 *
 * It leaves `footnote_ref` tokens, and `footnote_reference_open` … `footnote_reference_close` around the notes where they
 * stand; their `meta.label` is normalised.
 */
export function footnotes(md: MarkdownIt): void {
  md.block.ruler.before('table', 'footnote_definition', definition, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
  md.inline.ruler.before('link', 'footnote_mark', mark);
}

const label = /\[\^((?:[^\\[\] \t\n]|\\[[\]\\]?){1,999})\]/y;

/** Reads `[^label]` at an offset. */
function labelAt(text: string, at: number): { readonly label: string; readonly end: number } | undefined {
  if (!text.startsWith('[^', at)) return undefined;
  label.lastIndex = at;
  const written = label.exec(text)?.[1];
  return written === undefined ? undefined : { label: written, end: label.lastIndex };
}

function definedIn(env: Record<string, unknown>): Set<string> {
  env.footnoteLabels ??= new Set<string>();
  return env.footnoteLabels as Set<string>;
}

function definition(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const bMark = state.bMarks[startLine] ?? 0;
  const tShift = state.tShift[startLine] ?? 0;
  const sCount = state.sCount[startLine] ?? 0;
  const found = labelAt(state.src, bMark + tShift);
  if (!found || state.src[found.end] !== ':' || found.end >= (state.eMarks[startLine] ?? 0)) return false;
  if (silent) return true;
  const meta = { label: state.md.utils.normalizeReference(found.label) };
  definedIn(state.env).add(meta.label);
  const open = state.push('footnote_reference_open', '', 1);
  open.meta = meta;
  const { parentType } = state;
  // What follows the colon is the first line of the note, as if it stood at the note's indent.
  const content = state.skipSpaces(found.end + 1);
  const contentStart = Math.min(content, state.eMarks[startLine] ?? content);
  state.bMarks[startLine] = contentStart;
  state.tShift[startLine] = 0;
  state.blkIndent += 4;
  state.sCount[startLine] = state.blkIndent;
  state.parentType = 'root';
  state.md.block.tokenize(state, startLine, endLine);
  state.parentType = parentType;
  state.blkIndent -= 4;
  state.bMarks[startLine] = bMark;
  state.tShift[startLine] = tShift;
  state.sCount[startLine] = sCount;
  open.map = [startLine, state.line];
  state.push('footnote_reference_close', '', -1);
  return true;
}

function mark(state: StateInline, silent: boolean): boolean {
  const found = labelAt(state.src, state.pos);
  if (!found || found.end > state.posMax) return false;
  const meta = { label: state.md.utils.normalizeReference(found.label) };
  if (!definedIn(state.env).has(meta.label)) return false;
  if (!silent) state.push('footnote_ref', '', 0).meta = meta;
  // Skipped as a whole, it would pass for a link, and no link could hold it.
  state.pos = silent ? state.pos + 1 : found.end;
  return true;
}
