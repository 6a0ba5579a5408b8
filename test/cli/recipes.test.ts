import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { collection, makeBlog, makeFolder, project } from './galley';

const page = readFileSync(join(project, 'docs/ci.md'), 'utf8');
const recipes = new Map([...page.matchAll(/^```\w+ ([^\n]+)\n([\s\S]*?)^```$/gm)].map(([, name = '', content = '']) => [name, content]));
const yamlOf = (file: string): unknown => parse(file.startsWith('docs:') ? (recipes.get(file.slice(5)) ?? '') : readFileSync(join(project, file), 'utf8'));

const description = 'Un texto que prueba la puerta, largo como para que nadie lo llame corto, con sus tildes y con su eñe también.';
const front = `---\ntitle: "Prueba"\npubDate: 2026-03-01\ndescription: "${description}"\n---\n\n`;
const mendable = `${front}Ve a [esto](/blog/sqlite-es-suficiente-para-casi-tod/).\n`;
const mended = mendable.replace('tod/', 'todo/');
const hopeless = `${front}Ve a [esto](/blog/nada-de-esto-existe-ni-se-parece/).\n`;

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A blog in a Git repository, where `npx galley` is the built one. */
async function makeRepository(): Promise<{ root: string; git: (...args: string[]) => string; env: NodeJS.ProcessEnv }> {
  const root = await makeBlog();
  const bin = join(root, 'node_modules/.bin');
  mkdirSync(bin, { recursive: true });
  symlinkSync(join(project, 'dist/cli.js'), join(bin, 'galley'));
  chmodSync(join(project, 'dist/cli.js'), 0o755);
  writeFileSync(join(root, '.gitignore'), 'node_modules\n');
  const env = { ...process.env, PATH: [dirname(process.execPath), process.env.PATH].join(delimiter), LANG: 'C', GIT_AUTHOR_NAME: 'Nora', GIT_AUTHOR_EMAIL: 'nora@example.org', GIT_COMMITTER_NAME: 'Nora', GIT_COMMITTER_EMAIL: 'nora@example.org' };
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8', env });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', 'Start');
  return { root, git, env };
}

