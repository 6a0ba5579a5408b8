import * as vscode from 'vscode';
import type { FileMove, MovedPage } from '../../core';
import type { FaultLog } from '../faultLog';
import type { Sites } from '../sites';
import type { WorkspaceSite } from '../workspaceSite';

type Renamed = vscode.FileRenameEvent['files'];

/** Rewrites links when files or folders are renamed or moved in VS Code, in the same step, so that one undo takes all back. */
export class FileMoves implements vscode.Disposable {
  readonly #disposables: vscode.Disposable[];
  /** Files without unsaved changes of the writer's own, that links were rewritten in. */
  readonly #untouched = new Set<string>();
  /** The pages that come to be at another address by what is being renamed. */
  #moved: readonly (readonly [WorkspaceSite, readonly MovedPage[]])[] = [];

  constructor(
    private readonly sites: Sites,
    private readonly faults: FaultLog,
  ) {
    this.#disposables = [
      vscode.workspace.onWillRenameFiles((event) => event.waitUntil(this.#edit(event.files))),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const site of new Set(files.map(({ newUri }) => sites.siteOf({ uri: newUri })))) void site?.reload();
        void this.#save(files).then(() => this.#offer());
      }),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  async #edit(files: Renamed): Promise<vscode.WorkspaceEdit> {
    const edit = new vscode.WorkspaceEdit();
    const moves = new Map<WorkspaceSite, FileMove[]>();
    for (const { oldUri, newUri } of files) {
      const site = await this.sites.find(oldUri);
      const [from, to] = [site?.pathOf(oldUri), site?.pathOf(newUri)];
      if (site && from !== undefined && to !== undefined) moves.set(site, [...(moves.get(site) ?? []), { from, to }]);
    }
    const moved: [WorkspaceSite, readonly MovedPage[]][] = [];
    const { followMoves } = await import('./followMoves');
    for (const [site, own] of moves) moved.push([site, await followMoves(edit, site, own)]);
    this.#moved = moved;
    for (const [uri] of edit.entries()) if (!isDirty(uri)) this.#untouched.add(uri.toString());
    return edit;
  }

  async #offer(): Promise<void> {
    const moved = this.#moved;
    this.#moved = [];
    const { offerRedirects } = await import('./redirects');
    for (const [site, pages] of moved) if (pages.length > 0) await offerRedirects(site, pages);
  }

  /** As VS Code does after a refactoring: what had no unsaved changes before has none afterwards. */
  async #save(files: Renamed): Promise<void> {
    const paths = [...this.#untouched].map((uri) => afterMove(vscode.Uri.parse(uri), files).toString());
    this.#untouched.clear();
    if (!vscode.workspace.getConfiguration('files').get<boolean>('refactoring.autoSave', true)) return;
    for (const document of vscode.workspace.textDocuments) if (document.isDirty && paths.includes(document.uri.toString())) await this.#saveOne(document);
  }

  /** What cannot be saved stays open with its changes, and VS Code says so. */
  async #saveOne(document: vscode.TextDocument): Promise<void> {
    const about = document.uri.toString();
    if (await document.save().then((isSaved) => isSaved, () => false)) this.faults.over(about);
    else this.faults.tell(about, 'its links follow the files that were renamed, but it could not be saved; it is open, with its changes');
  }
}

function isDirty(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some((document) => document.isDirty && document.uri.toString() === uri.toString());
}

function afterMove(uri: vscode.Uri, files: Renamed): vscode.Uri {
  const move = files.find(({ oldUri }) => uri.path === oldUri.path || uri.path.startsWith(`${oldUri.path}/`));
  return move ? move.newUri.with({ path: move.newUri.path + uri.path.slice(move.oldUri.path.length) }) : uri;
}
