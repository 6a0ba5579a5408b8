import * as vscode from 'vscode';
import {
  check,
  defaultConfig,
  enterPost,
  enterPosts,
  listPosts,
  loadShape,
  parsePost,
  SiteModel,
  type Config,
  type ParsedPost,
  type Problem,
  type SiteConfigReader,
  type SiteShape,
} from '../core';
import { readSettings } from './settings';
import { logShape } from './siteLog';
import { isConfigFile, SiteWatcher, type FileEvents } from './siteWatcher';
import { WorkspaceFiles } from './workspaceFiles';

/** Whose problems may have changed: those of an open document, of some files, or, where both are absent, of any post. */
export interface SiteChange {
  readonly document: vscode.TextDocument | undefined;
  readonly paths: readonly string[] | undefined;
}

const anyPost: SiteChange = { document: undefined, paths: undefined };

/** How long typing in a config has to rest before it is read, in ms: halfway through a word it says nothing that is meant. */
const rest = 200;

/** One site of the workspace: its model, kept as fresh as its files and editors. */
export class WorkspaceSite implements vscode.Disposable {
  readonly #files: WorkspaceFiles;
  readonly #changed = new vscode.EventEmitter<SiteChange>();
  /** Fires when problems may have changed. */
  readonly onDidChange = this.#changed.event;
  readonly #parsed = new WeakMap<vscode.TextDocument, { readonly version: number; readonly model: SiteModel; readonly post: ParsedPost }>();
  /** The problems of posts, as long as nothing of the site has changed. */
  #judged = new WeakMap<ParsedPost, readonly Problem[]>();
  #config: Config = defaultConfig;
  #shape: SiteShape | undefined;
  #model: SiteModel | undefined;
  #watcher: SiteWatcher | undefined;
  #typing: NodeJS.Timeout | undefined;
  /** Reloads run one after the other; resolves when the last one asked for is done. */
  #work: Promise<void> = Promise.resolve();

  constructor(
    readonly root: vscode.Uri,
    private readonly log: vscode.LogOutputChannel,
    private readonly readConfig: SiteConfigReader | undefined,
  ) {
    this.#files = new WorkspaceFiles(root);
    // Heard before any who ask for problems anew.
    this.onDidChange(() => (this.#judged = new WeakMap()));
  }

  /** The model; undefined until every post has been read once. */
  get model(): SiteModel | undefined {
    return this.#model;
  }

  /** Resolves when all that has been asked of the site is done. */
  get settled(): Promise<void> {
    return this.#work;
  }

  /** Reads the site and begins to watch it. Resolves when every post has been read. */
  start(): Promise<void> {
    this.#watcher = new SiteWatcher(this.root, (path) => this.#isConfig(path), (events) => this.#follow(events));
    return this.reload();
  }

  /** Reads everything again: settings, config files, pages and posts. */
  reload(): Promise<void> {
    return this.#enqueue(async () => {
      const began = Date.now();
      const count = await this.#read(undefined);
      this.log.info(`${this.root.toString()}: ${count} posts, ${Date.now() - began} ms`);
    });
  }

  /** The path of a file from the site's root; undefined for files elsewhere. */
  pathOf(uri: vscode.Uri): string | undefined {
    const root = this.root.path.replace(/\/$/, '');
    return uri.scheme === this.root.scheme && uri.authority === this.root.authority && uri.path.startsWith(`${root}/`) ? uri.path.slice(root.length + 1) : undefined;
  }

  /** Where a path of the site is in the workspace. */
  uri(path: string): vscode.Uri {
    return this.#files.uri(path);
  }

  /** The text of a file of the site, as it is in the editor or on disk; undefined if there is none. */
  read(path: string): Promise<string | undefined> {
    return this.#files.read(path);
  }

  /** Every file below a folder; hidden folders and `node_modules` left out. */
  list(folder: string): Promise<readonly string[]> {
    return this.#files.list(folder);
  }

  /** Whether a document is a post of this site; false until the site has been read. */
  isPost(document: vscode.TextDocument): boolean {
    const path = this.pathOf(document.uri);
    return path !== undefined && this.#model?.collectionOf(path) !== undefined;
  }

  /** The parse of a document's present version. */
  parsed(document: vscode.TextDocument): ParsedPost | undefined {
    const path = this.pathOf(document.uri);
    const model = this.#model;
    if (path === undefined || !model) return undefined;
    const known = this.#parsed.get(document);
    if (known?.version === document.version && known.model === model) return known.post;
    const post = parsePost(path, document.getText(), model.features, known?.post);
    this.#parsed.set(document, { version: document.version, model, post });
    return post;
  }

  /** The problems of a document's present version; none if it is no post. */
  problems(document: vscode.TextDocument): readonly Problem[] {
    const post = this.isPost(document) ? this.parsed(document) : undefined;
    if (!post) return [];
    // Several ask at each move of the cursor: diagnostics, fixes, and what silences.
    const problems = this.#judged.get(post) ?? this.#check(post);
    this.#judged.set(post, problems);
    return problems;
  }

