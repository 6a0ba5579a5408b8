import assert from 'node:assert/strict';
import { spawn, spawnSync, type SpawnSyncOptions } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, closeSync, copyFileSync, existsSync, openSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { text } from 'node:stream/consumers';
import { version } from '../../package.json';
import { collection, exampleBlog, makeBlog, makeFolder, project } from './galley';

const program = join(project, 'dist/cli.js');
const front = '---\ntitle: "Prueba"\npubDate: 2026-03-01\ndescription: "Un texto."\n---\n\n';
const broken = '/blog/sqlite-es-suficiente-para-casi-tod/';

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function galley(args: readonly string[], options: SpawnSyncOptions = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: exampleBlog, ...options, encoding: 'utf8', env: { LANG: 'C' } });
  return { status, stdout, stderr };
}

/** What a run that watches says before it waits. */
const waiting = 'Waiting for changes. Ctrl+C ends.\n';

/** A file of dist/ without its source map. */
function code(file: string): string {
  return readFileSync(join(project, 'dist', file), 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '');
}

describe('dist/cli.js', () => {
  before(() => assert.ok(existsSync(program), 'Run `npm run build` first.'));

  it('tells its version without the rest of it', async () => {
    const alone = join(await makeFolder(), 'galley.cjs');
    copyFileSync(program, alone);
    const { status, stdout } = spawnSync(process.execPath, [alone, '--version'], { encoding: 'utf8' });
    assert.deepEqual([status, stdout], [0, `${version}\n`]);
    assert.equal(readFileSync(program, 'utf8').split('\n', 1)[0], '#!/usr/bin/env node');
  });

  it('loads nothing that it does not need', async () => {
    const hook = join(await makeFolder(), 'loaded.cjs');
    writeFileSync(hook, `process.on('exit', () => process.stderr.write(Object.keys(require.cache).filter((file) => file !== __filename).join('\\n')));`);
    const loaded = (...args: string[]): string[] => {
      const { stderr } = spawnSync(process.execPath, ['--require', hook, program, ...args], { cwd: exampleBlog, encoding: 'utf8', env: { LANG: 'C' } });
      return stderr.split('\n').filter((line) => line.endsWith('.js')).map((file) => relative(join(project, 'dist'), realpathSync(file)));
    };
    assert.deepEqual(loaded('--version'), ['cli.js']);
    for (const args of [['--help'], ['check', '--version'], ['check', '--no-such-option']]) {
      const files = loaded(...args);
      assert.deepEqual(files.slice(0, 2), ['cli.js', 'cli-run.js']);
      const size = files.reduce((sum, file) => sum + code(file).length, 0);
      assert.ok(size < 100_000, `${args.join(' ')} loads ${size} characters: ${files.join(', ')}`);
      assert.ok(!files.some((file) => file.includes('bundle.l10n')), 'Spanish is loaded for English');
    }
    const check = loaded('check');
    assert.ok(check.some((file) => code(file).includes('body/collapsed')), 'the engine is not told apart');
    assert.deepEqual(check.filter((file) => /shiki|katex|bundle\.l10n/.test(file)), []);
  });

  it('ends with 0, 1 and 2', async () => {
    const root = await makeBlog({ 'roto.md': `${front}[x](${broken})\n` });
    assert.equal(galley(['check']).status, 0);
    assert.equal(galley(['check', '--root', root]).status, 1);
    const wrong = galley(['check', 'no-such-post.md']);
    assert.deepEqual(wrong, { status: 2, stdout: '', stderr: 'galley: no-such-post.md does not exist.\n' });
  });

  it('speaks Spanish', () => {
    assert.equal(galley(['check', 'no-such-post.md', '--lang', 'es']).stderr, 'galley: no-such-post.md no existe.\n');
  });

  it('reads standard input', () => {
    const input = `${front}[x](${broken})\n`;
    const { status, stdout } = galley(['check', '-', '--stdin-path', `${collection}/nuevo.md`, '--fix'], { input });
    assert.deepEqual([status, stdout], [0, input.replace(broken, '/blog/sqlite-es-suficiente-para-casi-todo/')]);
  });

  it('writes all of a long report into a pipe', () => {
    const { stdout } = galley(['inspect', '.']);
    assert.ok(stdout.length > 100_000);
    assert.equal((JSON.parse(stdout) as { posts: unknown[] }).posts.length, 28);
  });

  it('says that the disk is full, in one line, and ends with 2', async function () {
    if (!existsSync('/dev/full')) this.skip(); // Linux has it
    const root = await makeBlog({ 'roto.md': `${front}[x](${broken})\n` });
    const full = openSync('/dev/full', 'w');
    const commands = [['--version'], ['--help'], ['check'], ['check', '--root', root], ['check', '--format', 'json'], ['inspect', '.'], ['render', `${collection}/sqlite-es-suficiente-para-casi-todo.md`], ['check', '--watch']];
    for (const args of commands) {
      const { status, stderr } = galley(args, { stdio: ['ignore', full, 'pipe'] });
      assert.deepEqual([status, stderr.replace(waiting, '')], [2, 'galley: The output cannot be written: the disk is full\n'], args.join(' '));
    }
    assert.match(galley(['check', '--lang', 'es'], { stdio: ['ignore', full, 'pipe'] }).stderr, /^galley: El resultado no se puede escribir: el disco está lleno\n$/);
    assert.equal(galley(['check', 'no-such-post.md'], { stdio: ['ignore', 'ignore', full] }).status, 2);
    closeSync(full);
  });

  it('ends quietly when its reader has seen enough', async function () {
    if (process.platform === 'win32') this.skip(); // its pipes close otherwise
    for (const args of [['inspect', '.'], ['check', '--format', 'json'], ['check', '--watch']]) {
      const running = spawn(process.execPath, [program, ...args], { cwd: exampleBlog, env: { LANG: 'C' }, stdio: ['ignore', 'pipe', 'pipe'] });
      running.stdout.destroy();
      const [said] = await Promise.all([text(running.stderr), once(running, 'exit')]);
      assert.deepEqual([said.replace(waiting, ''), running.exitCode], ['', 0], args.join(' '));
    }
  });

  it('says which post it may not read, takes no link to it for broken, and ends with 2', async function () {
    if (process.platform === 'win32') this.skip();
    const root = await makeBlog({ 'a.md': `${front}[x](/blog/secreta/#algo) [y](${broken})\n`, 'secreta.md': `${front}Un secreto.\n` });
    chmodSync(root, 0o755);
    chmodSync(join(root, collection, 'secreta.md'), 0);
    const asNobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    for (const threads of ['1', '2']) {
      const { status, stdout, stderr } = galley(['check', '--root', root, '--format', 'json', '--threads', threads], asNobody);
      assert.equal(stderr, `${collection}/secreta.md cannot be read.\n`);
      const { files } = JSON.parse(stdout) as { readonly files: readonly { readonly path: string; readonly problems: readonly { readonly code: string }[] }[] };
      const links = files.flatMap(({ path, problems }) => problems.filter(({ code }) => code.startsWith('link/')).map(({ code }) => [path, code]));
      assert.deepEqual(links, [[`${collection}/a.md`, 'link/missing-page']]);
      assert.equal(status, 2);
    }
    assert.match(galley(['check', join(root, collection, 'secreta.md')], asNobody).stderr, /secreta\.md cannot be read\./);
  });

  it('says which file it may not write, ends with 2, and mends the others', async function () {
    if (process.platform === 'win32') this.skip();
    const root = await makeBlog({ 'a.md': `${front}[x](${broken})\n`, 'b.md': `${front}[x](${broken})\n` });
    const folder = join(root, collection);
    chmodSync(root, 0o755);
    chmodSync(folder, 0o777);
    chmodSync(join(folder, 'a.md'), 0o444);
    const isRoot = process.getuid?.() === 0;
    if (isRoot) chmodSync(join(folder, 'b.md'), 0o666);
    // Nothing is forbidden to root: then the program runs as nobody.
    const { status, stderr } = galley(['check', '--fix', '--root', root], isRoot ? { uid: 65534, gid: 65534 } : {});
    assert.equal(status, 2);
    assert.match(stderr, /^src\/content\/blog\/a\.md was left as it is: there is no permission to write there\./);
    assert.match(readFileSync(join(folder, 'a.md'), 'utf8'), /casi-tod\//);
    assert.equal(statSync(join(folder, 'a.md')).mode & 0o777, 0o444);
    if (!isRoot) assert.match(readFileSync(join(folder, 'b.md'), 'utf8'), /casi-todo\//);
  });
});
