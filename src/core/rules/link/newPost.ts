import * as l10n from '@vscode/l10n';
import { lineBreakOf } from '../../edits/lines';
import { writeEntry } from '../../edits/newValue';
import { quoted } from '../../edits/yamlText';
import type { Fix } from '../../model/problem';
import type { Collection } from '../../model/site';
import { parsePost } from '../../parse/post';
import { isPointingWord, textWords } from '../../site/nearness/slugWords';
import { postSlug } from '../../site/slug';
import { valueFor } from '../frontmatter/valueFor';
import type { RuleContext } from '../rule';

/**
 * The fix that creates the post which a broken link was meant for, with the frontmatter that its collection asks for.
 * None where no file of the collection would be served at that address.
 *
 * @param route the address, decoded and without the site's base
 * @param label the link's text as written
 */
export function creation(route: string, label: string | undefined, context: RuleContext): Fix[] {
  const { collection } = context;
  const slug = slugIn(route, collection);
  const path = slug === undefined ? undefined : pathFor(slug, context);
  if (slug === undefined || path === undefined) return [];
  const text = `${frontmatterFor(path, titleFrom(label), context)}${lineBreakOf(context.post.text)}`;
  return [{ title: l10n.t('Create the post {0}', path), edits: [], create: { path, text, cursor: text.length } }];
}

/** The slug that the collection's route holds at `:slug`. */
function slugIn(route: string, { route: pattern }: Collection): string | undefined {
  const [before, after] = pattern?.split(':slug') ?? [];
  const bare = `${route.replace(/\/+$/, '')}/`;
  if (before === undefined || after === undefined || before === '/' || !bare.startsWith(before) || !bare.endsWith(after)) return undefined;
  return bare.slice(before.length, bare.length - after.length) || undefined;
}

/** A file that is not there yet, belongs to the collection and has that very slug. */
function pathFor(slug: string, { collection, site }: RuleContext): string | undefined {
  const paths = ['.md', '.mdx'].map((extension) => `${collection.base === '' ? '' : `${collection.base}/`}${slug}${extension}`);
  if (postSlug(`${slug}.md`, undefined, site.features.astroMajor) !== slug || paths.some((path) => site.postAt(path))) return undefined;
  return paths.find((path) => site.collectionOf(path) === collection);
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
