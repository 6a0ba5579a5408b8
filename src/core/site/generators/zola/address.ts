import type { ZolaAddressing } from '../../../model/generator';
import type { Collection } from '../../../model/site';
import type { Address, Addressed } from '../address';
import { textField, textsField } from '../fields';

/** Where Zola serves a page (https://www.getzola.org/documentation/content/page/). */
export function zolaAddress(post: Addressed, { base }: Pick<Collection, 'base'>, addressing: ZolaAddressing): Address {
  const stem = post.path.slice(base.length + 1).replace(/\.[^./]+$/, '').replace(/\/index$/, '');
  const folders = stem.split('/').slice(0, -1);
  const [, date, rest] = /^(\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}\S*?)?)[-_\s]+(.+)$/.exec(stem.split('/').at(-1) ?? '') ?? [];
  const name = rest === undefined || addressing.keepDates ? (stem.split('/').at(-1) ?? '') : rest;
  const slug = textField(post, 'slug') ?? name;
  const aliases = textsField(post, 'aliases').map((alias) => `/${alias.replace(/^\//, '')}`);
  const published = date === undefined || 'date' in post.frontmatter.data ? undefined : Date.parse(date);
  const common = { slug, ...(aliases.length > 0 && { aliases }), ...(published !== undefined && { published }) };
  const path = textField(post, 'path');
  if (path !== undefined) return { ...common, route: `/${path.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/') };
  if (post.frontmatter.data.render === false) return common;
  const parts = [...folders, slug].map((part) => zolaSlug(part, addressing.slugify));
  const unknown = parts.indexOf(undefined);
  return unknown >= 0 ? { ...common, somewhere: `/${[...parts.slice(0, unknown), ''].join('/')}` } : { ...common, route: `/${parts.join('/')}/` };
}

/** A part of a path as Zola writes it; undefined where its letters have to be spelt in Latin ones, as only its own tables can. */
export function zolaSlug(text: string, mode: ZolaAddressing['slugify']): string | undefined {
  if (mode === 'off') return text;
  if (mode === 'safe') return text.trim().replace(/[\s<>:"/|?*#()[\]\n\\]+/g, (found) => (/\s/.test(found) ? '_' : '')).replace(/^\.+|\.+$/g, '');
  const plain = text.normalize('NFD').replace(/\p{Mn}/gu, '');
  if (/[^\x20-\x7e¿¡]/.test(plain)) return undefined;
  return plain.toLowerCase().replace(/[¿¡]/g, (sign) => (sign === '¿' ? '?' : '!')).replace(/[^a-z\d]+/g, '-').replace(/^-|-$/g, '');
}
