import * as l10n from '@vscode/l10n';
import { lineBreakOf } from '../../edits/lines';
import { writeEntry } from '../../edits/newValue';
import { quoted } from '../../edits/yamlText';
import type { Fix } from '../../model/problem';
import type { Collection } from '../../model/site';
import { parsePost } from '../../parse/post';
import { isPointingWord, textWords } from '../../site/nearness/slugWords';
import { literal } from '../../site/literal';
import { toEntry } from '../../site/entry';
import { routeKey } from '../../site/routeKey';
import { valueFor } from '../../values/valueFor';
import type { RuleContext } from '../rule';

/**
 * The fix that creates the post which a broken link was meant for, with the frontmatter that its collection asks for.
 * None where no file of the collection would be served at that address.
 *
 * @param route the address, decoded and without the site's base
 * @param label the link's text as written
 */
export function creation(route: string, label: string | undefined, context: RuleContext): Fix[] {
  const path = pathFor(route, context);
  if (path === undefined) return [];
  const text = `${frontmatterFor(path, titleFrom(label), context)}${lineBreakOf(context.post.text)}`;
  return [{ title: l10n.t('Create the post {0}', path), edits: [], create: { path, text, cursor: text.length } }];
}

/** What stands for the slug in the pattern of a route. */
const slugPart = /:(?:slug\w*|title|filename|contentbasename)\b/;

/** The slug that an address, as `routeKey` has it, holds by the pattern of a collection's route, and the date beside it if it has one. */
function partsIn(route: string, { route: pattern }: Collection): { readonly slug: string; readonly date?: string } | undefined {
  if (pattern === undefined || !slugPart.test(pattern) || /^\/:(?!year|categories)/.test(pattern)) return undefined;
  const source = pattern.replace(/\/:categories\b/g, '').replace(/(?::output_ext|\.html)?\/*$/, '').split(/:(\w+)/).map((part, index) => {
    if (index % 2 === 0) return literal(part);
    return slugPart.test(`:${part}`) ? '(?<slug>.+)' : part === 'year' || part === 'month' || part === 'day' ? `(?<${part}>\\d+)` : '[^/]+';
  });
  const { slug, year, month, day } = new RegExp(`^${source.join('')}$`).exec(route)?.groups ?? {};
  return slug === undefined ? undefined : { slug, ...(year !== undefined && { date: [year, month ?? '01', day ?? '01'].join('-') }) };
}

/** A file that is not there yet, belongs to the collection and is served at that very address. */
function pathFor(route: string, { collection, site, now }: RuleContext): string | undefined {
  const key = (address: string): string => routeKey(address, site.features.buildFormat);
  const parts = partsIn(key(route), collection);
  if (!parts) return undefined;
  const { addressing, base } = collection;
  const isDated = addressing?.generator === 'jekyll' && addressing.kind === 'posts';
  const name = isDated ? `_posts/${parts.date ?? new Date(now).toISOString().slice(0, 10)}-${parts.slug}` : parts.slug;
  const paths = ['.md', '.mdx'].map((extension) => `${base === '' ? '' : `${base}/`}${name}${extension}`);
  if (paths.some((path) => site.postAt(path))) return undefined;
  const isServed = (path: string): boolean => {
    const made = toEntry(parsePost(path, '---\n---\n', site.features), collection, site.features).route;
    return made !== undefined && key(made) === key(route);
  };
  return paths.find((path) => site.collectionOf(path) === collection && isServed(path));
}

/** The link's text without its markup, where it says what the post is about; "here" does not, nor does a word alone. */
function titleFrom(label = ''): string | undefined {
  const text = label.replace(/!?\[([^\]]*)\](?:\([^)]*\))?/g, '$1').replace(/[*`]|\\(?=[^\w\s])/g, '').replace(/\s+/g, ' ').trim();
  return textWords(text).filter((word) => !isPointingWord(word.text)).length > 1 ? text.charAt(0).toUpperCase() + text.slice(1) : undefined;
}

function frontmatterFor(path: string, title: string | undefined, context: RuleContext): string {
  const lineBreak = lineBreakOf(context.post.text);
  const start = title === undefined ? '' : ['---', `title: ${quoted(title)}`, '---', ''].join(lineBreak);
  const post = parsePost(path, start, context.site.features);
  const required = context.fields([]).filter((field) => field.required);
  const entries = required.map((field) => writeEntry({ key: field.key, value: valueFor(field, [field.key], { ...context, post }) }, { indent: '', step: '  ', lineBreak }));
  return ['---', ...entries, '---', ''].join(lineBreak);
}
