import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fixedByCommand } from './freshStart';
import { closeEditors, diagnosticsOf, openPost, untilDiagnostics, workspaceFile } from './workspace';

/** A description that no rule minds, of no other post. */
const about = (name: string): string => `description: "Una nota breve, ${name}, que solo existe para comprobar cómo se corrige lo que está mal, y nada más."`;
const now = String.raw`\d{4}-\d\d-\d\d\S*`;

interface FixCase {
  readonly name: string;
  /** The whole file before and after; `|` is where the cursor is left. In `after` `NOW` stands for the present. */
  readonly before: string;
  readonly after: string;
  readonly code: string;
  readonly title: string;
}

/** A post with these lines beside a sound title, date and description. */
const post = (name: string, ...lines: readonly string[]): string => ['---', `title: La nota ${name}`, 'pubDate: 2026-01-02', about(name), ...lines, '---', '', 'Hola.', ''].join('\n');
const fix = (name: string, code: string, title: string, before: readonly string[], after: readonly string[]): FixCase => ({ name, code: `frontmatter/${code}`, title, before: post(name, ...before), after: post(name, ...after) });

const cases: readonly FixCase[] = [
  fix('comillas', 'syntax', 'Put it in quotes', ['author: Ana: la de siempre'], ['author: "Ana: la de siempre"']),
  fix('clave', 'unknown-key', 'Rename to “draft”', ['draf: true'], ['draft: true']),
  fix('lista', 'wrong-type', 'Make it a list', ['tags: escritura, datos'], ['tags:', '  - escritura', '  - datos']),
  fix('numero', 'wrong-type', 'Put it in quotes', ['author: 5'], ['author: "5"']),
  fix('verdad', 'wrong-type', 'Change to true', ['draft: "true"'], ['draft: true']),
  fix('fecha', 'wrong-value', 'Change to 2026-02-26', ['updatedDate: 26/02/2026'], ['updatedDate: 2026-02-26']),
  fix('repetida', 'duplicate-key', 'Remove this one', ['author: Ana', 'author: Eva'], ['author: Ana']),
  fix('primera', 'duplicate-key', 'Remove the first one', ['author: Ana', 'author: Eva'], ['author: Eva']),
  fix('tabulador', 'syntax', 'Replace the tabs by spaces', ['image:', '\turl: /img/pan.png', '\talt: Un pan'], ['image:', '  url: /img/pan.png', '  alt: Un pan']),
  fix('parecida', 'tag-spelling', 'Change to escritura', ['tags: [Escritura]'], ['tags: [escritura]']),
  fix('imagen', 'missing-field', 'Add “alt”', ['image:', '  url: /img/pan.png'], ['image:', '  url: /img/pan.png', '  alt: "La nota imagen"']),
  {
    name: 'cierre', code: 'frontmatter/unclosed-block', title: 'Close the frontmatter',
    before: `---\ntitle: La nota cierre\npubDate: 2026-01-02\n${about('cierre')}\n\nHola.\n`,
    after: `---\ntitle: La nota cierre\npubDate: 2026-01-02\n${about('cierre')}\n---\n\nHola.\n`,
  },
  {
    name: 'arriba', code: 'frontmatter/missing-block', title: 'Move the frontmatter to the top',
    before: `Un saludo.\n\n${post('arriba')}`,
    after: `---\ntitle: La nota arriba\npubDate: 2026-01-02\n${about('arriba')}\n---\n\nUn saludo.\n\nHola.\n`,
  },
  {
    name: 'faltan', code: 'frontmatter/missing-field', title: 'Add all missing fields',
    before: '---\ntitle: La nota faltan\n---\n\nHola.\n',
    after: '---\ntitle: La nota faltan\npubDate: NOW\ndescription: "|"\n---\n\nHola.\n',
  },
];

