import type { JekyllAddressing } from '../../../model/generator';
import type { Collection } from '../../../model/site';
import type { Address, Addressed } from '../address';
import { datePart, dayField, dayOfYear, textField, textsField, type Day } from '../fields';
import { fillPermalink } from '../permalink';
import { permalinkOf } from './permalinks';

/** Where Jekyll serves a post or a document of a collection (https://jekyllrb.com/docs/permalinks/). */
export function jekyllAddress(post: Addressed, { name: collection, base }: Collection, addressing: JekyllAddressing): Address {
  const file = fileOf(post, addressing.kind);
  const slug = slugify(textField(post, 'slug') ?? file.name, 'pretty');
  const isDraft = /(?:^|\/)_drafts\//.test(post.path);
  const hidden = post.frontmatter.data.published === false || isDraft;
  // A post needs its date, in its name or below _drafts; and without frontmatter a file is no page at all.
  if (post.frontmatter.fence.kind === 'none' || (addressing.kind === 'posts' && !file.day && !isDraft)) return { slug };
  const given = textField(post, 'permalink');
  const set = addressing.defaults.findLast(({ path }) => path === '' || post.path.startsWith(`${path}/`))?.permalink;
  const pattern = permalinkOf(given ?? set ?? addressing.permalink, addressing.kind);
  const day = dayField(post, 'date') ?? file.day;
  const inside = post.path.slice(base === '' ? 0 : base.length + 1).replace(/\.[^./]+$/, '');
  const filled = fillPermalink(pattern, (part) => partOf(part, post, { day, file: file.name, slug, inside, collection }));
  // What is not served has no address to be looked for.
  if (isDraft && !('route' in filled)) return { slug, draft: true };
  const published = day && !dayField(post, 'date') ? Date.UTC(day.year, day.month - 1, day.day) : undefined;
  const aliases = textsField(post, 'redirect_from');
  return { slug, ...filled, ...(aliases.length > 0 && { aliases }), ...(published !== undefined && { published }), ...(hidden && { draft: true }) };
}

interface Parts {
  readonly day: Day | undefined;
  readonly file: string;
  readonly slug: string;
  /** The path below the collection's folder, without extension. */
  readonly inside: string;
  readonly collection: string;
}

function partOf(part: string, post: Addressed, { day, file, slug, inside, collection }: Parts): string | undefined {
  // A time in another zone than the site's may mean the day before or after.
  const sure = day?.timed ? undefined : day;
  switch (part) {
    case 'title': return slug;
    case 'slug': return slugify(textField(post, 'slug') ?? file, 'default').toLowerCase();
    case 'name': return slugify(file, 'default').toLowerCase();
    case 'categories': return categoriesOf(post).join('/');
    case 'slugified_categories': return categoriesOf(post).map((category) => slugify(category, 'default')).join('/');
    case 'output_ext': return '.html';
    case 'path': return inside;
    case 'collection': return collection;
    case 'short_year': return sure && String(sure.year).slice(2);
    case 'i_month': return sure && String(sure.month);
    case 'i_day': return sure && String(sure.day);
    case 'y_day': return sure && String(dayOfYear(sure)).padStart(3, '0');
    default: return sure && datePart(part, sure);
  }
}

/** A file's name and the date it begins with. */
function fileOf({ path }: Addressed, kind: JekyllAddressing['kind']): { readonly name: string; readonly day?: Day } {
  const name = (path.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '');
  const [, year, month, day, rest] = /^(\d{2,4})-(\d{1,2})-(\d{1,2})-(.*)$/.exec(name) ?? [];
  if (kind !== 'posts' || rest === undefined) return { name };
  return { name: rest, day: { year: Number(year) + (Number(year) < 100 ? 2000 : 0), month: Number(month), day: Number(day), timed: false } };
}

/** The folders above `_posts`, then those of the frontmatter; each once. */
function categoriesOf(post: Addressed): readonly string[] {
  const folders = post.path.split('/').slice(0, -1);
  const above = folders.slice(0, Math.max(0, folders.findIndex((folder) => folder === '_posts' || folder === '_drafts')));
  const { categories } = post.frontmatter.data;
  const several = typeof categories === 'string' ? categories.split(/\s+/) : textsField(post, 'categories');
  return [...new Set([...above, ...textsField(post, 'category'), ...several].map((name) => name.toLowerCase()))];
}

/** `Jekyll::Utils.slugify`: letter case is kept. */
export function slugify(text: string, mode: 'pretty' | 'default'): string {
  const others = mode === 'pretty' ? /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu : /[^\p{M}\p{L}\p{Nd}]+/gu;
  return text.replace(others, '-').replace(/^-|-$/g, '');
}
