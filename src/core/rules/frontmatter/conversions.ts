import * as l10n from '@vscode/l10n';
import type { ValueNode, ValuePath } from '../../model/frontmatter';
import type { Post } from '../../model/post';
import type { Fix } from '../../model/problem';
import type { Field, SchemaIssue, ValueKind } from '../../model/schema';
import type { TextEdit } from '../../model/text';
import { entryAt, memberOf, valueAt } from '../../parse/values';
import type { RuleContext } from '../rule';
import { readDate } from '../../dates/readDate';
import { lineBreakOf, startOfLine } from '../../edits/lines';
import { writeBehindKey, writeInFlow, type NewValue } from '../../edits/newValue';
import { staysReadable } from '../../edits/mending';
import { replaceBehindKey, replaceValue } from '../../edits/replaceValue';
import { isToml, quoted, quoteOf, readsAs, textIn } from '../../edits/yamlText';
import { isBare } from '../../parse/leaves';
import { toListItems } from './listItems';
import { sliceOf } from './place';
import { titleFor } from '../../values/titleFor';
import { valueFor } from '../../values/valueFor';

type WrongType = Extract<SchemaIssue, { kind: 'wrong-type' }>;

/** Ways to make a value of the kind that is wanted; none where its meaning could only be guessed. */
export function conversions({ path, expected, actual }: WrongType, context: RuleContext): readonly Fix[] {
  const { post } = context;
  const node = valueAt(post.frontmatter.root, path);
  if (!node || !isBare(post, node) || post.frontmatter.fence.kind !== 'block') return [];
  const value = path.reduce<unknown>(memberOf, post.frontmatter.data);
  const fixes = expected.flatMap((kind) => toKind(kind, actual, node, value, path, context) ?? []);
  return isToml(post) ? fixes.filter((fix) => staysReadable(post, fix)) : fixes;
}

function toKind(kind: ValueKind, actual: ValueKind, node: ValueNode, value: unknown, path: ValuePath, context: RuleContext): Fix | undefined {
  switch (kind) {
    case 'string': return toText(actual, node, path, context);
    case 'boolean': return toBoolean(node, value);
    case 'number': return typeof value === 'string' && isNumber(value) ? replace(node, value.trim(), true) : undefined;
    case 'date': {
      const date = typeof value === 'string' || typeof value === 'number' ? readDate(String(value), context.now) : undefined;
      return date === undefined ? undefined : replace(node, date, typeof value === 'string');
    }
    case 'list': return toList(node, value, path, context);
    case 'map': return toMap(node, value, path, context);
    case 'null': return undefined;
  }
}

