import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { SiteModel, defaultConfig, enterPosts, listPosts, loadShape } from '../../src/core';
import { DiskFiles } from '../../src/disk/diskFiles';
import { closeEditors, openPost, until, untilDiagnostics, workspaceFile } from './workspace';

const folder = 'src/content/blog';
const sqlite = `${folder}/sqlite-es-suficiente-para-casi-todo.md`;

type Bytes = ReadonlyMap<string, string>;

/** Every post on disk, by its path below the blog's folder, byte by byte. */
async function postsOnDisk(): Promise<Bytes> {
  const root = workspaceFile(folder).fsPath;
  const names = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.md')).sort();
  return new Map(await Promise.all(names.map(async (name) => [name.replaceAll('\\', '/'), await readFile(`${root}/${name}`, 'latin1')] as const)));
}

/** Every link that leads nowhere, by the files on disk alone. */
async function brokenLinks(): Promise<string[]> {
  const files = new DiskFiles(workspaceFile('').fsPath);
  const site = new SiteModel(await loadShape(files, { ...defaultConfig, collections: [{ name: 'blog', files: `${folder}/**/*.md`, route: '/blog/:slug/' }] }));
  await enterPosts(files, site, await listPosts(files, site));
  return [...site.posts()].flatMap(({ path, links }) => links.filter((link) => site.resolve({ ...link, role: 'page' }, path).kind === 'missing').map(({ url }) => url)).sort();
}

/** Renames as the explorer does, and waits until what follows from it is on disk. */
async function rename(from: string, to: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(workspaceFile(from), workspaceFile(to));
  assert.ok(await vscode.workspace.applyEdit(edit));
  await saved();
}

function saved(): Promise<unknown> {
  return until('everything is saved', vscode.workspace.onDidSaveTextDocument, () => vscode.workspace.textDocuments.every(({ isDirty }) => !isDirty));
}

const toLatin1 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

