import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { TextEdit } from '../model/text';
import { insertInto, rangeOf } from './insertInto';

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
