import assert from 'node:assert/strict';
import { join } from 'node:path';
import { version } from '../../package.json';
import type { CheckJson, InspectJson } from './contract';
import { collection, exampleBlog, galley, makeFolder } from './galley';

const post = join(exampleBlog, collection, 'sqlite-es-suficiente-para-casi-todo.md');

describe('galley, called in a wrong way', () => {
  const cases: readonly [args: readonly string[], said: RegExp][] = [
    [[], /check, inspect or render/],
    [['chek'], /“chek”/],
    [['--frobnicate'], /check, inspect or render/],
    [['check', '--frobnicate'], /--frobnicate/],
    [['check', '-x'], /-x/],
    [['inspect', '--fix', '.'], /--fix/],
    [['render', '--format', 'json', post], /--format/],
    [['check', '--quiet=yes'], /--quiet takes no value/],
    [['check', '--root'], /--root needs a value/],
    [['check', '--root', '--quiet'], /--root needs a value/],
    [['check', '--root', 'no/such/folder'], /no\/such\/folder/],
    [['check', '--root', post], /sqlite-es/],
    [['check', 'no-such-post.md'], /no-such-post\.md does not exist/],
    [['check', '--root', exampleBlog, 'package.json'], /package\.json is not part of the site/],
    [['check', '--format', 'yaml'], /“yaml”.*text, json/],
    [['check', '--format', 'json', '--format', 'text'], /Only one format/],
    [['check', '--max-warnings', 'few'], /“few”/],
    [['check', '--threads', '0'], /from 1 to 64, not “0”/],
    [['check', '--threads', '65'], /“65”/],
    [['check', '--threads', '1.5'], /“1\.5”/],
    [['inspect', '--threads', '2', '.'], /--threads/],
    [['check', '--rule', 'link/no-such=error'], /“link\/no-such”/],
    [['check', '--rule', 'link/missing-page=fatal'], /error, warning, information, hint, off/],
    [['check', '--since', 'no-such-ref', exampleBlog], /no-such-ref/],
    [['check', '--since', '--upload-pack=x', exampleBlog], /--since needs a value/],
    [['check', '--since=--output=x', exampleBlog], /--output=x/],
    [['check', '-'], /--stdin-path/],
    [['check', '--stdin-path', post], /needs “-”/],
    [['check', '-', '--stdin-path', post, '--watch'], /cannot be watched/],
    [['check', '--watch', '--format', 'json:out.json'], /cannot go to files/],
    [['check', '--lang', 'fr'], /“fr”/],
    [['check', '--format', `json:${post}/out.json`, post], /cannot be written: a part of its path is a file$/m],
    [['inspect'], /galley inspect PATH/],
    [['inspect', post, '--format', 'text'], /json/],
    [['render'], /galley render FILE/],
    [['render', post, post], /galley render FILE/],
    [['render', exampleBlog], /is a folder/],
  ];
  for (const [args, said] of cases) {
    it(`galley ${args.join(' ')}`.replaceAll(exampleBlog, 'BLOG'), async () => {
      const { code, stdout, stderr } = await galley(args);
      assert.match(stderr, said);
      assert.equal(code, 2);
      assert.equal(stdout, '');
    });
  }
});

describe('galley', () => {
  it('tells its version', async () => {
    assert.deepEqual(await galley(['--version']), { code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('helps, in two languages, with every option named', async () => {
    const english = await galley(['check', '--help']);
    const spanish = await galley(['--help', '--lang', 'es']);
    assert.deepEqual([english.code, spanish.code], [0, 0]);
    const options = (text: string): string[] => [...text.matchAll(/--[a-z-]+/g)].map(([option]) => option);
    assert.deepEqual(options(spanish.stdout), options(english.stdout));
    assert.notEqual(spanish.stdout, english.stdout);
  });

  it('speaks the language of the terminal, and that of --lang before it', async () => {
    const wrong = ['check', 'no-such-post.md'];
    const spanish = /^galley: no-such-post\.md no existe\.\n$/;
    assert.match((await galley(wrong, { env: { LANG: 'es_ES.UTF-8' } })).stderr, spanish);
    assert.match((await galley(wrong, { env: { LANG: 'en_GB.UTF-8', LC_ALL: 'es' } })).stderr, spanish);
    assert.match((await galley([...wrong, '--lang', 'es'])).stderr, spanish);
    assert.match((await galley([...wrong, '--lang=en'], { env: { LANG: 'es_ES.UTF-8' } })).stderr, /does not exist/);
  });

  it('finds the root above the path, above the current folder, and else takes the current folder', async () => {
    const relative = `${collection}/sqlite-es-suficiente-para-casi-todo.md`;
    const pathsOf = async (args: readonly string[], cwd: string): Promise<string[]> =>
      (JSON.parse((await galley(['inspect', '--format', 'json', ...args], { cwd })).stdout) as InspectJson).posts.map(({ path }) => path);
    assert.deepEqual(await pathsOf([post], '/'), [relative]);
    assert.deepEqual(await pathsOf([relative], exampleBlog), [relative]);
    assert.equal((await pathsOf(['.'], join(exampleBlog, collection))).length, 28);
    const plain = await makeFolder({ 'README.md': '[x](/blog/x/)' });
    const { code, stdout } = await galley(['check', '--format', 'json'], { cwd: plain });
    assert.deepEqual([code, JSON.parse(stdout)], [0, { version: 1, files: [], summary: { files: 0, errors: 0, warnings: 0 } }]);
  });

  it('checks files and folders alike, each post once', async () => {
    const { stdout } = await galley(['check', post, join(exampleBlog, 'src'), post, '--format', 'json']);
    assert.equal((JSON.parse(stdout) as CheckJson).summary.files, 28);
  });

  it('says of a file that is no post that it is none, and nothing more', async () => {
    const readme = join(exampleBlog, 'README.md');
    const { code, stdout, stderr } = await galley(['inspect', readme]);
    assert.deepEqual([code, JSON.parse(stdout), stderr], [0, { version: 1, posts: [] }, 'README.md is no post of this site.\n']);
    assert.equal((await galley(['check', readme])).code, 0);
  });

  it('renders the body of an article', async () => {
    const { code, stdout } = await galley(['render', post]);
    assert.equal(code, 0);
    assert.match(stdout, /^<p>/);
    assert.doesNotMatch(stdout, /pubDate|data-line/);
    const written = await galley(['render', '-', '--stdin-path', post], { input: '---\ntitle: x\n---\n\n## Uno *dos*\n' });
    assert.equal(written.stdout, '<h2 id="uno-dos">Uno <em>dos</em></h2>\n');
  });
});
