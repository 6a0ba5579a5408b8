import * as vscode from 'vscode';
import { defaultConfig, fragmentOf, heroPart, parsePost, withReferenceNames, type ParsedPost, type SiteFeatures } from '../core';
import { pictureOf } from './links/hovers';
import type { LinkView, PreviewHost } from './preview/host';
import { previewFeatures } from './preview/previewFeatures';
import { QuickFixes } from './quickFixes';
import type { Sites } from './sites';
import { WorkspaceFiles } from './workspaceFiles';

/** How Markdown outside any site is read. */
const plain: SiteFeatures = { generator: 'other', astroMajor: 7, smartPunctuation: true, base: '/', trailingSlash: 'ignore', buildFormat: 'preserve', rewritesFileLinks: true, math: false, maxLength: defaultConfig.maxFileSize * 1e6 };

/** Answers the preview's questions from the sites of the workspace. */
export class SitePreviewHost implements PreviewHost {
  readonly #fixes: QuickFixes;
  readonly #parsed = new WeakMap<vscode.TextDocument, { readonly version: number; readonly reading: string; readonly post: ParsedPost }>();

  constructor(private readonly sites: Sites) {
    this.#fixes = new QuickFixes(sites);
  }

  parsed(document: vscode.TextDocument): ParsedPost | undefined {
    const features = this.features(document);
    const isAsSite = features.math === this.#siteFeatures(document).math;
    const post = (isAsSite ? this.sites.siteOf(document)?.parsed(document) : undefined) ?? this.#parse(document, features);
    return post.tooLong ? parsePost(post.path, vscode.l10n.t('This file is too long for the preview. The setting `galley.maxFileSize` says how long one may be.'), features) : post;
  }

  /** What no site parses, or otherwise than the preview is to show it. Asked for several times at each key. */
  #parse(document: vscode.TextDocument, features: SiteFeatures): ParsedPost {
    const { version } = document;
    const reading = JSON.stringify(features);
    const known = this.#parsed.get(document);
    if (known?.version === version && known.reading === reading) return known.post;
    const post = parsePost(document.uri.path, document.getText(), features, known?.post);
    this.#parsed.set(document, { version, reading, post });
    return post;
  }

  features(document: vscode.TextDocument): SiteFeatures {
    return previewFeatures(this.#siteFeatures(document), document);
  }

  #siteFeatures(document: vscode.TextDocument): SiteFeatures {
    return this.sites.siteOf(document)?.model?.features ?? plain;
  }

  readerData(document: vscode.TextDocument, { path, frontmatter: { data } }: ParsedPost): Readonly<Record<string, unknown>> {
    const model = this.sites.siteOf(document)?.model;
    return model ? withReferenceNames(data, path, model, (key) => heroPart(key) !== undefined) : data;
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

  async view(document: vscode.TextDocument, url: string): Promise<LinkView> {
    const site = this.sites.siteOf(document);
    await site?.settled;
    const path = site?.pathOf(document.uri);
    if (!site?.model || path === undefined) return { kind: 'other', address: url };
    const target = site.model.resolve({ url, role: 'page' }, path);
    if (target.kind === 'missing') return { kind: 'missing', address: url };
    const post = target.kind === 'post' ? target.post : target.kind === 'self' ? site.model.postAt(path) : undefined;
    if (post === undefined) return { kind: 'other', address: url };
    const fragment = fragmentOf(url);
    const { title = post.slug, description, published, draft } = post;
    const picture = post.image === undefined ? undefined : pictureOf(post, site);
    const image = picture === undefined || /^https:/i.test(picture) ? picture : site.uri(picture);
    const heading = post.headings.find(({ id }) => id === fragment)?.text;
    return { kind: 'post', title, description, published, draft, image, heading };
  }

  address(document: vscode.TextDocument): string | undefined {
    const site = this.sites.siteOf(document);
    const path = site?.pathOf(document.uri);
    const route = path === undefined ? undefined : site?.model?.postAt(path)?.route;
    const origin = site?.model?.features.origin;
    return route === undefined || origin === undefined ? undefined : new URL(site?.model?.toHref(route) ?? '', origin).href;
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

  fixes(document: vscode.TextDocument, problem: vscode.Diagnostic): readonly vscode.CodeAction[] {
    const context = { diagnostics: [problem], only: vscode.CodeActionKind.QuickFix, triggerKind: vscode.CodeActionTriggerKind.Invoke };
    return this.#fixes.provideCodeActions(document, problem.range, context).filter(({ diagnostics = [] }) => diagnostics.includes(problem));
  }

  publicFolder(document: vscode.TextDocument): vscode.Uri | undefined {
    const site = this.sites.siteOf(document);
    return site?.uri(site.model?.publicFolder ?? 'public');
  }
}
