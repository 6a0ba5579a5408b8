import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** How long anything is waited for, in ms. */
const limit = 10_000;

/** The file at a path of the opened folder, which is a copy of the example blog: tests may change it. */
export function workspaceFile(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'No folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Opens a file of the folder, or an unsaved Markdown document with the given text, in an editor. */
export async function openPost(post: string | { text: string }): Promise<vscode.TextEditor> {
  const document =
    typeof post === 'string'
      ? await vscode.workspace.openTextDocument(workspaceFile(post))
      : await vscode.workspace.openTextDocument({ language: 'markdown', content: post.text });
  return vscode.window.showTextDocument(document, { preview: false });
}

/** Galley's diagnostics of a file, in the order of the text. */
export function diagnosticsOf(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'Galley')
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

/**
 * Waits until `probe` yields something. It is asked at once, then at every event; no clock is involved but the upper limit.
 * @param what named in the error, when it does not come about in `limitMs`
 */
export async function until<T>(what: string, event: vscode.Event<unknown>, probe: () => T | undefined | false, limitMs = limit): Promise<T> {
  const now = probe();
  if (now !== undefined && now !== false) return now;
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      subscription.dispose();
      settle();
    };
    const timer = setTimeout(() => {
      end(() => reject(new Error(`This did not come about: ${what}`)));
    }, limitMs);
    const subscription = event(() => {
      try {
        const later = probe();
        if (later !== undefined && later !== false) end(() => resolve(later));
      } catch (error) {
        end(() => reject(error instanceof Error ? error : new Error(String(error))));
      }
    });
  });
}

/** Waits until Galley's diagnostics of a file satisfy `condition`; resolves to them. */
export function untilDiagnostics(uri: vscode.Uri, what: string, condition: (found: vscode.Diagnostic[]) => boolean): Promise<vscode.Diagnostic[]> {
  return until(what, vscode.languages.onDidChangeDiagnostics, () => {
    const found = diagnosticsOf(uri);
    return condition(found) && found;
  });
}

/** Closes every editor; what is unsaved is dropped. */
export async function closeEditors(): Promise<void> {
  for (const { input } of vscode.window.tabGroups.all.flatMap((group) => group.tabs)) {
    if (!(input instanceof vscode.TabInputText)) continue;
    await vscode.window.showTextDocument(input.uri);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
