import type { ValuePath } from '../../model/frontmatter';
import type { Field } from '../../model/schema';
import { splitEntries } from '../../parse/yamlEntries';
import { valueAt } from '../../parse/values';
import { fieldInBrief, fieldInWords } from '../../describe/field';
import { lineBreakOf } from '../../edits/lines';
import { tomlKey, writeBehindKey, writeInFlow, type NewValue } from '../../edits/newValue';
import { quoteOf } from '../../edits/yamlText';
import { rank, type Completion } from '../completion';
import { listStyle, type FrontmatterContext } from './context';
import type { Place } from './place';
import { hasSuggestions } from './values';

type KeyPlace = Extract<Place, { kind: 'key' }>;

/** The fields that the map at hand lacks, those that are required first. */
export function completeKeys(place: KeyPlace, context: FrontmatterContext): readonly Completion[] {
  const present = keysAt(place, context);
  const missing = context.fields(place.path).filter(({ key }) => !present.has(key));
  return missing.map((field, index) => toCompletion(field, index, place, context));
}

/** The fields that can be tables of their own, `[image]`, or, with `list`, lists of tables, `[[links]]`. */
export function completeTables({ path, range, list, closing, siblings }: Extract<Place, { kind: 'table' }>, context: FrontmatterContext): readonly Completion[] {
  const fits = ({ key, kinds }: Field): boolean => (list ? (context.field([...path, key, 0])?.kinds.includes('map') ?? false) : kinds.includes('map') && !siblings.includes(key));
  return context.fields(path).filter(fits).map((field, index) => ({ ...said(field, [...path, field.key], index, context), filterText: field.key, edit: { range, newText: tomlKey(field.key) + closing } }));
}

/** What is said of a field in the list. */
function said(field: Field, path: ValuePath, index: number, { locale }: FrontmatterContext): Pick<Completion, 'kind' | 'label' | 'detail' | 'documentation' | 'sortText'> {
  return {
    kind: 'field',
    label: field.key,
    detail: fieldInBrief(field, locale),
    documentation: fieldInWords(field, path, locale).join('\n\n'),
    sortText: rank(field.required ? 0 : 1, index),
  };
}

function toCompletion(field: Field, index: number, place: KeyPlace, context: FrontmatterContext): Completion {
  const path = [...place.path, field.key];
  const start = place.colon ? { text: '', goesOn: false } : firstText(field, path, place, context);
  // Behind a dash or an opening brace that nothing follows, a space is wanted.
  const space = /[-{,]/.test(context.post.text[place.range.start - 1] ?? '') ? ' ' : '';
  const key = context.notation === 'toml' ? tomlKey(field.key) : field.key;
  const newText = space + key + start.text;
  const empty = start.text.search(/""|''|\[\]|- $/);
  return {
    ...said(field, path, index, context),
    filterText: space + field.key,
    edit: { range: place.range, newText },
    ...(empty >= 0 && { cursor: space.length + key.length + empty + (start.text.startsWith('- ', empty) ? 2 : 1) }),
    ...(start.goesOn && { goesOn: true }),
  };
}

/** What is written behind a new key, for the writer to fill in. */
function firstText(field: Field, path: ValuePath, { flow, column }: KeyPlace, context: FrontmatterContext): { readonly text: string; readonly goesOn: boolean } {
  const { post, notation } = context;
  const goesOn = hasSuggestions(path, field, context);
  const sign = notation === 'toml' ? ' = ' : ': ';
  const quotes = quoteOf(post).repeat(2);
  const lines = { indent: ' '.repeat(column), step: '  ', lineBreak: lineBreakOf(post.text) };
  const isText = (it: Field): boolean => it.kinds[0] === 'string' && it.values === undefined && it.reference === undefined;
  const [kind] = field.kinds;
  switch (kind) {
    case 'map': {
      const all = context.fields(path);
      const needed = all.filter(({ required }) => required);
      const inner = (needed.length > 0 ? needed : all).map((it) => ({ key: it.key, value: { kind: 'scalar', text: isText(it) ? quotes : '' } satisfies NewValue }));
      const [first] = inner;
      const value: NewValue = { kind: 'map', entries: inner };
      const text = flow || notation === 'toml' ? sign + writeInFlow(value, notation) : `:${writeBehindKey(value, lines)}`;
      return { text, goesOn: first !== undefined && hasSuggestions([...path, first.key], context.field([...path, first.key]), context) };
    }
    case 'list': return { text: flow || listStyle(context) === 'flow' ? `${sign}[]` : `:${lines.lineBreak}${lines.indent}  - `, goesOn: hasSuggestions([...path, 0], context.field([...path, 0]), context) };
    case 'string': return { text: isText(field) && path.at(-1) !== 'author' ? sign + quotes : sign, goesOn };
    default: return { text: sign, goesOn };
  }
}

/** The keys that the map around a place has already, the one at the place itself left out. */
function keysAt({ path, range, column, flow, siblings }: KeyPlace, { post, notation }: FrontmatterContext): ReadonlySet<string> {
  if (notation === 'toml' && !flow) return new Set(siblings);
  const { root, fence } = post.frontmatter;
  const keys = new Set<string>(siblings);
  const map = valueAt(root, path);
  if (map?.kind === 'map') for (const { key, keyRange } of map.entries) if (keyRange.start !== range.start) keys.add(key);
  const start = fence.kind === 'block' ? fence.content.start : fence.kind === 'unclosed' ? fence.range.end : 0;
  const block = fence.kind === 'block' ? post.text.slice(start, fence.content.end) : post.text.slice(start);
  if (flow) return keys;
  // By the lines, for what could not be read.
  const entries = splitEntries(block).map((entry) => ({ ...entry, start: entry.range.start + start, end: entry.range.end + start }));
  const parent = entries.filter((entry) => entry.indent < column && entry.start <= range.start && range.start <= entry.end).at(-1);
  for (const { key, indent, start: at } of entries) {
    const inside = path.length === 0 ? indent === 0 : parent !== undefined && indent === column && parent.start < at && at < parent.end;
    if (inside && key !== undefined && at + indent !== range.start) keys.add(key);
  }
  return keys;
}
