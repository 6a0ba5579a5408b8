import type { DocusaurusAddressing } from '../../../model/generator';
import type { Collection } from '../../../model/site';
import type { Address, Addressed } from '../address';
import { textField } from '../fields';

/** Where Docusaurus serves a page of its docs or its blog (https://docusaurus.io/docs/create-doc, …/docs/blog). */
export function docusaurusAddress(post: Addressed, { base }: Collection, { kind, at, numberPrefixes }: DocusaurusAddressing): Address {
  const stem = post.path.slice(base.length + 1).replace(/\.mdx?$/, '');
  const slug = kind === 'blog' ? blogSlug(post, stem) : docSlug(post, stem, numberPrefixes);
  return { slug, route: `${at}/${slug}/`.replace(/\/{2,}/g, '/') };
}

function blogSlug(post: Addressed, stem: string): string {
  const own = textField(post, 'slug');
  if (own !== undefined) return own.replace(/^\/+|\/+$/g, '');
  const [, folder = '', date, text = ''] = /^(.*?)(\d{4}[-/]\d{1,2}[-/]\d{1,2})[-/]?(.*?)(?:\/index)?$/.exec(stem) ?? [];
  if (date === undefined) return stem.replace(/(?:^|\/)index$/, '');
  return `${date.replaceAll('-', '/')}/${folder}${text}`;
}

/** A slug is of the docs when it begins with a slash, else of the folder. */
function docSlug(post: Addressed, stem: string, numberPrefixes: boolean): string {
  const strip = (name: string): string => (numberPrefixes ? withoutNumber(name) : name);
  const folders = stem.split('/').slice(0, -1);
  const file = stem.split('/').at(-1) ?? '';
  const own = textField(post, 'slug');
  const bare = folders.map(strip);
  if (own?.startsWith('/')) return resolved([], own);
  const isIndex = ['index', 'readme', folders.at(-1)?.toLowerCase()].includes(file.toLowerCase());
  if (own === undefined && isIndex) return bare.join('/');
  return resolved(bare, own ?? textField(post, 'id') ?? strip(file));
}

function resolved(folders: readonly string[], path: string): string {
  const parts = [...folders];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** Docusaurus' own `DefaultNumberPrefixParser`: no dates, no versions. */
function withoutNumber(name: string): string {
  if (/^(?:\d{2}|\d{4})[-_.]\d{2}(?:[-_.](?:\d{2}|\d{4}))?(?:[-_.].*)?$/.test(name) || /^\d+[-_.]\d+/.test(name)) return name;
  return /^\d+\s*[-_.]+\s*([^-_.\s].*)$/.exec(name)?.[1] ?? name;
}
