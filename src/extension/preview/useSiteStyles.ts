import * as vscode from 'vscode';
import { findStyles } from '../../core';
import type { PreviewHost } from './host';

/** Registers the command that finds the site's global styles and, with the writer's consent, writes them into the settings. */
export function registerUseSiteStyles(host: PreviewHost): vscode.Disposable {
  return vscode.commands.registerCommand('galley.useSiteStyles', () => offerStyles(host));
}

async function offerStyles(host: PreviewHost): Promise<void> {
  const files = await siteOfWriter(host);
  if (files === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a post of your blog first.'));
    return;
  }
  const found = await findStyles(files);
  if (found.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No global styles were found in src/layouts or src/styles. You can name your style sheets in the setting galley.preview.styles.'),
    );
    return;
  }
  const settings = vscode.workspace.getConfiguration('galley.preview', files.root);
  const items = found.map(({ path, from, tailwind }) => ({
    label: path,
    ...(from !== undefined && { description: vscode.l10n.t('from {0}', from) }),
    ...(tailwind && { detail: vscode.l10n.t('Written for Tailwind, which makes its classes when the site is built: here only its plain rules show.') }),
    picked: !tailwind,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: vscode.l10n.t('Styles of your blog'),
    placeHolder: vscode.l10n.t('Choose what the preview is to wear'),
  });
  if (chosen === undefined) return;
  const paths = chosen.map(({ label }) => label);
  await settings.update('styles', paths.length === 0 ? undefined : paths, vscode.ConfigurationTarget.WorkspaceFolder);
}

/** The files of the site of the post that is open, or of the only folder. */
async function siteOfWriter(host: PreviewHost): Promise<ReturnType<PreviewHost['files']>> {
  const open = vscode.window.activeTextEditor?.document ?? vscode.window.visibleTextEditors[0]?.document;
  if (open !== undefined) return host.files(open);
  const [post] = await vscode.workspace.findFiles('**/*.{md,mdx}', undefined, 1);
  return post && host.files(await vscode.workspace.openTextDocument(post));
}
