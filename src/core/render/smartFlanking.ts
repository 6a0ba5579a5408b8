import type { Token } from 'markdown-it';
import { literalsOf } from '../parse/syntax/literals';
import { collect, type Run, type SmartTexts } from './smartTexts';

const space = /\s/u;
const sign = /[\p{P}!-/:-@[-`{-~\ue022-\ue02e]/u;

/**
 * Astro 7, whose parser is pulldown-cmark's child: a quote opens or closes by CommonMark's flanking rule, block by block;
 * dashes and dots by SmartyPants. Texts of images count too.
 */
export function curlByFlanking(inlines: readonly Token[]): SmartTexts {
  const texts = new Map<Token, string>();
  for (const inline of inlines) {
    const runs = toRuns(inline.children ?? []);
    const smart = curlQuotes(runs.map(({ text }) => text).join(''));
    for (const [token, text] of collect(runs, smart, (part) => unmask(setDashes(part)))) texts.set(token, text);
  }
  return texts;
}

/** What stands between texts counts by the sign that it is written with. */
const written: Readonly<Record<string, string>> = { softbreak: '\n', hardbreak: '\n', link_open: '[', link_close: '](', code_inline: '`', html_inline: '>', footnote_ref: ']' };

function toRuns(tokens: readonly Token[]): Run[] {
  return tokens.flatMap((token): Run[] => {
    if (token.type === 'text') return [{ token, text: mask(token) }];
    if (token.type === 'image') return [{ text: '![' }, ...toRuns(token.children ?? []), { text: '](' }, { text: ')' }];
    const text = written[token.type] ?? '*';
    return token.type === 'link_close' ? [{ text }, { text: ')' }] : [{ text }];
  });
}

/** Signs that were escaped stay as they are: characters of no meaning stand for them meanwhile. Keeps the length. */
function mask(token: Token): string {
  const literal = new Set(literalsOf(token));
  if (literal.size === 0) return token.content;
  return token.content.replace(/["'.-]/g, (character, at: number) => (literal.has(at) ? String.fromCharCode(0xe000 + character.charCodeAt(0)) : character));
}

function unmask(text: string): string {
  return text.replace(/[\ue022\ue027\ue02d\ue02e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xe000));
}

/** Keeps the length. An opening single quote is known by its closing one: alone it is an apostrophe. */
function curlQuotes(text: string): string {
  const characters = text.split('');
  let single = -1;
  let inDouble = false;
  for (const { 0: quote, index: at } of text.matchAll(/["']/g)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' '];
    const opens = !space.test(after) && (space.test(before) || (sign.test(before) && !(quote === "'" && /[\])]/.test(before))));
    const closes = !space.test(before) && (space.test(after) || sign.test(after));
    if (quote === '"') {
      const ends: boolean = closes && (inDouble || !opens);
      characters[at] = ends ? '”' : '“';
      inDouble = !ends && (inDouble || opens);
    } else {
      characters[at] = '’';
      if (single >= 0 && closes) {
        characters[single] = '‘';
        single = -1;
      } else if (opens) single = at;
    }
  }
  return characters.join('');
}

function setDashes(text: string): string {
  return text.replaceAll('...', '…').replace(/-{2,}/g, ({ length }) => {
    if (length % 3 === 0) return '—'.repeat(length / 3);
    if (length % 2 === 0) return '–'.repeat(length / 2);
    return length % 3 === 2 ? `${'—'.repeat((length - 2) / 3)}–` : `${'—'.repeat((length - 4) / 3)}––`;
  });
}
