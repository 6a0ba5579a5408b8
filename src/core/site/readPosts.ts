import type { PostEntry } from '../model/site';
import { parsePost, type ParsedPost } from '../parse/post';
import { toEntry } from './entry';
import type { SiteFiles } from './files';
import type { SiteModel } from './siteModel';

/** The paths of all posts of a site. What could not be listed is told to the site: posts may be there. */
export async function listPosts(files: SiteFiles, site: SiteModel): Promise<string[]> {
  const bases = new Set(site.collections.map(({ base }) => base));
  const lists = await Promise.all([...bases].map((base) => files.list(base)));
  const listed = [...new Set(lists.flat())];
  site.unread = listed.filter((path) => path.endsWith('/')).map((path) => path.slice(0, -1));
  return listed.filter((path) => site.collectionOf(path) !== undefined).sort();
}

/** Reads and parses posts one after the other, enters each into the site, and yields it. Files that are gone meanwhile are skipped. */
export async function* readPosts(files: SiteFiles, site: SiteModel, paths: readonly string[]): AsyncGenerator<ParsedPost> {
  for (const path of paths) {
    const post = enterPost(site, path, await files.read(path));
    if (post) yield post;
  }
}

/** Reads posts and enters each into the site, for those who want the site alone. */
export async function enterPosts(files: SiteFiles, site: SiteModel, paths: readonly string[]): Promise<void> {
  const posts = readPosts(files, site, paths);
  while (!(await posts.next()).done);
}

/** A post, and what the rest of the site is to know of it. */
export interface ReadPost {
  readonly post: ParsedPost;
  readonly entry: PostEntry;
}

/**
 * Parses one version of a post. The site does not learn of it.
 *
 * @param text the whole file; undefined when it is gone
 * @param former an earlier version of it; see `parsePost`
 * @returns absent when the file is gone or is no post
 */
export function readPost(site: SiteModel, path: string, text: string | undefined, former?: ParsedPost): ReadPost | undefined {
  const collection = site.collectionOf(path);
  if (text === undefined || !collection) return undefined;
  const post = parsePost(path, text, site.features, former);
  return { post, entry: toEntry(post, collection, site.features) };
}

/** What the site is to know of a post that is there but cannot be read: links to it lead somewhere, wherever that is. */
export function unreadablePost(site: SiteModel, path: string): PostEntry | undefined {
  const nothing = readPost(site, path, '');
  return nothing && { ...nothing.entry, unreadable: true };
}

/** As {@link readPost}, and enters it into the site; what is gone or is no post the site forgets. */
export function enterPost(site: SiteModel, path: string, text: string | undefined, former?: ParsedPost): ParsedPost | undefined {
  const read = readPost(site, path, text, former);
  if (read) site.setPost(read.entry);
  else site.removePost(path);
  return read?.post;
}
