import assert from 'node:assert/strict';
import { rename } from 'node:fs/promises';
import * as vscode from 'vscode';
import { closeEditors, openPost, untilDiagnostics, workspaceFile } from './workspace';

const folder = 'src/content/blog';
const codeOf = ({ code }: vscode.Diagnostic): unknown => (typeof code === 'object' ? code.value : code);
const about = (code: string) => (found: vscode.Diagnostic[]) => found.some((diagnostic) => codeOf(diagnostic) === code);

/** A sound post with the given body, written to the blog's folder. */
async function writePost(name: string, body: string): Promise<string> {
  const path = `${folder}/${name}.md`;
  const text = `---\ntitle: Una nota para la prueba ${name}\npubDate: 2026-01-02\ndescription: Una nota breve que solo existe para comprobar los enlaces mientras se escribe, nada más.\ntags: [escritura]\n---\n\n${body}\n`;
  await vscode.workspace.fs.writeFile(workspaceFile(path), new TextEncoder().encode(text));
  return path;
}

describe('links of an open post', () => {
  after(closeEditors);

  it('are reported when broken, on exactly their address', async () => {
    const { document } = await openPost(await writePost('enlace-roto', 'Mira [esto](/blog/sqlite-es-suficiente-para-casi-tod/#cuando).'));
    const [diagnostic] = await untilDiagnostics(document.uri, 'the broken link is reported', about('link/missing-page'));
    assert.ok(diagnostic);
    assert.equal(document.getText(diagnostic.range), '/blog/sqlite-es-suficiente-para-casi-tod/');
    assert.equal(diagnostic.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(diagnostic.source, 'Galley');
  });

  it('resolve after the first quick fix, with their fragment kept', async () => {
    const { document } = await openPost(`${folder}/enlace-roto.md`);
    const [diagnostic] = await untilDiagnostics(document.uri, 'the broken link is reported', about('link/missing-page'));
    assert.ok(diagnostic);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, diagnostic.range, 'quickfix');
    const [first] = actions.filter(({ edit }) => edit !== undefined);
    assert.ok(first?.edit);
    assert.equal(first.isPreferred, true);
    assert.ok(await vscode.workspace.applyEdit(first.edit));
    assert.match(document.getText(), /\(\/blog\/sqlite-es-suficiente-para-casi-todo\/#cuando\)/);
    await untilDiagnostics(document.uri, 'the problem is gone', (found) => !about('link/missing-page')(found));
  });

  it('are judged again while typing, without a save', async () => {
    const editor = await openPost(await writePost('escribiendo', 'Todo en orden: [sí](/blog/sqlite-es-suficiente-para-casi-todo/).'));
    const { document } = editor;
    const at = document.positionAt(document.getText().indexOf('sqlite-es'));
    await editor.edit((edit) => edit.insert(at, 'no-existe-'));
    await untilDiagnostics(document.uri, 'the link breaks', about('link/missing-page'));
    await editor.edit((edit) => edit.delete(new vscode.Range(at, at.translate(0, 'no-existe-'.length))));
    await untilDiagnostics(document.uri, 'the link is whole again', (found) => !about('link/missing-page')(found));
    assert.equal(document.isDirty, true);
  });

  it('follow a target that another program renames', async () => {
    const target = workspaceFile(await writePost('destino-que-se-muda', 'Aquí estoy.'));
    const { document } = await openPost(await writePost('origen', 'Ve a [allí](/blog/destino-que-se-muda/).'));
    const moved = workspaceFile(`${folder}/destino-mudado.md`);
    await rename(target.fsPath, moved.fsPath);
    await untilDiagnostics(document.uri, 'the link breaks', about('link/missing-page'));
    await rename(moved.fsPath, target.fsPath);
    await untilDiagnostics(document.uri, 'the link is whole again', (found) => !about('link/missing-page')(found));
  });

  it('follow a folder that another program renames', async () => {
    await vscode.workspace.fs.createDirectory(workspaceFile(`${folder}/viajes`));
    await writePost('viajes/teruel', 'Un viaje.');
    const { document } = await openPost(await writePost('origen-de-viaje', 'Ve a [allí](/blog/viajes/teruel/).'));
    await rename(workspaceFile(`${folder}/viajes`).fsPath, workspaceFile(`${folder}/rutas`).fsPath);
    await untilDiagnostics(document.uri, 'the link breaks', about('link/missing-page'));
    await rename(workspaceFile(`${folder}/rutas`).fsPath, workspaceFile(`${folder}/viajes`).fsPath);
    await untilDiagnostics(document.uri, 'the link is whole again', (found) => !about('link/missing-page')(found));
  });

  it('are left alone in Markdown that is no post', async () => {
    const { document: readme } = await openPost('README.md');
    const { document: post } = await openPost(`${folder}/origen.md`);
    const editor = await vscode.window.showTextDocument(post);
    await editor.edit((edit) => edit.insert(new vscode.Position(post.lineCount, 0), '\n[x](/blog/nada-de-nada-que-exista/)\n'));
    await untilDiagnostics(post.uri, 'the post is judged', about('link/missing-page'));
    assert.deepEqual(vscode.languages.getDiagnostics(readme.uri).filter(({ source }) => source === 'Galley'), []);
  });
});
