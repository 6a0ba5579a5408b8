import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { untilLikeFresh } from './freshStart';
import { closeEditors, openPost, untilDiagnostics, workspaceFile } from './workspace';

const run = promisify(execFile);
const folder = 'src/content/blog';
const root = workspaceFile('').fsPath;
const at = (file: string): string => path.join(root, folder, file);

const note = (name: string, body: string): string =>
  `---\ntitle: Una nota vigilada, la ${name}\npubDate: 2026-01-02\ndescription: Una nota breve, la ${name}, que solo existe para que otros programas la cambien de sitio.\ntags: [escritura]\n---\n\n${body}\n`;

function git(...args: readonly string[]): Promise<unknown> {
  const author = ['-c', 'user.name=Prueba', '-c', 'user.email=prueba@example.org', '-c', 'commit.gpgsign=false', '-c', 'core.hooksPath=/dev/null'];
  return run('git', [...author, ...args], { cwd: root });
}

/** Writes so many notes, in a folder; each links to the next, the last to nothing. */
async function writeNotes(where: string, count: number, from = 0): Promise<void> {
  await mkdir(at(where), { recursive: true });
  const names = Array.from({ length: count }, (_, index) => from + index);
  await Promise.all(names.map((name) => writeFile(at(`${where}/nota-${name}.md`), note(`${where} ${name}`, `Sigue en [la próxima](/blog/${where}/nota-${name + 1}/).`))));
}

/** What other programs do to a blog. After each, everything that VS Code shows must be what a fresh start would show. */
const deeds: readonly (readonly [what: string, deed: () => Promise<unknown>])[] = [
  ['a post is made', () => writeFile(at('vigilada.md'), note('primera', 'Ve a [la que falta](/blog/otra-vigilada/).'))],
  ['the post that it links to is made', () => writeFile(at('otra-vigilada.md'), note('segunda', 'Ve a [la primera](/blog/vigilada/#un-apartado).'))],
  ['a post is changed', () => writeFile(at('vigilada.md'), note('primera', '## Un apartado\n\nVe a [la otra](/blog/otra-vigilada/).'))],
  ['a post is replaced, as editors save', async () => {
    await writeFile(at('.vigilada.tmp'), note('primera', '## Otro apartado\n\nVe a [la otra](/blog/otra-vigilada/).'));
    await rename(at('.vigilada.tmp'), at('vigilada.md'));
  }],
  ['a post is deleted and made again at once', async () => {
    await rm(at('vigilada.md'));
    await writeFile(at('vigilada.md'), note('primera', '## Un apartado\n\nNada más.'));
  }],
  ['a post is renamed', () => rename(at('otra-vigilada.md'), at('renombrada.md'))],
  ['a post is renamed by its letter case alone', () => rename(at('renombrada.md'), at('Renombrada.md'))],
  ['a post is deleted', () => rm(at('Renombrada.md'))],
  ['a folder of posts is made', () => writeNotes('viajes', 5)],
  ['a folder in a folder is made', () => writeNotes('viajes/sur', 3)],
  ['a folder is renamed', () => rename(at('viajes'), at('rutas'))],
  ['a folder is moved into another', async () => {
    await mkdir(at('archivo'));
    await rename(at('rutas'), at('archivo/rutas'));
  }],
  ['a folder is moved out of the blog', () => rename(at('archivo/rutas'), path.join(root, 'rutas'))],
  ['and back again', () => rename(path.join(root, 'rutas'), at('viajes'))],
  ['a folder is deleted', () => rm(at('viajes'), { recursive: true })],
  ['a picture goes', () => rename(path.join(root, 'public/img/pan.png'), path.join(root, 'public/img/Pan.png'))],
  ['and comes back', () => rename(path.join(root, 'public/img/Pan.png'), path.join(root, 'public/img/pan.png'))],
  ['the folder of pictures is renamed', () => rename(path.join(root, 'public/img'), path.join(root, 'public/fotos'))],
  ['and renamed back', () => rename(path.join(root, 'public/fotos'), path.join(root, 'public/img'))],
  ['a page is made', () => writeFile(path.join(root, 'src/pages/contacto.astro'), '<a href="/">Hola</a>\n')],
  ['a page is deleted', () => rm(path.join(root, 'src/pages/contacto.astro'))],
  ['the page of the posts moves elsewhere', () => rename(path.join(root, 'src/pages/blog'), path.join(root, 'src/pages/notas'))],
  ['and back', () => rename(path.join(root, 'src/pages/notas'), path.join(root, 'src/pages/blog'))],
  ['the site is told to end addresses without a slash', () => editConfig((text) => text.replace('defineConfig({', "defineConfig({\n  trailingSlash: 'never',"))],
  ['a redirect is added', () => editConfig((text) => text.replace("trailingSlash: 'never',", "redirects: { '/blog/vigilada-antes': '/blog/vigilada/' },"))],
  ['the config of the site goes', () => rm(path.join(root, 'astro.config.mjs'))],
  ['and comes back', () => writeFile(path.join(root, 'astro.config.mjs'), config)],
];

