import type { Node } from 'jsonc-parser';
import { lineBreakOf, startOfLine } from '../edits/lines';
import type { TextEdit } from '../model/text';

type Write = (indent: string, step: string, lineBreak: string) => string;

/** Adds a property to the outermost object of a file; a file without one becomes one. */
export function insertAtTop(root: Node | undefined, text: string, write: Write): TextEdit {
  if (root?.type === 'object') return insertInto(root, text, write);
  return { range: { start: 0, end: text.length }, newText: `{\n  ${write('  ', '  ', '\n')}\n}\n` };
}

/** Adds a property behind all others of an object, or an item to a list, laid out as they are. */
export function insertInto(object: Node, text: string, write: Write): TextEdit {
  const lineBreak = lineBreakOf(text);
  const step = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  const outer = indentAt(text, object.offset);
  const last = object.children?.at(-1);
  if (!last) {
    const start = object.offset + 1;
    return { range: { start, end: start }, newText: `${lineBreak}${outer}${step}${write(outer + step, step, lineBreak)}${/^\s*[}\]]/.test(text.slice(start)) ? lineBreak + outer : ''}` };
  }
  const { end } = rangeOf(last);
  const ownLine = startOfLine(text, last.offset) > object.offset;
  const between = ownLine ? lineBreak + indentAt(text, last.offset) : ' ';
  return { range: { start: end, end }, newText: `,${between}${write(ownLine ? indentAt(text, last.offset) : outer, step, lineBreak)}` };
}

function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(startOfLine(text, offset)))?.[0] ?? '';
}

/** Where a node stands. */
export function rangeOf({ offset, length }: Node): TextEdit['range'] {
  return { start: offset, end: offset + length };
}
