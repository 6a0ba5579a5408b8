import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckJson } from './contract';
import { addFiles, collection, galley, makeBlog } from './galley';

const front = '---\ntitle: "Prueba"\npubDate: 2026-03-01\ndescription: "Un texto."\n---\n\n';

describe('galley check --since', () => {
  let root: string;
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=Nora', '-c', 'user.email=nora@example.org', '-c', 'core.autocrlf=false', ...args], { cwd: root, encoding: 'utf8' });
  const checkedSince = async (ref: string, cwd = root): Promise<string[]> => {
    const { stdout, stderr } = await galley(['check', '--since', ref, '--format', 'json'], { cwd });
    assert.equal(stderr, '');
    return (JSON.parse(stdout) as CheckJson).files.map(({ path }) => path.slice(collection.length + 1));
  };

  beforeEach(async () => {
    root = await makeBlog({
      'meta.md': `${front}Texto.\n`,
      'enlaza-á.md': `${front}[meta](/blog/meta/)\n`,
      'con-foto.md': `${front}![foto](/img/foto.png)\n`,
      'aparte.md': `${front}Nada.\n`,
    });
    await addFiles(root, { 'public/img/foto.png': 'no picture' });
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '-m', 'Start');
  });

  it('checks nothing when nothing changed', async () => assert.deepEqual(await checkedSince('HEAD'), []));

  const changes: readonly [name: string, change: () => void, checked: readonly string[]][] = [
    ['a changed post, and the one that links to it', () => writeFileSync(join(root, collection, 'meta.md'), `${front}Más.\n`), ['enlaza-á.md', 'meta.md']],
    ['a post that nobody links to', () => writeFileSync(join(root, collection, 'aparte.md'), `${front}Más.\n`), ['aparte.md']],
    ['a new post that Git does not know', () => writeFileSync(join(root, collection, 'ñu.md'), `${front}Más.\n`), ['ñu.md']],
    ['what linked to a post that is gone', () => rmSync(join(root, collection, 'meta.md')), ['enlaza-á.md']],
    ['a renamed post, and what linked to it', () => renameSync(join(root, collection, 'meta.md'), join(root, collection, 'otra.md')), ['enlaza-á.md', 'otra.md']],
    ['what shows a picture that is gone', () => rmSync(join(root, 'public/img/foto.png')), ['con-foto.md']],
    ['a post with a new slug, and what linked to it', () => writeFileSync(join(root, collection, 'meta.md'), front.replace('---\n', '---\nslug: otra\n')), ['enlaza-á.md', 'meta.md']],
  ];
  for (const [name, change, checked] of changes) {
    it(`checks ${name}`, async () => {
      change();
      assert.deepEqual((await checkedSince('HEAD')).map((path) => path.normalize()).sort(), [...checked].sort());
      git('add', '.');
      git('commit', '--quiet', '-m', 'Change');
      assert.deepEqual((await checkedSince('HEAD~1')).map((path) => path.normalize()).sort(), [...checked].sort());
      assert.deepEqual(await checkedSince('HEAD'), []);
    });
  }

  it('works for a site in a folder of the repository, and judges by the whole site', async () => {
    const top = root;
    const site = join(top, 'site');
    execFileSync('git', ['init', '--quiet'], { cwd: top });
    await addFiles(site, {
      'galley.config.json': JSON.stringify({ collections: [{ name: 'blog', files: 'posts/*.md', route: '/blog/:slug/' }] }),
      'posts/a.md': `${front}Hola.\n`,
      'posts/b.md': `${front}Hola.\n`,
    });
    git('add', '.');
    git('commit', '--quiet', '-m', 'Site');
    writeFileSync(join(site, 'posts/a.md'), `${front}[b](/blog/b/) [c](/blog/c/)\n`);
    const { stdout } = await galley(['check', '--since', 'HEAD', '--format', 'json'], { cwd: site });
    const { files, summary } = JSON.parse(stdout) as CheckJson;
    assert.deepEqual([files.map(({ path }) => path), summary.errors], [['posts/a.md'], 1]);
  });
});
