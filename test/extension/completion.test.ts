import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, diagnosticsOf, openPost, until, untilDiagnostics, workspaceFile } from './workspace';

const folder = 'src/content/blog';
/** The fields that a post needs, unlike those of any other. */
const head = (name: string): string =>
  `title: "Una nota llamada ${name}"\npubDate: 2026-01-02\ndescription: "Una nota breve, ${name}, que solo existe para comprobar lo que se ofrece mientras se escribe, nada más."\n`;

/** Opens a new post with the given text, `|` being the cursor; resolves when its site has been read. */
async function open(name: string, marked: string): Promise<{ editor: vscode.TextEditor; at: vscode.Position }> {
  const offset = marked.indexOf('|');
  const path = `${folder}/${name}.md`;
  await vscode.workspace.fs.writeFile(workspaceFile(path), new TextEncoder().encode(marked.slice(0, offset) + marked.slice(offset + 1)));
  const editor = await openPost(path);
  const at = editor.document.positionAt(offset);
  editor.selection = new vscode.Selection(at, at);
  return { editor, at };
}

function complete({ document }: vscode.TextEditor, at: vscode.Position, trigger?: string): Thenable<vscode.CompletionList> {
  return vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, at, trigger);
}

const labelOf = ({ label }: vscode.CompletionItem): string => (typeof label === 'string' ? label : label.label);
const inOrder = ({ items }: vscode.CompletionList): string[] => [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1)).map(labelOf);

/** Takes a completion as the editor does: its text replaces its range. */
async function take(editor: vscode.TextEditor, item: vscode.CompletionItem | undefined): Promise<string> {
  assert.ok(item?.range instanceof vscode.Range && item.insertText !== undefined);
  const text = typeof item.insertText === 'string' ? new vscode.SnippetString(item.insertText.replace(/[\\$}]/g, '\\$&')) : item.insertText;
  assert.ok(await editor.insertSnippet(text, item.range, { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true }));
  return editor.document.getText();
}

const about = (code: string) => (found: vscode.Diagnostic[]) => found.some(({ code: own }) => typeof own === 'object' && own.value === code);

