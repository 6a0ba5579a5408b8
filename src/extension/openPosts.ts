import type * as vscode from 'vscode';
import type { ParsedPost, SiteModel } from '../core';
import type { Sites } from './sites';
import type { WorkspaceSite } from './workspaceSite';

/** An open document that is a post, with its site. */
export interface OpenPost {
  readonly site: WorkspaceSite;
  readonly model: SiteModel;
  readonly post: ParsedPost;
}

/** The post that a document is, in its present version; undefined for other files and until the site has been read. */
export function openPostOf(sites: Sites, document: vscode.TextDocument): OpenPost | undefined {
  const site = sites.siteOf(document);
  const post = site?.isPost(document) ? site.parsed(document) : undefined;
  return site?.model && post ? { site, model: site.model, post } : undefined;
}
