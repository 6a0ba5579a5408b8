import * as vscode from 'vscode';
import { insertLink, type Completion, type Range } from '../../core';
import { toRange } from '../convert';
import { openPostOf, type OpenPost } from '../openPosts';
import type { Sites } from '../sites';

interface Choice extends vscode.QuickPickItem {
  readonly completion: Completion;
}

/** The command *Insert Link to Post*: a post is chosen by words of its title; what is selected becomes the link's text. */
export function registerInsertLink(sites: Sites): vscode.Disposable {
  return vscode.commands.registerCommand('galley.insertLink', async () => {
    const editor = vscode.window.activeTextEditor;
    if (editor) await insert(editor, sites);
  });
}

async function insert(editor: vscode.TextEditor, sites: Sites): Promise<void> {
  const { document, selection } = editor;
  await sites.find(document.uri); // it may still be being read
  const open = openPostOf(sites, document);
  const range = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
  if (!open || !choices(open, range, '')) {
    void vscode.window.showInformationMessage(open ? vscode.l10n.t('No link can stand here.') : vscode.l10n.t('This file is not a post.'));
    return;
  }
  const { version } = document;
  const chosen = await pick((typed) => choices(open, range, typed) ?? []);
  if (!chosen || document.version !== version) return;
  const { edit } = chosen.completion;
  await vscode.window.showTextDocument(document, editor.viewColumn);
  if (await editor.edit((builder) => builder.replace(toRange(document, edit.range), edit.newText))) {
    const end = document.positionAt(edit.range.start + edit.newText.length);
    editor.selection = new vscode.Selection(end, end);
  }
}

/** Undefined where no link can stand. */
function choices({ post, model }: OpenPost, range: Range, typed: string): Choice[] | undefined {
  return insertLink(typed, post, range, model, { now: Date.now(), locale: vscode.env.language })?.map((completion) => ({
    label: completion.kind === 'draft' ? `$(edit) ${completion.label}` : completion.label,
    ...(completion.detail !== undefined && { description: completion.detail }),
    // They were found by their words, accents apart, which is not how VS Code would look.
    alwaysShow: true,
    completion,
  }));
}

function pick(find: (typed: string) => Choice[]): Promise<Choice | undefined> {
  const list = vscode.window.createQuickPick<Choice>();
  list.placeholder = vscode.l10n.t('Title or address of the post to link to');
  list.items = find('');
  list.onDidChangeValue((typed) => (list.items = find(typed)));
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      resolve(list.activeItems[0]);
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}
