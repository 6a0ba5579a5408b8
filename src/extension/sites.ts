import * as vscode from 'vscode';
import { siteMarks } from '../core/shape';
import { WorkspaceSite, type SiteChange, type SiteSurroundings } from './workspaceSite';

/**
 * The sites of the workspace. A site is found when one of its files is first opened: it is the nearest folder above with an
 * Astro or Galley config, else the workspace folder itself.
 */
export class Sites implements vscode.Disposable {
  readonly #sites = new Map<string, WorkspaceSite>();
  readonly #roots = new Map<string, Promise<vscode.Uri>>();
  readonly #changed = new vscode.EventEmitter<SiteChange & { readonly site: WorkspaceSite }>();
  /** Fires when problems may have changed, see {@link SiteChange}. */
  readonly onDidChange = this.#changed.event;
  readonly #forgotten = new vscode.EventEmitter<void>();
  /** Fires when sites are none any more, as their folder is not open. */
  readonly onDidForget = this.#forgotten.event;
  readonly #disposables: vscode.Disposable[];

  constructor(private readonly surroundings: SiteSurroundings) {
    this.#disposables = [
      vscode.workspace.onDidOpenTextDocument((document) => void this.#open(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.siteOf(document)?.closed(document)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.siteOf(document)?.typed(document);
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        for (const site of this.#sites.values()) if (event.affectsConfiguration('galley', site.root)) void site.reload();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#forgetClosedFolders()),
    ];
    for (const document of vscode.workspace.textDocuments) void this.#open(document);
  }

  /** The site a document belongs to, once it has been found. */
  siteOf({ uri }: Pick<vscode.TextDocument, 'uri'>): WorkspaceSite | undefined {
    let found: WorkspaceSite | undefined;
    for (const site of this.#sites.values()) {
      // Of nested sites the inner one.
      if (site.pathOf(uri) !== undefined && (!found || site.root.path.length > found.root.path.length)) found = site;
    }
    return found;
  }

  /** Every site found so far. */
  all(): Iterable<WorkspaceSite> {
    return this.#sites.values();
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables, ...this.#sites.values()).dispose();
    this.#changed.dispose();
    this.#forgotten.dispose();
  }

  /** The site that a file or folder belongs to, read if it has not been yet; undefined outside the workspace. */
  async find(uri: vscode.Uri): Promise<WorkspaceSite | undefined> {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!folder) return undefined;
    const root = await this.#rootOf(vscode.Uri.joinPath(uri, '..'), folder.uri);
    const site = this.#sites.get(root.toString()) ?? this.#start(root);
    await site.settled;
    return site;
  }

  async #open(document: vscode.TextDocument): Promise<void> {
    if (!isMarkdown(document)) return;
    const folder = vscode.workspace.getWorkspaceFolder(document.uri);
    if (!folder) return;
    const root = await this.#rootOf(vscode.Uri.joinPath(document.uri, '..'), folder.uri);
    const known = this.#sites.get(root.toString());
    if (known) this.#changed.fire({ site: known, document, paths: undefined });
    else await this.#start(root).settled;
  }

  #start(root: vscode.Uri): WorkspaceSite {
    const site = new WorkspaceSite(root, this.surroundings);
    this.#sites.set(root.toString(), site);
    site.onDidChange((change) => this.#changed.fire({ site, ...change }));
    void site.start();
    return site;
  }

  /** Looks for the nearest folder that holds a site, from `folder` up to `top`. */
  #rootOf(folder: vscode.Uri, top: vscode.Uri): Promise<vscode.Uri> {
    const key = folder.toString();
    let root = this.#roots.get(key);
    if (!root) {
      root = this.#findRoot(folder, top);
      this.#roots.set(key, root);
    }
    return root;
  }

  async #findRoot(folder: vscode.Uri, top: vscode.Uri): Promise<vscode.Uri> {
    if (folder.path.length <= top.path.length) return top;
    return (await hasSiteMark(folder)) ? folder : this.#rootOf(vscode.Uri.joinPath(folder, '..'), top);
  }

  #forgetClosedFolders(): void {
    this.#roots.clear();
    for (const [key, site] of this.#sites) {
      if (vscode.workspace.getWorkspaceFolder(site.root)) continue;
      site.dispose();
      this.#sites.delete(key);
    }
    this.#forgotten.fire();
    for (const document of vscode.workspace.textDocuments) void this.#open(document);
  }
}

function isMarkdown({ languageId, uri }: vscode.TextDocument): boolean {
  return (languageId === 'markdown' || languageId === 'mdx' || /\.mdx$/i.test(uri.path)) && uri.scheme !== 'untitled' && uri.scheme !== 'git';
}

async function hasSiteMark(folder: vscode.Uri): Promise<boolean> {
  try {
    const names = new Set((await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name));
    return siteMarks.some((mark) => names.has(mark));
  } catch {
    return false; // The folder of a file that was never saved, or one that may not be read.
  }
}
