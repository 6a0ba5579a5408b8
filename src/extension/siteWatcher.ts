import * as vscode from 'vscode';

/** What happened to a site's files since the last report. Paths are from its root. */
export interface FileEvents {
  /** Markdown files that were made, changed or deleted. */
  readonly files: readonly string[];
  /** Whether folders, pages or assets may have come or gone. */
  readonly listing: boolean;
  /** Whether a file changed that says how the site is built. */
  readonly config: boolean;
}

/** How long events are gathered before they are reported, in ms: programs write many files at once. */
const gathering = 60;

/** Whether a file says so in every site, whether or not it is there yet. */
export const isConfigFile = (path: string): boolean => configFile.test(path);
const configFile = /^(?:astro\.config\.\w+|package\.json|galley\.config\.json|src\/content(?:\/config|\.config)\.\w+)$/;
/** Whether builds and tools write a file, and no post is made from it. */
export const isNoise = (path: string): boolean => noise.test(path);
const noise = /(?:^|\/)(?:node_modules|dist|\.[^/]+)(?:\/|$)/;

/**
 * Watches a site's folder. One watcher for everything, because renaming or deleting a folder is told of the folder alone, and
 * a watcher for `*.md` never hears of it. An atomic save arrives as "created", a fast replacement as "changed": all three
 * kinds mean "look again".
 */
export class SiteWatcher implements vscode.Disposable {
  readonly #watcher: vscode.FileSystemWatcher;
  #pending = new Set<string>();
  #timer: NodeJS.Timeout | undefined;

  /** @param isConfig whether a file says how this site is built */
  constructor(
    private readonly root: vscode.Uri,
    private readonly isConfig: (path: string) => boolean,
    private readonly report: (events: FileEvents) => void,
  ) {
    this.#watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(root, '**/*'));
    const gather = (uri: vscode.Uri): void => this.#gather(uri);
    this.#watcher.onDidCreate(gather);
    this.#watcher.onDidChange(gather);
    this.#watcher.onDidDelete(gather);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#watcher.dispose();
  }

  #gather(uri: vscode.Uri): void {
    const path = uri.path.slice(this.root.path.replace(/\/$/, '').length + 1);
    if (path === '' || (isNoise(path) && !this.isConfig(path))) return;
    this.#pending.add(path);
    this.#timer ??= setTimeout(() => this.#flush(), gathering);
  }

  #flush(): void {
    const paths = [...this.#pending];
    this.#pending = new Set();
    this.#timer = undefined;
    const isPost = (path: string): boolean => /\.mdx?$/.test(path) && !/(?:^|\/)pages\//.test(path);
    this.report({
      files: paths.filter(isPost),
      listing: paths.some((path) => !isPost(path)),
      config: paths.some((path) => this.isConfig(path)),
    });
  }
}
