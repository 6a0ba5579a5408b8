import * as vscode from 'vscode';
import type { Collection, Config, ParsedPost, Problem, SiteConfigReader, SiteModel, SiteShape } from '../core';
import { defaultConfig, loadShape } from '../core/shape';
import type { PostCache } from '../disk/postCache';
import { type FaultLog, reasonOf } from './faultLog';
import { KeptPosts } from './keptPosts';
import { readSettings } from './settings';
import { logShape } from './siteLog';
import type { SitePosts } from './sitePosts';
import { stateOf } from './siteState';
import { isConfigFile, SiteWatcher, type FileEvents } from './siteWatcher';
import { WorkspaceFiles } from './workspaceFiles';

/** Whose problems may have changed: those of an open document, of some files, or, where both are absent, of any post. */
export interface SiteChange {
  readonly document: vscode.TextDocument | undefined;
  readonly paths: readonly string[] | undefined;
}

/** What a site needs of the extension. The heavy parts are loaded when a site asks for them. */
export interface SiteSurroundings {
  readonly log: vscode.LogOutputChannel;
  readonly faults: FaultLog;
  readonly readConfig: SiteConfigReader;
  /** Loads what works on posts; awaited before the first is read. */
  readonly loadPosts: () => Promise<typeof SitePosts>;
  /** Where to keep what is known of a site's posts; undefined where nothing can be kept. */
  readonly cacheFor: (root: vscode.Uri) => Promise<PostCache | undefined>;
}

const anyPost: SiteChange = { document: undefined, paths: undefined };

/** How long typing in a config has to rest before it is read, in ms: halfway through a word it says nothing that is meant. */
const rest = 200;

/** One site of the workspace: its model, kept as fresh as its files and editors. */
export class WorkspaceSite implements vscode.Disposable {
  readonly #files: WorkspaceFiles;
  readonly #kept: KeptPosts;
  readonly #changed = new vscode.EventEmitter<SiteChange>();
  /** Fires when problems may have changed. */
  readonly onDidChange = this.#changed.event;
  #config: Config = defaultConfig;
  #shape: SiteShape | undefined;
  #posts: SitePosts | undefined;
  /** Those that are being read. */
  #draft: SitePosts | undefined;
  #watcher: SiteWatcher | undefined;
  #typing: NodeJS.Timeout | undefined;
  /** Of its files, when it was last read; see `stateOf`. */
  #state = '';
  /** Reads that have been asked for and have not begun. */
  #reload: Promise<void> | undefined;
  /** What is asked of the site is done one after the other; resolves when the last one is done. */
  #work: Promise<void> = Promise.resolve();

  constructor(
    readonly root: vscode.Uri,
    private readonly surroundings: SiteSurroundings,
  ) {
    this.#files = new WorkspaceFiles(root);
    this.#kept = new KeptPosts(() => surroundings.cacheFor(root), surroundings.faults);
    // Heard before any who ask for problems anew.
    this.onDidChange(() => this.#posts?.changed());
  }

  /** The model; undefined until every post has been read once, and where there cannot be any. */
  get model(): SiteModel | undefined {
    return this.#posts?.model;
  }

  /** Whether the site is being read for the first time. */
  get isReading(): boolean {
    return this.#shape === undefined;
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

  /** Looks at everything again: settings, config files, pages, and the posts that have changed. */
  reload(): Promise<void> {
    this.#reload ??= this.#enqueue(() => {
      this.#reload = undefined;
      return this.#read();
    });
    return this.#reload;
  }

