import { parsePost, type ParsedPost } from '../parse/post';
import { toEntry } from './entry';
import type { SiteFiles } from './files';
import type { SiteModel } from './siteModel';

/** How many files are read while as many are parsed: enough to keep a disk busy, few enough to let an editor breathe in between. */
const batchSize = 16;

/** The paths of all posts of a site. What could not be listed is told to the site: posts may be there. */
export async function listPosts(files: SiteFiles, site: SiteModel): Promise<string[]> {
  const bases = new Set(site.collections.map(({ base }) => base));
  const lists = await Promise.all([...bases].map((base) => files.list(base)));
  const listed = [...new Set(lists.flat())];
  site.unread = listed.filter((path) => path.endsWith('/')).map((path) => path.slice(0, -1));
  return listed.filter((path) => site.collectionOf(path) !== undefined).sort();
}

/** Reads and parses posts, enters each into the site, and yields it. Files that are gone meanwhile are skipped. */
export async function* readPosts(files: SiteFiles, site: SiteModel, paths: readonly string[]): AsyncGenerator<ParsedPost> {
  const read = (start: number): Promise<(readonly [string, string | undefined])[]> =>
    Promise.all(paths.slice(start, start + batchSize).map(async (path) => [path, await files.read(path)] as const));
  let next = read(0);
  for (let start = 0; start < paths.length; start += batchSize) {
    const batch = await next;
    next = read(start + batchSize);
    for (const [path, text] of batch) {
      const post = enterPost(site, path, text);
      if (post) yield post;
    }
  }
}

/** Reads posts and enters each into the site, for those who want the site alone. */
export async function enterPosts(files: SiteFiles, site: SiteModel, paths: readonly string[]): Promise<void> {
  const posts = readPosts(files, site, paths);
  while (!(await posts.next()).done);
}

/**
 * Parses one version of a post and enters it into the site.
 *
 * @param text the whole file; undefined when it is gone, and then the site forgets it
 * @param former an earlier version of it; see `parsePost`
 * @returns absent when the file is gone or is no post
 */
export function enterPost(site: SiteModel, path: string, text: string | undefined, former?: ParsedPost): ParsedPost | undefined {
  const collection = site.collectionOf(path);
  if (text === undefined || !collection) {
    site.removePost(path);
    return undefined;
  }
  const post = parsePost(path, text, site.features, former);
  site.setPost(toEntry(post, collection, site.features));
  return post;
}
