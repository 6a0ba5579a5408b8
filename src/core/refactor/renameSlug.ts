import { slug as githubSlug } from 'github-slugger';
import type { ValueNode } from '../model/frontmatter';
import type { Post } from '../model/post';
import type { Site } from '../model/site';
import type { Range } from '../model/text';
import { replaceValue } from '../edits/replaceValue';
import { applyEdits } from '../edits/applyEdits';
import { plainOrQuoted, quoted } from '../edits/yamlText';
import { parsePost } from '../parse/post';
import { entryAt } from '../parse/values';
import { decode } from '../site/address';
import { toEntry } from '../site/entry';
import type { SiteFiles } from '../site/files';
import type { Place } from './relink';
import { moveFiles, rewrite, type FileEdits, type FileMove } from './moveFiles';

/** The name of a post where it stands in a text: in the address of a link, or as `slug:`. */
export interface SlugPlace {
  /** The post that is named. */
  readonly post: string;
  /** The last part of the address; of `slug:` the value without quotes. */
  readonly range: Range;
  readonly name: string;
  /** What of the slug stands before the name: empty, or folders with a slash at the end. */
  readonly folder: string;
}

/** A change of a post's slug: edits, and the move of its file or folder where the slug comes from there, else its new place. */
export interface SlugChange {
  readonly edits: readonly FileEdits[];
  readonly places?: ReadonlyMap<string, Place>;
  readonly move?: FileMove;
}

/** Why a slug cannot be changed. */
export type SlugRefusal = { readonly refused: 'empty' } | { readonly refused: 'taken'; readonly by: string };

/** The slug at an offset; undefined where there is none, or where it is the name of a file that is linked to. */
export function slugAt(post: Post, site: Site, offset: number): SlugPlace | undefined {
  const holds = ({ start, end }: Range): boolean => start <= offset && offset <= end;
  const link = post.links.find(({ pathRange }) => holds(pathRange));
  if (link) {
    const target = site.resolve(link, post.path);
    if (target.kind !== 'post' && target.kind !== 'self') return undefined;
    const written = post.text.slice(link.pathRange.start, link.pathRange.end);
    const [, before = '', last = ''] = /^([^]*?)([^/]+)\/*$/.exec(written.replace(/\/index\.html$|(?<=[^/])\.html$/, '')) ?? [];
    const slug = site.postAt(target.path)?.slug ?? '';
    const name = slug.slice(slug.lastIndexOf('/') + 1);
    if (name === '' || decode(last).normalize() !== name.normalize()) return undefined;
    const start = link.pathRange.start + before.length;
    return { post: target.path, range: { start, end: start + last.length }, name, folder: slug.slice(0, slug.length - name.length) };
  }
  const given = givenSlug(post);
  if (!given || !holds(given.range)) return undefined;
  const inset = /^["']/.test(post.text.slice(given.range.start)) ? 1 : 0;
  return { post: post.path, range: { start: given.range.start + inset, end: given.range.end - inset }, name: String(post.frontmatter.data.slug), folder: '' };
}

/**
 * Gives a post another slug: its `slug:` where it has one, else the name of its file, of which the slug is made. Every link
 * to it follows.
 *
 * @param name to stand in the place's stead; as a file's name it becomes what the site makes of it
 */
export async function renameSlug(site: Site, { post: path, folder }: SlugPlace, name: string, files: SiteFiles): Promise<SlugChange | SlugRefusal> {
  const text = await files.read(path);
  if (text === undefined) return { edits: [] };
  const post = parsePost(path, text, site.features);
  const given = givenSlug(post);
  return given ? changeValue(site, post, given, folder + name.trim(), files) : moveFile(site, path, name, files);
}

async function changeValue(site: Site, post: Post, given: ValueNode, slug: string, files: SiteFiles): Promise<SlugChange | SlugRefusal> {
  const collection = site.collectionOf(post.path);
  if (slug === '' || slug.endsWith('/')) return { refused: 'empty' };
  const first = post.text.charAt(given.range.start);
  const edit = replaceValue(post.text, given, first === '"' || first === "'" ? quoted(slug, first) : plainOrQuoted(slug));
  const after = collection && toEntry(parsePost(post.path, applyEdits(post.text, [edit]), site.features), collection, site.features);
  const [taken] = after ? site.postsLike(after, 'address') : [];
  if (taken) return { refused: 'taken', by: taken.path };
  const places = new Map([[post.path, { path: post.path, ...(after?.route !== undefined && { route: after.route }) }]]);
  const edits = await rewrite(site, places, files);
  const own = edits.find(({ path }) => path === post.path)?.edits ?? [];
  return { edits: [{ path: post.path, text: post.text, edits: [edit, ...own] }, ...edits.filter(({ path }) => path !== post.path)], places };
}

async function moveFile(site: Site, path: string, name: string, files: SiteFiles): Promise<SlugChange | SlugRefusal> {
  const stem = githubSlug(name.trim());
  if (stem === '') return { refused: 'empty' };
  // `viajes/teruel/index.md` is named by its folder.
  const isFolder = /\/index\.\w+$/.test(path) && site.postAt(path)?.slug.split('/').at(-1) !== 'index';
  const from = isFolder ? path.replace(/\/[^/]+$/, '') : path;
  const to = from.replace(/[^/]+$/, () => stem + (isFolder ? '' : (/\.\w+$/.exec(path)?.[0] ?? '')));
  if (from === to) return { edits: [] };
  const folder = `${to}/`;
  const taken = site.postAt(to) ?? [...site.posts()].find((other) => other.path.startsWith(folder));
  if (taken) return { refused: 'taken', by: taken.path };
  return { edits: await moveFiles(site, [{ from, to }], files), move: { from, to } };
}

/** The value of `slug:`, if the site heeds it and it stands on its own line. */
function givenSlug({ frontmatter: { root, data } }: Post): ValueNode | undefined {
  const node = entryAt(root, ['slug'])?.value;
  return node?.kind === 'scalar' && (node.style === 'plain' || node.style === 'quoted') && typeof data.slug === 'string' && data.slug !== '' ? node : undefined;
}
