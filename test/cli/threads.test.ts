import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { run } from '../../src/cli/run';
import { collection, faults, galley, makeBlog, makeFolder, project, type Ran } from './galley';

type Run = typeof run;
const dist = join(project, 'dist');
const front = '---\ntitle: "Prueba"\npubDate: 2026-03-01\ndescription: "Un texto."\n---\n\n';

/** A copy of the bundled command line. */
async function makeProgram(): Promise<string> {
  const folder = await makeFolder();
  for (const file of readdirSync(dist).filter((name) => /^cli.*\.js$/.test(name))) copyFileSync(join(dist, file), join(folder, file));
  return folder;
}

async function load(folder: string): Promise<Run> {
  return ((await import(pathToFileURL(join(folder, 'cli-run.js')).href)) as { run: Run }).run;
}

describe('galley check in several threads', () => {
  let program: Run;
  let root: string;
  /** Each thread that helps leaves a letter here. */
  let log: string;
  const git = (...args: string[]): string => execFileSync('git', ['-c', 'user.name=Nora', '-c', 'user.email=nora@example.org', ...args], { cwd: root, encoding: 'utf8' });

  before(async function () {
    this.timeout(60_000);
    assert.ok(existsSync(join(dist, 'cli-helper.js')), 'Run `npm run build` first.');
    const folder = await makeProgram();
    log = join(folder, 'log');
    const helper = join(folder, 'cli-helper.js');
    writeFileSync(helper, `require('node:fs').appendFileSync(${JSON.stringify(log)}, 'x');\n${readFileSync(helper, 'utf8')}`);
    program = await load(folder);
    root = await makeBlog(Object.fromEntries(readdirSync(join(faults, 'posts')).map((name) => [name, readFileSync(join(faults, 'posts', name), 'utf8')])));
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '-m', 'Start');
    const posts = join(root, collection);
    appendFileSync(join(posts, 'sqlite-es-suficiente-para-casi-todo.md'), '\nY [algo más](/blog/no-hay-tal/).\n');
    rmSync(join(posts, 'naming-things-in-two-languages.md'));
    symlinkSync('nowhere.md', join(posts, 'a-ninguna-parte.md'));
    mkdirSync(join(posts, 'carpeta.md'));
    symlinkSync('/etc', join(posts, 'fuera'));
  });

  /** What a run prints and writes with so many threads, and how many threads helped. */
  const runIn = async (threads: number, args: readonly string[], input = ''): Promise<Ran & { reports: readonly string[]; helped: number }> => {
    rmSync(log, { force: true });
    const folder = join(root, 'reports');
    rmSync(folder, { recursive: true, force: true });
    const ran = await galley([...args, '--threads', String(threads)], { cwd: root, input, program });
    const reports = existsSync(folder) ? readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')) : [];
    return { ...ran, reports, helped: existsSync(log) ? readFileSync(log, 'utf8').length : 0 };
  };
  const all = ['json', 'sarif', 'github', 'junit'].flatMap((format) => ['--format', `${format}:reports/${format}`]);

  const cases: readonly (readonly string[])[] = [
    all,
    [...all, '--lang', 'es'],
    [...all, '--quiet', '--max-warnings', '0'],
    ['--rule', 'link/missing-page=off', '--rule', 'frontmatter/title-length=error'],
    ['--since', 'HEAD', '--format', 'json'],
    ['--since', 'HEAD', collection, '--lang', 'es'],
    [join(collection, 'sqlite-es-suficiente-para-casi-todo.md'), 'package.json'],
    ['-', '--stdin-path', join(collection, 'nueva.md')],
    ['-', '--stdin-path', join(collection, 'the-two-column-notebook-method-for-debugging.md')],
  ];
  for (const args of cases) {
    it(`says the same: check ${args.join(' ')}`, async function () {
      this.timeout(60_000);
      const input = `${front}Va [a nada](/blog/sqlite-es-suficiente-para-casi-tod/).\n`;
      const { helped, ...alone } = await runIn(1, ['check', ...args], input);
      assert.equal(helped, 0);
      assert.notEqual(alone.stdout, '');
      for (const threads of [2, 3]) assert.deepEqual(await runIn(threads, ['check', ...args], input), { ...alone, helped: threads - 1 });
    });
  }

  const fails: readonly (readonly string[])[] = [['--since', 'no-such-ref'], ['--format', 'json:package.json/x.json']];
  for (const args of fails) {
    it(`fails alike: check ${args.join(' ')}`, async () => {
      const { helped, ...alone } = await runIn(1, ['check', ...args]);
      assert.deepEqual([helped, alone.code], [0, 2]);
      assert.deepEqual(await runIn(2, ['check', ...args]), { ...alone, helped: 1 });
    });
  }

  it('is content with one thread to mend, and for a small site', async () => {
    assert.equal((await runIn(3, ['check', '--dry-run'])).helped, 0);
    rmSync(log, { force: true });
    await galley(['check'], { cwd: root, program });
    assert.ok(!existsSync(log));
  });

  const sites: readonly [name: string, files: Readonly<Record<string, string>>][] = [
    ['no posts', { 'galley.config.json': '{}' }],
    ['one post', { 'galley.config.json': JSON.stringify({ collections: [{ name: 'blog', files: 'posts/*.md' }] }), 'posts/a.md': '[a](b.md)\n' }],
    ['wrong settings', { 'galley.config.json': '{ "rulez": 1, "rules": { "link/none": 3 } }', 'a.md': '' }],
    ['a schema with a pattern and globs that take long', {
      'galley.config.json': JSON.stringify({ collections: [{ name: 'blog', files: 'posts/**/*.md', route: '/blog/:slug/', schema: 'post.json' }], routes: ['/**/a**b**c**d**e/**'], ignoreLinks: ['**/x**y**z*'] }),
      'post.json': JSON.stringify({ type: 'object', properties: { title: { type: 'string', pattern: '^(a+)+$' } } }),
      ...Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`posts/p${index}.md`, `---\ntitle: ${'a'.repeat(30)}${index % 2 === 0 ? '' : '!'}\n---\n\n[x](/x/y/z) [b](/blog/p${index + 1}/)\n`])),
    }],
    ['an Astro config that is none', { 'astro.config.mjs': 'export default {{{', 'src/content.config.ts': 'while (true) {}', ...Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`src/content/blog/p${index}.md`, `${front}[b](/blog/p${index + 1}/)\n`])) }],
  ];
  for (const [name, files] of sites) {
    it(`says the same of a site with ${name}`, async function () {
      this.timeout(60_000);
      const site = await makeFolder(files);
      const runs: Ran[] = [];
      for (const threads of [1, 2, 5]) runs.push(await galley(['check', '--format', 'json', '--threads', String(threads)], { cwd: site, program }));
      for (const other of runs) assert.deepEqual(other, runs[0]);
    });
  }

  const broken: readonly [name: string, helper: ((real: string) => string) | undefined][] = [
    ['is not there', undefined],
    ['is no program', () => 'const = ;'],
    ['throws', () => "throw new Error('no')"],
    ['ends at once', () => 'process.exit(0)'],
    ['takes posts and ends', () => "Atomics.add(require('node:worker_threads').workerData.counters, 0, 16); process.exit(1)"],
    ['says something else', () => "require('node:worker_threads').parentPort.postMessage({ kind: 'hello' }); setInterval(() => {}, 1000)"],
    ['sends what cannot be read', () => "require('node:worker_threads').parentPort.postMessage({ kind: 'entries', packed: new Uint8Array(9) }); setInterval(() => {}, 1000)"],
    ['ends when it is to judge', (real) => `require('node:worker_threads').parentPort.on('message', ({ kind }) => { if (kind === 'judge') process.exit(3); });\n${real}`],
  ];
  let alone: Promise<Ran> | undefined;
  for (const [name, helper] of broken) {
    it(`goes on alone when a thread ${name}`, async function () {
      this.timeout(60_000);
      const folder = await makeProgram();
      const file = join(folder, 'cli-helper.js');
      if (helper) writeFileSync(file, helper(readFileSync(file, 'utf8')));
      else rmSync(file);
      const args = ['check', '--format', 'json'];
      alone ??= galley(args, { cwd: root, program });
      const { stderr, ...others } = await galley([...args, '--threads', '2'], { cwd: root, program: await load(folder) });
      assert.deepEqual({ ...others, stderr: '' }, await alone);
      assert.match(stderr, /^The check goes on in one thread: [^\n]+/);
    });
  }

  for (const [args, expected] of [[[], [null, 'SIGINT']], [['--watch'], [2, null]]] as const) {
    it(`ends at once on Ctrl+C, while a thread is being waited for: check ${args.join(' ')}`, async function () {
      if (process.platform === 'win32') this.skip(); // its processes know no such signal
      const folder = await makeProgram();
      writeFileSync(join(folder, 'cli-helper.js'), "setInterval(() => {}, 1000); process.stdout.write('waiting');");
      const running = spawn(process.execPath, [join(folder, 'cli.js'), 'check', '--threads', '2', ...args], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
      const ended = once(running, 'exit');
      await once(running.stdout, 'data');
      running.kill('SIGINT');
      assert.deepEqual(await ended, expected);
    });
  }
});
