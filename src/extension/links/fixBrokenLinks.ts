import * as vscode from 'vscode';
import { safeEdits, type FileEdits } from '../../core';
import { addFileEdits } from '../fileEdits';
import type { Sites } from '../sites';
import { Slices } from '../slices';
import type { WorkspaceSite } from '../workspaceSite';

/** The rules that report links to what is not there. */
const broken: ReadonlySet<string> = new Set(['link/missing-page', 'link/missing-fragment', 'link/missing-asset']);

/** What can be changed in the posts of a site, and how many broken links have no clear answer. */
interface Mending {
  readonly files: readonly FileEdits[];
  readonly unclear: number;
}

/** The command *Fix Broken Links in All Posts*: shows what it would change, and changes only what has one clear answer. */
export function registerFixBrokenLinks(sites: Sites): vscode.Disposable {
  return vscode.commands.registerCommand('galley.fixBrokenLinks', async () => {
    const edit = new vscode.WorkspaceEdit();
    const title = vscode.l10n.t('Looking for broken links');
    const unclear = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, async (progress, token) => {
      let left = 0;
      for (const site of await allSites(sites)) {
        const mending = await mend(site, token, progress);
        addFileEdits(edit, site, mending.files, { label: vscode.l10n.t('Fix broken links'), needsConfirmation: true });
        left += mending.unclear;
      }
      return token.isCancellationRequested ? undefined : left;
    });
    if (unclear === undefined) return;
    if (edit.size > 0) {
      // VS Code's preview begins with nothing chosen.
      void vscode.window.showInformationMessage(vscode.l10n.t('Choose in the preview below what is to be changed.'));
      await vscode.workspace.applyEdit(edit, { isRefactoring: true });
    } else void vscode.window.showInformationMessage(unclear === 0 ? vscode.l10n.t('No post has a broken link.') : vscode.l10n.t('None of the broken links has one clear answer. How many there are: {0}', unclear));
  });
}

/** The sites of all folders of the workspace, those that have not been read yet included. */
async function allSites(sites: Sites): Promise<Iterable<WorkspaceSite>> {
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) await sites.find(uri);
  return new Set(sites.all());
}

async function mend(site: WorkspaceSite, token: vscode.CancellationToken, progress: vscode.Progress<{ increment: number }>): Promise<Mending> {
  const files: FileEdits[] = [];
  let unclear = 0;
  const paths = [...(site.model?.posts() ?? [])].map(({ path }) => path).sort();
  const { pause } = new Slices();
  for (const path of paths) {
    await pause();
    if (token.isCancellationRequested) break;
    const found = await site.problemsAt(path);
    progress.report({ increment: 100 / paths.length });
    const problems = found?.problems.filter(({ code }) => broken.has(code)) ?? [];
    const edits = safeEdits(problems);
    unclear += problems.length - edits.length;
    if (found && edits.length > 0) files.push({ path, text: found.text, edits });
  }
  return { files, unclear };
}
