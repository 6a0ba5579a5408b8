import { dayInWords } from '../dates/inWords';

/** What the head of a post shows, found in its frontmatter by the names that blogs use. */
export interface Hero {
  readonly title?: string;
  readonly description?: string;
  readonly author?: string;
  readonly published?: HeroDate;
  readonly updated?: HeroDate;
  readonly tags: readonly string[];
  readonly image?: { readonly src: string; readonly alt: string };
  readonly draft: boolean;
}

/** A date of the frontmatter. */
export interface HeroDate {
  /** In words of the reader's language: "26 de febrero de 2026". */
  readonly text: string;
  /** ISO 8601, for `<time datetime>`. */
  readonly iso: string;
  /** Milliseconds since 1970. */
  readonly time: number;
}

/** What of the head a field of the frontmatter is shown as. */
export type HeroPart = Exclude<keyof Hero, 'draft'>;

/** The names that blogs give to the fields of a head, those that come first going before the others. */
const names: Readonly<Record<HeroPart, readonly string[]>> = {
  title: ['title', 'titulo', 'título', 'headline'],
  description: ['description', 'excerpt', 'summary', 'descripcion', 'descripción', 'resumen', 'extracto', 'entradilla', 'subtitle', 'subtitulo', 'subtítulo', 'abstract', 'lead'],
  author: ['author', 'authors', 'autor', 'autora', 'autores', 'by', 'byline', 'writer'],
  published: ['pubdate', 'publishdate', 'publisheddate', 'publishedat', 'published', 'datepublished', 'date', 'fecha', 'fechapublicacion', 'fechadepublicacion', 'publicado', 'createdat', 'created'],
  updated: ['updateddate', 'updatedat', 'updated', 'lastmod', 'modified', 'moddate', 'datemodified', 'lastupdated', 'actualizado', 'fechaactualizacion', 'fechadeactualizacion'],
  tags: ['tags', 'tag', 'keywords', 'categories', 'category', 'topics', 'etiquetas', 'categorias', 'categorías', 'categoria', 'categoría', 'temas'],
  image: ['image', 'heroimage', 'cover', 'coverimage', 'featuredimage', 'ogimage', 'thumbnail', 'banner', 'imagen', 'imagendestacada', 'portada', 'cabecera', 'hero', 'img', 'photo', 'foto', 'picture', 'socialimage', 'images'],
};
const altNames = ['imagealt', 'heroimagealt', 'heroalt', 'coveralt', 'coverimagealt', 'featuredimagealt', 'thumbnailalt', 'imagenalt', 'portadaalt', 'imgalt', 'alt', 'altimagen'];

/** What of the head the field with this key is shown as; undefined for a field that the head does not show. */
export function heroPart(key: string): HeroPart | undefined {
  const name = toName(key);
  if (altNames.includes(name)) return 'image';
  return (Object.keys(names) as HeroPart[]).find((part) => names[part].includes(name));
}

/**
 * Reads the head of a post. Keys are compared without regard to case, `_` and `-`; a value of a type that cannot be
 * shown is passed over. `locale` is a BCP 47 tag; one that is malformed counts as English. Dates are shown in UTC, as a date
 * without a time means.
 */
export function toHero(data: Readonly<Record<string, unknown>>, locale: string): Hero {
  const fields = new Map(Object.entries(data).map(([key, value]) => [toName(key), value]));
  const find = <T>(names: readonly string[], read: (value: unknown) => T | undefined): T | undefined => {
    for (const name of names) {
      const value = read(fields.get(name));
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const date = (value: unknown): HeroDate | undefined => toDate(value, locale);
  return {
    title: find(names.title, toText),
    description: find(names.description, toText),
    author: find(names.author, (value) => toNames(value, locale)),
    published: find(names.published, date) ?? onlyDate(fields, locale),
    updated: find(names.updated, date),
    tags: find(names.tags, toList) ?? [],
    image: find(names.image, (value) => toImage(value, find(altNames, toText))),
    draft: isDraft(fields),
  };
}

/** Names that say of a post that it is not out yet, and what they then hold. */
function isDraft(fields: ReadonlyMap<string, unknown>): boolean {
  const is = (value: boolean, ...keys: readonly string[]): boolean => keys.some((key) => fields.get(key) === value);
  if (is(true, 'draft', 'isdraft', 'borrador', 'unpublished') || is(false, 'published', 'publicado')) return true;
  return [fields.get('status'), fields.get('estado')].some((value) => typeof value === 'string' && /^(?:draft|borrador)$/i.test(value));
}

/** A schema may call its date what it likes: where one field alone is a date by its type, that is it. */
function onlyDate(fields: ReadonlyMap<string, unknown>, locale: string): HeroDate | undefined {
  const dates = [...fields].filter(([name, value]) => value instanceof Date && !names.updated.includes(name));
  return dates.length === 1 ? toDate(dates[0]?.[1], locale) : undefined;
}

function toName(key: string): string {
  return key.toLowerCase().replaceAll(/[_-]/g, '');
}

function toText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  return value.trim() === '' ? undefined : value.trim();
}

function toDate(value: unknown, locale: string): HeroDate | undefined {
  if (!(value instanceof Date) && typeof value !== 'string') return undefined;
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return undefined;
  return { text: dayInWords(date.getTime(), locale), iso: date.toISOString(), time: date.getTime() };
}

/** One name, a list of them, or objects with a `name`. */
function toNames(value: unknown, locale: string): string | undefined {
  const names = (Array.isArray(value) ? value : [value]).flatMap((item: unknown) => toText(isRecord(item) ? item['name'] : item) ?? []);
  if (names.length < 2) return names[0];
  try {
    return new Intl.ListFormat(locale).format(names);
  } catch {
    return names.join(', '); // A malformed tag, as above.
  }
}

/** A list of words, or one text with commas. */
function toList(value: unknown): readonly string[] | undefined {
  const items = typeof value === 'string' ? value.split(',') : value;
  if (!Array.isArray(items)) return undefined;
  const words = items.flatMap((item: unknown) => toText(item) ?? []);
  return words.length === 0 ? undefined : words;
}

function toImage(value: unknown, alt: string | undefined): Hero['image'] {
  if (Array.isArray(value)) return toImage(value[0], alt);
  if (isRecord(value)) {
    const src = ['url', 'src', 'path', 'image', 'file'].map((key) => toText(value[key])).find((found) => found !== undefined);
    return src === undefined ? undefined : { src, alt: toText(value['alt']) ?? alt ?? '' };
  }
  const src = typeof value === 'string' ? toText(value) : undefined;
  return src === undefined ? undefined : { src, alt: alt ?? '' };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !(value instanceof Date) && !Array.isArray(value);
}
