import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openPost, untilDiagnostics, workspaceFile } from './workspace';

const path = 'src/content/blog/con-enlaces.md';
const text = `---
title: Una nota con enlaces
pubDate: 2026-01-02
description: Una nota breve que solo existe para seguir sus enlaces de un sitio a otro, nada más.
tags: [escritura]
---

Ve a [la base de datos](/blog/sqlite-es-suficiente-para-casi-todo/) y a [nada](/blog/nada-de-nada-que-exista/).

## Un apartado

Vuelve [arriba](#un-apartado), mira [los límites](/blog/sqlite-es-suficiente-para-casi-todo/#los-límites-de-verdad), [lo de antes](/antes/) o [lo otro](/blog/sqlite-es-suficiente-para-casi-nada/).
`;

describe('navigation by links', () => {
  let document: vscode.TextDocument;
  const at = (needle: string): vscode.Position => document.positionAt(document.getText().indexOf(needle) + 3);

  before(async () => {
    await vscode.workspace.fs.writeFile(workspaceFile(path), new TextEncoder().encode(text));
    document = (await openPost(path)).document;
    await untilDiagnostics(document.uri, 'the site has been read', (found) => found.length > 0);
  });
  after(closeEditors);

  it('opens the post behind a link', async () => {
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri, 20);
    const link = links.find(({ range }) => document.getText(range) === '/blog/sqlite-es-suficiente-para-casi-todo/');
    assert.equal(link?.target?.path, workspaceFile('src/content/blog/sqlite-es-suficiente-para-casi-todo.md').path);
  });

  it('goes to the definition: the post, or the heading of a fragment', async () => {
    const definitionsAt = (needle: string) => vscode.commands.executeCommand<vscode.LocationLink[]>('vscode.executeDefinitionProvider', document.uri, at(needle));
    const [post] = await definitionsAt('/blog/sqlite');
    assert.equal(post?.targetUri.path, workspaceFile('src/content/blog/sqlite-es-suficiente-para-casi-todo.md').path);
    const own = await definitionsAt('#un-apartado');
    assert.ok(own.some(({ targetUri, targetRange }) => targetUri.path === document.uri.path && targetRange.start.line === 9));
  });

  it('shows the card of the post behind a link', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at('/blog/sqlite'));
    const shown = hovers.flatMap(({ contents }) => contents).map((content) => (content instanceof vscode.MarkdownString ? content.value : '')).join('\n');
    assert.match(shown, /SQLite/);
    assert.match(shown, /20\d\d/);
  });

  const hoverAt = async (needle: string): Promise<string> => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at(needle));
    return hovers.flatMap(({ contents }) => contents).map((content) => (content instanceof vscode.MarkdownString ? content.value : '')).join('\n');
  };

  it('shows how the post begins, and at a fragment the heading and what follows it', async () => {
    assert.match(await hoverAt('/blog/sqlite-es-suficiente-para-casi-todo/)'), /---\n\n\S/);
    assert.match(await hoverAt('/blog/sqlite-es-suficiente-para-casi-todo/#los'), /\*\*Los límites de verdad\*\*\n\n\S/);
    assert.match(await hoverAt('#un-apartado'), /\*\*Un apartado\*\*\n\nVuelve/);
  });

  it('shows for a broken link what is nearest', async () => {
    const shown = await hoverAt('/blog/sqlite-es-suficiente-para-casi-nada/');
    assert.match(shown, /nearest:\n- \[SQLite es suficiente para casi todo\]\(file:[^)]+sqlite-es-suficiente-para-casi-todo\.md\)/);
  });

  it('goes through a redirect to the post, and shows the redirect', async () => {
    const config = workspaceFile('astro.config.mjs');
    const before = await vscode.workspace.fs.readFile(config);
    const text = new TextDecoder().decode(before).replace('defineConfig({', "defineConfig({\n  redirects: { '/antes': '/blog/sqlite-es-suficiente-para-casi-todo/' },");
    await vscode.workspace.fs.writeFile(config, new TextEncoder().encode(text));
    try {
      await untilDiagnostics(document.uri, 'the redirect is known', (found) => found.some(({ code }) => typeof code === 'object' && code.value === 'link/redirected'));
      const definitions = await vscode.commands.executeCommand<vscode.LocationLink[]>('vscode.executeDefinitionProvider', document.uri, at('/antes/'));
      const places = definitions.map(({ targetUri, targetRange }) => `${targetUri.path.split('/').at(-1) ?? ''}:${targetRange.start.line}`);
      assert.deepEqual(places.sort(), ['astro.config.mjs:3', 'sqlite-es-suficiente-para-casi-todo.md:0']);
      assert.match(await hoverAt('/antes/'), /\*\*SQLite es suficiente para casi todo\*\*/);
    } finally {
      await vscode.workspace.fs.writeFile(config, before);
      await untilDiagnostics(document.uri, 'the redirect is gone', (found) => !found.some(({ code }) => typeof code === 'object' && code.value === 'link/redirected'));
    }
  });
});
