import assert from 'node:assert/strict';
import Ajv from 'ajv';
import { configFileSchema, readConfigFile, readEditorSettings } from '../../src/core/index';
import type { CheckJson } from './contract';
import { galley, makeFolder } from './galley';

const rule = 'link/missing-page';

describe('Settings', () => {
  const good: readonly string[] = [
    '',
    '{}',
    '{ "$schema": "./x.json" }',
    `{ "rules": { "${rule}": "off" } }`,
    '{ "rules": { "frontmatter/title-length": ["warning", { "max": 60 }] } }',
    '{ "collections": [{ "name": "blog", "files": "posts/**/*.md" }] }',
    '{ "collections": [{ "name": "blog", "files": "posts/*.md", "route": "/blog/:slug/" }] }',
    '// A comment\n{ "rules": {}, }',
  ];
  for (const text of good) {
    it(`${text || 'an empty file'} is right`, async () => assert.deepEqual((await readConfigFile(text)).mistakes, []));
  }

  const bad: readonly [text: string, key: string, marked: string][] = [
    ['{ "rulez": {} }', 'rulez', '"rulez"'],
    ['{ "rules": { "link/no-such": "off" } }', 'rules.link/no-such', '"link/no-such"'],
    [`{ "rules": { "${rule}": "fatal" } }`, `rules.${rule}`, `"${rule}"`],
    [`{ "rules": { "${rule}": true } }`, `rules.${rule}`, `"${rule}"`],
    [`{ "rules": { "${rule}": ["error"] } }`, `rules.${rule}`, `"${rule}"`],
    [`{ "rules": { "${rule}": ["warning", { "any": 1 }] } }`, `rules.${rule}`, `"${rule}"`],
    ['{ "rules": { "frontmatter/title-length": ["fatal", {}] } }', 'rules.frontmatter/title-length[0]', '"fatal"'],
    ['{ "rules": { "frontmatter/title-length": ["error", { "mx": 60 }] } }', 'rules.frontmatter/title-length[1].mx', '"mx"'],
    ['{ "rules": { "frontmatter/title-length": ["error", { "max": "60" }] } }', 'rules.frontmatter/title-length[1].max', '"max"'],
    ['{ "rules": "all" }', 'rules', '"rules"'],
    ['{ "collections": {} }', 'collections', '"collections"'],
    ['{ "collections": [{ "name": "blog" }] }', 'collections[0]', '{ "name": "blog" }'],
    ['{ "collections": [{ "name": "", "files": "*.md" }] }', 'collections[0].name', '"name"'],
    ['{ "collections": [{ "name": "x", "files": "*.md", "route": "blog" }] }', 'collections[0].route', '"route"'],
    ['{ "collections": [{ "name": "x", "files": "*.md", "rout": "/:slug/" }] }', 'collections[0].rout', '"rout"'],
    ['{ "routes": ["/feed/", "feed"] }', 'routes[1]', '"feed"'],
    ['{ "maxFileSize": "2" }', 'maxFileSize', '"maxFileSize"'],
    ['{ "maxFileSize": -1 }', 'maxFileSize', '"maxFileSize"'],
    ['[]', '', '[]'],
    ['{ "rules": { }', '', ''],
  ];
  for (const [text, key, marked] of bad) {
    it(`${text} is wrong at ${key || 'the top'}`, async () => {
      const { mistakes } = await readConfigFile(text);
      assert.deepEqual(mistakes.map((mistake) => mistake.key), [key]);
      assert.deepEqual(mistakes.map(({ range }) => text.slice(range.start, range.end)), [marked]);
    });
    if (key === '') continue;
    it(`${text} is wrong in VS Code's settings too`, async () => {
      const settings = text.replace(/^\{ "(\w+)"/, '{ "editor.x": 1, "galley.$1"');
      assert.deepEqual((await readEditorSettings(settings, new Set())).mistakes.map((mistake) => mistake.key), [`galley.${key}`]);
    });
  }

  it('of other programs, and of the editor alone, are none of its business', async () => {
    const text = '{ "editor.rules": 1, "galley.preview.font": 2, "galley.rules": {} }';
    assert.deepEqual((await readEditorSettings(text, new Set(['galley.preview.font']))).mistakes, []);
    assert.deepEqual((await readEditorSettings(text, new Set())).mistakes.map(({ key }) => key), ['galley.preview.font']);
  });

  it('have a schema that is one', () => {
    assert.ok(new Ajv({ strict: false }).validateSchema(configFileSchema));
  });

  const collections = [{ name: 'blog', files: 'posts/*.md', route: '/blog/:slug/' }];
  const sites: readonly [name: string, files: Record<string, string>][] = [
    ['galley.config.json', { 'galley.config.json': JSON.stringify({ collections, rules: { [rule]: 'warning' } }) }],
    ['.vscode/settings.json', { '.vscode/settings.json': JSON.stringify({ 'galley.collections': collections, 'galley.rules': { [rule]: 'warning' } }) }],
    [
      'galley.config.json before .vscode/settings.json',
      { 'galley.config.json': JSON.stringify({ collections, rules: { [rule]: 'warning' } }), '.vscode/settings.json': JSON.stringify({ 'galley.rules': { [rule]: 'off' } }) },
    ],
  ];
  for (const [name, files] of sites) {
    it(`are taken from ${name}`, async () => {
      const root = await makeFolder({ ...files, 'posts/a.md': '---\ntitle: a\n---\n[x](/blog/x/)\n' });
      const found = async (...args: string[]): Promise<string[]> => {
        const { files: posts } = JSON.parse((await galley(['check', '--root', root, '--format', 'json', ...args])).stdout) as CheckJson;
        return posts.flatMap(({ problems }) => problems.filter(({ code }) => code === rule).map(({ severity }) => severity));
      };
      assert.deepEqual(await found(), ['warning']);
      assert.deepEqual(await found('--rule', `${rule}=error`), ['error']);
      assert.deepEqual(await found('--rule', `${rule}=off`), []);
    });
  }

  it('with mistakes end the run, each mistake with its place and key', async () => {
    const root = await makeFolder({ 'galley.config.json': '{\n  "rulez": 1,\n  "rules": { "link/x": "off" }\n}' });
    const { code, stderr } = await galley(['check', '--root', root]);
    assert.equal(code, 2);
    assert.equal(
      stderr,
      'galley: galley.config.json:2:3  rulez: There is no setting of this name.\ngalley.config.json:3:14  rules.link/x: There is no rule of this name.\n',
    );
  });

  it('--max-warnings and --quiet', async () => {
    const root = await makeFolder({ 'galley.config.json': JSON.stringify({ collections, rules: { [rule]: 'warning' } }), 'posts/a.md': '---\ntitle: a\npubDate: 2026-01-01\ndescription: b\n---\n[x](/blog/x/) [y](/blog/y/)\n' });
    const codeOf = async (...args: string[]): Promise<number> => (await galley(['check', '--root', root, ...args])).code;
    assert.deepEqual([await codeOf(), await codeOf('--max-warnings', '2'), await codeOf('--max-warnings', '1'), await codeOf('--max-warnings', '1', '--quiet')], [0, 0, 1, 1]);
    const { stdout } = await galley(['check', '--root', root, '--quiet', '--format', 'json']);
    const { files, summary } = JSON.parse(stdout) as CheckJson;
    assert.deepEqual([files.map(({ problems }) => problems), summary], [[[]], { files: 1, errors: 0, warnings: 0 }]);
  });
});
