import * as vscode from 'vscode';
import type { SiteFiles } from '../core';
import { DiskFiles, type FileFault } from '../disk/diskFiles';
import { PacedDisk } from '../disk/pacedDisk';

/** The files of a site in the workspace. What is not saved yet counts as it stands in the editor. */
export class WorkspaceFiles implements SiteFiles {
  // Node reads thousands of files in the time VS Code's own file service needs for a hundred.
  readonly #disk: DiskFiles | undefined;

  constructor(readonly root: vscode.Uri) {
    const opened = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file').map(({ uri }) => uri.fsPath);
    const { readText, stat } = new PacedDisk();
    this.#disk = root.scheme === 'file' ? new DiskFiles(root.fsPath, opened, readText, stat) : undefined;
  }

  /** Whether a file may stand at several paths, so that a change at one of them is one at others too. */
  get hasLinks(): boolean {
    return this.#disk?.hasLinks === true;
  }

  /** What is wrong with files, see {@link DiskFiles.faults}; nothing is known of it where they are not on this machine. */
  get faults(): ReadonlyMap<string, FileFault> {
    return this.#disk?.faults ?? new Map<string, FileFault>();
  }

  isUnreadable(path: string): boolean {
    return this.#disk?.isUnreadable(path) === true;
  }

  /** Where a path of the site is in the workspace. */
  uri(path: string): vscode.Uri {
    return vscode.Uri.joinPath(this.root, path);
  }

  async list(folder: string): Promise<readonly string[]> {
    if (this.#disk) return this.#disk.list(folder);
    const found: string[] = [];
    await this.#collect(folder, found);
    return found;
  }

  /** The path of a file from the site's root; undefined for files elsewhere. */
  pathOf(uri: vscode.Uri): string | undefined {
    const root = this.root.path.replace(/\/$/, '');
    return uri.scheme === this.root.scheme && uri.authority === this.root.authority && uri.path.startsWith(`${root}/`) ? uri.path.slice(root.length + 1) : undefined;
  }

  /** The editor's version of a file, if it is not saved yet. VS Code keeps a saved one for minutes after it is closed, and even when its file is gone. */
  unsaved(path: string): vscode.TextDocument | undefined {
    return this.allUnsaved().get(path);
  }

  /** The same of all files, by path: who asks for many asks once. */
  allUnsaved(): ReadonlyMap<string, vscode.TextDocument> {
    const documents = vscode.workspace.textDocuments.filter(({ isDirty, isClosed }) => isDirty && !isClosed);
    return new Map(documents.flatMap((document) => {
      const path = this.pathOf(document.uri);
      return path === undefined ? [] : [[path, document]];
    }));
  }

  /** Tells one state of a file on disk from another; undefined where there is none. */
  async stamp(path: string): Promise<string | undefined> {
    if (this.#disk) return this.#disk.stamp(path);
    try {
      const { mtime, size } = await vscode.workspace.fs.stat(this.uri(path));
      return `${mtime} ${size}`;
    } catch {
      return undefined; // Gone or unreadable.
    }
  }

  async read(path: string): Promise<string | undefined> {
    const unsaved = this.unsaved(path);
    if (unsaved) return unsaved.getText();
    if (this.#disk) return this.#disk.read(path);
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(this.uri(path)));
    } catch {
      return undefined; // Gone, unreadable or a folder: for the site it does not exist.
    }
  }

  async #collect(folder: string, found: string[]): Promise<void> {
    for (const [name, type] of await this.#entries(folder)) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (!(type & vscode.FileType.Directory)) found.push(path);
      else if (!name.startsWith('.') && name !== 'node_modules') await this.#collect(path, found);
    }
  }

  async #entries(folder: string): Promise<[string, vscode.FileType][]> {
    try {
      return await vscode.workspace.fs.readDirectory(this.uri(folder));
    } catch {
      return []; // There is no such folder.
    }
  }
}
