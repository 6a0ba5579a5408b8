import type { Token } from 'markdown-it';
import { collect, type Run, type SmartTexts } from './smartTexts';

const space = /\s/u;
const letter = /[\p{L}\p{N}\p{M}]/u;

/**
 * Astro 5 and 6, that is `remark-smartypants`: a quote is judged by its neighbours in the text of the whole post, in
 * which blocks are parted by a space and code counts as letters; then dashes and dots within each text.
 */
export function curlByNeighbours(inlines: readonly Token[]): SmartTexts {
  const runs = inlines.flatMap(toRuns);
  return collect(runs, curlQuotes(runs.map(({ text }) => text).join('')), setDashes);
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

function setDashes(text: string): string {
  return text
    .replace(/(?<!-)--(?!-)/g, '—')
    .replace(/\.{3,}|\.(?:\s+\.){2,}/g, '…')
    .replace(/(?<!`)``(?!`)/g, '“')
    .replace(/(?<!')''(?!')/g, '”');
}
