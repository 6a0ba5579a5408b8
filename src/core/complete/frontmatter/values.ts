import type { ValuePath } from '../../model/frontmatter';
import type { Field } from '../../model/schema';
import { lineBreakOf } from '../../edits/lines';
import { memberOf } from '../../parse/values';
import { plainOrQuoted, quoted, quoteOf } from '../../edits/yamlText';
import { rank, type Completion } from '../completion';
import { listStyle, type FrontmatterContext } from './context';
import type { Place } from './place';
import { suggestionsFor, type Suggestion } from './suggestions';

type ValuePlace = Extract<Place, { kind: 'value' }>;

/** Whether anything could be offered for the field at a path. */
export function hasSuggestions(path: ValuePath, field: Field | undefined, context: FrontmatterContext): boolean {
  return suggestionsFor(path, field, context).length > 0;
}

/** The values that fit at a place. `dash`: what makes an item of it, on a line that has none yet. */
export function completeValue(place: ValuePlace, context: FrontmatterContext, dash = ''): readonly Completion[] {
  const { path, range, flow } = place;
  const field = context.field(path);
  const written = context.post.text.slice(range.start, range.end);
  const startsList = field?.kinds[0] === 'list' && !flow && written.trim() === '';
  const list = { value: written.trim().replace(/^(["'])(.*)\1$/, '$2'), siblings: siblingsOf(place, written, context) };
  const suggestions = startsList ? suggestionsFor([...path, 0], context.field([...path, 0]), context) : suggestionsFor(path, field, context, list);
  const quote = /^["']/.exec(written)?.[0];
  const lead = needsSpace(place, context, written) ? ' ' : '';
  return suggestions.map((suggestion, index): Completion => {
    const text = write(suggestion, quote, flow || (startsList && listStyle(context) === 'flow'), context);
    const newText = startsList ? asList(text, place, context) : lead + dash + text;
    return {
      kind: suggestion.kind,
      label: suggestion.text,
      ...(suggestion.detail !== undefined && { detail: suggestion.detail }),
      ...(suggestion.picture !== undefined && { picture: suggestion.picture }),
      filterText: lead + (dash !== '' && written.startsWith('-') ? '- ' : '') + (quote ?? '') + [suggestion.text, ...(suggestion.also ?? [])].join(' '),
      sortText: rank(index),
      edit: { range, newText },
    };
  });
}

/** The other items of the list at hand, as far as they can be read. */
function siblingsOf({ path, siblings }: ValuePlace, written: string, { post }: FrontmatterContext): readonly unknown[] {
  const list = typeof path.at(-1) === 'number' ? path.slice(0, -1).reduce<unknown>(memberOf, post.frontmatter.data) : undefined;
  const own = written.trim().replace(/^(["'])(.*)\1$/, '$2');
  return [...siblings, ...(Array.isArray(list) ? (list as unknown[]).filter((item) => item !== own) : [])];
}

/** Values keep the quotes they have; without any they get them where YAML would misread them, and in TOML always. */
function write({ text, plain }: Suggestion, quote: string | undefined, flow: boolean, { post, notation }: FrontmatterContext): string {
  if (plain) return text;
  if (notation === 'toml') return quoted(text, quote === "'" && !text.includes("'") ? quote : '"');
  return quote === '"' || quote === "'" ? quoted(text, quote) : plainOrQuoted(text, quoteOf(post), flow);
}

/** The first item of a list, in the style of the site's posts. */
function asList(item: string, { column }: ValuePlace, context: FrontmatterContext): string {
  return listStyle(context) === 'flow' ? ` [${item}]` : `${lineBreakOf(context.post.text)}${' '.repeat(column + 2)}- ${item}`;
}

function needsSpace({ range, flow }: ValuePlace, { post: { text } }: FrontmatterContext, written: string): boolean {
  const before = text[range.start - 1] ?? '';
  return before === ':' || before === '=' || (before === '-' && !flow) ? written.trim() === '' || !/^\s/.test(written) : false;
}
