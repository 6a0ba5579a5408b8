import * as vscode from 'vscode';
import type { Sites } from '../sites';

/** Says how many posts and pages link to posts that are deleted in VS Code, and shows where, if asked. */
export class Deletions implements vscode.Disposable {
  readonly #disposables: vscode.Disposable[];
  /** Links to what is being deleted. */
  #left: readonly vscode.Location[] = [];

  constructor(private readonly sites: Sites) {
    this.#disposables = [
      // Before it happens, as afterwards nobody knows any more what the links led to.
      vscode.workspace.onWillDeleteFiles((event) => event.waitUntil(this.#look(event.files))),
      vscode.workspace.onDidDeleteFiles(() => void this.#tell()),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  async #look(gone: readonly vscode.Uri[]): Promise<void> {
    const isGone = (uri: vscode.Uri): boolean => gone.some(({ path }) => `${uri.path}/`.startsWith(`${path}/`));
    const { linksToPosts } = await import('./references');
    const found: vscode.Location[] = [];
    for (const site of new Set(await Promise.all(gone.map((uri) => this.sites.find(uri))))) {
      if (!site?.model) continue;
      const paths = [...site.model.posts()].map(({ path }) => path).filter((path) => isGone(site.uri(path)));
      if (paths.length > 0) found.push(...(await linksToPosts(site, site.model, paths)).filter(({ uri }) => !isGone(uri)));
    }
    this.#left = found;
  }

  async #tell(): Promise<void> {
    const locations = this.#left;
    this.#left = [];
    const [first] = locations;
    if (!first) return;
    const posts = new Set(locations.map(({ uri }) => uri.toString())).size;
    const message = posts === 1 ? vscode.l10n.t('Another post or page links to what you deleted.') : vscode.l10n.t('{0} other posts or pages link to what you deleted.', posts);
    const show = vscode.l10n.t('Show the links');
    if ((await vscode.window.showWarningMessage(message, show)) !== show) return;
    await vscode.window.showTextDocument(first.uri, { selection: first.range });
    await vscode.commands.executeCommand('editor.action.peekLocations', first.uri, first.range.start, locations, 'peek');
  }
}
