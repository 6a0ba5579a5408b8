import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { TextEdit } from '../model/text';
import { insertAtTop, insertInto, rangeOf } from './insertInto';

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
  return insertAtTop(root, text, (indent, step, lineBreak) => `"rules": {${lineBreak}${indent}${step}${property}${lineBreak}${indent}}`);
}
