import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';
import { lineBreakOf, startOfLine } from '../edits/lines';
import type { TextEdit } from '../model/text';

/**
 * The edit of a `galley.config.json` that turns a rule off. Its options, comments and all else stay as they are, which
 * jsonc-parser's own `modify` cannot promise: it lays out the line above anew.
 */
export function turnOff(text: string, code: string): TextEdit {
  const root = parseTree(text, [], { allowTrailingComma: true });
  const rules = root && findNodeAtLocation(root, ['rules']);
  const set = rules && findNodeAtLocation(rules, [code]);
  const severity = set?.type === 'array' ? set.children?.[0] : set;
  const property = `${JSON.stringify(code)}: "off"`;
  if (severity) return { range: rangeOf(severity), newText: '"off"' };
  if (rules?.type === 'object') return insertInto(rules, text, () => property);
  const inRules = (indent: string, step: string, lineBreak: string): string => `"rules": {${lineBreak}${indent}${step}${property}${lineBreak}${indent}}`;
  if (root?.type === 'object') return insertInto(root, text, inRules);
  return { range: { start: 0, end: text.length }, newText: `{\n  ${inRules('  ', '  ', '\n')}\n}\n` };
}

/** Adds a property behind all others of an object, laid out as they are. */
function insertInto(object: Node, text: string, write: (indent: string, step: string, lineBreak: string) => string): TextEdit {
  const lineBreak = lineBreakOf(text);
  const step = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  const outer = indentAt(text, object.offset);
  const last = object.children?.at(-1);
  if (!last) {
    const start = object.offset + 1;
    return { range: { start, end: start }, newText: `${lineBreak}${outer}${step}${write(outer + step, step, lineBreak)}${/^\s*\}/.test(text.slice(start)) ? lineBreak + outer : ''}` };
  }
  const { end } = rangeOf(last);
  const ownLine = startOfLine(text, last.offset) > object.offset;
  const between = ownLine ? lineBreak + indentAt(text, last.offset) : ' ';
  return { range: { start: end, end }, newText: `,${between}${write(ownLine ? indentAt(text, last.offset) : outer, step, lineBreak)}` };
}

function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(startOfLine(text, offset)))?.[0] ?? '';
}

function rangeOf({ offset, length }: Node): TextEdit['range'] {
  return { start: offset, end: offset + length };
}