  /** Looks for changes on disk that nobody told of, and follows them. */
  lookAgain(): Promise<void> {
    return this.#enqueue(async () => {
      if (!this.#shape || !this.#posts) return;
      const isListedAnew = (await stateOf(this.#files, this.#shape.configFiles, this.model)) !== this.#state;
      const changed = await this.#posts.changedOnDisk();
      if (!isListedAnew && changed.length === 0) return;
      this.surroundings.log.info(`${this.root.toString()}: files have changed and nobody told`);
      if (isListedAnew) await this.#read();
      else await this.#reread(this.#posts, changed);
    });
  }

  /** The path of a file from the site's root; undefined for files elsewhere. */
  pathOf(uri: vscode.Uri): string | undefined {
    return this.#files.pathOf(uri);
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

  /** The collection that a document is a post of; undefined also until the site's config has been read. */
  collectionOf({ uri }: vscode.TextDocument): Collection | undefined {
    const path = this.pathOf(uri);
    return path === undefined ? undefined : this.#present?.model.collectionOf(path);
  }

  /** Whether a document is a post of this site; false until the site's config has been read. */
  isPost(document: vscode.TextDocument): boolean {
    return this.collectionOf(document) !== undefined;
  }

  /** The parse of a document's present version; undefined until the site's config has been read. */
  parsed(document: vscode.TextDocument): ParsedPost | undefined {
    const path = this.pathOf(document.uri);
    return path === undefined ? undefined : this.#present?.parsed(document, path);
  }

  /** The problems of a document's present version, while the posts are being read those of its own alone; none if it is no post. */
  problems(document: vscode.TextDocument): readonly Problem[] {
    const post = this.isPost(document) ? this.parsed(document) : undefined;
    return post ? (this.#present?.problems(post) ?? []) : [];
  }

  /** The problems of a post that may not be open, with its text; undefined if there is no such post. */
  async problemsAt(path: string): Promise<{ readonly text: string; readonly problems: readonly Problem[] } | undefined> {
    const text = await this.#files.read(path);
    const posts = this.#posts;
    return text === undefined || !posts?.model.postAt(path) ? undefined : { text, problems: posts.problemsOf(path, text) };
  }

  /** Takes up what was typed into a document: a post, or a file that the site is read from. */
  typed(document: vscode.TextDocument): void {
    this.#typedConfig(document);
    const path = this.#postPath(document);
    if (path === undefined) return;
    this.#draft?.enter(document, path);
    // Other posts care only for what this one shows to them.
    this.#changed.fire(this.#posts?.enter(document, path) ? anyPost : { document, paths: undefined });
  }

  /** Takes a document that was closed as it is on disk again. */
  closed(document: vscode.TextDocument): void {
    const path = this.#postPath(document);
    if (path !== undefined) this.#follow({ files: [path], listing: false, config: false });
    else this.#typedConfig(document);
  }

  dispose(): void {
    this.#kept.dispose();
    clearTimeout(this.#typing);
    this.#watcher?.dispose();
    this.#changed.dispose();
  }

  get #present(): SitePosts | undefined {
    return this.#posts ?? this.#draft;
  }

  #postPath(document: vscode.TextDocument): string | undefined {
    return this.isPost(document) ? this.pathOf(document.uri) : undefined;
  }

  #isConfig(path: string): boolean {
    return isConfigFile(path) || this.#shape?.configFiles.includes(path) === true;
  }

  #typedConfig({ uri }: vscode.TextDocument): void {
    const path = this.pathOf(uri);
    if (path === undefined || !this.#isConfig(path)) return;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => void this.reload(), rest);
  }

  #follow({ files, listing, config }: FileEvents): void {
    if (config || listing || this.#files.hasLinks) void this.reload();
    else
      void this.#enqueue(async () => {
        const posts = this.#posts;
        if (!posts) return;
        await this.#reread(posts, files);
        const others = files.filter((path) => !posts.model.postAt(path));
        if ((await Promise.all(others.map((path) => this.#isFolder(path)))).includes(true)) await this.#read();
      });
  }

  /** Whether something that is named like a post is, or was, a folder. */
  async #isFolder(path: string): Promise<boolean> {
    const wasFolder = [...(this.model?.posts() ?? [])].some((post) => post.path.startsWith(`${path}/`));
    return wasFolder || (await this.#files.list(path)).length > 0;
  }

  async #reread(posts: SitePosts, paths: readonly string[]): Promise<void> {
    this.#changed.fire((await posts.reread(paths)) ? anyPost : { document: undefined, paths });
    this.#kept.saveLater(posts);
  }

  async #read(): Promise<void> {
    const began = Date.now();
    const { log, faults, loadPosts, readConfig } = this.surroundings;
    this.#config = (await readSettings(this.root, this.#files, faults)) ?? this.#config;
    const found = await loadShape(this.#files, this.#config, readConfig);
    const former = this.#shape;
    // While a config is being written, what it said last goes on to hold.
    const shape = found.unreadable.length > 0 && former?.unreadable.length === 0 ? { ...former, assets: found.assets } : found;
    // Where nothing can be a post, nothing more is loaded.
    if (this.#posts || shape.collections.length > 0 || shape.features.generator !== 'other') {
      const Posts = await loadPosts();
      await this.#readPosts(new Posts(shape, this.#config, this.#files), began);
    }
    this.#shape = shape;
    if (JSON.stringify(shape.notes) !== JSON.stringify(former?.notes)) await logShape(shape, this.#files, log);
    this.#changed.fire(anyPost);
    this.#state = await stateOf(this.#files, shape.configFiles, this.model);
    // Nobody waits for this one, while the first problems are waited for.
    await this.#posts?.prepareLinks();
  }

  async #readPosts(posts: SitePosts, began: number): Promise<void> {
    this.#draft = posts;
    try {
      for (const document of vscode.workspace.textDocuments) this.#enterOpen(document, posts);
      const isAsBefore = this.#posts?.reading === posts.reading;
      const known = isAsBefore ? new Map([...(this.#posts?.known() ?? [])].map((post) => [post.entry.path, post])) : await this.#kept.load(posts.reading);
      const read = await posts.index(known);
      this.#posts = posts;
      const count = [...posts.model.posts()].length;
      this.surroundings.log.info(`${this.root.toString()}: ${count} posts, ${read} of them read, ${Date.now() - began} ms`);
      if (read > 0) this.#kept.saveLater(posts);
    } finally {
      this.#draft = undefined;
    }
  }

  /** What a post says of itself can be judged before all others are known. */
  #enterOpen(document: vscode.TextDocument, posts: SitePosts): void {
    const path = this.#postPath(document);
    if (path === undefined || document.isClosed) return;
    posts.enter(document, path);
    if (!this.#posts) this.#changed.fire({ document, paths: undefined });
  }

  #enqueue(task: () => Promise<void>): Promise<void> {
    const { log, faults } = this.surroundings;
    const about = this.root.toString();
    const done = (): void => {
      faults.over(about);
      faults.tellFiles(about, this.#files.faults);
    };
    this.#work = this.#work.then(task).then(done, (error: unknown) => {
      faults.tell(about, `it could not be read to the end: ${reasonOf(error)}`);
      log.debug(error instanceof Error ? (error.stack ?? error.message) : String(error));
    });
    return this.#work;
  }
}
