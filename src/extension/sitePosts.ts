import * as vscode from 'vscode';
import { check, detached, enterPost, listPosts, parsePost, SiteModel, unreadablePost, type Config, type ParsedPost, type PostEntry, type Problem, type SiteShape } from '../core';
import type { KnownPost } from '../disk/postCache';
import { Slices } from './slices';
import type { WorkspaceFiles } from './workspaceFiles';

/** So many files are read at a time: enough to keep a disk busy, few enough not to keep the editor waiting. */
const batchSize = 16;

/**
 * The posts of a site: what is known of them all, and the verdicts on some. Replaced as a whole when anything else of the site
 * changes. Until {@link index} has come to its end, verdicts leave out what depends on other posts.
 */
export class SitePosts {
  readonly model: SiteModel;
  /** In which state each file was read; those of posts that are not saved yet are not listed. */
  readonly #stamps = new Map<string, string>();
  readonly #parsed = new WeakMap<vscode.TextDocument, { readonly version: number; readonly post: ParsedPost }>();
  /** The problems of posts, as long as nothing of the site has changed. */
  #judged = new WeakMap<ParsedPost, readonly Problem[]>();
  #isComplete = false;

  constructor(
    shape: SiteShape,
    private readonly config: Config,
    private readonly files: WorkspaceFiles,
  ) {
    this.model = new SiteModel(shape);
    // Bit by bit with each post: all at once would keep the editor waiting.
    this.model.prepare();
  }

  /** All that what is known of a post depends on, besides its file. */
  get reading(): string {
    const collections = this.model.collections.map(({ name, base, patterns, route, customIds }) => ({ name, base, patterns, route, customIds }));
    return JSON.stringify([this.model.features, collections]);
  }

  /**
   * Reads every post of the site but those that are known and have not changed since, in slices.
   *
   * @param known by path
   * @returns how many were read
   */
  async index(known: ReadonlyMap<string, KnownPost>): Promise<number> {
    const { pause } = new Slices();
    const unread: string[] = [];
    const listed = await listPosts(this.files, this.model);
    this.#keepOnly(listed);
    for (const paths of inBatches(listed)) {
      const stamps = await Promise.all(paths.map((path) => this.files.stamp(path)));
      const unsaved = this.files.allUnsaved();
      for (const [index, path] of paths.entries()) {
        const former = known.get(path);
        if (former && former.stamp === stamps[index] && !unsaved.has(path)) this.#take(former);
        else unread.push(path);
      }
      await pause();
    }
    for (const paths of inBatches(unread)) await this.#read(paths, pause);
    this.#isComplete = true;
    this.changed();
    return unread.length;
  }

  /** Gets ready to find posts by their links, in slices. */
  async prepareLinks(): Promise<void> {
    const { pause } = new Slices();
    while (this.model.prepareLinks()) await pause();
  }

  /** What is known of posts as they are on disk. */
  *known(): Iterable<KnownPost> {
    for (const [path, stamp] of this.#stamps) {
      const entry = this.model.postAt(path);
      if (entry) yield { entry, stamp };
    }
  }

  /** Takes up what an open document of the site says now. Returns whether others may be concerned. */
  enter(document: vscode.TextDocument, path: string): boolean {
    const before = exportsOf(this.model, path);
    const post = enterPost(this.model, path, document.getText(), this.#parsed.get(document)?.post);
    if (post) this.#parsed.set(document, { version: document.version, post });
    this.#stamps.delete(path);
    return exportsOf(this.model, path) !== before;
  }

  /** Reads some files again. Returns whether others may be concerned. */
  async reread(paths: readonly string[]): Promise<boolean> {
    const before = paths.map((path) => exportsOf(this.model, path));
    const { pause } = new Slices();
    for (const batch of inBatches(paths)) await this.#read(batch, pause);
    return paths.some((path, index) => exportsOf(this.model, path) !== before[index]);
  }

  /** The posts whose files are in another state than when they were read. */
  async changedOnDisk(): Promise<readonly string[]> {
    const changed: string[] = [];
    const { pause } = new Slices();
    for (const paths of inBatches([...this.#stamps.keys()])) {
      const stamps = await Promise.all(paths.map((path) => this.files.stamp(path)));
      changed.push(...paths.filter((path, index) => stamps[index] !== this.#stamps.get(path)));
      await pause();
    }
    return changed;
  }

  /** The parse of a document's present version. */
  parsed(document: vscode.TextDocument, path: string): ParsedPost {
    const known = this.#parsed.get(document);
    if (known?.version === document.version) return known.post;
    const post = parsePost(path, document.getText(), this.model.features, known?.post);
    this.#parsed.set(document, { version: document.version, post });
    return post;
  }

  /** The problems of a post. */
  problems(post: ParsedPost): readonly Problem[] {
    // Several ask at each move of the cursor: diagnostics, fixes, and what silences.
    const problems = this.#judged.get(post) ?? this.#check(post);
    this.#judged.set(post, problems);
    return problems;
  }

  /** The problems of a text that stands at `path` on disk. */
  problemsOf(path: string, text: string): readonly Problem[] {
    return this.#check(parsePost(path, text, this.model.features));
  }

  /** To be called when verdicts may have become others. */
  changed(): void {
    this.#judged = new WeakMap();
  }

  #check(post: ParsedPost): readonly Problem[] {
    return check(post, this.model, { config: this.config, now: Date.now(), locale: vscode.env.language, alone: !this.#isComplete });
  }

  async #read(paths: readonly string[], pause: () => Promise<void>): Promise<void> {
    // First the stamps: of a file that is written in between, the next start then knows that it has changed.
    const stamps = await Promise.all(paths.map((path) => this.files.stamp(path)));
    const texts = await Promise.all(paths.map((path) => this.files.read(path)));
    for (const [index, path] of paths.entries()) {
      const stamp = stamps[index];
      const unsaved = this.files.unsaved(path);
      if (unsaved) this.enter(unsaved, path);
      else if (this.files.isUnreadable(path)) {
        const entry = unreadablePost(this.model, path);
        if (entry) this.model.setPost(entry);
        this.#stamps.delete(path);
      } else {
        enterPost(this.model, path, texts[index]);
        const entry = this.model.postAt(path);
        if (entry && stamp !== undefined) this.#take({ entry: detached(entry), stamp });
      }
      await pause();
    }
  }

  /** A document may still be open when its file has been renamed. */
  #keepOnly(paths: readonly string[]): void {
    const there = new Set(paths);
    for (const { path } of [...this.model.posts()]) if (!there.has(path)) this.model.removePost(path);
  }

  #take({ entry, stamp }: KnownPost): void {
    this.model.setPost(entry);
    this.#stamps.set(entry.path, stamp);
  }
}

/** What other posts may care for of a post. */
function exportsOf(model: SiteModel, path: string): string {
  const entry: PostEntry | undefined = model.postAt(path);
  return JSON.stringify([entry?.route, entry?.title, entry?.description, entry?.draft, entry?.published, entry?.tags, [...(entry?.ids ?? [])]]);
}

function* inBatches<T>(list: readonly T[]): Iterable<readonly T[]> {
  for (let start = 0; start < list.length; start += batchSize) yield list.slice(start, start + batchSize);
}
