import * as vscode from 'vscode';
import { ClosedPosts } from './closedPosts';
import type { Sites } from './sites';
import { toDiagnostic } from './toDiagnostic';
import type { WorkspaceSite } from './workspaceSite';

/** How long typing must pause before problems are worked out again, in ms; longer where that takes long, so that no key waits for it. */
const pause = 80;

/** Shows the problems of open posts at once, and those of all others by and by. */
export class Diagnostics implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('galley');
  readonly #timers = new Map<string, NodeJS.Timeout>();
  /** How long it last took to work out those of a post, in ms. */
  #cost = 0;
  readonly #closed: ClosedPosts;
  readonly #disposables: vscode.Disposable[];

  /** @param rulePages the folder that holds a page for each rule, `CODE.md` */
  constructor(
    private readonly sites: Sites,
    private readonly rulePages: vscode.Uri,
  ) {
    this.#closed = new ClosedPosts(sites, this.#collection, rulePages);
    this.#disposables = [
      sites.onDidChange(({ site, document, paths }) => this.#schedule(site, document, paths)),
      sites.onDidForget(() => this.#forgetStrays()),
      vscode.workspace.onDidCloseTextDocument((document) => this.#close(document)),
    ];
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    vscode.Disposable.from(this.#closed, this.#collection, ...this.#disposables).dispose();
  }

  #schedule(site: WorkspaceSite, changed: vscode.TextDocument | undefined, paths: readonly string[] | undefined): void {
    const isConcerned = (document: vscode.TextDocument): boolean => this.sites.siteOf(document) === site && (!paths || paths.includes(site.pathOf(document.uri) ?? ''));
    const documents = changed ? [changed] : vscode.workspace.textDocuments.filter(isConcerned);
    for (const document of documents) {
      const key = document.uri.toString();
      clearTimeout(this.#timers.get(key));
      this.#timers.set(key, setTimeout(() => this.#publish(site, document), this.#collection.has(document.uri) ? Math.max(pause, this.#cost * 3) : 0));
    }
  }

  #publish(site: WorkspaceSite, document: vscode.TextDocument): void {
    const key = document.uri.toString();
    this.#timers.delete(key);
    if (document.isClosed) return;
    if (!site.isPost(document)) {
      this.#forget(document.uri);
      return;
    }
    const began = performance.now();
    this.#collection.set(document.uri, site.problems(document).map((problem) => toDiagnostic(problem, document, site, this.rulePages)));
    this.#cost = performance.now() - began;
  }

  /** A post that stays wanted keeps what is shown until its file has been looked at. */
  #close(document: vscode.TextDocument): void {
    const site = this.sites.siteOf(document);
    if (!site?.isPost(document) || !ClosedPosts.areWanted(site)) this.#forget(document.uri);
  }

  /** What was said of posts whose site is none any more. */
  #forgetStrays(): void {
    for (const [uri] of this.#collection) if (!this.sites.siteOf({ uri })) this.#forget(uri);
  }

  #forget(uri: vscode.Uri): void {
    const key = uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    this.#collection.delete(uri);
  }
}
