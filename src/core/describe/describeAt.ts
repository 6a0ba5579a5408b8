import * as l10n from '@vscode/l10n';
import { momentOf } from '../dates/asSite';
import type { ValuePath } from '../model/frontmatter';
import type { Post } from '../model/post';
import type { Field } from '../model/schema';
import type { Site } from '../model/site';
import type { Range } from '../model/text';
import { nodeAt, type NodeAt } from '../parse/nodeAt';
import { memberOf } from '../parse/values';
import { fieldAt } from '../schema/fields';
import { entriesOf } from '../site/entries';
import { isPicture } from '../site/pictures';
import { dateInWords } from './date';
import { fieldInBrief, fieldInWords } from './field';

/** What can be said of a key or value of the frontmatter, in plain text, and where it leads. */
export interface Description {
  readonly range: Range;
  readonly title: string;
  readonly lines: readonly string[];
  /** A file of the site, or an address. */
  readonly picture?: string;
  readonly leadsTo: readonly Destination[];
}

/** A file of the site; `range` is the place in it, `tag` the tag that is to be found in it. */
export interface Destination {
  readonly kind: 'rule' | 'post' | 'file';
  readonly path: string;
  readonly range?: Range;
  readonly tag?: string;
}

/** What can be said of what stands at an offset of a post's frontmatter; undefined where there is nothing to say. */
export function describeAt(post: Post, offset: number, site: Site, options: { readonly now: number; readonly locale: string }): Description | undefined {
  const collection = site.collectionOf(post.path);
  const node = collection && nodeAt(post.frontmatter.root, offset);
  if (!node) return undefined;
  const { data } = post.frontmatter;
  const field = fieldAt(collection.schema, node.path, data);
  if (node.kind === 'key') return field && ofKey(node, field, options.locale);
  const value = node.path.reduce<unknown>(memberOf, data);
  return ofDate(post, node, value, field, options) ?? ofTag(node, value, post, site) ?? ofPicture(node, value, field, post, site) ?? ofReference(node, value, field, site);
}

function ofKey({ range, path }: NodeAt, field: Field, locale: string): Description {
  const { source } = field;
  return {
    range,
    title: `${nameOf(path)}: ${fieldInBrief(field, locale)}`,
    lines: fieldInWords(field, path, locale),
    leadsTo: source ? [{ kind: 'rule', ...source }] : [],
  };
}

function ofDate({ text }: Post, { range }: NodeAt, value: unknown, field: Field | undefined, { now, locale }: { readonly now: number; readonly locale: string }): Description | undefined {
  if (!(value instanceof Date) && !field?.kinds.includes('date')) return undefined;
  const at = momentOf(value);
  if (at === undefined) return undefined;
  const written = text.slice(range.start, range.end).replace(/^(["'])(.*)\1$/, '$2');
  return { range, ...dateInWords(written, value, at, now, locale), leadsTo: [] };
}

function ofTag({ range, path }: NodeAt, value: unknown, post: Post, site: Site): Description | undefined {
  if (path[0] !== 'tags' || path.length !== 2 || typeof value !== 'string') return undefined;
  const sharing = [...site.posts()].filter(({ tags }) => tags.includes(value));
  const others = sharing.filter((other) => other.path !== post.path).sort((a, b) => (b.published ?? 0) - (a.published ?? 0));
  const own: Destination = { kind: 'post', path: post.path, tag: value };
  return {
    range,
    title: value,
    lines: [others.length === 0 ? l10n.t('Only this post has this tag.') : l10n.t('Posts with this tag: {0}, this one included.', others.length + 1)],
    leadsTo: [...others.map(({ path: other }): Destination => ({ kind: 'post', path: other, tag: value })), own],
  };
}

function ofPicture({ range, path }: NodeAt, value: unknown, field: Field | undefined, post: Post, site: Site): Description | undefined {
  if (typeof value !== 'string' || !isPicture(path, field)) return undefined;
  if (/^https?:/i.test(value)) return { range, title: value, lines: [], picture: value, leadsTo: [] };
  const target = site.resolve({ url: value, role: 'asset' }, post.path);
  return target.kind === 'asset' ? { range, title: target.path, lines: [], picture: target.path, leadsTo: [{ kind: 'file', path: target.path }] } : undefined;
}

function ofReference({ range }: NodeAt, value: unknown, field: Field | undefined, site: Site): Description | undefined {
  if (field?.reference === undefined || typeof value !== 'string') return undefined;
  const entry = entriesOf(field.reference, site).find(({ id }) => id === value);
  return entry && { range, title: entry.title ?? entry.id, lines: [l10n.t('An entry of “{0}”.', field.reference)], leadsTo: [{ kind: 'file', path: entry.path, ...(entry.range && { range: entry.range }) }] };
}

/** `image.url`, `tags` for an item of it. */
function nameOf(path: ValuePath): string {
  return path.filter((step) => typeof step === 'string').join('.');
}
