import * as vscode from 'vscode';
import { Lines } from '../core';
import type { Sites } from './sites';
import { Slices } from './slices';
import { toDiagnostic } from './toDiagnostic';
import type { SiteChange, WorkspaceSite } from './workspaceSite';

/** How long all must be quiet before posts that are not open are looked at, in ms. */
const quiet = 500;
/** As long as all else has its turn after each slice of work, in ms. */
const rest = 10;

/**
 * Keeps the problems of posts that are not open, if the setting `galley.problems` asks for them. They are worked out while
 * nothing else happens, in slices; any change puts it off.
 */
export class ClosedPosts implements vscode.Disposable {
  readonly #pending = new Map<WorkspaceSite, Set<string>>();
  readonly #subscription: vscode.Disposable;
  #timer: NodeJS.Timeout | undefined;
  /** Counts changes: work for an older one stops. */
  #round = 0;

  constructor(
    sites: Sites,
    private readonly shown: vscode.DiagnosticCollection,
    private readonly rulePages: vscode.Uri,
  ) {
    this.#subscription = sites.onDidChange(({ site, ...change }) => this.#schedule(site, change));
  }

  dispose(): void {
    this.#round += 1;
    clearTimeout(this.#timer);
    this.#subscription.dispose();
  }

  /** Whether problems of posts that are not open are wanted. */
  static areWanted(site: WorkspaceSite): boolean {
    return vscode.workspace.getConfiguration('galley', site.root).get<string>('problems') !== 'open';
  }

  #schedule(site: WorkspaceSite, { document, paths }: SiteChange): void {
    if (!document) {
      const pending = this.#pending.get(site) ?? new Set();
      this.#pending.set(site, pending);
      for (const path of paths ?? this.#allOf(site)) pending.add(path);
    }
    this.#round += 1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#work(this.#round), quiet);
  }

  /** Every post there is, if they are wanted, and those that are still shown. */
  #allOf(site: WorkspaceSite): readonly string[] {
    const paths = ClosedPosts.areWanted(site) ? [...(site.model?.posts() ?? [])].map(({ path }) => path) : [];
    for (const [uri] of this.shown) {
      const path = site.pathOf(uri);
      if (path !== undefined) paths.push(path);
    }
    return paths;
  }

  async #work(round: number): Promise<void> {
    const { pause } = new Slices(rest);
    for (const [site, paths] of this.#pending) {
      for (const path of paths) {
        if (round !== this.#round) return;
        paths.delete(path);
        await this.#look(site, path);
        await pause();
      }
      this.#pending.delete(site);
    }
  }

  async #look(site: WorkspaceSite, path: string): Promise<void> {
    const uri = site.uri(path);
    if (isOpen(uri)) return;
    const found = ClosedPosts.areWanted(site) ? await site.problemsAt(path) : undefined;
    // Meanwhile it may have been opened, and then its document is what counts.
    if (isOpen(uri)) return;
    if (!found || found.problems.length === 0) this.shown.delete(uri);
    else this.shown.set(uri, found.problems.map((problem) => toDiagnostic(problem, new Lines(found.text), site, this.rulePages)));
  }
}

function isOpen(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
}
