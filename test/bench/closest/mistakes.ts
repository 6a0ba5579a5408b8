import { plain, slugify, type Post } from './corpus';
import type { Random } from './random';

/** A slug written wrong, and the words of the true one that can still be read in it. */
export interface Mangled {
  readonly slug: string;
  readonly kept: readonly string[];
}

/** Makes one kind of mistake; undefined where the post offers no occasion for it. */
type Mistake = (post: Post, random: Random) => Mangled | undefined;

const STOP = new Set(
  `a al como con cuando de del desde el en esta la lo los las me mi mis no para por que qué sin tu un una y o the an and are as at by can do for from has
  how i in into is it my of on or should that to used we what when which who why with you your`.split(/\s+/),
);
const STRAY = `tutorial manual consejos nuevo ejemplo sencillamente trabajo proyecto herramienta aprende mejores ideas resumen ayuda notas tips review
  update better simple quick learning story overview tricks world useful basics howto really things great`.split(/\s+/);

const isContent = (word: string): boolean => word !== '' && !STOP.has(word);
const isSwappable = (word: string): boolean => isContent(word) && !/\d/.test(word);

/** The words that tell posts apart, without accents. */
export function contentWords(text: string): string[] {
  return plain(slugify(text.replaceAll('/', ' '))).split(/[- ]+/).filter(isContent);
}

function onWords(change: (words: string[], random: Random) => string[] | undefined): Mistake {
  return ({ slug }, random) => {
    const start = slug.lastIndexOf('/') + 1;
    const words = slug.slice(start).split('-');
    const changed = change([...words], random);
    if (!changed || changed.join('-') === words.join('-')) return undefined;
    return { slug: slug.slice(0, start) + changed.join('-'), kept: contentWords(changed.filter((word) => words.includes(word)).join('-')) };
  };
}

/** A change of spelling that leaves every word to be read. */
function onSpelling(change: (slug: string, random: Random) => string | undefined): Mistake {
  return ({ slug }, random) => {
    const changed = change(slug, random);
    return changed === undefined || changed === slug ? undefined : { slug: changed, kept: contentWords(slug) };
  };
}

function positions(words: readonly string[], wanted: (word: string) => boolean): number[] {
  return words.flatMap((word, position) => (wanted(word) ? [position] : []));
}

function changed(count: number, least: number): Mistake {
  return onWords((words, random) => {
    if (words.filter(isContent).length < least) return undefined;
    for (const position of random.shuffle(positions(words, isSwappable)).slice(0, count)) words[position] = random.pick(STRAY);
    return words;
  });
}

function missing(count: number, least: number): Mistake {
  return onWords((words, random) => {
    if (words.filter(isContent).length < least) return undefined;
    const gone = new Set(random.shuffle(positions(words, isContent)).slice(0, count));
    return words.filter((_, position) => !gone.has(position));
  });
}

function added(count: number): Mistake {
  return onWords((words, random) => {
    for (let done = 0; done < count; done++) words.splice(random.below(words.length + 1), 0, random.pick(STRAY));
    return words;
  });
}

function mistype(word: string, random: Random): string {
  const at = random.below(word.length - 1);
  const letter = String.fromCharCode(97 + random.below(26));
  return random.pick([
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
    word.slice(0, at) + word.charAt(at) + word.slice(at),
  ]);
}

function typos(count: number): Mistake {
  return onSpelling((slug, random) => {
    const words = slug.split('-');
    const long = random.shuffle(positions(words, (word) => word.length >= 4 && !/[\d/]/.test(word))).slice(0, count);
    if (long.length < count) return undefined;
    for (const position of long) words[position] = mistype(words[position] ?? '', random);
    return words.join('-');
  });
}

function cut(side: 'end' | 'beginning'): Mistake {
  return ({ slug }, random) => {
    const start = slug.lastIndexOf('/') + 1;
    const text = slug.slice(start);
    const words = text.split('-');
    if (words.length < 4) return undefined;
    const length = Math.ceil(text.length * (0.5 + random.below(40) / 100));
    const atWord = random.chance(0.6);
    const left = side === 'end' ? text.slice(0, length) : text.slice(-length);
    const whole = side === 'end' ? left.replace(/-[^-]*$/, '') : left.replace(/^[^-]*-/, '');
    const rest = (atWord ? whole : left).replace(/^-|-$/g, '');
    return { slug: rest, kept: contentWords(whole) };
  };
}

const ACCENTED: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', n: 'ñ' };

function accented(form: 'NFC' | 'NFD'): Mistake {
  return onSpelling((slug, random) => {
    const bare = plain(slug);
    const marked = bare.replace(/[aeioun]/g, (letter) => (random.chance(0.15) ? (ACCENTED[letter] ?? letter) : letter));
    return (bare === slug || random.chance(0.5) ? marked : bare).normalize(form);
  });
}

