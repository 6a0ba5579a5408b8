import * as l10n from '@vscode/l10n';
import { check, Lines, type Link, type Post, type Site, type SiteConfigNote, type Target } from '../../core/index';
import type { Io } from '../io';
import { openSite, type OpenSite } from '../openSite';
import type { Arguments } from '../options';
import { toLspRange } from '../reporters/json';
import { isSelected, select } from '../selection';
import { readAllPosts } from '../threads/takePosts';
import { UsageError } from '../usageError';
import { noteStrays } from './strays';

/** `galley inspect`: what Galley knows of posts, as JSON. `docs/json.md` is the contract. */
export async function inspect(args: Arguments, io: Io): Promise<number> {
  if (args.paths.length === 0) throw new UsageError(l10n.t('Say which posts: galley inspect PATH….'));
  if (args.values('format').some((format) => format !== 'json')) throw new UsageError(l10n.t('“inspect” knows one format, json.'));
  const selection = select(args.paths, { root: args.value('root'), inputPath: args.value('stdin-path') }, io.cwd);
  const open = await openSite(selection, io);
  const posts = await readAllPosts(open);
  noteStrays(selection, open, io);
  const chosen = [...posts.values()].filter(({ path }) => isSelected(selection, path));
  const notes = await Promise.all(open.notes.map((note) => toNote(note, open)));
  io.stdout.write(`${JSON.stringify({ version: 1, posts: chosen.map((post) => toPost(post, open, io)), ...(notes.length > 0 && { notes }) }, null, 2)}\n`);
  return 0;
}

async function toNote({ path, range, message }: SiteConfigNote, { files }: OpenSite): Promise<object> {
  return { path, range: toLspRange(range, new Lines((await files.read(path)) ?? '')), message };
}

function toPost(post: Post, { site, config }: OpenSite, io: Io): object {
  const lines = new Lines(post.text);
  const entry = site.postAt(post.path);
  const { fence, data } = post.frontmatter;
  const errors = check(post, site, { config, now: io.now(), locale: io.language }).filter(({ code, severity }) => code.startsWith('frontmatter/') && severity === 'error');
  return {
    path: post.path,
    collection: entry?.collection,
    slug: entry?.slug,
    route: entry?.route,
    schema: schemaOf(post, site),
    frontmatter: {
      data,
      ...(fence.kind !== 'none' && { range: toLspRange(fence.range, lines) }),
      errors: errors.map(({ code, message, range }) => ({ code, message, range: toLspRange(range, lines) })),
    },
    headings: post.headings.map(({ depth, text, id, range }) => ({ depth, text, id, range: toLspRange(range, lines) })),
    links: post.links.map((link) => toLink(link, post.path, site, lines)),
  };
}

/** Where the rules of a post's fields come from. */
function schemaOf({ path }: Post, site: Site): object | undefined {
  const origin = site.collectionOf(path)?.schemaOrigin;
  if (!origin) return undefined;
  const { kind: source, ...rest } = origin;
  return { source, ...rest };
}

function toLink(link: Link, path: string, site: Site, lines: Lines): object {
  const { kind, href, range, hrefRange, fragmentRange } = link;
  return {
    kind,
    href,
    range: toLspRange(range, lines),
    hrefRange: toLspRange(hrefRange, lines),
    ...(fragmentRange && { fragmentRange: toLspRange(fragmentRange, lines) }),
    target: toTarget(site.resolve(link, path)),
  };
}

function toTarget(target: Target): object {
  switch (target.kind) {
    case 'post':
      return { kind: target.kind, route: target.route, path: target.path };
    case 'missing':
      return { kind: target.kind, route: target.route, reason: target.reason.kind };
    default:
      return target;
  }
}
