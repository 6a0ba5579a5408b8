import type { Token } from 'markdown-it';

/** The texts of the post after smart punctuation; tokens that are not in it stay as they are. */
export type SmartTexts = ReadonlyMap<Token, string>;

/** A stretch of text in the post, and the token it belongs to; none for what only parts or fills. */
interface Run {
  readonly token?: Token;
  readonly text: string;
}

const space = /\s/u;
const letter = /[\p{L}\p{N}\p{M}]/u;

/**
 * Curly quotes, dashes and ellipses as `remark-smartypants` makes them: quotes by their neighbours in the text of the whole
 * post, blocks parted by a space and code counting as letters; then dashes and dots within each text.
 *
 * @param oldSchool Astro 7's dashes: `--` is an en dash and `---` an em dash; before, `--` is an em dash and `---` stays.
 */
export function smartTexts(tokens: readonly Token[], oldSchool: boolean): SmartTexts {
  const runs = tokens.filter(({ type }) => type === 'inline').flatMap(toRuns);
  const quoted = curlQuotes(runs.map(({ text }) => text).join(''));
  const texts = new Map<Token, string>();
  let start = 0;
  for (const { token, text } of runs) {
    const end = start + text.length;
    const smart = token === undefined ? text : setDashes(quoted.slice(start, end), oldSchool);
    if (token !== undefined && smart !== text) texts.set(token, smart);
    start = end;
  }
  return texts;
}

function toRuns(inline: Token): Run[] {
  const runs: Run[] = [{ text: ' ' }];
  for (const token of inline.children ?? []) {
    if (token.type === 'text') runs.push({ token, text: token.content });
    else if (token.type === 'code_inline') runs.push({ text: 'A'.repeat(token.content.length) });
    else if (token.type === 'softbreak') runs.push({ text: '\n' });
  }
  return runs;
}

/** The rules of `retext-smartypants`, in its order. Keeps the length. */
function curlQuotes(text: string): string {
  return text.replace(/(?<!")"(?!")|(?<!')'(?!')/g, (quote, at: number) => {
    const [before, after, afterNext] = [text[at - 1] ?? ' ', text[at + 1] ?? ' ', text[at + 2] ?? ' '];
    const [open, close] = quote === '"' ? ['“', '”'] : ['‘', '’'];
    const sign = !space.test(after) && !letter.test(after);
    if (sign && /["']/.test(after) && letter.test(afterNext)) return open;
    // A second sign that is the same counts with the first as one.
    const behindSign = /^(.)\1*(.?)/su.exec(text.slice(at + 1, at + 40))?.[2] ?? '';
    if (sign && !letter.test(behindSign)) return close;
    if (/^\d\ds(?![\p{L}\p{N}])/u.test(text.slice(at + 1, at + 5))) return close;
    if (letter.test(before)) return close;
    return space.test(after) ? close : open;
  });
}

function setDashes(text: string, oldSchool: boolean): string {
  return text
    .replace(/-{2,}/g, (dashes) => (oldSchool ? oldSchoolDashes(dashes) : dashes === '--' ? '—' : dashes))
    .replace(/\.{3,}/g, (dots) => (oldSchool && dots.length > 3 ? `…${'.'.repeat(dots.length - 3)}` : '…'))
    .replace(/(?<!`)``(?!`)/g, oldSchool ? '``' : '“')
    .replace(/(?<!')''(?!')/g, oldSchool ? "''" : '”');
}

function oldSchoolDashes(dashes: string): string {
  if (dashes.length === 2) return '–';
  return dashes.length === 3 ? '—' : dashes;
}
