import type { Range } from '../../model/text';

const key = /[\p{L}_][\p{L}\p{N}_-]*:(?:[ \t]|\r?\n)/u;
const block = new RegExp(`^---[ \\t]*\\r?\\n${key.source}[\\s\\S]*?^---[ \\t]*(?:\\r?\\n|$)`, 'mu');

/** A frontmatter block that text precedes, its fences and last line break included. It holds no empty line and begins with a key. */
export function blockFurtherDown(text: string): Range | undefined {
  const found = block.exec(text);
  if (!found || found.index === 0 || /\n[ \t]*\r?\n/.test(found[0].trimEnd())) return undefined;
  // A code block may show what frontmatter looks like.
  if ((text.slice(0, found.index).match(/^ {0,3}(?:```|~~~)/gm) ?? []).length % 2 === 1) return undefined;
  return { start: found.index, end: found.index + found[0].length };
}

/** The white space before the dashes of a block at the top whose fences are indented; nothing where they are not. */
export function indentedFences(text: string): readonly Range[] {
  const opening = new RegExp(`^\\uFEFF?\\s*?^([ \\t]+)---[ \\t]*\\r?\\n[ \\t]*${key.source}`, 'mu').exec(text);
  if (!opening || text.slice(0, opening.index).trim() !== '') return [];
  const start = opening.index + opening[0].indexOf('---') - (opening[1] ?? '').length;
  const fences = [{ start, end: start + (opening[1] ?? '').length }];
  const closing = /^([ \t]*)---[ \t]*$/m.exec(text.slice(start + opening[0].length));
  if (closing?.[1]) {
    const at = start + opening[0].length + closing.index;
    fences.push({ start: at, end: at + closing[1].length });
  }
  return fences;
}
