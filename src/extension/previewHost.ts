import * as vscode from 'vscode';
import { fragmentOf, parsePost, type ParsedPost, type SiteFeatures } from '../core';
import type { PreviewHost } from './preview/host';
import { previewFeatures } from './preview/previewFeatures';
import type { Sites } from './sites';
import { WorkspaceFiles } from './workspaceFiles';

/** How Markdown outside any site is read. */
const plain: SiteFeatures = { generator: 'other', astroMajor: 7, smartPunctuation: true, base: '/', trailingSlash: 'ignore', buildFormat: 'preserve', rewritesFileLinks: true, math: false };

/** Answers the preview's questions from the sites of the workspace. */
export class SitePreviewHost implements PreviewHost {
  constructor(private readonly sites: Sites) {}

  parsed(document: vscode.TextDocument): ParsedPost | undefined {
    const features = this.features(document);
    const post = this.sites.siteOf(document)?.parsed(document);
    return post !== undefined && features.math === this.#siteFeatures(document).math ? post : parsePost(document.uri.path, document.getText(), features);
  }

  features(document: vscode.TextDocument): SiteFeatures {
    return previewFeatures(this.#siteFeatures(document), document);
  }

  #siteFeatures(document: vscode.TextDocument): SiteFeatures {
    return this.sites.siteOf(document)?.model?.features ?? plain;
  }

  async resolve(document: vscode.TextDocument, url: string): Promise<{ readonly uri: vscode.Uri; readonly fragment?: string } | undefined> {
    const site = this.sites.siteOf(document);
    // A click right after the start must not be told that nothing is there.
    await site?.settled;
    const path = site?.pathOf(document.uri);
    if (!site?.model || path === undefined) return undefined;
    const target = site.model.resolve({ url, role: 'page' }, path);
    if (!('path' in target) || target.path === undefined) return undefined;
    const fragment = fragmentOf(url);
    return { uri: site.uri(target.path), ...(fragment !== undefined && { fragment }) };
  }

  problems(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
    return vscode.languages
      .getDiagnostics(document.uri)
      .filter(({ source, severity }) => source === 'Galley' && severity <= vscode.DiagnosticSeverity.Warning)
      .sort((a, b) => a.range.start.compareTo(b.range.start));
  }

  files(document: vscode.TextDocument): WorkspaceFiles | undefined {
    const root = this.sites.siteOf(document)?.root ?? vscode.workspace.getWorkspaceFolder(document.uri)?.uri;
    return root && new WorkspaceFiles(root);
  }

  publicFolder(document: vscode.TextDocument): vscode.Uri | undefined {
    return this.sites.siteOf(document)?.uri('public');
  }
}
