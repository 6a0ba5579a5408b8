import type { Token } from 'markdown-it';

/** Frequent words; one that several languages have counts for each in part. */
const telling: Readonly<Record<string, string>> = {
  es: 'el los las y una del con por para es más pero como cuando desde donde muy esto esta este hay sin sobre también ya lo al su son fue',
  en: 'the and of to is in that it was for with as on are this be at have from or not by but what when you which they',
  pt: 'o os as e um uma do da dos das em não com por mais mas como quando muito isto é são foi ao pelo também você',
  fr: 'le les et une des du est dans pour avec sur pas plus mais comme quand cette ce ces sont était aux où il elle nous vous',
  de: 'der die das und ist nicht ein eine mit für auf auch aber wie wenn sich den dem von zu im war sind werden',
  it: 'il gli e una della di che non con per più ma come quando questo questa è sono nel alla anche dei delle',
  ca: 'els les i una amb per més però com quan des molt això aquesta aquest hi sense sobre també ja és són del',
};

const languages = new Map<string, string[]>();
for (const [language, words] of Object.entries(telling)) {
  for (const word of words.split(' ')) languages.set(word, [...(languages.get(word) ?? []), language]);
}

/** Enough of a text to tell by, in characters. */
const enough = 3000;

/** What the language of a post is told by. */
export interface TellingPost {
  readonly frontmatter: { readonly data: Readonly<Record<string, unknown>> };
  readonly markdown: { readonly tokens: readonly Token[] };
}

/** The language of a post, as a BCP 47 tag: what its frontmatter states, else what its words tell. Undefined when neither does. */
export function languageOf({ frontmatter, markdown }: TellingPost): string | undefined {
  const { lang, language, locale, title, description } = frontmatter.data;
  const stated = [lang, language, locale].find((value) => typeof value === 'string');
  if (stated !== undefined && isTag(stated)) return stated;
  let text = [title, description].filter((value) => typeof value === 'string').join('\n');
  for (const { type, content } of markdown.tokens) {
    if (text.length > enough) break;
    if (type === 'inline') text += `\n${content}`;
  }
  return tell(text.slice(0, enough));
}

/** Scripts that one language is mostly written in. */
const scripts: readonly (readonly [language: string, letters: RegExp])[] = [
  ['fa', /[پچژگ]/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
];

/** Undefined where no language stands out. */
function tell(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const script = scripts.find(([language, signs]) => (text.match(signs)?.length ?? 0) > (language === 'fa' ? letters / 100 : letters / 2));
  if (script !== undefined) return script[0];
  const hits = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    const named = languages.get(word) ?? [];
    for (const language of named) hits.set(language, (hits.get(language) ?? 0) + 1 / named.length);
  }
  const [first, second] = [...hits].sort(([, a], [, b]) => b - a);
  if (first === undefined || first[1] < 2 || first[1] < 1.5 * (second?.[1] ?? 0)) return undefined;
  return first[0];
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false; // Such as `lang: español`: no tag, so nothing is known.
  }
}