describe('completion in the editor', () => {
  before(async () => {
    const { document } = await openPost(`${folder}/sqlite-es-suficiente-para-casi-todo.md`);
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(document.lineCount, 0), '\n[x](/blog/nada-de-nada-que-exista/)\n'));
    await untilDiagnostics(document.uri, 'the site has been read', (found) => found.length > 0);
    await closeEditors();
  });
  after(closeEditors);

  it('offers the keys that are missing, and leaves the cursor where their value begins', async () => {
    const { editor, at } = await open('claves', `---\n${head('claves')}|\n---\n\nHola.\n`);
    const found = await complete(editor, at);
    assert.deepEqual(inOrder(found).slice(0, 6), ['updatedDate', 'author', 'image', 'tags', 'originalUrl', 'draft']);
    const image = found.items.find((item) => labelOf(item) === 'image');
    assert.equal(await take(editor, image), `---\n${head('claves')}image:\n  url: ""\n  alt: ""\n---\n\nHola.\n`);
    assert.equal(editor.document.offsetAt(editor.selection.active), editor.document.getText().indexOf('url: "') + 'url: "'.length);
  });

  it('offers the tags of the other posts, the most used first', async () => {
    const { editor, at } = await open('etiquetas', `---\n${head('etiquetas')}tags: [escritura, |]\n---\n\nHola.\n`);
    const labels = inOrder(await complete(editor, at, ','));
    assert.ok(labels.includes('herramientas'));
    assert.ok(!labels.includes('escritura'));
  });

  it('offers pictures that exist, and true and false', async () => {
    const picture = await open('imagen', `---\n${head('imagen')}image:\n  url: "/img/pan|"\n---\n\nHola.\n`);
    assert.ok(inOrder(await complete(picture.editor, picture.at)).includes('/img/pan.png'));
    const draft = await open('borrador', `---\n${head('borrador')}draft: |\n---\n\nHola.\n`);
    assert.deepEqual(inOrder(await complete(draft.editor, draft.at, ' ')).slice(0, 2), ['true', 'false']);
  });

  it('offers keys and values between lines of +++', async () => {
    const toml = head('toml').replaceAll(': "', ' = "').replace('pubDate: ', 'pubDate = ');
    const key = await open('toml-clave', `+++\n${toml}|\n+++\n\nHola.\n`);
    const image = (await complete(key.editor, key.at)).items.find((item) => labelOf(item) === 'image');
    assert.equal(await take(key.editor, image), `+++\n${toml}image = { url = "", alt = "" }\n+++\n\nHola.\n`);
    const tags = await open('toml-etiquetas', `+++\n${toml}tags = [|\n+++\n\nHola.\n`);
    assert.ok(inOrder(await complete(tags.editor, tags.at, '[')).includes('herramientas'));
    const draft = await open('toml-borrador', `+++\n${toml}draft = |\n+++\n\nHola.\n`);
    assert.deepEqual(inOrder(await complete(draft.editor, draft.at, ' ')).slice(0, 2), ['true', 'false']);
  });

  it('offers keys and values in frontmatter that is broken elsewhere, and between braces', async () => {
    const broken = await open('rota', `---\n${head('rota')}author: "Ana\ntags: [datos\ndraft: |\n---\n\nHola.\n`);
    assert.deepEqual(inOrder(await complete(broken.editor, broken.at, ' ')).slice(0, 2), ['true', 'false']);
    const key = await open('rota-clave', `---\n${head('rota-clave')}author: Ana: la de siempre\nta|\n---\n\nHola.\n`);
    assert.ok(inOrder(await complete(key.editor, key.at)).includes('tags'));
    const flow = await open('llaves', `---\n${head('llaves')}image: { url: "/img/pan|" }\n---\n\nHola.\n`);
    const picture = (await complete(flow.editor, flow.at)).items.find((item) => labelOf(item) === '/img/pan.png');
    assert.equal(await take(flow.editor, picture), `---\n${head('llaves')}image: { url: "/img/pan.png" }\n---\n\nHola.\n`);
    const inner = await open('llaves-clave', `---\n${head('llaves-clave')}image: { url: "/img/pan.png", | }\n---\n\nHola.\n`);
    assert.deepEqual(inOrder(await complete(inner.editor, inner.at)), ['alt']);
  });

  it('offers posts in a link, by a word of the title, and writes their exact address', async () => {
    const { editor, at } = await open('enlace', `---\n${head('enlace')}tags: [datos]\n---\n\nMira [esto](/suficiente|).\n`);
    const found = await complete(editor, at, '/');
    const item = found.items.find((it) => labelOf(it) === 'SQLite es suficiente para casi todo');
    assert.ok(item);
    assert.ok(!inOrder(found).includes('Walking as a debugging tool'));
    assert.match(item.detail ?? '', /2026/);
    assert.match((item.documentation as vscode.MarkdownString).value, /<img src="[^"]+estanteria\.png"/);
    assert.match(await take(editor, item), /Mira \[esto\]\(\/blog\/sqlite-es-suficiente-para-casi-todo\/\)\.\n$/);
  });

  it('offers headings behind "#"', async () => {
    const { editor, at } = await open('fragmento', `---\n${head('fragmento')}---\n\n[x](/blog/sqlite-es-suficiente-para-casi-todo/#|)\n`);
    assert.equal(inOrder(await complete(editor, at, '#'))[0], '¿Qué tiene de especial?');
  });

  it('lists a post in the editor itself as its words are typed, and takes it', async () => {
    const { editor } = await open('tecleando', `---\n${head('tecleando')}---\n\nMira [esto](|).\n`);
    for (const key of '/sqlite') await vscode.commands.executeCommand('type', { text: key });
    const { document } = editor;
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    // The list opens in its own time: taking is tried with each change until there is something to take.
    const changed = until('the completion is taken', vscode.workspace.onDidChangeTextDocument, () => document.getText().includes('/blog/sqlite-es-suficiente-para-casi-todo/'));
    await acceptWhenListed(() => document.getText().includes('/blog/sqlite-es'));
    await changed;
    assert.match(document.getText(), /Mira \[esto\]\(\/blog\/sqlite-es-suficiente-para-casi-todo\/\)\.\n$/);
  });

  it('offers nothing of Galley in Markdown that is no post', async () => {
    const editor = await openPost({ text: '---\n\n---\n[x](/)\n' });
    const found = await complete(editor, new vscode.Position(3, 5), '/');
    assert.ok(!inOrder(found).includes('SQLite es suficiente para casi todo'));
  });
});

