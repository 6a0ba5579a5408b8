/** One word of a slug or a title, folded, with how much its place in the slug counts (1 = fully). */
export interface SlugWord {
  readonly text: string;
  readonly share: number;
}

const ENDING = /\.(?:html?|mdx?|markdown|mdoc|astro|php|aspx?)$/;
const DATE = /(^|\/)(\d{4})[-/_.](\d{1,2})[-/_.](\d{1,2})(?=[-/_. ]|$)/;
/** Folders and dates tell two posts apart when all else is equal, and little more. */
const FOLDER_SHARE = 0.25;
const DATE_SHARE = 0.15;

/** The text without accents and letter case, whatever its Unicode form: "Canción" and "CANCION" fold alike. */
export function fold(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase();
}

/** The words of a title or of a link's text, folded, in order; "Node.js" is one word, as in the slug made of it. */
export function textWords(text: string): SlugWord[] {
  return split(fold(text).replace(/[^\p{L}\p{N}\s_-]+/gu, (mark) => (/[—–/|…]/.test(mark) ? ' ' : ''))).map((word) => ({ text: word, share: 1 }));
}

/**
 * The words of a slug, folded, in order. A file ending and a final `/index` are dropped; a date prefix becomes one
 * word; what stands in a folder counts less than the last segment.
 */
export function slugWords(slug: string): SlugWord[] {
  const words: SlugWord[] = [];
  const spelled = /[-_/ .+%]/.test(slug) ? slug : slug.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1-');
  let path = fold(spelled).replaceAll('%20', ' ').replace(ENDING, '').replace(/\/index$/, '');
  const date = DATE.exec(path);
  if (date) {
    const [written, before = '', ...numbers] = date;
    words.push({ text: numbers.map((number) => number.padStart(2, '0')).join('-'), share: DATE_SHARE });
    path = path.slice(0, date.index) + before + path.slice(date.index + written.length);
  }
  const segments = path.split('/').map(split).filter((segment) => segment.length > 0);
  segments.forEach((segment, position) => {
    const share = position === segments.length - 1 ? 1 : FOLDER_SHARE;
    for (const text of segment) words.push({ text, share });
  });
  return words;
}

function split(folded: string): string[] {
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether the folded word carries next to no meaning of its own, in Spanish or in English. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

/** Words that say nothing of a title when they are the text of a link: "aquí", "este artículo", "read more". */
export function isPointingWord(word: string): boolean {
  return STOP_WORDS.has(word) || POINTING_WORDS.has(word);
}

const STOP_WORDS = new Set(
  (
    'a al ante asi como con cual cuando cuya cuyo de del desde donde e el ella en entre era eres es esa ese eso esta ' +
    'estas este esto estos fue ha hay he la las le les lo los mas me mi mis muy ni nos nuestra nuestro o os otra otro ' +
    'para pero por porque pues que quien se ser si sobre son su sus tan te tu tus u un una unas uno unos y ya yo ' +
    'about an and are as at be but by can do does for from had has have how i if in into is it its my not of on or ' +
    'our so than that the their them then there these they this those to too was we were what when where which who ' +
    'why will with you your'
  ).split(' '),
);

const POINTING_WORDS = new Set(
  (
    'aqui ahi alli aca articulo articulos post posts entrada entradas enlace enlaces link pagina leer lee leelo ver ' +
    'mira sigue seguir anterior siguiente proximo blog texto tema explico explique conte vimos hable dije escribi ' +
    'here article page read more click see next previous earlier last wrote said piece entry another other one'
  ).split(' '),
);
