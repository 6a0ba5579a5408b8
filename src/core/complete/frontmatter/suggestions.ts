import * as l10n from '@vscode/l10n';
import type { ValuePath } from '../../model/frontmatter';
import type { Field } from '../../model/schema';
import { nowAsPostsDo } from '../../dates/now';
import { localDay } from '../../dates/readDate';
import { entriesOf } from '../../site/entries';
import { isPicture, picturesFor } from '../../site/pictures';
import { usualAuthors } from '../../site/usualAuthors';
import { fold } from '../../site/nearness/slugWords';
import type { CompletionKind } from '../completion';
import type { FrontmatterContext } from './context';

/** A value that fits. */
export interface Suggestion {
  readonly kind: CompletionKind;
  readonly text: string;
  /** It is no text to YAML: never to be put in quotes. */
  readonly plain?: true;
  readonly detail?: string;
  readonly picture?: string;
  /** Other words that find it. */
  readonly also?: readonly string[];
}

/** What is written in a list and at the cursor. */
export interface Written {
  readonly value: string;
  /** Other items. */
  readonly siblings: readonly unknown[];
}

const nothing: Written = { value: '', siblings: [] };

/** The values that are known to fit the field at a path, best first. */
export function suggestionsFor(path: ValuePath, field: Field | undefined, context: FrontmatterContext, list: Written = nothing): readonly Suggestion[] {
  if (field?.values) return field.values.map((value) => ({ kind: 'value', text: String(value), ...(typeof value !== 'string' && { plain: true }) }));
  if (field?.reference !== undefined) return entries(field.reference, context);
  if (isPicture(path, field)) return pictures(context);
  if (path[0] === 'tags' && path.length === 2) return tags(context, list);
  if (path.join() === 'author' && (field === undefined || field.kinds.includes('string'))) return authors(context);
  if (field?.kinds.includes('date')) return dates(context);
  if (field?.constraints.some((it) => it.kind === 'format' && (it.format === 'date' || it.format === 'datetime'))) return dateTexts(field, context);
  if (field?.kinds.includes('boolean')) return booleans(field);
  return [];
}

/** The one that is not the default first: it is what a writer comes to say. */
function booleans(field: Field): readonly Suggestion[] {
  const values = field.default === true ? ['false', 'true'] : ['true', 'false'];
  return values.map((text) => ({ kind: 'value', text, plain: true, ...(text === JSON.stringify(field.default) && { detail: l10n.t('as if left out') }) }));
}

function dates({ site, now }: FrontmatterContext): readonly Suggestion[] {
  const moment = new Date(now).toISOString();
  const today: Suggestion = { kind: 'date', text: localDay(now), plain: true, detail: l10n.t('today'), also: [l10n.t('today')] };
  const usual = nowAsPostsDo(site, now);
  const exact: Suggestion = { kind: 'date', text: usual === today.text ? moment.replace(/\.\d+Z$/, 'Z') : usual, plain: true, detail: l10n.t('now'), also: [l10n.t('now')] };
  const tomorrow: Suggestion = { kind: 'date', text: localDay(now + 86_400_000), plain: true, detail: l10n.t('tomorrow'), also: [l10n.t('tomorrow')] };
  return usual === today.text ? [today, exact, tomorrow] : [exact, today, tomorrow];
}

/** Dates where the site wants text: without quotes YAML would make dates of them. */
function dateTexts({ constraints }: Field, { now }: FrontmatterContext): readonly Suggestion[] {
  const withTime = constraints.some((it) => it.kind === 'format' && it.format === 'datetime');
  return [{ kind: 'date', text: withTime ? new Date(now).toISOString().replace(/\.\d+Z$/, 'Z') : localDay(now), detail: withTime ? l10n.t('now') : l10n.t('today') }];
}

/** The tags in use, the most used first; those that the post has already are left out. */
function tags({ site }: FrontmatterContext, { value, siblings }: Written): readonly Suggestion[] {
  const taken = new Set(siblings);
  return [...site.tags]
    // One that only this post has is what is being typed.
    .filter(([tag, count]) => !taken.has(tag) && !(tag === value && count === 1))
    .sort(([a, aCount], [b, bCount]) => bCount - aCount || (a < b ? -1 : 1))
    .map(([tag, count]) => ({ kind: 'tag', text: tag, detail: count === 1 ? l10n.t('1 post') : l10n.t('{0} posts', count), also: bare(tag) }));
}

function authors({ site }: FrontmatterContext): readonly Suggestion[] {
  return usualAuthors(site).map(([author, count]) => ({ kind: 'author', text: author, detail: count === 1 ? l10n.t('1 post') : l10n.t('{0} posts', count), also: bare(author) }));
}

function entries(collection: string, { site }: FrontmatterContext): readonly Suggestion[] {
  return entriesOf(collection, site).map(({ id, title }) => ({ kind: 'entry', text: id, ...(title !== undefined && { detail: title, also: [title, ...bare(title)] }) }));
}

/** As the site's posts name theirs: from the root or from the post's folder. */
function pictures({ site, post }: FrontmatterContext): readonly Suggestion[] {
  let balance = 0;
  for (const { image } of site.posts()) if (image !== undefined) balance += image.startsWith('/') ? 1 : -1;
  const found = [...picturesFor(post.path, site)].sort((a, b) => (a.address < b.address ? -1 : 1));
  const usual = found.filter(({ address }) => address.startsWith('/') === balance >= 0);
  return [...usual, ...found.filter((picture) => !usual.includes(picture))].map(({ address, asset }) => ({
    kind: 'image',
    text: address,
    picture: asset,
    also: bare(address),
  }));
}

/** A text without its accents, where it has any. */
function bare(text: string): readonly string[] {
  const folded = fold(text);
  return folded === text.toLowerCase() ? [] : [folded];
}