/** Asks the list of suggestions, again and again, to take its first one, until `taken`. */
async function acceptWhenListed(taken: () => boolean): Promise<void> {
  const end = Date.now() + 10_000;
  while (!taken() && Date.now() < end) {
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('fixes in the editor', () => {
  after(closeEditors);
  const actionsAt = (uri: vscode.Uri, range: vscode.Range, kind?: string): Thenable<vscode.CodeAction[]> => vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, kind);

  it('silence a problem in place, behind all others', async () => {
    const { editor } = await open('silencio', `---\n${head('silencio')}---\n|\nHola [x](/blog/nada-de-nada-que-exista/).\n`);
    const { document } = editor;
    const [diagnostic] = await untilDiagnostics(document.uri, 'the broken link is reported', about('link/missing-page'));
    assert.ok(diagnostic);
    const actions = (await actionsAt(document.uri, diagnostic.range, 'quickfix')).filter(({ title }) => title.includes('link/missing-page'));
    assert.deepEqual(actions.map(({ title, isPreferred }) => [title, isPreferred ?? false]), [['Ignore “link/missing-page” on this line', false], ['Turn off “link/missing-page” in the settings', false]]);
    const [ignore] = actions;
    assert.ok(ignore?.edit && (await vscode.workspace.applyEdit(ignore.edit)));
    assert.match(document.getText(), /\n<!-- galley-disable-next-line link\/missing-page -->\nHola \[x\]/);
    await untilDiagnostics(document.uri, 'the problem is gone', (found) => !about('link/missing-page')(found));
  });

  it('turn a rule off in the settings of the folder', async () => {
    const { editor } = await open('apagada', `---\n${head('apagada')}---\n|\nHola [x](/blog/nada-de-nada-que-exista/).\n`);
    const { document } = editor;
    const [diagnostic] = await untilDiagnostics(document.uri, 'the broken link is reported', about('link/missing-page'));
    assert.ok(diagnostic);
    const action = (await actionsAt(document.uri, diagnostic.range, 'quickfix')).find(({ title }) => title.startsWith('Turn off “link'));
    assert.ok(action?.command);
    await vscode.commands.executeCommand(action.command.command, ...((action.command.arguments ?? []) as unknown[]));
    try {
      const set = vscode.workspace.getConfiguration('galley', document.uri).inspect('rules');
      assert.deepEqual(set?.workspaceFolderValue ?? set?.workspaceValue, { 'link/missing-page': 'off' });
      await untilDiagnostics(document.uri, 'the problem is gone', (found) => !about('link/missing-page')(found));
    } finally {
      await vscode.workspace.getConfiguration('galley', document.uri).update('rules', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
    }
    await untilDiagnostics(document.uri, 'the problem is back', about('link/missing-page'));
  });

  it('are made all at once', async () => {
    const { editor } = await open('todas', `---\n${head('todas')}---\n|\n[a](/blog/sqlite-es-suficiente-para-casi-tod/) y [b](/blog/walking-as-a-debuging-tool/).\n`);
    const { document } = editor;
    await untilDiagnostics(document.uri, 'both broken links are reported', (found) => found.length === 2);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const [action, ...others] = (await actionsAt(document.uri, whole, 'source.fixAll.galley')).filter(({ kind }) => kind?.value === 'source.fixAll.galley');
    assert.equal(others.length, 0);
    assert.ok(action?.edit && (await vscode.workspace.applyEdit(action.edit)));
    assert.match(document.getText(), /\[a\]\(\/blog\/sqlite-es-suficiente-para-casi-todo\/\) y \[b\]\(\/blog\/walking-as-a-debugging-tool\/\)\.\n$/);
    await untilDiagnostics(document.uri, 'nothing is left', (found) => found.length === 0);
  });

  it('are made on save where the settings ask for it', async () => {
    const settings = vscode.workspace.getConfiguration('editor');
    await settings.update('codeActionsOnSave', { 'source.fixAll.galley': 'explicit' }, vscode.ConfigurationTarget.Workspace);
    try {
      const { editor } = await open('al-guardar', `---\n${head('al-guardar')}---\n\n[a](/blog/sqlite-es-suficiente-para-casi-tod/)|\n`);
      const { document } = editor;
      await untilDiagnostics(document.uri, 'the broken link is reported', about('link/missing-page'));
      await editor.edit((edit) => edit.insert(editor.selection.active, '.'));
      await document.save();
      assert.match(document.getText(), /\(\/blog\/sqlite-es-suficiente-para-casi-todo\/\)\.\n$/);
      assert.deepEqual(await untilDiagnostics(document.uri, 'nothing is left', (found) => found.length === 0), diagnosticsOf(document.uri));
    } finally {
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
