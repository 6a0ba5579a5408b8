import * as vscode from 'vscode';
import { globFor, ignoreLink, toSilence, turnOff, type Config, type TextEdit } from '../core';
import { toRange } from './convert';
import { openPostOf } from './openPosts';
import { configPath } from './settings';
import type { Sites } from './sites';
import type { WorkspaceSite } from './workspaceSite';

/** Not in the palette: a code action runs it. */
const turnOffCommand = '_galley.turnOffRule';
const ignoreLinkCommand = '_galley.ignoreLink';

/** What the setting `galley.ignoreLinks` can put an end to. */
const aboutTargets: readonly string[] = ['link/missing-page', 'link/missing-asset'];

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
      ...here.flatMap(({ code, range: place }) => {
        const link = aboutTargets.includes(code) ? open.post.links.find(({ pathRange }) => pathRange.start === place.start && pathRange.end === place.end) : undefined;
        const glob = link && globFor(link.url);
        if (!link || !glob) return [];
        const action = new vscode.CodeAction(vscode.l10n.t('Never judge links to {0}', link.href), vscode.CodeActionKind.QuickFix);
        action.command = { command: ignoreLinkCommand, title: action.title, arguments: [document.uri, glob] };
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

/** Makes the commands known that turn a rule off, or links to an address, for the site a file belongs to. */
export function registerTurnOff(sites: Sites): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(turnOffCommand, async (uri: vscode.Uri, code: string) => {
      const own = await ownSettings(sites.siteOf({ uri }));
      await (own ? changeFile(own, turnOff(own.getText(), code)) : turnOffInSettings(uri, code));
    }),
    vscode.commands.registerCommand(ignoreLinkCommand, async (uri: vscode.Uri, glob: string) => {
      const own = await ownSettings(sites.siteOf({ uri }));
      await (own ? changeFile(own, ignoreLink(own.getText(), glob)) : ignoreInSettings(uri, glob));
    }),
  );
}

/** The site's own file with settings, where it has one: then VS Code's do not count. */
async function ownSettings(site: WorkspaceSite | undefined): Promise<vscode.TextDocument | undefined> {
  return !site || (await site.read(configPath)) === undefined ? undefined : vscode.workspace.openTextDocument(site.uri(configPath));
}

async function changeFile(document: vscode.TextDocument, change: TextEdit | undefined): Promise<void> {
  if (!change) return;
  const { isDirty } = document;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, toRange(document, change.range), change.newText);
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

async function ignoreInSettings(uri: vscode.Uri, glob: string): Promise<void> {
  const settings = vscode.workspace.getConfiguration('galley', uri);
  const set = settings.inspect<Config['ignoreLinks']>('ignoreLinks');
  const globs = set?.workspaceFolderValue ?? set?.workspaceValue ?? [];
  await settings.update('ignoreLinks', [...new Set([...globs, glob])], vscode.ConfigurationTarget.WorkspaceFolder);
}
