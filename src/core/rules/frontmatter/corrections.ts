import * as l10n from '@vscode/l10n';
import type { ValueNode } from '../../model/frontmatter';
import type { Post } from '../../model/post';
import type { Fix } from '../../model/problem';
import type { Scalar, SchemaIssue } from '../../model/schema';
import { memberOf, valueAt } from '../../parse/values';
import { closestName } from '../../site/closestName';
import type { RuleContext } from '../rule';
import { readDate } from '../../dates/readDate';
import { replaceValue } from '../../edits/replaceValue';
import { quoted, textIn } from '../../edits/yamlText';
import { isBare } from '../../parse/leaves';
import { sliceOf } from './place';

type WrongValue = Extract<SchemaIssue, { kind: 'wrong-value' }>;

/** More choices than this make no menu. */
const mostChoices = 8;

/** Ways to put a value right; none where it could only be guessed. */
export function corrections({ path, constraint }: WrongValue, context: RuleContext): readonly Fix[] {
  const { post, now } = context;
  const node = valueAt(post.frontmatter.root, path);
  if (node?.kind !== 'scalar' || node.style === 'alias' || !isBare(post, node) || post.frontmatter.fence.kind !== 'block') return [];
  const value = path.reduce<unknown>(memberOf, post.frontmatter.data);
  const text = typeof value === 'string' ? value : sliceOf(post, node.range);
  if (constraint.kind === 'enum') return choices(node, text, constraint.values, context);
  if (constraint.kind === 'date') {
    const date = readDate(text, now);
    return date === undefined ? [] : [change(post, node, date, true)];
  }
  if (constraint.kind !== 'format') return [];
  switch (constraint.format) {
    case 'url': return /^[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#]\S*)?$/.test(text) ? [change(post, node, likeIt(`https://${text}`, node, context), true)] : [];
    case 'lowercase': return [change(post, node, likeIt(text.toLowerCase(), node, context), true)];
    case 'uppercase': return [change(post, node, likeIt(text.toUpperCase(), node, context), true)];
    default: return [];
  }
}

/** The nearest value first. */
function choices(node: ValueNode, text: string, values: readonly Scalar[], context: RuleContext): readonly Fix[] {
  const near = closestName(text, values.map(String));
  const { post } = context;
  const sorted = [...values].filter((value) => value !== null).sort((a, b) => Number(String(b) === near) - Number(String(a) === near));
  return sorted.slice(0, mostChoices).map((value) => change(post, node, typeof value === 'string' ? likeIt(value, node, context) : String(value), String(value) === near));
}

function change({ text }: Post, node: ValueNode, newText: string, preferred: boolean): Fix {
  return { title: l10n.t('Change to {0}', newText), preferred, edits: [replaceValue(text, node, newText)] };
}

/** A text quoted as the one it replaces. */
function likeIt(text: string, node: ValueNode, { post }: RuleContext): string {
  const first = sliceOf(post, node.range).charAt(0);
  return first === '"' || first === "'" ? quoted(text, first) : textIn(post, text, true);
}
