import * as vscode from 'vscode';
import type { PreviewHost } from './host';

/** The line at the top of the editor, 0-based; its fraction is how much of a wrapped line is above. */
export function topLine(editor: vscode.TextEditor): number {
  const first = editor.visibleRanges[0]?.start;
  if (first === undefined) return 0;
  return first.line + first.character / (editor.document.lineAt(first.line).text.length + 2);
}

/** Scrolls the editors that show the document, so that `line` (0-based, fractional) is at their top. */
export function revealLine(document: vscode.TextDocument, line: number): void {
  for (const editor of editorsOf(document)) {
    const number = Math.min(Math.floor(line), editor.document.lineCount - 1);
    const character = Math.floor((line - Math.floor(line)) * editor.document.lineAt(number).text.length);
    editor.revealRange(new vscode.Range(number, character, number + 1, 0), vscode.TextEditorRevealType.AtTop);
  }
}

/** Puts the cursor on `line` (0-based) of the document, in an editor that is open or one beside the preview. */
export async function openSource(document: vscode.TextDocument, line: number, panel: vscode.WebviewPanel): Promise<void> {
  const position = new vscode.Position(Math.min(Math.floor(line), document.lineCount - 1), 0);
  await showAt(document.uri, position, panel);
}

/** Puts the cursor on a problem of the document; with `fix`, opens what VS Code offers to mend it. */
export async function openProblem(document: vscode.TextDocument, { start }: vscode.Range, fix: boolean, panel: vscode.WebviewPanel): Promise<void> {
  await showAt(document.uri, start, panel);
  if (fix) await vscode.commands.executeCommand('editor.action.quickFix');
}

/** Opens the file that a link of the document leads to, at its heading. */
export async function openLink(host: PreviewHost, document: vscode.TextDocument, url: string, panel: vscode.WebviewPanel): Promise<void> {
  const target = await host.resolve(document, url);
  if (target === undefined) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('There is no page at {0}', url), 5000);
    return;
  }
  if (!/\.(?:mdx?|markdown)$/i.test(target.uri.path)) {
    await vscode.commands.executeCommand('vscode.open', target.uri, { viewColumn: columnBeside(panel) });
    return;
  }
  const opened = await vscode.workspace.openTextDocument(target.uri);
  const heading = host.parsed(opened)?.headings.find(({ id }) => id === target.fragment);
  await showAt(target.uri, opened.positionAt(heading?.range.start ?? 0), panel);
}

async function showAt(uri: vscode.Uri, position: vscode.Position, panel: vscode.WebviewPanel): Promise<void> {
  const open = vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri.toString());
  const editor = await vscode.window.showTextDocument(uri, {
    viewColumn: open?.viewColumn ?? columnBeside(panel),
    selection: new vscode.Range(position, position),
  });
  editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The column of the editors, which is not the preview's where there are two. */
function columnBeside(panel: vscode.WebviewPanel): vscode.ViewColumn {
  const other = vscode.window.visibleTextEditors.find(({ viewColumn }) => viewColumn !== undefined && viewColumn !== panel.viewColumn);
  return other?.viewColumn ?? vscode.ViewColumn.One;
}

function editorsOf(document: vscode.TextDocument): readonly vscode.TextEditor[] {
  return vscode.window.visibleTextEditors.filter((editor) => editor.document.uri.toString() === document.uri.toString());
}
