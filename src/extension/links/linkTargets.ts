import * as vscode from 'vscode';
import { fragmentOf, type Link, type Target } from '../../core';
import { toRange } from '../convert';
import type { Sites } from '../sites';
import type { WorkspaceSite } from '../workspaceSite';

/** A link of an open post with what it leads to. */
export interface LinkTarget {
  readonly link: Link;
  readonly target: Target;
  readonly site: WorkspaceSite;
  /** The fragment as meant, without "#". */
  readonly fragment: string | undefined;
}

/** Every link of a post that stays on the site. */
export function linkTargets(sites: Sites, document: vscode.TextDocument): LinkTarget[] {
  const site = sites.siteOf(document);
  const post = site?.isPost(document) ? site.parsed(document) : undefined;
  if (!site?.model || !post) return [];
  const { model } = site;
  return post.links.map((link) => ({ link, target: model.resolve(link, post.path), site, fragment: fragmentOf(link.url) }));
}

/** The link whose address or text is at a position. */
export function linkTargetAt(sites: Sites, document: vscode.TextDocument, position: vscode.Position): LinkTarget | undefined {
  const offset = document.offsetAt(position);
  const holds = ({ start, end }: { start: number; end: number }): boolean => start <= offset && offset <= end;
  return linkTargets(sites, document).find(({ link }) => holds(link.hrefRange));
}

/** Where a link leads: the file, and in it the heading that the fragment names. */
export async function locationOf({ target, site, fragment, link }: LinkTarget): Promise<{ readonly uri: vscode.Uri; readonly range: vscode.Range } | undefined> {
  if (!('path' in target) || target.path === undefined) return undefined;
  const uri = site.uri(target.path);
  const top = new vscode.Range(0, 0, 0, 0);
  if (target.kind === 'asset' || fragment === undefined || link.role === 'asset') return { uri, range: top };
  const document = await vscode.workspace.openTextDocument(uri);
  const heading = site.parsed(document)?.headings.find(({ id }) => id === fragment);
  return { uri, range: heading ? toRange(document, heading.range) : top };
}
