import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { growBlog } from '../blog/corpus';

const root = path.join(__dirname, '../../..');

/** What other tools need, with a Node that is new enough for Astro; nothing of it is a dependency of Galley's. */
const packages = [
  'astro', 'node@24', 'markdown-it', 'remark-cli', 'remark-frontmatter', 'remark-lint-frontmatter-schema', 'remark-validate-links',
  'vscode-languageserver', 'vscode-languageserver-textdocument', 'vscode-markdown-languageservice', 'vscode-uri',
];

/** Remark judges frontmatter by a JSON Schema: the least of one. */
const postSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  properties: { title: { type: 'string' }, description: { type: 'string' }, tags: { type: 'array', items: { type: 'string' } } },
  required: ['title', 'description'],
};

/** What tools take for the same posts, in ms by the clock, each started anew, one after the other. */
export interface OthersRow {
  readonly posts: number;
  readonly times: ReadonlyMap<string, number>;
}

/** Measures `galley check` beside other tools, which are downloaded for it. `dist/` must be built for production. */
export async function benchOthers(sizes: readonly number[]): Promise<OthersRow[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'galley-bench-'));
  try {
    await writeFile(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }');
    run('npm', ['install', '--no-audit', '--no-fund', ...packages], folder);
    await cp(path.join(__dirname, 'languageService.mjs'), path.join(folder, 'languageService.mjs'));
    await cp(path.join(__dirname, 'remarkrc.mjs'), path.join(folder, '.remarkrc.mjs'));
    await writeFile(path.join(folder, 'post.schema.json'), JSON.stringify(postSchema));
    const rows: OthersRow[] = [];
    for (const posts of sizes) {
      await growBlog(path.join(folder, 'blog'), posts);
      rows.push({ posts, times: measure(folder) });
      await rm(path.join(folder, 'blog'), { recursive: true });
    }
    return rows;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The blog stands inside the folder with the packages, so that each tool finds its own. */
function measure(folder: string): ReadonlyMap<string, number> {
  const [blog, contents] = [path.join(folder, 'blog'), path.join(folder, 'blog/src/content/blog')];
  const node = path.join(folder, 'node_modules/node/bin/node');
  const programs: readonly (readonly [string, readonly string[], string])[] = [
    ['galley check', [path.join(root, 'dist/cli.js'), 'check', blog, '--root', blog, '--format', 'json', '--quiet'], folder],
    ['vscode-markdown-languageservice', [path.join(folder, 'languageService.mjs'), contents], folder],
    ['remark-cli', [path.join(folder, 'node_modules/remark-cli/cli.js'), contents, '--quiet'], folder],
    ['astro sync, cold', [path.join(folder, 'node_modules/astro/bin/astro.mjs'), 'sync'], blog],
  ];
  return new Map(programs.map(([name, args, cwd]) => [name, run(node, args, cwd)]));
}

/** Runs a program to its end; throws if it was not there or broke off. A tool that finds mistakes says so by 1. */
function run(command: string, args: readonly string[], cwd: string): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28, shell: process.platform === 'win32' && command === 'npm' });
  const took = performance.now() - start;
  if (status === null || status > 1 || /requires|not supported/i.test(stderr.slice(0, 200))) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
  return took;
}
