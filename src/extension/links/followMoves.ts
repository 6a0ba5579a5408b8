import * as vscode from 'vscode';
import { movedPages, placesAfter, rewrite, type FileMove, type MovedPage } from '../../core';
import { addFileEdits } from '../fileEdits';
import type { WorkspaceSite } from '../workspaceSite';
import { redirectsThatFollow } from './redirects';

/** Adds to `edit` what lets all links and redirects of a site follow files that are about to move. Returns the pages that move with them. */
export async function followMoves(edit: vscode.WorkspaceEdit, site: WorkspaceSite, moves: readonly FileMove[]): Promise<readonly MovedPage[]> {
  if (!site.model) return [];
  const places = await placesAfter(site.model, moves, site);
  const pages = movedPages(site.model, places, Date.now());
  addFileEdits(edit, site, await rewrite(site.model, places, site, { leaveFileLinks: builtInFollows(site.root) }));
  addFileEdits(edit, site, await redirectsThatFollow(site, pages));
  return pages;
}

/** Whether VS Code's own Markdown rewrites links to files, which must not be done twice. */
function builtInFollows(scope: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration('markdown', scope).get<string>('updateLinksOnFileMove.enabled', 'never') !== 'never';
}
