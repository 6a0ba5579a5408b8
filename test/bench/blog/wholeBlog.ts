import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { growBlog } from './corpus';

const root = path.join(__dirname, '../../..');
const runs = 5;

/** `galley check` of a whole blog, cold, against what any tool must do at least. Times in ms, wall clock, whole processes. */
export interface WholeBlogRow {
  readonly posts: number;
  readonly read: number;
  readonly parse: number;
  readonly check: number;
}

/** Measures blogs of these sizes; each figure is the median of five processes. `dist/` must be built for production. */
export async function benchWholeBlog(sizes: readonly number[]): Promise<WholeBlogRow[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'galley-bench-'));
  try {
    // The floors are bundled like Galley itself, so that loading modules costs them as little.
    const floors = path.join(folder, 'floors.cjs');
    buildSync({ entryPoints: [path.join(__dirname, 'floors.ts')], outfile: floors, bundle: true, minify: true, platform: 'node', mainFields: ['module', 'main'] });
    const rows: WholeBlogRow[] = [];
    for (const posts of sizes) {
      const blog = path.join(folder, `blog-${posts}`);
      await growBlog(blog, posts);
      const contents = path.join(blog, 'src/content/blog');
      rows.push({
        posts,
        read: median(() => run([floors, 'read', contents])),
        parse: median(() => run([floors, 'parse', contents])),
        check: median(() => run([path.join(root, 'dist/cli.js'), 'check', blog, '--root', blog, '--format', 'json', '--quiet'])),
      });
    }
    return rows;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs a program with Node; resolves to milliseconds. */
function run(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status === null || status > 1) throw new Error(`${args.join(' ')}: ${stderr}`);
  return performance.now() - start;
}

function median(measure: () => number): number {
  const times = Array.from({ length: runs }, measure).sort((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? 0;
}
