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

Vuelve [arriba](#un-apartado).
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
});
