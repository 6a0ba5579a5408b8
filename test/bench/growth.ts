/**
 * How the time to read and to check a post grows with its text: each input at size n and 2n, in processor time. A ratio near 2 is linear, near 4 quadratic.
 *
 *     npx tsx test/bench/growth.ts
 *
 * `GALLEY_BENCH_INPUT` chooses inputs by a part of their names.
 */
import assert from 'node:assert/strict';
import { check } from '../../src/core/check';
import { defaultConfig } from '../../src/core/model/config';
import { parsePost } from '../../src/core/parse/post';
import { loadPatternMatcher, matches } from '../../src/core/schema/judge/pattern/matches';
import { toEntry } from '../../src/core/site/entry';
import { now, siteOf } from '../core/rules/site';

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
  ['aliases that double', (n) => `---\na0: &a0 [x]\n${Array.from({ length: n }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]\n`).join('')}---\n`, 200],
  ['aliases of one map', (n) => `---\na: &a { b: c }\nd:\n${'  - *a\n'.repeat(n)}---\n`, 1_000],
  ['merged aliases', (n) => `---\na0: &a0 { x: 1 }\n${Array.from({ length: n }, (_, i) => `a${i + 1}: &a${i + 1} { <<: [*a${i}, *a${i}] }\n`).join('')}---\n`, 200],
  ['YAML brackets', (n) => `---\na: ${'['.repeat(n)}${']'.repeat(n)}\n---\n`, 500],
  ['YAML brackets, not closed', (n) => `---\na: ${'['.repeat(n)}\n---\n`, 500],
  ['YAML maps in maps', (n) => `---\n${Array.from({ length: n }, (_, i) => `${' '.repeat(i)}a:\n`).join('')}---\n`, 200],
  ['YAML quotes, not closed', (n) => `---\n${'a: "b\n'.repeat(n)}---\n`, 500],
  ['one long value', (n) => `---\ntitle: ${'palabra '.repeat(n)}\n---\n`, 20_000],
  ['tags in one line', (n) => `---\ntags: [${Array.from({ length: n }, (_, i) => `t${i}`).join(', ')}]\n---\n`, 2_000],
  ['TOML brackets', (n) => `+++\na = ${'['.repeat(n)}${']'.repeat(n)}\n+++\n`, 500],
  ['TOML tables', (n) => `+++\n${Array.from({ length: n }, (_, i) => `[t${i}]\na = 1\n`).join('')}+++\n`, 2_000],
  ['TOML table over many lines', (n) => `+++\na = {\n${'  b = 1,\n'.repeat(n)}}\n+++\n`, 2_000],
  ['TOML list over many lines', (n) => `+++\na = [\n${'  "b",\n'.repeat(n)}]\n+++\n`, 2_000],
  ['frontmatter, not closed', (n) => `---\n${'a: b\n'.repeat(n)}`, 5_000],
  ['fences, not closed', (n) => '```\n'.repeat(n), 20_000],
  ['one list of broken items', (n) => `---\na:\n${'  - b: c: d\n'.repeat(n)}---\n`, 1_000],
];

/** Patterns of a schema that JavaScript takes forever with. */
const patterns = ['^(a+)+$', '^(a|a)*b', '(.*)*!$x', 'a*a*a*a*a*a*b', '(?:(?=.*b)a)*c'];

const path = 'src/content/blog/a.md';
const site = siteOf({ 'src/content/blog/otro.md': '---\ntitle: Otro\npubDate: 2026-01-02\ndescription: Otro\n---\n' });

async function main(): Promise<void> {
  await loadPatternMatcher();
  console.log(`  ${'what'.padEnd(36)} ${'read'.padStart(20)}          ${'check'.padStart(14)}`);
  const wanted = process.env.GALLEY_BENCH_INPUT ?? '';
  for (const [name, make, n] of inputs.filter(([it]) => it.includes(wanted))) {
    const [small, large] = [time(make(n)), time(make(2 * n))];
    const row = (['read', 'check'] as const).map((what) => {
      const ratio = large[what] / Math.max(small[what], 1);
      return `${ratio > 3 && large[what] > 100 ? '!' : ' '} ${small[what].toFixed(0).padStart(6)} ms ${large[what].toFixed(0).padStart(6)} ms × ${ratio.toFixed(1)}`;
    });
    console.log(`  ${name.padEnd(36)} ${row.join('   ')}`);
  }
  for (const source of patterns) {
    const [small, large] = [2000, 4000].map((n) => timePattern(source, `${'a'.repeat(n)}!`));
    console.log(`  pattern ${source.padEnd(28)}   ${(small ?? 0).toFixed(1).padStart(6)} ms ${(large ?? 0).toFixed(1).padStart(6)} ms`);
  }
}

/** The better of two runs of each, where one takes less than a second, in milliseconds. */
function time(text: string): { readonly read: number; readonly check: number } {
  const run = (): [number, number] => {
    const start = processorTime();
    const post = parsePost(path, text, { astroMajor: 7, smartPunctuation: true, math: true });
    const read = processorTime() - start;
    site.model.setPost(toEntry(post, site.model.collections[0] ?? assert.fail(), site.model.features));
    const began = processorTime();
    check(post, site.model, { config: defaultConfig, now });
    return [read, processorTime() - began];
  };
  const first = run();
  const second = first[0] + first[1] < 1000 ? run() : first;
  return { read: Math.min(first[0], second[0]), check: Math.min(first[1], second[1]) };
}

/** Of this process so far, in milliseconds: what else the machine does has no part in it. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function timePattern(source: string, text: string): number {
  const start = processorTime();
  matches(text, { source, flags: '' });
  return processorTime() - start;
}

void main();
