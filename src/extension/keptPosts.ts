import type * as vscode from 'vscode';
import type { KnownPost, PostCache } from '../disk/postCache';
import { reasonOf, type FaultLog } from './faultLog';
import type { SitePosts } from './sitePosts';

/** How long nothing must have changed before what is known is written down, in ms. */
const quiet = 5_000;

/** What is known of a site's posts, kept from one start to the next. */
export class KeptPosts implements vscode.Disposable {
  #timer: NodeJS.Timeout | undefined;
  /** One is written down after the other. */
  #saving: Promise<void> = Promise.resolve();

  /** @param cache where to keep it; undefined where nothing can be kept */
  constructor(
    private readonly cache: () => Promise<PostCache | undefined>,
    private readonly faults: FaultLog,
  ) {}

  /** What was known of posts that were read in just this way; see `SitePosts.reading`. */
  async load(reading: string): Promise<ReadonlyMap<string, KnownPost>> {
    const cache = await this.cache();
    const known = await cache?.load(reading);
    if (cache?.isDamaged === true) this.faults.tell(cache.file, 'what was kept of the posts is damaged; all posts are read anew');
    return known ?? new Map<string, KnownPost>();
  }

  /** Writes down what is known once all is quiet. */
  saveLater(posts: Pick<SitePosts, 'reading' | 'known'>): void {
    this.dispose();
    this.#timer = setTimeout(() => {
      this.#saving = this.#saving.then(() => this.save(posts));
    }, quiet);
  }

  /** Writes down what is known. Where that cannot be, what was kept before stays, and the next start reads more files. */
  async save(posts: Pick<SitePosts, 'reading' | 'known'>): Promise<void> {
    const cache = await this.cache();
    try {
      await cache?.save(posts.reading, posts.known());
      if (cache) this.faults.over(cache.file);
    } catch (error) {
      if (cache) this.faults.tell(cache.file, `what is known of the posts could not be kept: ${reasonOf(error)}`);
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}
