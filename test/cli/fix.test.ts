import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, readdirSync, readFileSync, renameSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../../src/cli/fix/replaceFile';
import type { CheckJson } from './contract';
import { collection, faults, galley, makeBlog, makeFolder } from './galley';

const front = '---\ntitle: "Prueba"\npubDate: 2026-03-01\ndescription: "Un texto que prueba las correcciones, largo como para que nadie lo llame corto, con sus tildes y su eñe."\n---\n\n';
const broken = '/blog/sqlite-es-suficiente-para-casi-tod/';
const right = '/blog/sqlite-es-suficiente-para-casi-todo/';
const post = `${front}Ve a [esto](${broken}) y a [lo mismo](${broken}).\n`;
const mended = post.replaceAll(broken, right);

describe('galley check --fix', () => {
  const textsIn = (root: string): Map<string, string> =>
    new Map(readdirSync(join(root, collection)).map((name) => [name, readFileSync(join(root, collection, name), 'utf8')]));

  it('leaves nothing fixable in the posts with planted faults, and changes nothing when run again', async () => {
    const planted = Object.fromEntries(readdirSync(join(faults, 'posts')).map((name) => [name, readFileSync(join(faults, 'posts', name), 'utf8')]));
    const root = await makeBlog(planted);
    const original = textsIn(root);
    await galley(['check', '--fix', '--root', root]);
    const once = textsIn(root);
    assert.ok([...once].filter(([name, text]) => original.get(name) !== text).length > 10);
    const { files } = JSON.parse((await galley(['check', '--root', root, '--format', 'json'])).stdout) as CheckJson;
    const fixable = files.flatMap(({ path, problems }) => problems.filter(({ fixes }) => fixes.some(({ preferred, edits }) => preferred && edits.length > 0)).map(({ code }) => `${path} ${code}`));
    assert.deepEqual(fixable, []);
    assert.equal((await galley(['check', '--fix', '--root', root])).stderr, '');
    assert.deepEqual(textsIn(root), once);
    assert.deepEqual([...once.keys()].filter((name) => name.endsWith('.tmp')), []);
  });

  it('keeps byte order mark, line endings, permissions and symbolic links', async () => {
    const crlf = `\ufeff${post.replaceAll('\n', '\r\n')}`;
    const root = await makeBlog({ 'windows.md': crlf });
    const folder = join(root, collection);
    chmodSync(join(folder, 'windows.md'), 0o640);
    writeFileSync(join(root, 'elsewhere.md'), post);
    symlinkSync('../../../elsewhere.md', join(folder, 'linked.md'));
    const { code, stderr } = await galley(['check', '--fix', folder]);
    assert.deepEqual([code, stderr], [0, '2 posts were mended.\n']);
    assert.equal(readFileSync(join(folder, 'windows.md'), 'utf8'), crlf.replaceAll(broken, right));
    assert.equal(statSync(join(folder, 'windows.md')).mode & 0o777, 0o640);
    assert.ok(lstatSync(join(folder, 'linked.md')).isSymbolicLink());
    assert.equal(readFileSync(join(root, 'elsewhere.md'), 'utf8'), mended);
  });

  it('brings line breaks as the text has them', async () => {
    const crlf = post.replace(/title:.*\n/, '').replaceAll('\n', '\r\n');
    const root = await makeBlog({ 'sin-titulo.md': crlf });
    await galley(['check', '--fix', '--root', root]);
    assert.doesNotMatch(readFileSync(join(root, collection, 'sin-titulo.md'), 'utf8'), /[^\r]\n/);
  });

  it('leaves a file alone that it may not write, says so, and mends the others', async () => {
    const root = await makeBlog({ 'a.md': post, 'b.md': post });
    const locked = join(root, collection, 'a.md');
    // Not UTF-8: refused for everybody, even where the tests run as root.
    const latin = Buffer.concat([Buffer.from(post), Buffer.from([0x61, 0xf1, 0x6f, 0x0a])]);
    writeFileSync(locked, latin);
    const { code, stderr } = await galley(['check', '--fix', '--root', root]);
    assert.equal(code, 2);
    assert.equal(stderr, `${collection}/a.md was left as it is: it is not written in UTF-8.\n1 post was mended.\n`);
    assert.deepEqual(readFileSync(locked), latin);
    assert.equal(readFileSync(join(root, collection, 'b.md'), 'utf8'), mended);
  });

  it('does not overwrite a file that was changed meanwhile', async () => {
    const root = await makeFolder({ 'a.md': 'newer' });
    assert.deepEqual(await replaceFile(join(root, 'a.md'), 'older', 'mended'), { kind: 'refused', reason: 'it was changed meanwhile' });
    assert.equal(readFileSync(join(root, 'a.md'), 'utf8'), 'newer');
    assert.equal((await replaceFile(join(root, 'gone.md'), 'older', 'mended')).kind, 'refused');
    assert.deepEqual(readdirSync(root), ['a.md']);
  });

  it('--dry-run shows a diff that git applies to the same end, and changes nothing', async () => {
    const posts = { 'a.md': post, 'año.md': `\ufeff${post.replaceAll('\n', '\r\n')}`, 'sin-final.md': post.trimEnd() };
    const root = await makeBlog(posts);
    const untouched = textsIn(root);
    const { code, stdout, stderr } = await galley(['check', '--dry-run', '--root', root]);
    assert.equal(code, 0);
    assert.match(stderr, /No problems in 31 posts|31 posts/);
    assert.deepEqual(textsIn(root), untouched);
    writeFileSync(join(root, 'changes.diff'), stdout);
    execFileSync('git', ['apply', '--whitespace=nowarn', 'changes.diff'], { cwd: root });
    const applied = textsIn(root);
    const other = await makeBlog(posts);
    await galley(['check', '--fix', '--root', other]);
    assert.deepEqual(applied, textsIn(other));
    assert.notDeepEqual(applied, untouched);
  });

  it('mends standard input to standard output, and no file', async () => {
    const root = await makeBlog();
    const path = join(root, collection, 'borrador.md');
    const { code, stdout, stderr } = await galley(['check', '-', '--stdin-path', path, '--fix'], { input: post });
    assert.deepEqual([code, stdout], [0, mended]);
    assert.match(stderr, /1 post/);
    assert.throws(() => statSync(path), /ENOENT/);
    assert.equal((await galley(['check', '-', '--stdin-path', path], { input: post })).code, 1);
  });

  it('sees one post of standard input in the light of the whole site', async () => {
    const root = await makeBlog({ 'nuevo.md': post });
    const path = join(root, collection, 'nuevo.md');
    renameSync(path, join(root, collection, 'otro.md'));
    const { stdout } = await galley(['check', '-', '--stdin-path', path, '--format', 'json'], { input: `${front}Soy [yo](/blog/nuevo/) y [él](/blog/otro/).\n` });
    assert.equal((JSON.parse(stdout) as CheckJson).summary.errors, 0);
  });
});