describe('fixes of frontmatter in the editor', () => {
  after(closeEditors);

  async function open({ name, before }: Pick<FixCase, 'name' | 'before'>): Promise<vscode.TextEditor> {
    const path = `src/content/blog/nota-${name}.md`;
    await vscode.workspace.fs.writeFile(workspaceFile(path), new TextEncoder().encode(before));
    return openPost(path);
  }

  for (const item of cases) {
    it(`${item.name}: ${item.title}`, async () => {
      const editor = await open(item);
      const { document } = editor;
      const isAbout = ({ code }: vscode.Diagnostic): boolean => typeof code === 'object' && code.value === item.code;
      const found = await untilDiagnostics(document.uri, item.code, (all) => all.some(isAbout));
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, found.find(isAbout)?.range, 'quickfix');
      const action = actions.find(({ title }) => title === item.title);
      assert.ok(action?.edit, actions.map(({ title }) => title).join('\n'));
      assert.ok(await vscode.workspace.applyEdit(action.edit));
      if (action.command) await vscode.commands.executeCommand(action.command.command, ...((action.command.arguments ?? []) as unknown[]));
      const [before = '', behind] = item.after.split('|');
      const pattern = new RegExp(`^${(before + (behind ?? '')).replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace('NOW', now)}$`);
      assert.match(document.getText(), pattern);
      if (behind !== undefined) {
        const active = vscode.window.activeTextEditor;
        assert.equal(document.getText().slice(active?.document.offsetAt(active.selection.active)), behind);
      } else await untilDiagnostics(document.uri, 'nothing is left', (all) => !all.some(isAbout));
    });
  }

  it('are made all at once where they are clear, as the command line makes them', async () => {
    const before = post('todo-junto', 'draf: "true"', 'author: Ana: la de siempre', 'tags: escritura');
    const { document } = await open({ name: 'todo-junto', before });
    await untilDiagnostics(document.uri, 'all is reported', (all) => all.length > 1);
    // Renamed, a field is held against what it should be: another round.
    for (let round = 0; round < 3; round += 1) {
      const whole = new vscode.Range(0, 0, document.lineCount, 0);
      const [action] = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, whole, 'source.fixAll.galley');
      if (action?.edit) assert.ok(await vscode.workspace.applyEdit(action.edit));
    }
    assert.equal(document.getText(), post('todo-junto', 'draft: true', 'author: "Ana: la de siempre"', 'tags:', '  - escritura'));
    assert.equal(await fixedByCommand('src/content/blog/nota-todo-junto.md', before), document.getText());
    await untilDiagnostics(document.uri, 'nothing is left', (all) => all.length === 0);
    assert.deepEqual(diagnosticsOf(document.uri), []);
  });
});

describe('choices and references of frontmatter in the editor', () => {
  const configPath = 'src/content.config.ts';
  const authorsPath = 'src/data/authors.json';
  const path = 'src/content/blog/nota-eleccion.md';
  const write = (file: string, text: string): Thenable<void> => vscode.workspace.fs.writeFile(workspaceFile(file), new TextEncoder().encode(text));
  let config: string;

  before(async () => {
    config = new TextDecoder().decode(await vscode.workspace.fs.readFile(workspaceFile(configPath)));
    await write(authorsPath, '[\n  { "id": "ana", "name": "Ana" },\n  { "id": "eva", "name": "Eva" }\n]\n');
    const changed = config
      .replace("import { defineCollection } from", "import { defineCollection, reference } from")
      .replace("import { glob } from", "import { file, glob } from")
      .replace('title: z.string(),', "title: z.string(), mood: z.enum(['tranquila', 'alegre']).optional(), writer: reference('authors').optional(),")
      .replace('{ blog }', "{ blog, authors: defineCollection({ loader: file('src/data/authors.json') }) }");
    await write(configPath, changed);
  });
  after(async () => {
    await write(configPath, config);
    for (const file of [authorsPath, path]) await vscode.workspace.fs.delete(workspaceFile(file));
    await closeEditors();
  });

  it('offer the choices, the nearest preferred, and lead from a reference to its entry', async () => {
    await write(path, post('eleccion', 'mood: alegra', 'writer: eva'));
    const { document } = await openPost(path);
    const [found] = await untilDiagnostics(document.uri, 'the choice is refused', (all) => all.length === 1);
    assert.equal(found && document.getText(found.range), 'alegra');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, found?.range, 'quickfix');
    const choices = actions.filter(({ title }) => title.startsWith('Change to'));
    assert.deepEqual(choices.map(({ title, isPreferred }) => [title, isPreferred]), [['Change to alegre', true], ['Change to tranquila', false]]);
    assert.ok(choices[0]?.edit && (await vscode.workspace.applyEdit(choices[0].edit)));
    assert.equal(document.getText(), post('eleccion', 'mood: alegre', 'writer: eva'));
    await untilDiagnostics(document.uri, 'nothing is left', (all) => all.length === 0);
    const place = document.positionAt(document.getText().indexOf('eva') + 1);
    const [definition] = await vscode.commands.executeCommand<vscode.LocationLink[]>('vscode.executeDefinitionProvider', document.uri, place);
    assert.equal(definition?.targetUri.path, workspaceFile(authorsPath).path);
    const authors = await vscode.workspace.openTextDocument(definition.targetUri);
    assert.match(authors.getText(definition.targetRange), /eva/);
    assert.doesNotMatch(authors.getText(definition.targetRange), /ana/);
  });
});
