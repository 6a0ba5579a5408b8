/**
 * How parsing time grows with the text: each input at size n and 2n. A ratio near 2 is linear, near 4 quadratic.
 *
 *     npx tsx test/bench/growth.ts
 */
import { performance } from 'node:perf_hooks';
import { parsePost } from '../../src/core/parse/post';

const repeat = (part: string) => (n: number): string => part.repeat(n);

/** Inputs that are hard on a parser, by what they are; `n` is how often their part is repeated at the smaller size. */
const inputs: readonly (readonly [name: string, make: (n: number) => string, n: number])[] = [
  ['prose', repeat('Una frase con *énfasis*, `código` y [un enlace](/blog/uno/#dos).\n\n'), 10_000],
  ['links', repeat('[a](/b) '), 50_000],
  ['links, a line each, one paragraph', repeat('[a](/b)\n'), 50_000],
  ['one line of 5 MB', repeat('palabra '), 625_000],
  ['opening brackets', repeat('['), 50_000],
  ['opening image brackets', repeat('!['), 25_000],
  ['nested brackets', (n) => '['.repeat(n) + ']'.repeat(n), 20_000],
  ['nested links', (n) => '['.repeat(n) + 'a' + '](b)'.repeat(n), 10_000],
  ['unclosed links', repeat('[a]('), 20_000],
  ['unclosed addresses', repeat('[a](<b '), 20_000],
  ['unclosed references', repeat('[a]['), 20_000],
  ['definitions', (n) => Array.from({ length: n }, (_, i) => `[r${i}]: /r${i}\n`).join(''), 20_000],
  ['backticks of every length', (n) => Array.from({ length: n }, (_, i) => `${'`'.repeat(i)} `).join(''), 500],
  ['dollars of every length', (n) => Array.from({ length: n }, (_, i) => `${'$'.repeat(i)} `).join(''), 500],
  ['asterisks', repeat('*a **b '), 20_000],
  ['tildes', repeat('~a ~~b '), 20_000],
  ['tags', repeat('<a href="/x">b</a> '), 20_000],
  ['unclosed tags', repeat('<a href="'), 20_000],
  ['unclosed comments', repeat('a <!-- '), 20_000],
  ['quotes', repeat('> '), 2_000],
  ['lists in lists', (n) => Array.from({ length: n }, (_, i) => `${'  '.repeat(i)}- a\n`).join(''), 200],
  ['list items', repeat('- a\n'), 20_000],
  ['table rows', (n) => `| a | b |\n|---|---|\n${'| [a](/b) | \\| c |\n'.repeat(n)}`, 20_000],
  ['headings of one name', repeat('## a\n\n'), 10_000],
  ['footnotes', (n) => Array.from({ length: n }, (_, i) => `a[^${i}]\n\n[^${i}]: b\n\n`).join(''), 10_000],
  ['bare addresses', repeat('https://a.es/b_(c). '), 20_000],
  ['bare addresses, one stretch', repeat('https://a_b/'), 20_000],
  ['punctuation behind an address', (n) => `https://a.es/${'!)'.repeat(n)}x`, 50_000],
  ['at signs', repeat('a@'), 50_000],
  ['entities', repeat('&amp;'), 50_000],
  ['suppressions', repeat('<!-- galley-disable-next-line x -->\n\na\n\n'), 5_000],
  ['lines ending in CR LF', repeat('[a](/b)\r\n\r\n'), 20_000],
  ['srcset', (n) => `<img srcset="${'/a.png 1x, '.repeat(n)}">`, 20_000],
  ['fields', (n) => `---\n${Array.from({ length: n }, (_, i) => `k${i}: v\n`).join('')}---\n`, 5_000],
  ['fields, one broken', (n) => `---\na: b: c\n${Array.from({ length: n }, (_, i) => `k${i}: v\n`).join('')}---\n`, 2_000],
  ['fields, all broken', (n) => `---\n${Array.from({ length: n }, (_, i) => `k${i}: v: w\n`).join('')}---\n`, 1_000],
  ['prose between fences', (n) => `---\na: 1\n\n${'Una frase: con dos puntos\n\nUna frase sin ellos\n'.repeat(n)}\n---\n`, 1_000],
  ['one list of broken items', (n) => `---\na:\n${'  - b: c: d\n'.repeat(n)}---\n`, 1_000],
];

for (const [name, make, n] of inputs) {
  const small = time(make(n));
  const large = time(make(2 * n));
  const ratio = large / Math.max(small, 0.1);
  console.log(`${ratio > 3 && large > 100 ? '!' : ' '} ${name.padEnd(36)} ${small.toFixed(0).padStart(7)} ms ${large.toFixed(0).padStart(7)} ms   × ${ratio.toFixed(1)}`);
}

/** The better of two runs, in milliseconds. */
function time(text: string): number {
  const run = (): number => {
    const start = performance.now();
    parsePost('a.md', text, { astroMajor: 7, smartPunctuation: true, math: true });
    return performance.now() - start;
  };
  return Math.min(run(), run());
}
