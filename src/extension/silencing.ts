import * as vscode from 'vscode';
import { toSilence, turnOff, type Config } from '../core';
import { toRange } from './convert';
import { openPostOf } from './openPosts';
import { configPath } from './settings';
import type { Sites } from './sites';
import type { WorkspaceSite } from './workspaceSite';

/** Not in the palette: a code action runs it. */
const turnOffCommand = '_galley.turnOffRule';

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
        action.command = { command: turnOffCommand, title: action.title, arguments: [document.uri, code] };
        return action;
      }),
    ];
  }
}

/** Makes the command known that turns a rule off for the site a file belongs to. */
export function registerTurnOff(sites: Sites): vscode.Disposable {
  return vscode.commands.registerCommand(turnOffCommand, async (uri: vscode.Uri, code: string) => {
    const own = await ownSettings(sites.siteOf({ uri }));
    await (own ? turnOffInFile(own, code) : turnOffInSettings(uri, code));
  });
}

/** The site's own file with settings, where it has one: then VS Code's do not count. */
async function ownSettings(site: WorkspaceSite | undefined): Promise<vscode.TextDocument | undefined> {
  return !site || (await site.read(configPath)) === undefined ? undefined : vscode.workspace.openTextDocument(site.uri(configPath));
}

async function turnOffInFile(document: vscode.TextDocument, code: string): Promise<void> {
  const { isDirty } = document;
  const edit = new vscode.WorkspaceEdit();
  const { range, newText } = turnOff(document.getText(), code);
  edit.replace(document.uri, toRange(document, range), newText);
  await vscode.workspace.applyEdit(edit);
  // What else is being written there is for the writer to save.
  if (!isDirty) await document.save();
}

async function turnOffInSettings(uri: vscode.Uri, code: string): Promise<void> {
  const settings = vscode.workspace.getConfiguration('galley', uri);
  const set = settings.inspect<Config['rules']>('rules');
  const rules = set?.workspaceFolderValue ?? set?.workspaceValue;
  const former = rules?.[code];
  const off = typeof former === 'object' ? ['off', former[1]] : 'off';
  await settings.update('rules', { ...rules, [code]: off }, vscode.ConfigurationTarget.WorkspaceFolder);
}
