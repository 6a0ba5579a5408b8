import * as vscode from 'vscode';
import type { PostCache } from '../disk/postCache';
import { Slices } from './slices';

/** Where the extension keeps what is known of the posts of each site: in VS Code's folder for this workspace. */
export function postCaches({ storageUri, extension }: vscode.ExtensionContext): (root: vscode.Uri) => Promise<PostCache | undefined> {
  return async (root) => {
    if (storageUri?.scheme !== 'file' || root.scheme !== 'file') return undefined;
    const { PostCache } = await import('../disk/postCache');
    const file = vscode.Uri.joinPath(storageUri, `posts-${encodeURIComponent(root.path).slice(-150)}.txt`);
    return new PostCache(file.fsPath, await engineOf(extension), new Slices().pause);
  };
}

/** Changes with every build of Galley. */
async function engineOf({ extensionUri, packageJSON }: vscode.Extension<unknown>): Promise<string> {
  const { version } = packageJSON as { readonly version: string };
  const { mtime } = await vscode.workspace.fs.stat(vscode.Uri.joinPath(extensionUri, 'dist', 'extension.js'));
  return `${version} ${mtime}`;
}
