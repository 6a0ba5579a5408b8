import * as vscode from 'vscode';
import { heroPart, placeOfWord, type ParsedPost, type Range } from '../../core';
import type { SourcePlace } from '../../preview/protocol';
import type { Asker } from './answers';
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

/** Puts the cursor on what a reader points at, at the word, in an editor that is open or one beside the preview. */
export async function openSource(host: PreviewHost, { document, panel, page }: Asker, place: SourcePlace): Promise<void> {
  const post = host.parsed(document);
  const last = document.lineCount - 1;
  const start = document.offsetAt(new vscode.Position(Math.min(Math.floor(place.line), last), 0));
  const end = page.blocks.find(({ line, endLine }) => line <= place.line && place.line < endLine)?.endLine;
  const block = { start, end: end === undefined ? document.getText().length : document.offsetAt(new vscode.Position(end, 0)) };
  const within = place.part === undefined ? block : fieldRange(post, place.part);
  if (within === undefined) return;
  const word = post && place.word !== undefined ? placeOfWord(post, within, place.word, place.nth) : undefined;
  await showAt(document.uri, document.positionAt(word ?? within.start), panel);
}

/** The value of the field that a part of the head shows. */
function fieldRange(post: ParsedPost | undefined, part: string): Range | undefined {
  const root = post?.frontmatter.root;
  return root?.kind === 'map' ? root.entries.find(({ key }) => heroPart(key) === part)?.value.range : undefined;
}

/** Puts the cursor on a problem of the document; with `fix`, opens what VS Code offers to mend it. */
export async function openProblem(document: vscode.TextDocument, { start }: vscode.Range, fix: boolean, panel: vscode.WebviewPanel): Promise<void> {
  await showAt(document.uri, start, panel);
  if (fix) await vscode.commands.executeCommand('editor.action.quickFix');
}

/**
 * Goes to what a link of the document leads to, at its heading: a post is shown in the preview, unless that is locked, and in the editor
 * beside it; with `edit`, the editor gets the cursor, and is opened where there is none.
 */
export async function openLink(host: PreviewHost, { document, panel, locked, turnTo }: Asker, url: string, edit: boolean): Promise<void> {
  const target = await host.resolve(document, url);
  if (target === undefined) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('There is no page at {0}', url), 5000);
    return;
  }
  if (!/\.(?:mdx?|markdown)$/i.test(target.uri.path)) {
    await vscode.commands.executeCommand('vscode.open', target.uri, { viewColumn: columnBeside(panel) ?? vscode.ViewColumn.Beside });
    return;
  }
  const opened = await vscode.workspace.openTextDocument(target.uri);
  const heading = host.parsed(opened)?.headings.find(({ id }) => id === target.fragment);
  const position = opened.positionAt(heading?.range.start ?? 0);
  if (!locked) turnTo(opened, position.line);
  if (locked || edit || columnBeside(panel) !== undefined) await showAt(target.uri, position, panel, !edit && !locked);
}

/** Shows a document in the editor beside the preview, if there is one, and leaves the focus where it is. */
export async function showBeside(document: vscode.TextDocument, panel: vscode.WebviewPanel): Promise<void> {
  const viewColumn = columnBeside(panel);
  if (viewColumn !== undefined) await vscode.window.showTextDocument(document, { viewColumn, preserveFocus: true });
}

async function showAt(uri: vscode.Uri, position: vscode.Position, panel: vscode.WebviewPanel, preserveFocus = false): Promise<void> {
  const open = vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri.toString());
  const editor = await vscode.window.showTextDocument(uri, {
    viewColumn: open?.viewColumn ?? columnBeside(panel) ?? vscode.ViewColumn.Beside,
    preserveFocus,
    selection: new vscode.Range(position, position),
  });
  editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The column of the editors, which is not the preview's; undefined where there are none. */
function columnBeside(panel: vscode.WebviewPanel): vscode.ViewColumn | undefined {
  return vscode.window.visibleTextEditors.find(({ viewColumn }) => viewColumn !== undefined && viewColumn !== panel.viewColumn)?.viewColumn;
}

function editorsOf(document: vscode.TextDocument): readonly vscode.TextEditor[] {
  return vscode.window.visibleTextEditors.filter((editor) => editor.document.uri.toString() === document.uri.toString());
}