let config = '';

async function editConfig(edit: (text: string) => string): Promise<void> {
  const file = path.join(root, 'astro.config.mjs');
  const text = await readFile(file, 'utf8');
  const after = edit(text);
  assert.notEqual(after, text);
  await writeFile(file, after);
}

describe('what other programs do to the blog', () => {
  before(async () => {
    await closeEditors();
    config = await readFile(path.join(root, 'astro.config.mjs'), 'utf8');
    await writeFile(at('vigia.md'), note('vigía', 'Ve a [nada](/blog/nada-de-nada-que-exista/), a [la primera](/blog/vigilada/) y a [su apartado](/blog/vigilada/#un-apartado), a [la otra](/blog/otra-vigilada/), [de viaje](/blog/viajes/nota-1/), [al sur](/blog/viajes/sur/nota-2/), [a escribirnos](/contacto) y ![un pan](/img/pan.png).'));
    const { document } = await openPost(`${folder}/vigia.md`);
    await untilDiagnostics(document.uri, 'the site has been read', (found) => found.length > 0);
    await untilLikeFresh('at the start');
  });
  after(closeEditors);

  for (const [what, deed] of deeds) {
    it(`${what}: all is as after a fresh start`, async function () {
      this.timeout(60_000);
      await deed();
      await untilLikeFresh(what);
    });
  }

  it('a branch with 500 other files is checked out and left: all is as after a fresh start', async function () {
    this.timeout(240_000);
    await git('init', '-q', '-b', 'principal');
    await git('add', '-A');
    await git('commit', '-q', '-m', 'El blog');
    try {
      await git('checkout', '-q', '-b', 'mudanza');
      await writeNotes('mudanza', 300);
      await git('add', '-A');
      await git('commit', '-q', '-m', 'Trescientas notas');
      await git('mv', `${folder}/mudanza`, `${folder}/mudada`);
      await rm(at('mudada/nota-7.md'));
      await writeNotes('suelta', 200);
      await git('rm', '-q', `${folder}/sqlite-es-suficiente-para-casi-todo.md`);
      await git('add', '-A');
      await git('commit', '-q', '-m', 'Todo cambia');
      await untilLikeFresh('the files are written');
      await git('checkout', '-q', 'principal');
      await untilLikeFresh('500 files go');
      await git('checkout', '-q', 'mudanza');
      await untilLikeFresh('500 files come');
      await git('checkout', '-q', 'mudanza~1');
      await untilLikeFresh('300 are renamed and 200 go');
      await git('checkout', '-q', 'principal');
      await git('checkout', '-q', 'mudanza');
      await git('checkout', '-q', 'principal');
      await untilLikeFresh('back and forth');
    } finally {
      await rm(path.join(root, '.git'), { recursive: true, force: true });
    }
  });

  it('what is typed and not saved counts before what another program writes', async () => {
    const { document } = await openPost(`${folder}/vigia.md`);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(document.getText().length), '\n[x](/blog/tampoco-existe-esta/)\n');
    await vscode.workspace.applyEdit(edit);
    await untilDiagnostics(document.uri, 'the new link is reported', (found) => found.some(({ message }) => message.includes('tampoco-existe-esta')));
    await writeFile(at('tampoco-existe-esta.md'), note('última', 'Ya existe.'));
    await untilDiagnostics(document.uri, 'the new link is right', (found) => !found.some(({ message }) => message.includes('tampoco-existe-esta')));
    assert.ok(document.isDirty);
    await rm(at('tampoco-existe-esta.md'));
    await untilDiagnostics(document.uri, 'the new link is wrong', (found) => found.some(({ message }) => message.includes('tampoco-existe-esta')));
  });
});