/** What a rename should make of the posts, said in another way: the address is replaced wherever it stands as a link's, whole. */
function withAddress(posts: Bytes, from: string, to: string): Map<string, string> {
  const before = [from, encodeURI(from)].map((slug) => toLatin1(slug).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const link = new RegExp(`(\\]\\(<?|\\]: <?|="|\\.example)(/blog/)(${before})(?=[/#?)"'\\s>])`, 'g');
  const changed = [...posts].map(([name, text]) => {
    const followed = text.replace(link, (_, start: string, prefix: string, slug: string) => start + prefix + toLatin1(slug === toLatin1(from) ? to : encodeURI(to)));
    return [toLatin1(name === `${from}.md` ? `${to}.md` : name), followed] as const;
  });
  return new Map(changed.sort());
}

const byName = (posts: Bytes): Map<string, string> => new Map([...posts].map(([name, text]) => [toLatin1(name), text] as const).sort());

describe('a rename', () => {
  let document: vscode.TextDocument;

  before(async () => {
    await closeEditors();
    const text = '---\ntitle: Una nota que enlaza mucho\npubDate: 2026-01-02\ndescription: Una nota breve que solo existe para que otras cambien de nombre sin que nada se rompa.\ntags: [escritura]\n---\n\nVe a [la base](/blog/sqlite-es-suficiente-para-casi-todo/?a=1#cuando) y a [nada](/blog/nada-de-nada-que-exista/).\n\n## Un apartado\n\nVuelve [arriba](#un-apartado).\n';
    await vscode.workspace.fs.writeFile(workspaceFile(`${folder}/muchos-enlaces.md`), new TextEncoder().encode(text));
    document = (await openPost(`${folder}/muchos-enlaces.md`)).document;
    await untilDiagnostics(document.uri, 'the site has been read', (found) => found.length > 0);
  });
  after(closeEditors);

  it('of each post in turn breaks no link, changes nothing but links, and back again restores every byte', async function () {
    this.timeout(180_000);
    const [original, broken] = [await postsOnDisk(), await brokenLinks()];
    let followed = 0;
    for (const name of original.keys()) {
      const slug = name.replace(/\.md$/, '');
      await rename(`${folder}/${name}`, `${folder}/${slug}-de-nuevo.md`);
      const now = await postsOnDisk();
      assert.deepEqual(byName(now), withAddress(original, slug, `${slug}-de-nuevo`), name);
      assert.deepEqual(await brokenLinks(), broken, name);
      followed += [...now.values()].filter((text) => text.includes(toLatin1(`/blog/${slug}-de-nuevo`))).length;
      await rename(`${folder}/${slug}-de-nuevo.md`, `${folder}/${name}`);
      assert.deepEqual(await postsOnDisk(), original, `${name} and back`);
    }
    assert.ok(followed > 20, `only ${followed} files followed`);
  });

  it('of a folder, and a move of several files at once, breaks no link, and back again restores every byte', async () => {
    const text = await readFile(workspaceFile(`${folder}/muchos-enlaces.md`).fsPath, 'utf8');
    const note = (name: string, link: string): Promise<void> =>
      Promise.resolve(vscode.workspace.fs.writeFile(workspaceFile(`${folder}/travesias/${name}.md`), new TextEncoder().encode(text.replace('Una nota que enlaza mucho', `Una nota de viaje, ${name}`).replace('/blog/nada-de-nada-que-exista/', link))));
    await note('norte', '/blog/travesias/sur/#un-apartado');
    await note('sur', './norte.md');
    await vscode.workspace.fs.writeFile(workspaceFile(`${folder}/de-viaje.md`), new TextEncoder().encode(text.replace('enlaza mucho', 'va de viaje').replace('/blog/nada-de-nada-que-exista/', '/blog/travesias/norte').replace('#un-apartado', '/blog/travesias/sur/#un-apartado')));
    const { document: linker } = await openPost(`${folder}/de-viaje.md`);
    await untilDiagnostics(linker.uri, 'the new posts are known', (found) => !found.some(({ message }) => message.includes('/travesias/')));
    const [original, broken] = [await postsOnDisk(), await brokenLinks()];
    const renamed = (from: string, to: string): Bytes =>
      new Map([...original].map(([name, post]) => [name.replace(`${from}/`, `${to}/`), post.replaceAll(`/blog/${from}/`, `/blog/${to}/`)] as const).sort());

    await rename(`${folder}/travesias`, `${folder}/rutas`);
    assert.deepEqual(byName(await postsOnDisk()), byName(renamed('travesias', 'rutas')));
    assert.deepEqual(await brokenLinks(), broken);
    await rename(`${folder}/rutas`, `${folder}/travesias`);
    assert.deepEqual(await postsOnDisk(), original);

    const moves = (from: string, to: string): vscode.WorkspaceEdit => {
      const edit = new vscode.WorkspaceEdit();
      for (const name of ['norte.md', 'sur.md']) edit.renameFile(workspaceFile(`${folder}/${from}/${name}`), workspaceFile(`${folder}/${to}/${name}`));
      return edit;
    };
    assert.ok(await vscode.workspace.applyEdit(moves('travesias', 'caminos')));
    await saved();
    assert.deepEqual(byName(await postsOnDisk()), byName(renamed('travesias', 'caminos')));
    assert.deepEqual(await brokenLinks(), broken);
    assert.ok(await vscode.workspace.applyEdit(moves('caminos', 'travesias')));
    await saved();
    assert.deepEqual(await postsOnDisk(), original);
  });

  it('of a slug in a link renames the file, and every link follows', async () => {
    document = (await openPost(`${folder}/muchos-enlaces.md`)).document;
    const before = await postsOnDisk();
    const at = document.positionAt(document.getText().indexOf('/blog/sqlite') + 8);
    const offered = await vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>('vscode.prepareRename', document.uri, at);
    assert.equal(document.getText(offered.range), 'sqlite-es-suficiente-para-casi-todo');
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, at, 'Con SQLite basta');
    // F2 itself makes the edits first; the file's new name, made here by hand, is not told to tests.
    const inOrder = new vscode.WorkspaceEdit();
    for (const [uri, edits] of edit.entries()) inOrder.set(uri, edits);
    inOrder.renameFile(workspaceFile(sqlite), workspaceFile(`${folder}/con-sqlite-basta.md`));
    assert.ok(await vscode.workspace.applyEdit(inOrder, { isRefactoring: true }));
    await saved();
    assert.match(document.getText(), /\(\/blog\/con-sqlite-basta\/\?a=1#cuando\)/);
    assert.deepEqual(byName(await postsOnDisk()), withAddress(before, 'sqlite-es-suficiente-para-casi-todo', 'con-sqlite-basta'));
    await rename(`${folder}/con-sqlite-basta.md`, sqlite);
    assert.deepEqual(await postsOnDisk(), before);
  });

  it('of a heading is followed by its fragments, in other posts too', async () => {
    document = (await openPost(`${folder}/muchos-enlaces.md`)).document;
    await vscode.workspace.fs.writeFile(workspaceFile(`${folder}/al-apartado.md`), new TextEncoder().encode(document.getText().replace('Una nota que', 'Otra nota que').replace('#un-apartado', '/blog/muchos-enlaces#un-apartado')));
    const { document: linker } = await openPost(`${folder}/al-apartado.md`);
    await untilDiagnostics(linker.uri, 'the new post is known', (found) => found.length > 0);
    const at = document.positionAt(document.getText().indexOf('Un apartado') + 2);
    const offered = await vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>('vscode.prepareRename', document.uri, at);
    assert.equal(offered.placeholder, 'Un apartado');
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, at, 'Otro *sitio*');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(document.getText(), /## Otro \*sitio\*\n\nVuelve \[arriba\]\(#otro-sitio\)/);
    assert.match(linker.getText(), /\(\/blog\/muchos-enlaces#otro-sitio\)/);
  });
});

describe('references', () => {
  after(closeEditors);

  it('of a title are the links to the post', async () => {
    const { document } = await openPost(sqlite);
    const at = document.positionAt(document.getText().indexOf('title:') + 2);
    const found = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, at);
    const posts = await postsOnDisk();
    const expected = [...posts].filter(([name, text]) => !sqlite.endsWith(name) && /[("' ]\/blog\/sqlite-es-suficiente-para-casi-todo[/)#?"']/.test(text)).map(([name]) => name);
    assert.ok(expected.length > 0);
    assert.deepEqual([...new Set(found.map(({ uri }) => uri.path.slice(uri.path.indexOf(`/${folder}/`) + folder.length + 2)))].sort(), expected.sort());
    for (const { uri, range } of found) assert.match((await vscode.workspace.openTextDocument(uri)).getText(range), /sqlite-es-suficiente-para-casi-todo/);
  });
});

describe('problems of posts that are not open', () => {
  after(closeEditors);

  it('are shown, follow other programs, and go when only those of open posts are wanted', async () => {
    const closed = workspaceFile(`${folder}/nunca-abierta.md`);
    await openPost(sqlite);
    await vscode.workspace.fs.writeFile(closed, new TextEncoder().encode('---\ntitle: Nunca se abre\n---\n\n[a](/blog/no-hay-nada-de-eso/)\n'));
    await untilDiagnostics(closed, 'the broken link is shown', (found) => found.some(({ range }) => range.start.line === 4 && range.start.character === 4));
    const settings = vscode.workspace.getConfiguration('galley');
    await settings.update('problems', 'open', vscode.ConfigurationTarget.Workspace);
    await untilDiagnostics(closed, 'it is shown no more', (found) => found.length === 0);
    await settings.update('problems', undefined, vscode.ConfigurationTarget.Workspace);
    await untilDiagnostics(closed, 'it is shown again', (found) => found.length > 0);
    await vscode.workspace.fs.delete(closed);
    await untilDiagnostics(closed, 'it is gone', (found) => found.length === 0);
  });
});
