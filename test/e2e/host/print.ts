// Measures Galley in a real VS Code. Usage: print.ts POSTS…
import type { HostResult, Spread } from '../../bench/hostResult';
import { benchHost } from './run';

type Row = readonly [name: string, value: (result: HostResult) => string];

const questions: readonly (readonly [name: string, key: 'completion' | 'hover' | 'rename' | 'references'])[] = [
  ['completion of a link', 'completion'],
  ['hover of a link', 'hover'],
  ['rename of a post, all links', 'rename'],
  ['references of a post', 'references'],
];

async function main(): Promise<void> {
  for (const posts of process.argv.slice(2)) await print(Number(posts));
}

async function print(posts: number): Promise<void> {
  const { cold, warm } = await benchHost(posts);
  console.log(`\nIn VS Code, ${posts} posts: the first start, and a second one`);
  const rows: readonly Row[] = [
    ['extension.js loaded', ({ load }) => ms(load)],
    ['activate()', ({ activate }) => ms(activate)],
    ['own problems of the open post', ({ first }) => ms(first)],
    ['its broken links: all is indexed', ({ complete }) => ms(complete)],
    ['longest block, processor time', ({ blockCpu }) => ms(blockCpu)],
    ['longest block, by the clock', ({ blockClock }) => ms(blockClock)],
    ['memory for each post', ({ heap }) => `${(heap / posts / 1024).toFixed(2)} KB`],
    ['key to problems, pause of 80 ms included', ({ typing }) => both(typing)],
    ...questions.flatMap(([name, key]): readonly Row[] => [
      [name, (result) => both(result[key].alone)],
      ['  with what VS Code answers itself', (result) => both(result[key].inEditor)],
    ]),
  ];
  for (const [name, value] of rows) console.log(`  ${name.padEnd(42)} ${value(cold).padStart(24)} ${value(warm).padStart(24)}`);
}

function both({ median, p95 }: Spread): string {
  return `${ms(median)}, p95 ${ms(p95)}`;
}

function ms(time: number): string {
  return `${time.toFixed(time < 10 ? 1 : 0)} ms`;
}

void main();
