import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openPost, untilDiagnostics, workspaceFile } from './workspace';

const path = 'src/content/blog/con-frontmatter.md';
const text = `---
title: "Una nota con de todo"
pubDate: 2026-01-02
description: "Una nota breve que solo existe para preguntar por cada una de sus partes, una tras otra."
image:
  url: "/img/pan.png"
  alt: "Un pan"
tags: [datos, una-etiqueta-solo-mia]
---

[nada](/blog/nada-de-nada-que-exista/)
`;

describe('frontmatter in the editor', () => {
  let document: vscode.TextDocument;
  const at = (needle: string): vscode.Position => document.positionAt(document.getText().indexOf(needle) + 1);

  before(async () => {
    await vscode.workspace.fs.writeFile(workspaceFile(path), new TextEncoder().encode(text));
    document = (await openPost(path)).document;
    await untilDiagnostics(document.uri, 'the site has been read', (found) => found.length > 0);
  });
  after(closeEditors);

  async function hoverAt(needle: string): Promise<string> {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at(needle));
    return hovers.flatMap(({ contents }) => contents).map((content) => (content as vscode.MarkdownString).value).join('\n').replaceAll('&nbsp;', ' ');
  }
  const definitionsAt = (needle: string): Thenable<vscode.LocationLink[]> => vscode.commands.executeCommand('vscode.executeDefinitionProvider', document.uri, at(needle));

  it('says of a key what it holds and which line of the config asks for it', async () => {
    const config = await vscode.workspace.openTextDocument(workspaceFile('src/content.config.ts'));
    const line = config.positionAt(config.getText().indexOf('pubDate')).line + 1;
    const shown = await hoverAt('pubDate');
    assert.match(shown, /a date · required/);
    assert.ok(shown.includes(`src/content.config.ts, line ${line}`) && shown.includes(`content.config.ts#L${line}`), shown);
    const [definition] = await definitionsAt('pubDate');
    assert.equal(definition?.targetUri.path, config.uri.path);
    assert.equal(definition.targetRange.start.line + 1, line);
  });

  it('tells a date in words', async () => {
    assert.match(await hoverAt('2026-01-02'), /Friday,? 2 January 2026/);
  });

  it('tells how many posts share a tag, and goes to them', async () => {
    assert.match(await hoverAt('datos'), /Posts with this tag: \d+, this one included\./);
    assert.match(await hoverAt('datos'), /\[Show these posts\]\(command:_galley\.showPosts\?/);
    const definitions = await definitionsAt('datos');
    assert.ok(definitions.length > 1);
    for (const { targetUri, targetRange } of definitions) {
      assert.equal((await vscode.workspace.openTextDocument(targetUri)).getText(targetRange).replaceAll('"', ''), 'datos');
    }
    assert.match(await hoverAt('una-etiqueta'), /Only this post has this tag\./);
  });

  it('shows a picture with its size, and goes to its file', async () => {
    assert.match(await hoverAt('"/img/pan.png'), /<img src="[^"]*\/public\/img\/pan\.png"[\s\S]*1200 × 630 · [\d.]+ kB/);
    const [definition] = await definitionsAt('"/img/pan.png');
    assert.equal(definition?.targetUri.path, workspaceFile('public/img/pan.png').path);
  });
});
