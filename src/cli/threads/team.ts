import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Lines, type Post, type PostEntry } from '../../core/index';
import type { Changes } from '../changesSince';
import type { OpenSite } from '../openSite';
import type { FileReport } from '../report';
import { Mailbox } from './mailbox';
import type { FromHelper, Task, ToHelper } from './messages';
import { packEntries, unpackEntries } from './packEntries';
import { enterAll, takePosts, type TakenPosts } from './takePosts';
import { WorkList } from './workList';

/** What `helper.ts` is bundled into, beside the file that this is in. */
const helperFile = join(__dirname, 'cli-helper.js');

/** A helper as the main thread sees it; see `helper.ts`. */
interface Helper {
  readonly worker: Worker;
  readonly inbox: Mailbox<FromHelper>;
}

/** How a team gets on with the rest of the program. */
interface Ways {
  /** Told why a helper failed, in the words of the machine. */
  onFault(reason: string): void;
  /** Awaited again and again, so that signals and messages come in; rejects when the run is to end. */
  pause(): Promise<void>;
  /** Ends the run. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * The threads that read and judge a site's posts: the main one, and as many helpers as there are other cores to use; none for a
 * small site. Helpers take posts from the same list as the main thread, and tell it what they found. Where one of them fails, the
 * main thread does without any, and nothing is lost but time.
 */
export class Team {
  private helpers: readonly Helper[] = [];
  private readonly list: WorkList;
  private readonly stop = (): void => void this.end();

  /** @param paths all posts of the site, in the order in which it is to know them */
  constructor(
    private readonly open: OpenSite,
    paths: readonly string[],
    private readonly ways: Ways,
  ) {
    this.list = new WorkList(paths);
    ways.signal?.addEventListener('abort', this.stop);
  }

  /** Starts so many helpers. */
  async start(helpers: number, task: Omit<Task, 'paths' | 'counters' | 'unread'>): Promise<void> {
    const { paths, counters } = this.list;
    const workerData: Task = { ...task, paths, counters, unread: this.open.site.unread };
    await this.orAlone(() => {
      for (let started = 0; started < helpers; started++) {
        const worker = new Worker(helperFile, { workerData });
        this.helpers = [...this.helpers, { worker, inbox: new Mailbox(worker) }];
      }
    });
  }

  /**
   * Reads all posts, each in one of the threads. Then the site knows them all.
   *
   * @returns those that the main thread has read, by path
   */
  async read(onProgress: (done: number, all: number) => void): Promise<Map<string, Post>> {
    const all = this.list.paths.length;
    const own = await takePosts(this.open, this.list, (read) => {
      onProgress(read, all);
      return this.ways.pause();
    });
    const others = await this.orAlone(() => this.exchange(own.entries));
    const rest = others ? { posts: [], entries: others } : await this.readRest(own.posts);
    enterAll(this.open, this.list, [...own.entries, ...rest.entries]);
    onProgress(all, all);
    return new Map([...own.posts, ...rest.posts]);
  }

  /**
   * Judges all posts, each in the thread that has read it.
   *
   * @param posts what `read` has returned; each is let go of once it is judged
   * @param judge judges a post; undefined for one that is not wanted
   * @returns in the order of the paths
   */
  async judge(posts: Map<string, Post>, changes: Changes | undefined, judge: (post: Post) => FileReport | undefined): Promise<FileReport[]> {
    for (const { worker } of this.helpers) worker.postMessage({ kind: 'judge', changes } satisfies ToHelper);
    const readHere = new Set(posts.keys());
    const own = await this.judgeHere(posts, judge);
    const theirs = (await this.orAlone(() => this.collect())) ?? (await this.judgeHere((await this.readRest(readHere)).posts, judge));
    const reports = new Map([...own, ...theirs].map((report) => [report.path, report]));
    return this.list.paths.flatMap((path) => reports.get(path) ?? []);
  }

  /** Ends the helpers, whatever they are doing. */
  async end(): Promise<void> {
    this.ways.signal?.removeEventListener('abort', this.stop);
    const ended = this.helpers;
    this.helpers = [];
    await Promise.all(ended.map(({ worker }) => worker.terminate()));
  }

  /** Tells everybody of the posts that the others have read; returns what the helpers tell of theirs. */
  private async exchange(entries: readonly PostEntry[]): Promise<readonly PostEntry[]> {
    if (this.helpers.length === 0) return [];
    const own = packEntries(entries);
    const theirs = await Promise.all(this.helpers.map(async ({ inbox }) => (await inbox.next('entries')).packed));
    for (const [index, { worker }] of this.helpers.entries()) {
      const packed = [own, ...theirs.filter((_, other) => other !== index)];
      worker.postMessage({ kind: 'entries', packed } satisfies ToHelper);
    }
    return theirs.flatMap(unpackEntries);
  }

  private async judgeHere(posts: Map<string, Post>, judge: (post: Post) => FileReport | undefined): Promise<FileReport[]> {
    const reports: FileReport[] = [];
    for (const post of posts.values()) {
      const report = judge(post);
      posts.delete(post.path);
      if (report) reports.push(report);
      await this.ways.pause();
    }
    return reports;
  }

  private async collect(): Promise<FileReport[]> {
    const answers = await Promise.all(this.helpers.map(({ inbox }) => inbox.next('reports')));
    return answers.flatMap(({ reports }) => reports).map(({ path, problems, text }) => ({ path, problems, lines: new Lines(text) }));
  }

  /** Reads the posts that others should have read. */
  private readRest(own: Pick<ReadonlySet<string>, 'has'>): Promise<TakenPosts> {
    return takePosts(this.open, new WorkList(this.list.paths.filter((path) => !own.has(path))), () => this.ways.pause());
  }

  /** Does what needs helpers; undefined when one of them fails, and then there are none any more. */
  private async orAlone<T>(work: () => T | Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      await this.end();
      this.ways.signal?.throwIfAborted();
      this.ways.onFault(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }
}
