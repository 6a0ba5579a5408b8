import * as vscode from 'vscode';

/** Not in the palette: code actions run it when their edits are made. */
const name = '_galley.goTo';

/** A command that opens a file with the cursor at an offset of its text. */
export function goTo(uri: vscode.Uri, offset: number): vscode.Command {
  return { command: name, title: '', arguments: [uri, offset] };
}

/** Makes the command of {@link goTo} known. */
export function registerGoTo(): vscode.Disposable {
  return vscode.commands.registerCommand(name, async (uri: vscode.Uri, offset: number) => {
    const document = await vscode.workspace.openTextDocument(uri);
    const position = document.positionAt(offset);
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(position, position) });
  });
}