describe('recipes for CI', function () {
  this.timeout(120_000);
  before(function () {
    if (process.platform === 'win32') this.skip();
    assert.ok(existsSync(join(project, 'dist/cli.js')), 'Run `npm run build` first.');
  });

  it('gate: a draft is mended and committed, or refused and not written', async () => {
    const { root, git, env } = await makeRepository();
    const gate = join(root, 'gate.sh');
    writeFileSync(gate, recipes.get('gate.sh') ?? '');
    const pass = (name: string, input: string): Ended => spawnSync('sh', [gate, `${collection}/${name}`], { cwd: root, input, encoding: 'utf8', env });
    assert.deepEqual([pass('bueno.md', mendable).status, readFileSync(join(root, collection, 'bueno.md'), 'utf8')], [0, mended]);
    assert.equal(git('log', '-1', '--format=%s').trim(), 'Add bueno');
    const refused = pass('malo.md', hopeless);
    assert.deepEqual([refused.status, existsSync(join(root, collection, 'malo.md'))], [1, false]);
    assert.match(refused.stderr, /malo\.md[^]*link\/missing-page/);
    const collapsed = readFileSync(join(project, 'test/fixtures/sample-post.md'), 'utf8').replace(/\]\(\/blog\/[^)]*\)/g, '](/blog/sqlite-es-suficiente-para-casi-todo/)');
    assert.equal(pass('roto.md', collapsed).status, 0);
    assert.equal(readFileSync(join(root, collection, 'roto.md'), 'utf8').match(/^#{2,3} /gm)?.length, 12);
    assert.equal(git('status', '--porcelain').trim(), '?? gate.sh');
  });

  it('pre-commit: what is mended is part of the commit, and what cannot be stops it', async () => {
    const { root, git, env } = await makeRepository();
    const hook = join(root, '.git/hooks/pre-commit');
    mkdirSync(dirname(hook), { recursive: true });
    writeFileSync(hook, recipes.get('pre-commit') ?? '', { mode: 0o755 });
    writeFileSync(join(root, collection, 'señal.md'), mendable);
    git('add', '.');
    git('commit', '--quiet', '-m', 'Good');
    assert.equal(git('show', `HEAD:${collection}/señal.md`), mended);
    writeFileSync(join(root, collection, 'malo.md'), hopeless);
    git('add', '.');
    const { status, stdout, stderr } = spawnSync('git', ['commit', '--quiet', '-m', 'Bad'], { cwd: root, encoding: 'utf8', env });
    assert.equal(status, 1);
    assert.match(stdout + stderr, /malo\.md/);
    assert.equal(git('log', '-1', '--format=%s').trim(), 'Good');
  });

  it('action.yml: annotates, writes the files asked for, ends as the check does', async () => {
    const { root, env } = await makeRepository();
    writeFileSync(join(root, collection, 'malo.md'), hopeless);
    const action = yamlOf('action.yml') as { inputs: Record<string, { default: string }>; runs: { steps: { run: string; env: Record<string, string> }[] } };
    const run = (given: Record<string, string>): Ended => {
      const ended = action.runs.steps.map(({ run: script, env: wanted }): Ended => {
        const values = Object.entries(wanted).map(([name, value]): [string, string] => {
          const input = /inputs\.([\w-]+)/.exec(value)?.[1];
          return [name, input === undefined ? project : (given[input] ?? action.inputs[input]?.default ?? '?')];
        });
        return spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], { cwd: root, encoding: 'utf8', env: { ...env, ...Object.fromEntries(values) } });
      });
      return ended.at(-1) ?? { status: null, stdout: '', stderr: '' };
    };
    const all = run({ sarif: 'galley.sarif', junit: 'galley.xml', lang: 'es' });
    assert.equal(all.status, 1);
    assert.match(all.stdout, /^::error .*malo\.md/m);
    for (const file of ['galley.sarif', 'galley.xml']) assert.match(readFileSync(join(root, file), 'utf8'), /malo\.md/);
    const some = run({ paths: `${collection}/sqlite-es-suficiente-para-casi-todo.md\n`, since: 'HEAD', 'max-warnings': '0' });
    assert.deepEqual([some.status, some.stderr], [0, '']);
    writeFileSync(join(root, collection, 'malo.md'), mendable);
    assert.equal(run({ fix: 'true' }).status, 0);
    assert.equal(readFileSync(join(root, collection, 'malo.md'), 'utf8'), mended);
  });

  it('every file of other programs is well-formed, and names inputs and hooks that exist', () => {
    const action = yamlOf('action.yml') as { inputs: Record<string, unknown> };
    for (const name of ['.github/workflows/posts.yml', '.github/workflows/scan.yml']) {
      const { jobs } = yamlOf(`docs:${name}`) as { jobs: { galley: { steps: { uses: string; with?: Record<string, string> }[] } } };
      const step = jobs.galley.steps.find(({ uses }) => uses.startsWith('galley-proofs/galley@'));
      assert.ok(step);
      for (const input of Object.keys(step.with ?? {})) assert.ok(input in action.inputs, input);
    }
    const hooks = (yamlOf('.pre-commit-hooks.yaml') as { id: string }[]).map(({ id }) => id);
    const { repos } = yamlOf('docs:.pre-commit-config.yaml') as { repos: { hooks: { id: string }[] }[] };
    for (const { id } of repos.flatMap((repo) => repo.hooks)) assert.ok(hooks.includes(id), id);
    assert.ok((yamlOf('docs:.gitlab-ci.yml') as { galley: { script: string[] } }).galley.script.length > 0);
  });
});

describe('the npm package', function () {
  this.timeout(180_000);

  it('holds the command line alone, and works with nothing else installed', async () => {
    const folder = await makeFolder({ 'blog/package.json': '{ "private": true }' });
    const npm = (cwd: string, ...args: string[]): string => execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    const [packed] = JSON.parse(npm(project, 'pack', '--json', '--ignore-scripts', '--pack-destination', folder)) as { filename: string; files: { path: string }[] }[];
    const strays = packed?.files.filter(({ path }) => !/^(?:dist\/(?:cli[\w.-]*\.js|shiki\/.+\.js|prism\/prism\.js)|package\.json|README\.md|LICENSE)$/i.test(path)) ?? [];
    assert.deepEqual(strays, []);
    const blog = join(folder, 'blog');
    npm(blog, 'install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', join(folder, packed?.filename ?? ''));
    const lock = JSON.parse(readFileSync(join(blog, 'package-lock.json'), 'utf8')) as { packages: Record<string, unknown> };
    // All is bundled: a package that Galley uses belongs to devDependencies.
    assert.deepEqual(Object.keys(lock.packages), ['', 'node_modules/galley']);
    mkdirSync(join(blog, 'posts'));
    writeFileSync(join(blog, 'galley.config.json'), '{ "collections": [{ "name": "blog", "files": "posts/*.md", "route": "/blog/:slug/" }] }');
    writeFileSync(join(blog, 'posts/a.md'), `${front}\`\`\`js\nuno();\n\`\`\`\n`);
    assert.match(npm(blog, 'exec', '--offline', '--', 'galley', 'check'), /1 post/);
    assert.match(npm(blog, 'exec', '--offline', '--', 'galley', 'render', 'posts/a.md'), /class="astro-code/);
  });
});
