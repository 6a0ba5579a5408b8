import * as vscode from 'vscode';
import { findLinks, Lines, postReferent, type Linker } from '../../core';
import { toRange } from '../convert';
import type { Sites } from '../sites';
import type { SiteChange, WorkspaceSite } from '../workspaceSite';

/** A post or page that links to the one shown; its items are the links. */
interface LinkingPost {
  readonly kind: 'post';
  readonly linker: Linker;
  readonly title: string;
}

interface LinkingLine {
  readonly kind: 'line';
  readonly location: vscode.Location;
  readonly text: string;
}

type Item = LinkingPost | LinkingLine;

/** The post whose links are shown. */
interface Shown {
  readonly site: WorkspaceSite;
  readonly path: string;
}

/** The view “Links to this post”: who links to the post in the active editor. */
export class Backlinks implements vscode.TreeDataProvider<Item>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #disposables: vscode.Disposable[];
  #shown: Shown | undefined;
  /** Whether any folder of the workspace is a blog: elsewhere the view is not there. */
  #hasPosts = false;

  constructor(private readonly sites: Sites) {
    this.#disposables = [
      sites.onDidChange((change) => this.#refresh(change)),
      vscode.window.onDidChangeActiveTextEditor(() => this.#follow()),
      vscode.window.registerTreeDataProvider('galley.backlinks', this),
    ];
    this.#follow();
  }

  dispose(): void {
    vscode.Disposable.from(this.#changed, ...this.#disposables).dispose();
  }

  async getChildren(item?: Item): Promise<Item[]> {
    const { site, path } = this.#shown ?? {};
    if (!site?.model || path === undefined) return [];
    if (item) return item.kind === 'post' ? linesOf(item, site) : [];
    const { model } = site;
    const title = (of: string): string => model.postAt(of)?.title ?? model.postAt(of)?.slug ?? of.replace(/^src\//, '');
    return (await findLinks(model, postReferent(model, path), site)).map((linker) => ({ kind: 'post', linker, title: title(linker.post.path) }));
  }

  getTreeItem(item: Item): vscode.TreeItem {
    if (item.kind === 'line') {
      const line = new vscode.TreeItem(item.text);
      line.command = { command: 'vscode.open', title: vscode.l10n.t('Open the link'), arguments: [item.location.uri, { selection: item.location.range } satisfies vscode.TextDocumentShowOptions] };
      return line;
    }
    const post = new vscode.TreeItem(item.title, vscode.TreeItemCollapsibleState.Collapsed);
    const { path } = item.linker.post;
    const uri = this.#shown?.site.uri(path);
    if (uri) post.resourceUri = uri;
    post.iconPath = vscode.ThemeIcon.File;
    post.tooltip = path;
    return post;
  }

  /** Turns to the post in the active editor; in between, such as in the preview, stays with the last one. */
  #follow(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (!document) return;
    const site = this.sites.siteOf(document);
    const path = site?.isPost(document) ? site.pathOf(document.uri) : undefined;
    if (site === this.#shown?.site && path === this.#shown?.path) return;
    this.#shown = site && path !== undefined ? { site, path } : undefined;
    void vscode.commands.executeCommand('setContext', 'galley.backlinks.hasPost', this.#shown !== undefined);
    this.#changed.fire(undefined);
  }

  /** What is typed into a post changes the links of others to it only with what they know of it. */
  #refresh({ document }: SiteChange): void {
    const hasPosts = [...this.sites.all()].some(({ model }) => model !== undefined && !isEmpty(model.posts()));
    if (hasPosts !== this.#hasPosts) void vscode.commands.executeCommand('setContext', 'galley.hasPosts', hasPosts);
    this.#hasPosts = hasPosts;
    this.#follow();
    if (!document) this.#changed.fire(undefined);
  }
}

function isEmpty(list: Iterable<unknown>): boolean {
  for (const _ of list) return false;
  return true;
}

function linesOf({ linker: { post, links } }: LinkingPost, site: WorkspaceSite): LinkingLine[] {
  const lines = new Lines(post.text);
  return links.map(({ hrefRange }) => {
    const range = toRange(lines, hrefRange);
    const text = post.text.slice(lines.startOf(range.start.line), lines.endOf(range.start.line)).trim();
    return { kind: 'line', location: new vscode.Location(site.uri(post.path), range), text };
  });
}
