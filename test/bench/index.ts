// `npm run bench` prints every benchmark but `others`; `npm run bench -- blog` one of them. Sizes of blogs: GALLEY_BENCH_SIZES=200,2000,10000,50000
// How often each is measured where runs take long: GALLEY_BENCH_RUNS=5
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { growBlog } from './blog/corpus';
import { benchKeystroke } from './blog/keystroke';
import { benchMemory } from './blog/memory';
import { benchWholeBlog } from './blog/wholeBlog';
import { runClosestBench } from './closest';
import { printTable } from './closest/table';
import { benchOthers } from './others';
import { printRepairBench, runRepairBench, soundButChanged } from './repair';
import { benchPreview } from './preview';
import { benchStart } from './start';

const sizes = (process.env.GALLEY_BENCH_SIZES ?? '200,2000').split(',').map(Number);
const root = path.join(__dirname, '../..');

const benches: Readonly<Record<string, () => Promise<void> | void>> = {
  sizes: () => {
    console.log('\nSizes of what ships, minified, in KB');
    for (const folder of ['dist', 'dist/webview']) {
      for (const file of readdirSync(path.join(root, folder)).filter((name) => name.endsWith('.js'))) {
        console.log(`  ${`${folder}/${file}`.padEnd(48)} ${(statSync(path.join(root, folder, file)).size / 1024).toFixed(0).padStart(6)}`);
      }
    }
  },
  start: () => {
    const { node, version, help } = benchStart();
    console.log('\nStart of the command line, beside `node -e 0`');
    console.log(`  node ${ms(node)}  --version ${ms(version)} = ${(version / node).toFixed(2)} × node, +${(version - node).toFixed(0)} ms  --help ${ms(help)} = ${(help / node).toFixed(2)} × node, +${(help - node).toFixed(0)} ms`);
  },
  blog: async () => {
    console.log('\nWhole blog: galley check, cold, against reading the same files and parsing them: one thread by processor time, two by the clock');
    for (const { posts, read, parse, one, two } of await benchWholeBlog(sizes)) {
      console.log(`  ${String(posts).padStart(6)} posts  read ${ms(read.wall)}  parse ${ms(parse.wall)}, processor ${ms(parse.processor)}`);
      console.log(`    one thread   ${ms(one.wall)}, processor ${ms(one.processor)} = ${(one.processor / parse.processor).toFixed(2)} × parse, ${(one.processor / read.processor).toFixed(1)} × read  ${(one.memory / 1e6).toFixed(0)} MB`);
      console.log(`    two threads  ${ms(two.wall)}, processor ${ms(two.processor)} = ${(two.wall / parse.wall).toFixed(2)} × parse by the clock  ${(two.memory / 1e6).toFixed(0)} MB`);
    }
  },
  keystroke: async () => {
    console.log('\nKeystroke: one key in one post, warm, as a multiple of one YAML and one markdown-it parse of it');
    for (const size of sizes) {
      const folder = mkdtempSync(path.join(tmpdir(), 'galley-bench-'));
      await growBlog(folder, size);
      const { posts, floor, median, p95 } = await benchKeystroke(folder, 'src/content/blog/sqlite-es-suficiente-para-casi-todo.md');
      console.log(`  ${String(posts).padStart(6)} posts  floor ${ms(floor)}  median ${ms(median)} = ${(median / floor).toFixed(2)} × floor  p95 ${ms(p95)}`);
      rmSync(folder, { recursive: true, force: true });
    }
  },
  memory: async () => {
    console.log('\nMemory: what is known of each post that is not open, in bytes');
    for (const size of sizes) {
      const folder = mkdtempSync(path.join(tmpdir(), 'galley-bench-'));
      await growBlog(folder, size);
      const { posts, all, beyond } = await benchMemory(folder);
      console.log(`  ${String(posts).padStart(6)} posts  ${all.toFixed(0)} in all, ${beyond.toFixed(0)} without headings, ids and links`);
      rmSync(folder, { recursive: true, force: true });
    }
  },
  others: async () => {
    console.log('\nOther tools on the same posts, by the clock');
    for (const { posts, times } of await benchOthers(sizes)) {
      const own = times.get('galley check') ?? 0;
      for (const [name, time] of times) console.log(`  ${String(posts).padStart(6)} posts  ${name.padEnd(32)} ${ms(time)} = ${(time / own).toFixed(1)} × galley check`);
    }
  },
  editor: () => {
    execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'test/e2e/host/print.ts', ...sizes.map(String)], { cwd: root, stdio: 'inherit' });
  },
  closest: () => {
    for (const bench of runClosestBench()) printTable(bench);
  },
  preview: () => {
    console.log('\nPreview, on the host, in processor time: parse, render every block, parse and render after one key');
    for (const { lines, parse, render, key } of benchPreview()) {
      console.log(`  ${String(lines).padStart(6)} lines  parse ${ms(parse)}  render ${ms(render)}  after one key ${ms(key)}`);
    }
  },
  latency: () => {
    console.log('\nFrom key to pixels, in VS Code: the preview beside the built-in one');
    execFileSync(process.execPath, ['node_modules/mocha/bin/mocha.js', 'test/e2e/latency.ts'], { cwd: root, stdio: 'inherit' });
  },
  repair: () => {
    console.log('\nLost line breaks: precision/recall in percent of what is restored, bodies not used for tuning');
    printRepairBench([...runRepairBench('heldOut'), ...runRepairBench('fresh')]);
    console.log(`Sound bodies that repair would change: ${soundButChanged().length}`);
  },
  growth: async () => {
    console.log('\nGrowth with hostile input, to read a post and to check it: n, 2n, ratio');
    await import('./growth');
  },
};

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  // Other tools are downloaded, and take their time.
  const all = Object.keys(benches).filter((name) => name !== 'others');
  for (const name of wanted.length === 0 ? all : wanted) await benches[name]?.();
}

function ms(time: number): string {
  return `${time.toFixed(time < 10 ? 2 : 0)} ms`.padStart(9);
}

void main();
