import * as vscode from 'vscode';
import type { Sites } from '../sites';
import { describedAt, locationsOf } from './described';

/** Not in the palette: the hover of a tag runs it. */
export const showPosts = '_galley.showPosts';

/** A link that lists the posts that share the tag at a position, in a peek view. */
export function showPostsLink(uri: vscode.Uri, { line, character }: vscode.Position): vscode.Uri {
  return vscode.Uri.parse(`command:${showPosts}?${encodeURIComponent(JSON.stringify([uri.toString(), line, character]))}`);
}

/** Makes the command behind {@link showPostsLink} known. */
export function registerShowPosts(sites: Sites): vscode.Disposable {
  return vscode.commands.registerCommand(showPosts, async (address: string, line: number, character: number) => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(address));
    const position = new vscode.Position(line, character);
    const described = describedAt(sites, document, position);
    if (described) await vscode.commands.executeCommand('editor.action.peekLocations', document.uri, position, await locationsOf(described), 'peek');
  });
}
