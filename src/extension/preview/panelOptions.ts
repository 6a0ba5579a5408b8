import * as vscode from 'vscode';

/** What stands on a preview's tab. */
export function panelTitle({ uri }: vscode.TextDocument, locked: boolean): string {
  const name = uri.path.split('/').at(-1) ?? '';
  return locked ? vscode.l10n.t('Preview of {0} (locked)', name) : vscode.l10n.t('Preview of {0}', name);
}

/** Lets the page read the workspace's files and its own, no others. Says whether that reloads it. */
export function limitFiles(webview: vscode.Webview, extension: vscode.Uri, { uri }: vscode.TextDocument): boolean {
  const folders = (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri);
  const own = uri.scheme === 'untitled' || vscode.workspace.getWorkspaceFolder(uri) ? [] : [vscode.Uri.joinPath(uri, '..')];
  const ours = [vscode.Uri.joinPath(extension, 'media'), vscode.Uri.joinPath(extension, 'dist', 'webview')];
  const localResourceRoots = [...ours, ...folders, ...own];
  const former = webview.options.localResourceRoots ?? [];
  if (former.map(String).join() === localResourceRoots.map(String).join()) return false;
  webview.options = { enableScripts: true, enableForms: false, localResourceRoots };
  return true;
}