const single: Readonly<Record<string, Mistake>> = {
  accents: accented('NFC'),
  'accents, decomposed': accented('NFD'),
  'letter case': onSpelling((slug, random) =>
    random.chance(0.3) ? slug.toUpperCase() : slug.replace(/(^|-)\p{L}/gu, (start) => start.toUpperCase()),
  ),
  'stop words dropped': onWords((words) => words.filter(isContent)),
  'stop word added': onWords((words, random) => {
    words.splice(1 + random.below(words.length), 0, random.pick([...STOP]));
    return words;
  }),
  'one word changed': changed(1, 4),
  'several words changed': changed(2, 6),
  'one word missing': missing(1, 3),
  'several words missing': missing(2, 5),
  'one word added': added(1),
  'several words added': added(2),
  'word order': onWords((words, random) => {
    const at = 1 + random.below(words.length - 1);
    return random.chance(0.5) ? [...words.slice(at), ...words.slice(0, at)] : random.shuffle(words);
  }),
  'end cut off': cut('end'),
  'beginning cut off': cut('beginning'),
  'one typo': typos(1),
  'two typos': typos(2),
  'plural or singular': onSpelling((slug, random) => {
    const words = slug.split('-');
    const places = random.shuffle(positions(words, (word) => isSwappable(word) && word.length > 3)).slice(0, 1 + random.below(2));
    for (const place of places) {
      const word = words[place] ?? '';
      words[place] = word.endsWith('s') ? word.slice(0, -1) : word + (/[aeiou]$/.test(word) ? 's' : random.pick(['es', 's']));
    }
    return words.join('-');
  }),
  underscores: onSpelling((slug) => slug.replaceAll('-', '_')),
  'spaces (%20)': onSpelling((slug) => slug.replaceAll('-', ' ')),
  'hyphen lost': onWords((words, random) => {
    const at = random.below(words.length - 1);
    words.splice(at, 2, words.slice(at, at + 2).join(''));
    return words;
  }),
  'file ending': onSpelling((slug, random) => slug + random.pick(['.html', '.md', '.mdx', '.htm'])),
  'date prefix': onSpelling((slug, random) => `20${10 + random.below(16)}${random.pick(['-05-17-', '/11/03/', '-01-30-'])}${slug}`),
  'folder added': onSpelling((slug, random) => random.pick(['posts/', 'blog/', 'es/', 'articulos/web/', '2021/']) + slug),
  'guessed from title': ({ slug, title }) => {
    const guess = plain(slugify(title));
    return guess === slug ? undefined : { slug: guess, kept: contentWords(title) };
  },
};
// What 'hyphen lost' joins can still be read.
const joined = single['hyphen lost'];
const readable: Mistake = (post, random) => {
  const mangled = joined?.(post, random);
  return mangled && { ...mangled, kept: contentWords(post.slug) };
};

function mixed(count: number): Mistake {
  return (post, random) => {
    const kinds = random.shuffle(Object.keys(single).filter((kind) => kind !== 'guessed from title'));
    const content = new Set(contentWords(post.slug));
    let current: Mangled = { slug: post.slug, kept: [...content] };
    let done = 0;
    for (const kind of kinds) {
      const next = single[kind]?.({ ...post, slug: current.slug }, random);
      if (!next) continue;
      const before = new Set(contentWords(current.slug));
      const lost = [...before].filter((word) => !next.kept.includes(word));
      current = { slug: next.slug, kept: kind === 'hyphen lost' ? current.kept : current.kept.filter((word) => !lost.includes(word)) };
      if (++done === count) return current;
    }
    return undefined;
  };
}

/** A slug that says nothing any more: only the link's text can tell. */
export const SLUG_LOST = 'slug lost, text right';

export const mistakes: Readonly<Record<string, Mistake>> = {
  ...single,
  'hyphen lost': readable,
  'mix of two': mixed(2),
  'mix of three': mixed(3),
  [SLUG_LOST]: (_, random) => ({ slug: random.pick(['2019/archivo', `p-${random.below(900)}`, 'borrador-sin-nombre', 'old-stuff', 'wip']), kept: [] }),
};

export const LABELS = ['exact title', 'shortened title', 'unrelated text', 'no text'] as const;
export type Label = (typeof LABELS)[number];

const UNRELATED = [
  'aquí', 'este artículo', 'leer más', 'en otra entrada', 'como ya conté', 'here', 'this post', 'read more', 'the other day',
  'hace unas semanas', 'lo explico con calma', 'as I wrote last year', 'enlace', 'un artículo anterior', 'click here',
];

/** The link's text: the words of it that name the post are `kept`. */
export function labelFor(label: Label, { title }: Post, random: Random): { text: string | undefined; kept: readonly string[] } {
  if (label === 'no text') return { text: undefined, kept: [] };
  if (label === 'unrelated text') return { text: random.pick(UNRELATED), kept: [] };
  const text = label === 'exact title' ? title : shorten(title, random);
  return { text, kept: contentWords(text) };
}

function shorten(title: string, random: Random): string {
  const colon = title.search(/[:,]/);
  if (colon > 0 && random.chance(0.6)) return title.slice(0, colon);
  const words = title.split(' ');
  return words.slice(0, Math.max(2, Math.ceil(words.length * 0.6))).join(' ');
}