  /** The problems of a post that may not be open, with its text; undefined if there is no such post. */
  async problemsAt(path: string): Promise<{ readonly text: string; readonly problems: readonly Problem[] } | undefined> {
    const text = await this.#files.read(path);
    const model = this.#model;
    return text === undefined || !model?.postAt(path) ? undefined : { text, problems: this.#check(parsePost(path, text, model.features)) };
  }

  /** Takes up what was typed into a document: a post, or a file that the site is read from. */
  typed(document: vscode.TextDocument): void {
    const path = this.pathOf(document.uri);
    const model = this.#model;
    if (path !== undefined && this.#isConfig(path)) this.#typedConfig();
    if (path === undefined || !model || !this.isPost(document)) return;
    const before = exportsOf(model, path);
    const post = enterPost(model, path, document.getText(), this.#parsed.get(document)?.post);
    if (post) this.#parsed.set(document, { version: document.version, model, post });
    // Other posts care only for what this one shows to them.
    this.#changed.fire(exportsOf(model, path) === before ? { document, paths: undefined } : anyPost);
  }

  /** Looks at once which files there are, without waiting to be told of each. */
  relist(): Promise<void> {
    return this.#enqueue(() => this.#relist([]));
  }

  /** Takes a document that was closed as it is on disk again. */
  closed(document: vscode.TextDocument): void {
    const path = this.pathOf(document.uri);
    if (path === undefined) return;
    if (this.isPost(document)) this.#follow({ files: [path], listing: false, config: false });
    else if (this.#isConfig(path)) this.#typedConfig();
  }

  dispose(): void {
    clearTimeout(this.#typing);
    this.#watcher?.dispose();
    this.#changed.dispose();
  }

  #check(post: ParsedPost): readonly Problem[] {
    return this.#model ? check(post, this.#model, { config: this.#config, now: Date.now(), locale: vscode.env.language }) : [];
  }

  #isConfig(path: string): boolean {
    return isConfigFile(path) || this.#shape?.configFiles.includes(path) === true;
  }

  #typedConfig(): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => void this.relist(), rest);
  }

  #follow({ files, listing, config }: FileEvents): void {
    void this.#enqueue(() => (listing || config ? this.#relist(files) : this.#reread(files)));
  }

  async #reread(paths: readonly string[]): Promise<void> {
    const model = this.#model;
    if (!model) return;
    const before = paths.map((path) => exportsOf(model, path));
    for (const path of paths) enterPost(model, path, await this.#files.read(path));
    this.#changed.fire(paths.every((path, index) => exportsOf(model, path) === before[index]) ? { document: undefined, paths } : anyPost);
  }

  /** Compares what is there with what is known: files came or went that no single event tells of, or a config has changed. */
  async #relist(touched: readonly string[]): Promise<void> {
    if (this.#model) await this.#read(new Set(touched));
  }

  /**
   * Reads the site. What is known of posts is kept where they would be read alike.
   *
   * @param touched posts to be read in any case; all where absent
   * @returns how many posts there are
   */
  async #read(touched: ReadonlySet<string> | undefined): Promise<number> {
    this.#config = (await readSettings(this.root, this.#files, this.log)) ?? this.#config;
    const found = await loadShape(this.#files, this.#config, this.readConfig);
    // While a config is being written, what it said last goes on to hold.
    const shape = found.unreadable.length > 0 && this.#shape?.unreadable.length === 0 ? { ...this.#shape, assets: found.assets } : found;
    const model = new SiteModel(shape);
    const former = touched && sameReading(shape, this.#shape) ? this.#model : undefined;
    const paths = await listPosts(this.#files, model);
    const unread: string[] = [];
    for (const path of paths) {
      const known = touched?.has(path) ? undefined : former?.postAt(path);
      if (known) model.setPost(known);
      else unread.push(path);
    }
    await enterPosts(this.#files, model, unread);
    if (!touched || JSON.stringify(shape.notes) !== JSON.stringify(this.#shape?.notes)) await logShape(shape, this.#files, this.log);
    this.#shape = shape;
    this.#model = model;
    this.#changed.fire(anyPost);
    return paths.length;
  }

  #enqueue(task: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(task).catch((error: unknown) => this.log.error(error instanceof Error ? error : String(error)));
    return this.#work;
  }
}

/** Whether posts are found, named and read alike in both. */
function sameReading(a: SiteShape, b: SiteShape | undefined): boolean {
  const said = (shape: SiteShape | undefined): string => JSON.stringify([shape?.features, shape?.collections.map(({ schema: _, schemaOrigin: __, ...how }) => how)]);
  return said(a) === said(b);
}

/** What other posts may care for of a post. */
function exportsOf(model: SiteModel, path: string): string {
  const entry = model.postAt(path);
  return JSON.stringify([entry?.route, entry?.title, entry?.description, entry?.draft, entry?.published, entry?.tags, [...(entry?.ids ?? [])]]);
}
