import * as vscode from 'vscode';
import { astroConfigPaths, type FileEdits, type MovedPage } from '../../core';
import { addFileEdits } from '../fileEdits';
import type { WorkspaceSite } from '../workspaceSite';

/** Brings a TypeScript parser along: loaded when a page has moved. */
const readers = () => import('../../core/site/siteConfig');

/** The edits of the site's config by which its redirects follow pages that move. */
export async function redirectsThatFollow(site: WorkspaceSite, pages: readonly MovedPage[]): Promise<readonly FileEdits[]> {
  const config = pages.length > 0 ? await configOf(site) : undefined;
  if (!config || !site.model) return [];
  const { followRedirects } = await readers();
  const edits = followRedirects(config.text, pages, site.model.features.base);
  return edits.length > 0 ? [{ ...config, edits }] : [];
}

/** Offers to lead the readers of old addresses on to the new ones, where the site's config can take it. */
export async function offerRedirects(site: WorkspaceSite, pages: readonly MovedPage[]): Promise<void> {
  const setting = vscode.workspace.getConfiguration('galley', site.root);
  if (!setting.get<boolean>('offerRedirects', true) || !(await additions(site, pages))) return;
  const [first] = pages;
  const question = pages.length === 1
    ? vscode.l10n.t('The address {0} leads nowhere any more. Add a redirect for its readers?', first?.from ?? '')
    : vscode.l10n.t('{0} addresses lead nowhere any more. Add redirects for their readers?', pages.length);
  const [add, never] = [pages.length === 1 ? vscode.l10n.t('Add redirect') : vscode.l10n.t('Add redirects'), vscode.l10n.t('Don’t ask again')];
  const answer = await vscode.window.showInformationMessage(question, add, never);
  if (answer === never) await setting.update('offerRedirects', false, vscode.ConfigurationTarget.Workspace);
  // Meanwhile the config may have changed, or all may have been taken back.
  const file = answer === add ? await additions(site, pages) : undefined;
  if (!file) return;
  const edit = new vscode.WorkspaceEdit();
  addFileEdits(edit, site, [file]);
  const document = await vscode.workspace.openTextDocument(site.uri(file.path));
  const wasDirty = document.isDirty;
  if ((await vscode.workspace.applyEdit(edit)) && !wasDirty) await document.save();
}

/** Offers them once pages have come to their new addresses by an edit that VS Code still has to make; another such edit takes its place. */
export function offerRedirectsOnceMoved(site: WorkspaceSite, pages: readonly MovedPage[]): vscode.Disposable {
  const waiting = site.onDidChange(() => {
    const routes = new Set([...(site.model?.posts() ?? [])].map(({ route }) => route));
    if (!pages.every(({ to }) => routes.has(to))) return;
    waiting.dispose();
    void offerRedirects(site, pages);
  });
  return waiting;
}

/** The edits that add redirects for those pages that are gone from their old address. */
async function additions(site: WorkspaceSite, pages: readonly MovedPage[]): Promise<FileEdits | undefined> {
  await site.settled;
  const { model } = site;
  const config = model && (await configOf(site));
  if (!config) return undefined;
  const routes = new Set([...model.posts()].map(({ route }) => route));
  const edits = (await readers()).addRedirects(config.text, pages.filter(({ from, to }) => !routes.has(from) && routes.has(to)));
  return edits && { ...config, edits };
}

/** The config that Astro reads: its path and text. */
export async function configOf(site: WorkspaceSite): Promise<{ readonly path: string; readonly text: string } | undefined> {
  if (site.model?.features.generator !== 'astro') return undefined;
  for (const path of astroConfigPaths) {
    const text = await site.read(path);
    if (text !== undefined) return { path, text };
  }
  return undefined;
}
