import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { growBlog } from './corpus';
import { buildProgram, withPackages } from './programs';

const root = path.join(__dirname, '../../..');
const runs = Number(process.env.GALLEY_BENCH_RUNS ?? 5);

/** What a process took: medians of several, which took turns with those that they are compared with. */
export interface Cost {
  /** Milliseconds by the clock. */
  readonly wall: number;
  /** Milliseconds of all cores together, which other programs disturb less. */
  readonly processor: number;
  /** Bytes, at most. */
  readonly memory: number;
}

/** `galley check` of a whole blog, cold, in one thread and in two, against what any tool must do at least. Whole processes. */
export interface WholeBlogRow {
  readonly posts: number;
  readonly read: Cost;
  readonly parse: Cost;
  readonly one: Cost;
  readonly two: Cost;
}

/** Measures blogs of these sizes. `dist/` must be built for production. */
export async function benchWholeBlog(sizes: readonly number[]): Promise<WholeBlogRow[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'galley-bench-'));
  try {
    const floors = await buildProgram('floors', folder);
    const meter = new Meter(folder);
    const rows: WholeBlogRow[] = [];
    for (const posts of sizes) {
      const blog = path.join(folder, `blog-${posts}`);
      await growBlog(blog, posts);
      const contents = path.join(blog, 'src/content/blog');
      const check = [path.join(root, 'dist/cli.js'), 'check', blog, '--root', blog, '--format', 'json', '--quiet', '--threads'];
      const turns = Array.from({ length: runs }, () => ({
        read: meter.run([floors, 'read', contents]),
        parse: meter.run([floors, 'parse', contents]),
        one: meter.run([...check, '1']),
        two: meter.run([...check, '2']),
      }));
      const [read, parse, one, two] = (['read', 'parse', 'one', 'two'] as const).map((what) => medianOf(turns.map((turn) => turn[what])));
      if (read && parse && one && two) rows.push({ posts, read, parse, one, two });
      await rm(blog, { recursive: true, force: true });
    }
    return rows;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs programs with Node and has them say at their end what they took. */
class Meter {
  private readonly hook: string;
  private readonly result: string;

  constructor(folder: string) {
    this.hook = path.join(folder, 'meter.cjs');
    this.result = path.join(folder, 'meter.json');
    writeFileSync(this.hook, `if (require('node:worker_threads').isMainThread) process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(this.result)}, JSON.stringify(process.resourceUsage())));`);
  }

  run(args: readonly string[]): Cost {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, ['--require', this.hook, ...args], { env: withPackages, encoding: 'utf8', maxBuffer: 1 << 28 });
    const wall = performance.now() - start;
    if (status === null || status > 1) throw new Error(`${args.join(' ')}: ${stderr}`);
    const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(this.result, 'utf8')) as NodeJS.ResourceUsage;
    return { wall, processor: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS * 1024 };
  }
}

function medianOf(costs: readonly Cost[]): Cost {
  const median = (what: keyof Cost): number => costs.map((cost) => cost[what]).sort((a, b) => a - b)[Math.floor(costs.length / 2)] ?? 0;
  return { wall: median('wall'), processor: median('processor'), memory: median('memory') };
}
