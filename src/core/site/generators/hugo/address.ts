import type { HugoAddressing } from '../../../model/generator';
import type { Address, Addressed } from '../address';
import { datePart, dayField, dayOfYear, textField, textsField } from '../fields';
import { fillPermalink } from '../permalink';

const dateFields = ['date', 'publishDate', 'pubdate', 'published', 'lastmod', 'modified'];

/** Where Hugo serves a page (https://gohugo.io/content-management/urls/). */
export function hugoAddress(post: Addressed, addressing: HugoAddressing): Address {
  const { data } = post.frontmatter;
  const { stem, language } = split(post.path, addressing);
  const folders = stem.split('/').slice(0, -1);
  const name = stem.split('/').at(-1) ?? '';
  const slug = textField(post, 'slug') ?? name;
  const expired = data.expiryDate instanceof Date && data.expiryDate.getTime() < Date.now();
  const hidden = data.headless === true || expired;
  const prefix = language === undefined ? (addressing.prefix ?? '') : `/${language}`;
  const place = (route: string): string => {
    const path = hugoPath(route, addressing).replace(/\/$/, '');
    return addressing.ugly && !/\.html?$/.test(path) ? `${path}.html` : `${path}/`;
  };
  const found = placeOf(post, { folders, name, slug }, addressing);
  if ('somewhere' in found) return { slug, somewhere: prefix + hugoPath(found.somewhere, addressing) };
  const route = prefix + (found.fixed ? found.route : place(found.route));
  const aliases = textsField(post, 'aliases').map((alias) => (alias.startsWith('/') ? alias : `${route.replace(/[^/]+\/?$/, '')}${alias}`));
  return { slug, ...(!hidden && { route }), ...(aliases.length > 0 && { aliases }) };
}

type Place = { readonly route: string; readonly fixed: boolean } | { readonly somewhere: string };

function placeOf(post: Addressed, { folders, name, slug }: { folders: readonly string[]; name: string; slug: string }, { permalink }: HugoAddressing): Place {
  const url = textField(post, 'url');
  // Newer versions take `:year` and the like here too.
  if (url?.includes(':')) return { somewhere: '/' };
  if (url !== undefined) return { fixed: true, route: `/${url}/`.replace(/\/{2,}/g, '/').replace(/(\.[a-z]{2,5})\/$/i, '$1') };
  if (permalink === undefined) return { fixed: false, route: `/${[...folders, slug].join('/')}` };
  const filled = fillPermalink(permalink, (part) => partOf(part, post, folders, name));
  return 'route' in filled ? { fixed: false, route: filled.route } : filled;
}

function partOf(part: string, post: Addressed, folders: readonly string[], name: string): string | undefined {
  // Without a date Hugo takes the first day there is.
  const date = dateFields.map((key) => dayField(post, key)).find((day) => day !== undefined) ?? { year: 1, month: 1, day: 1, timed: false };
  const given = textField(post, 'slug');
  const isBundle = /(?:^|\/)index\.[^/]+$/.test(post.path);
  switch (part) {
    case 'section': return folders[0] ?? '';
    // Deeper folders are sections only if they say so, by an _index.md.
    case 'sections': return folders.length > 1 ? undefined : (folders[0] ?? '');
    case 'title': return textField(post, 'title');
    case 'slug': return given ?? textField(post, 'title');
    case 'filename': return isBundle ? undefined : name;
    case 'contentbasename': return name;
    case 'slugorfilename': return given ?? (isBundle ? undefined : name);
    case 'slugorcontentbasename': return given ?? name;
    case 'yearday': return String(dayOfYear(date));
    default: return datePart(part, date);
  }
}

/** The path below the content, without extension, language and the `index` of a bundle. */
function split(path: string, { content, languages, main }: HugoAddressing): { stem: string; language: string | undefined } {
  const bare = path.slice(content.length + 1).replace(/\.[^./]+$/, '');
  const [, before = bare, suffix] = /^(.*)\.([^./]+)$/.exec(bare) ?? [];
  const isLanguage = suffix !== undefined && (languages.includes(suffix) || suffix === main);
  return { stem: (isLanguage ? before : bare).replace(/(?:^|\/)index$/, ''), language: isLanguage && suffix !== main ? suffix : undefined };
}

/** A path as Hugo cleans it (`PathSpec.MakePathSanitized`): spaces to one hyphen, signs that addresses dislike dropped. */
export function hugoPath(path: string, { keepCase, dropAccents }: Pick<HugoAddressing, 'keepCase' | 'dropAccents'>): string {
  const bare = dropAccents ? path.normalize('NFD').replace(/\p{Mn}/gu, '').normalize('NFC') : path;
  let made = '';
  let space = false;
  let hyphen = false;
  for (const [index, character] of Array.from(bare).entries()) {
    if (/[\p{L}\p{Nd}\p{M}./\\_#+~@-]/u.test(character) || /^%[\da-f]{2}/i.test(Array.from(bare).slice(index, index + 3).join(''))) {
      hyphen = character === '-';
      if (space && !hyphen) made += '-';
      space = false;
      made += character;
    } else if (made !== '' && !hyphen && /\s/.test(character)) space = true;
  }
  return keepCase ? made : made.toLowerCase();
}
