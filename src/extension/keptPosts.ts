import type * as vscode from 'vscode';
import type { KnownPost, PostCache } from '../disk/postCache';
import type { SitePosts } from './sitePosts';

/** How long nothing must have changed before what is known is written down, in ms. */
const quiet = 5_000;

/** What is known of a site's posts, kept from one start to the next. */
export class KeptPosts implements vscode.Disposable {
  #timer: NodeJS.Timeout | undefined;

  /** @param cache where to keep it; undefined where nothing can be kept */
  constructor(
    private readonly cache: () => Promise<PostCache | undefined>,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /** What was known of posts that were read in just this way; see `SitePosts.reading`. */
  async load(reading: string): Promise<ReadonlyMap<string, KnownPost>> {
    return (await (await this.cache())?.load(reading)) ?? new Map<string, KnownPost>();
  }

  /** Writes down what is known once all is quiet. */
  saveLater(posts: SitePosts): void {
    this.dispose();
    this.#timer = setTimeout(() => void this.#save(posts), quiet);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  async #save(posts: SitePosts): Promise<void> {
    const cache = await this.cache();
    try {
      await cache?.save(posts.reading, posts.known());
    } catch (error) {
      this.log.warn(`What is known of the posts could not be kept: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