function toText(actual: ValueKind, node: ValueNode, path: ValuePath, { post, field }: RuleContext): Fix | undefined {
  const written = sliceOf(post, node.range);
  if (actual === 'null') {
    const comment = /^[ \t]*(#[^\r\n]+)/.exec(post.text.slice(node.range.end));
    if (comment?.[1] !== undefined) {
      const start = node.range.end + comment[0].length - comment[1].length;
      const text = comment[1].trimEnd();
      const space = post.text[start - 1] === ':' ? ' ' : '';
      return { title: l10n.t('Put it in quotes'), edits: [{ range: { start, end: start + text.length }, newText: space + quoted(text, quoteOf(post)) }] };
    }
    if (path.join() !== 'title') return undefined;
    return { title: l10n.t('Write a title'), edits: [replaceValue(post.text, node, quoted(titleFor(post), quoteOf(post)))] };
  }
  if (node.kind === 'list') return onlyItem(node, post);
  if (isToml(post) && /^[[{]/.test(written)) return undefined;
  // In quotes a number is still no address.
  if (field(path)?.constraints.some(({ kind }) => kind === 'format' || kind === 'enum')) return undefined;
  if (written === '' || /[\r\n]/.test(written) || (node.kind === 'scalar' && node.style !== 'plain')) return undefined;
  return { title: l10n.t('Put it in quotes'), preferred: node.kind === 'scalar' || !node.flow, edits: [{ range: node.range, newText: quoted(written, quoteOf(post)) }] };
}

/** `author: [Nora]` → `author: Nora`. */
function onlyItem(node: Extract<ValueNode, { kind: 'list' }>, post: Post): Fix | undefined {
  const [item, second] = node.items;
  if (!node.flow || item?.kind !== 'scalar' || item.style === 'alias' || second || !isBare(post, item)) return undefined;
  const written = sliceOf(post, item.range);
  const newText = item.style === 'quoted' ? written : textIn(post, written, true);
  return { title: l10n.t('Change to {0}', newText), edits: [{ range: node.range, newText }] };
}

function toBoolean(node: ValueNode, value: unknown): Fix | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const word = String(value).replace(/[“”‘’"']/g, '').trim().toLowerCase();
  if (/^(?:true|yes|y|on|s[ií]|1|verdadero|cierto)$/.test(word)) return replace(node, 'true', true);
  return /^(?:false|no|n|off|0|falso)$/.test(word) ? replace(node, 'false', true) : undefined;
}

/** Written as the site's other posts write their lists: one item a line, or in brackets. */
function toList(node: ValueNode, value: unknown, path: ValuePath, context: RuleContext): Fix | undefined {
  const { post, site, entry } = context;
  if (node.kind === 'map') return undefined;
  const items = toListItems(value, sliceOf(post, node.range));
  const kinds = context.field([...path, 0])?.kinds ?? [];
  const asText = kinds.length === 0 || kinds.includes('string');
  const inFlow = isToml(post) || isInFlow(context, path) || usualListStyle(site.posts(), entry.path) === 'flow';
  const written = items.map((item) => (asText ? textIn(post, item, inFlow) : item));
  const list: NewValue = { kind: 'list', items: written, flow: inFlow };
  return { title: l10n.t('Make it a list'), preferred: items.length > 0, edits: [rewrite(node, list, path, context)] };
}

/** A text where a map is wanted is most often the address of a picture. */
function toMap(node: ValueNode, value: unknown, path: ValuePath, context: RuleContext): Fix | undefined {
  const { post } = context;
  const fields = context.fields(path);
  const main = fields.find((field) => field.image) ?? fields.find((field) => /^(?:url|src|href|name|title)$/.test(field.key) && field.kinds.includes('string'));
  if (typeof value !== 'string' || value.trim() === '' || node.kind !== 'scalar' || node.style === 'block' || !main) return undefined;
  const others = fields.filter((field) => field !== main && field.required);
  const entries = [main, ...others].map((field: Field) => ({
    key: field.key,
    value: field === main ? ({ kind: 'scalar', text: sliceOf(post, node.range) } as const) : valueFor(field, [...path, field.key], context),
  }));
  return { title: l10n.t('Write it with {0}', fields.filter((field) => field === main || field.required).map((field) => field.key).join(', ')), preferred: true, edits: [rewrite(node, { kind: 'map', entries }, path, context)] };
}

/** Puts a new value in an old one's place; over several lines where the entry stands in a block. */
function rewrite(node: ValueNode, value: NewValue, path: ValuePath, context: RuleContext): TextEdit {
  const { text } = context.post;
  const key = entryAt(context.post.frontmatter.root, path)?.keyRange;
  if (isToml(context.post)) return replaceValue(text, node, writeInFlow(value, 'toml'));
  if (!key || isInFlow(context, path)) return replaceValue(text, node, writeInFlow(value));
  const indent = ' '.repeat(key.start - startOfLine(text, key.start)).slice(text.slice(startOfLine(text, key.start)).startsWith('---') ? 3 : 0);
  const lines = { indent, step: '  ', lineBreak: lineBreakOf(text) };
  return replaceBehindKey(text, node, writeBehindKey(value, lines));
}

function isInFlow({ post }: RuleContext, path: ValuePath): boolean {
  return path.some((_, depth) => {
    const parent = valueAt(post.frontmatter.root, path.slice(0, depth));
    return parent?.kind !== 'scalar' && parent?.flow === true;
  });
}

function usualListStyle(posts: Iterable<{ readonly path: string; readonly tagStyle?: 'block' | 'flow' }>, own: string): 'block' | 'flow' {
  let flows = 0;
  let seen = 0;
  for (const { path, tagStyle } of posts) {
    if (tagStyle === undefined || path === own) continue;
    seen += 1;
    if (tagStyle === 'flow') flows += 1;
    if (seen === 200) break;
  }
  return flows * 2 > seen ? 'flow' : 'block';
}

function replace(node: ValueNode, newText: string, preferred: boolean): Fix | undefined {
  if (node.kind !== 'scalar' || node.range.start === node.range.end) return undefined;
  return { title: l10n.t('Change to {0}', newText), preferred, edits: [{ range: node.range, newText }] };
}

function isNumber(text: string): boolean {
  return typeof readsAs(text.trim()) === 'number';
}
