import * as vscode from 'vscode';
import { findLinks, Lines, postReferent, readPages, referentAt, type Linker, type SiteModel } from '../../core';
import { toRange } from '../convert';
import { openPostOf } from '../openPosts';
import type { Sites } from '../sites';
import type { WorkspaceSite } from '../workspaceSite';

/** Shift+F12 on a post's title or slug, on a heading or on a link: who links there. */
export class LinkReferences implements vscode.ReferenceProvider {
  constructor(private readonly sites: Sites) {}

  async provideReferences(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Location[]> {
    await this.sites.find(document.uri); // it may still be being read
    const open = openPostOf(this.sites, document);
    const referent = open && referentAt(open.post, open.model, document.offsetAt(position));
    if (!referent) return [];
    return (await findLinks(open.model, referent, open.site)).flatMap((linker) => toLocations(linker, open.site));
  }
}

/** Where the links to some posts stand. */
export async function linksToPosts(site: WorkspaceSite, model: SiteModel, paths: readonly string[]): Promise<vscode.Location[]> {
  const pages = await readPages(model, site);
  const found = await Promise.all(paths.map((path) => findLinks(model, postReferent(model, path), site, pages)));
  return found.flat().flatMap((linker) => toLocations(linker, site));
}

/** Where links stand: their addresses, as VS Code's own references have it. */
export function toLocations({ post, links }: Linker, site: WorkspaceSite): vscode.Location[] {
  const lines = new Lines(post.text);
  return links.map(({ hrefRange }) => new vscode.Location(site.uri(post.path), toRange(lines, hrefRange)));
}
