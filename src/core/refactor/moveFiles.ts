import type { Post } from '../model/post';
import type { PostEntry, Site } from '../model/site';
import type { TextEdit } from '../model/text';
import { parsePost } from '../parse/post';
import type { MovedPage } from '../schema/configRedirects';
import { toEntry } from '../site/entry';
import type { SiteFiles } from '../site/files';
import { readPages } from './pageLinks';
import { fileOf } from './referent';
import { namesFile, relink, type Place, type Places } from './relink';
import { relinkPictures } from './relinkPictures';

/** A file or folder, with all that is in it, that goes to another place or name. Paths are from the site's root. */
export interface FileMove {
  readonly from: string;
  readonly to: string;
}

/** The edits of one file. They never overlap. */
export interface FileEdits {
  readonly path: string;
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

/** How links are to follow. */
export interface FollowOptions {
  /** Links by the path of a file, as in `./other.md`, are somebody else's to rewrite. */
  readonly leaveFileLinks?: boolean;
}

/**
 * The edits that keep every link right when files and folders move: those of posts and pages that link to them, and those of
 * the posts that move. To be made before the move; paths and offsets are those before it.
 */
export async function moveFiles(site: Site, moves: readonly FileMove[], files: SiteFiles, options: FollowOptions = {}): Promise<readonly FileEdits[]> {
  return rewrite(site, await placesAfter(site, moves, files), files, options);
}

/** Where every post and asset that moves will be, by its present path. */
export async function placesAfter(site: Site, moves: readonly FileMove[], files: Pick<SiteFiles, 'read'>): Promise<ReadonlyMap<string, Place>> {
  const places = new Map<string, Place>();
  const movedTo = follow(moves);
  for (const { path } of [...site.posts()]) {
    const to = movedTo(path);
    const text = to === undefined ? undefined : await files.read(path);
    if (to !== undefined && text !== undefined) places.set(path, placeOf(parsePost(path, text, site.features), to, site));
  }
  for (const path of site.assets()) {
    const to = movedTo(path);
    if (to !== undefined) places.set(path, { path: to });
  }
  return places;
}

/** The pages that come to be at another address, of posts that readers can have seen. `now` in milliseconds since 1970. */
export function movedPages(site: Site, places: ReadonlyMap<string, Place>, now: number): readonly MovedPage[] {
  return [...places].flatMap(([path, { route: to }]) => {
    const { route: from, draft = false, published } = site.postAt(path) ?? {};
    const isPublic = !draft && (published === undefined || published <= now);
    return from === undefined || to === undefined || from === to || !isPublic ? [] : [{ from, to, href: site.toHref(to) }];
  });
}

/** Edits of every post and page concerned when posts and other files come to be elsewhere. */
export async function rewrite(site: Site, places: ReadonlyMap<string, Place>, files: SiteFiles, options: FollowOptions = {}): Promise<readonly FileEdits[]> {
  const at: Places = (path) => places.get(path);
  const edits = await Promise.all(concerned(site, places).map(async ({ path }) => {
    const text = await files.read(path);
    return text === undefined ? undefined : editsOf(parsePost(path, text, site.features), site, at, options);
  }));
  return [...edits.filter((file) => file !== undefined), ...(await rewritePages(site, at, files))].filter((file) => file.edits.length > 0);
}

/** Edits of pages, layouts and components. */
async function rewritePages(site: Site, places: Places, files: SiteFiles): Promise<readonly FileEdits[]> {
  return (await readPages(site, files)).map((page) => ({ path: page.path, text: page.text, edits: relink(page, site, places) }));
}

function editsOf(post: Post, site: Site, places: Places, { leaveFileLinks = false }: FollowOptions): FileEdits {
  const links = leaveFileLinks ? post.links.filter((link) => !namesFile(link, post.path, site)) : post.links;
  return { path: post.path, text: post.text, edits: [...relinkPictures(post, site, places), ...relink({ ...post, links }, site, places)] };
}

/** The posts that move, and those that link to what moves. */
function concerned(site: Site, places: ReadonlyMap<string, Place>): readonly PostEntry[] {
  const addresses = [...places.keys()].flatMap((path) => [path, site.postAt(path)?.route ?? path]);
  const moved = [...places.keys()].map((path) => site.postAt(path)).filter((post) => post !== undefined);
  const linkers = site.mayLinkTo(addresses).filter(({ path, links, image }) =>
    [...links.map(({ url }) => ({ url, role: 'page' as const })), ...(image === undefined ? [] : [{ url: image, role: 'asset' as const }])].some((link) => {
      const file = fileOf(site.resolve(link, path));
      return file !== undefined && places.has(file);
    }),
  );
  return [...new Set([...moved, ...linkers])];
}

function placeOf(post: Post, path: string, site: Site): Place {
  const collection = site.collectionOf(path);
  const route = collection && toEntry({ ...post, path }, collection, site.features).route;
  return { path, ...(route !== undefined && { route }) };
}

/** Tells of a path where it goes to; undefined for what stays. */
function follow(moves: readonly FileMove[]): (path: string) => string | undefined {
  const known = moves.map(({ from, to }) => ({ from, to, folder: `${from}/` }));
  return (path) => {
    for (const { from, to, folder } of known) {
      if (path === from) return to;
      if (path.startsWith(folder)) return to + path.slice(from.length);
    }
    return undefined;
  };
}
