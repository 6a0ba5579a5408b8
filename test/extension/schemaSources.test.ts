import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { closeEditors, openPost, untilDiagnostics, workspaceFile } from './workspace';

const postPath = 'src/content/blog/reglas.md';
const post = `---
title: Una nota para las reglas
pubDate: 2026-01-02
description: Una nota breve que solo existe para comprobar de dónde salen las reglas de sus campos.
tags: [escritura]
---

Nada más.
`;
const configPath = 'src/content.config.ts';

/** As another program would: behind the editor's back. */
async function writeOnDisk(file: string, text: string): Promise<void> {
  const target = workspaceFile(file).fsPath;
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, text);
}

const setting = (name: string, value: unknown): Thenable<void> =>
  vscode.workspace.getConfiguration('galley', workspaceFile('')).update(name, value, vscode.ConfigurationTarget.Workspace);

describe('the rules of an open post’s fields', () => {
  let document: vscode.TextDocument;
  let config: string;
  const missing = (field: string) => (found: readonly vscode.Diagnostic[]) => found.some(({ message }) => message.includes(`“${field}” is missing`));
  const none = (found: readonly vscode.Diagnostic[]): boolean => found.length === 0;

  before(async () => {
    config = await readFile(workspaceFile(configPath).fsPath, 'utf8');
    await writeOnDisk(postPath, post);
    document = (await openPost(postPath)).document;
    // Something to wait for: the site has been read when this is reported.
    const editor = await openPost(postPath);
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), 'draft: quizá\n'));
    await untilDiagnostics(document.uri, 'the site has been read', (found) => found.length === 1);
    await editor.edit((edit) => edit.delete(new vscode.Range(1, 0, 2, 0)));
    await untilDiagnostics(document.uri, 'the post is sound', none);
    await document.save();
  });

  after(async () => {
    await setting('collections', undefined);
    await setting('rules', undefined);
    await writeOnDisk(configPath, config);
    for (const file of [postPath, 'src/mood.ts', 'schemas/post.json', '.astro/collections/blog.schema.json']) await rm(workspaceFile(file).fsPath, { force: true });
    await closeEditors();
  });

  it('follow the site’s config, without a reload', async () => {
    await writeOnDisk(configPath, config.replace('author: z.string().optional()', 'author: z.string()'));
    const [diagnostic] = await untilDiagnostics(document.uri, '“author” is wanted', missing('author'));
    assert.ok(diagnostic);
    assert.equal(document.getText(diagnostic.range), '---');
    assert.equal(diagnostic.severity, vscode.DiagnosticSeverity.Error);
    await writeOnDisk(configPath, config);
    await untilDiagnostics(document.uri, '“author” may be left out again', none);
  });

  it('follow what is typed into the config before it is saved, and its last reading while it cannot be read', async () => {
    const saving = vscode.workspace.getConfiguration('files', workspaceFile(''));
    await saving.update('autoSave', 'off', vscode.ConfigurationTarget.Workspace);
    const { document: own } = await openPost(configPath);
    const editor = await vscode.window.showTextDocument(own);
    const optional = own.getText().indexOf('.optional()', own.getText().indexOf('author:'));
    await editor.edit((edit) => edit.delete(new vscode.Range(own.positionAt(optional), own.positionAt(optional + '.optional()'.length))));
    await untilDiagnostics(document.uri, '“author” is wanted', missing('author'));
    await editor.edit((edit) => edit.insert(own.positionAt(optional), '.min('));
    await setting('rules', { 'frontmatter/missing-field': 'hint' });
    await untilDiagnostics(document.uri, '“author” is still wanted', (found) => missing('author')(found) && found.some(({ severity }) => severity === vscode.DiagnosticSeverity.Hint));
    await vscode.window.showTextDocument(own);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await untilDiagnostics(document.uri, 'the file as it is on disk counts again', none);
    await saving.update('autoSave', undefined, vscode.ConfigurationTarget.Workspace);
    await setting('rules', undefined);
  });

  it('follow galley.config.json, into which a rule can be turned off', async () => {
    await writeOnDisk(configPath, config.replace('author: z.string().optional()', 'author: z.string()'));
    await writeOnDisk('galley.config.json', '{\n  // Ours\n  "rules": { "frontmatter/missing-field": "warning" },\n}\n');
    try {
      const [diagnostic] = await untilDiagnostics(document.uri, '“author” is wanted, as a warning', (found) => found.some(({ severity }) => severity === vscode.DiagnosticSeverity.Warning));
      assert.ok(diagnostic);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, diagnostic.range, 'quickfix');
      const action = actions.find(({ title }) => title === 'Turn off “frontmatter/missing-field” in the settings');
      assert.ok(action?.command);
      await vscode.commands.executeCommand(action.command.command, ...((action.command.arguments ?? []) as unknown[]));
      assert.equal(await readFile(workspaceFile('galley.config.json').fsPath, 'utf8'), '{\n  // Ours\n  "rules": { "frontmatter/missing-field": "off" },\n}\n');
      assert.equal(vscode.workspace.getConfiguration('galley', document.uri).inspect('rules')?.workspaceValue, undefined);
      await untilDiagnostics(document.uri, 'nothing is said of it', none);
    } finally {
      await rm(workspaceFile('galley.config.json').fsPath, { force: true });
      await writeOnDisk(configPath, config);
    }
    await untilDiagnostics(document.uri, 'the post is sound again', none);
  });

  it('follow a file that the config imports', async () => {
    const mood = (schema: string): string => `import { z } from 'astro/zod';\nexport const mood = ${schema};\n`;
    await writeOnDisk('src/mood.ts', mood('z.string().optional()'));
    await writeOnDisk(configPath, config.replace("import { z } from 'astro/zod';", "import { z } from 'astro/zod';\nimport { mood } from './mood';").replace('title: z.string(),', 'title: z.string(), mood, weather: z.string(),'));
    await untilDiagnostics(document.uri, 'the config is read anew', missing('weather'));
    await writeOnDisk('src/mood.ts', mood('z.string()'));
    await untilDiagnostics(document.uri, '“mood” is wanted', missing('mood'));
    await writeOnDisk(configPath, config);
    await untilDiagnostics(document.uri, 'the post is sound again', none);
  });

  it('follow what Astro generates, where the config cannot be understood', async () => {
    await writeOnDisk(configPath, config.replace('title: z.string(),', 'title: z.string(), mood: elsewhere(), weather: z.string(),'));
    await untilDiagnostics(document.uri, 'the config is read anew', missing('weather'));
    const fields = { title: { type: 'string' }, mood: { type: 'string' } };
    await writeOnDisk('.astro/collections/blog.schema.json', JSON.stringify({ type: 'object', properties: fields, required: ['title', 'mood'] }));
    await untilDiagnostics(document.uri, '“mood” is wanted', missing('mood'));
    await writeOnDisk(configPath, config);
    await untilDiagnostics(document.uri, 'the post is sound again', none);
  });

  it('are those of the user’s own JSON Schema first, as long as it is named in the settings', async () => {
    await writeOnDisk('schemas/post.json', JSON.stringify({ type: 'object', required: ['weather'] }));
    await setting('collections', [{ name: 'blog', schema: 'schemas/post.json' }]);
    await untilDiagnostics(document.uri, '“weather” is wanted', missing('weather'));
    await writeOnDisk('schemas/post.json', JSON.stringify({ type: 'object', required: ['mood'] }));
    await untilDiagnostics(document.uri, '“mood” is wanted in its place', (found) => missing('mood')(found) && !missing('weather')(found));
    await setting('collections', undefined);
    await untilDiagnostics(document.uri, 'the post is sound again', none);
  });

  it('a rule that the settings turn off is silent', async () => {
    await writeOnDisk(configPath, config.replace('author: z.string().optional()', 'author: z.string()'));
    await untilDiagnostics(document.uri, '“author” is wanted', missing('author'));
    await setting('rules', { 'frontmatter/missing-field': 'off' });
    await untilDiagnostics(document.uri, 'nothing is said of it', none);
    await setting('rules', { 'frontmatter/missing-field': 'hint' });
    await untilDiagnostics(document.uri, 'it is said quietly', (found) => found.some(({ severity }) => severity === vscode.DiagnosticSeverity.Hint));
    await setting('rules', undefined);
    await untilDiagnostics(document.uri, 'it is an error again', (found) => found.some(({ severity }) => severity === vscode.DiagnosticSeverity.Error));
  });
});
