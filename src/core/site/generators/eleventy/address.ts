import type { EleventyAddressing } from '../../../model/generator';
import type { Collection } from '../../../model/site';
import { parseFrontmatter } from '../../../parse/frontmatter';
import { splitByGrayMatter } from '../../../parse/grayMatter';
import type { Address, Addressed } from '../address';
import { textField } from '../fields';
import { fillTemplate } from '../permalink';

/** Where Eleventy writes a template (https://www.11ty.dev/docs/permalinks/). */
export function eleventyAddress(post: Addressed, { base }: Pick<Collection, 'base'>, { permalinks }: EleventyAddressing): Address {
  const { data } = post.frontmatter;
  const stem = post.path.slice(base === '' ? 0 : base.length + 1).replace(/\.[^./]+$/, '');
  const slug = fileSlug(stem);
  const permalink = 'permalink' in data ? data.permalink : folderPermalink(stem, permalinks);
  if (permalink === false) return { slug };
  if (permalink === undefined || permalink === true) return { slug, route: defaultRoute(stem) };
  if (typeof permalink !== 'string' || data.eleventyComputed !== undefined || data.pagination !== undefined) return { slug, somewhere: '/' };
  const filled = fillTemplate(permalink, (expression) => valueOf(expression, post, stem));
  if (!('route' in filled)) return { slug, ...filled };
  return { slug, route: filled.route.replace(/\/index\.html$/, '/') };
}

/** The same for a template that is no post, by its text. */
export function templateAddress(path: string, text: string, base: string, addressing: EleventyAddressing): Address {
  return eleventyAddress({ path, text, frontmatter: parseFrontmatter(text, splitByGrayMatter(text)) }, { base }, addressing);
}

/** What the nearest folder above sets; null where it is computed. */
function folderPermalink(stem: string, permalinks: EleventyAddressing['permalinks']): string | null | undefined {
  const folders = stem.split('/').slice(0, -1);
  for (let depth = folders.length; depth >= 0; depth -= 1) {
    const folder = folders.slice(0, depth).join('/');
    if (Object.hasOwn(permalinks, folder)) return permalinks[folder];
  }
  return undefined;
}

/** The path itself; a file named as its folder, or `index`, is the folder's own page. */
function defaultRoute(stem: string): string {
  const parts = stem.split('/');
  const name = parts.at(-1);
  return `/${(name === 'index' || (parts.length > 1 && name === parts.at(-2)) ? parts.slice(0, -1) : parts).join('/')}/`.replace('//', '/');
}

const withoutDate = (name: string): string => name.replace(/^\d{4}-\d\d-\d\d-/, '');

/** The file's name without its date, the folder's for an `index`. */
function fileSlug(stem: string): string {
  const parts = stem.split('/');
  return withoutDate(parts.at(-1) === 'index' ? (parts.at(-2) ?? '') : (parts.at(-1) ?? ''));
}

function valueOf(expression: string, post: Addressed, stem: string): string | undefined {
  const [name = '', ...filters] = expression.split('|').map((part) => part.trim());
  const value = variable(name, post, stem);
  return filters.reduce<string | undefined>((text, filter) => (text === undefined ? undefined : filtered(text, filter)), value);
}

function variable(name: string, post: Addressed, stem: string): string | undefined {
  switch (name) {
    case 'page.fileSlug': return fileSlug(stem);
    case 'page.filePathStem': return `/${stem.split('/').map((part, index, all) => (index === all.length - 1 ? withoutDate(part) : part)).join('/')}`;
    case 'page.outputFileExtension': return 'html';
    default: return /^\w+$/.test(name) ? textField(post, name) : undefined;
  }
}

/** Of the filters those that make slugs, for texts that all of them write alike. */
function filtered(text: string, filter: string): string | undefined {
  if (!/^slug(?:ify)?$/.test(filter) || !/^[\p{Script=Latin}\p{M}\d\s,.:;¿?¡!_-]+$/u.test(text)) return undefined;
  return /[ßæœøðþłđ]/i.test(text) ? undefined : text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z\d]+/g, '-').replace(/^-|-$/g, '');
}
