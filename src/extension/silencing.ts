import * as vscode from 'vscode';
import { toSilence, type Config } from '../core';
import { toRange } from './convert';
import { openPostOf } from './openPosts';
import type { Sites } from './sites';

/** Not in the palette: a code action runs it. */
const turnOff = '_galley.turnOffRule';

/** Offers, behind all fixes, to ignore a problem: on its line, or everywhere. */
export class Silencing implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };

  constructor(private readonly sites: Sites) {}

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range, { only }: vscode.CodeActionContext): vscode.CodeAction[] {
    const open = openPostOf(this.sites, document);
    if (!open || (only && !only.contains(vscode.CodeActionKind.QuickFix))) return [];
    const problems = open.site.problems(document).filter((problem) => toRange(document, problem.range).intersection(range));
    const first = new Map(problems.toReversed().map((problem) => [problem.code, problem]));
    const here = [...first.values()].reverse();
    return [
      ...here.flatMap((problem) => {
        const fix = toSilence(open.post, problem, open.model.features);
        if (!fix) return [];
        const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
        action.edit = new vscode.WorkspaceEdit();
        for (const { range: place, newText } of fix.edits) action.edit.replace(document.uri, toRange(document, place), newText);
        return [action];
      }),
      ...here.map(({ code }) => {
        const action = new vscode.CodeAction(vscode.l10n.t('Turn off “{0}” in the settings', code), vscode.CodeActionKind.QuickFix);
        action.command = { command: turnOff, title: action.title, arguments: [document.uri, code] };
        return action;
      }),
    ];
  }
}

/** Makes the command known that turns a rule off for the folder a file is in. */
export function registerTurnOff(): vscode.Disposable {
  return vscode.commands.registerCommand(turnOff, async (uri: vscode.Uri, code: string) => {
    const settings = vscode.workspace.getConfiguration('galley', uri);
    const set = settings.inspect<Config['rules']>('rules');
    await settings.update('rules', { ...(set?.workspaceFolderValue ?? set?.workspaceValue), [code]: 'off' }, vscode.ConfigurationTarget.WorkspaceFolder);
  });
}
