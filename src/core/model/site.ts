import type { Addressing, Generator } from './generator';
import type { Heading, Link } from './post';
import type { Schema } from './schema';
import type { Range } from './text';

/** A set of posts that share a folder, a route and a schema. */
export interface Collection {
  readonly name: string;
  /** The folder its slugs are relative to, from the site's root, no slash at the ends: `src/content/blog`. */
  readonly base: string;
  /** Globs relative to `base`; a leading `!` excludes. */
  readonly patterns: readonly string[];
  /** Where the built site serves a post, with `:slug` for its slug: `/blog/:slug/`; absent when no page shows the collection. */
  readonly route?: string;
  /** The slugs are made by a function of the site's own, which is not run. */
  readonly customIds: boolean;
  /** How its posts' addresses are made; absent where it is as Astro does it, or as `route` says. */
  readonly addressing?: Addressing;
  /** Which posts the built site leaves out; absent where that is not known. */
  readonly keepsBack?: KeptBack;
  readonly schema: Schema;
  readonly schemaOrigin: SchemaOrigin;
}

/** What a site does not serve, or not yet. */
export interface KeptBack {
  readonly drafts: boolean;
  /** Posts whose date is still to come. */
  readonly later: boolean;
}

/** Where a collection's schema was found. Paths are from the site's root. */
export type SchemaOrigin =
  | { readonly kind: 'setting' | 'generated'; readonly path: string }
  /** `completedBy`: the generated schema that told what could not be read of some fields. */
  | { readonly kind: 'site-config'; readonly path: string; readonly completedBy?: string }
  | { readonly kind: 'builtin' };

/** What the rest of the site may know of a post: all that is kept of posts that are not open. */
export interface PostEntry {
  readonly path: string;
  readonly collection: string;
  readonly slug: string;
  /** The address the built site serves it at, with its leading slash and without the site's base; absent when no page shows it. */
  readonly route?: string;
  /** Other addresses that lead on to it. */
  readonly aliases?: readonly string[];
  /** Its address cannot be known without running the site: it is some address that begins so. */
  readonly somewhere?: string;
  readonly title?: string;
  readonly description?: string;
  /** Milliseconds since 1970. */
  readonly published?: number;
  readonly draft: boolean;
  readonly tags: readonly string[];
  /** How its tags are written: one a line, or in brackets. Absent where it has none. */
  readonly tagStyle?: 'block' | 'flow';
  readonly author?: string;
  readonly image?: string;
  readonly headings: readonly Pick<Heading, 'depth' | 'text' | 'id'>[];
  readonly ids: ReadonlySet<string>;
  /** See `Post.renders`. */
  readonly renders?: readonly string[];
  /** Addresses of the site's own that it links to. */
  readonly links: readonly Pick<Link, 'url'>[];
  /** Its body was not read; see `Post.tooLong`. */
  readonly tooLong?: true;
  /** It is there, but could not be read: all that is known of it is its path. */
  readonly unreadable?: true;
}

/** An entry of a collection that is no post: one of a data file, or a data file of its own. */
export interface DataEntry {
  /** What a `reference('…')` to it holds. */
  readonly id: string;
  readonly path: string;
  /** Where it stands in a file of several. */
  readonly range?: Range;
  /** What people call it. */
  readonly title?: string;
}

/** Where an address leads. */
export type Target =
  | { readonly kind: 'post'; readonly route: string; readonly path: string; readonly post: PostEntry }
  /**
   * A page of the site that is no post. `path` is its source, for a redirect the config; absent for a page that a setting names.
   * `redirect`: where it sends its readers on to, as the config writes it.
   */
  | { readonly kind: 'page'; readonly route: string; readonly path?: string; readonly redirect?: string }
  | { readonly kind: 'asset'; readonly route: string; readonly path: string }
  | { readonly kind: 'external'; readonly reason: string }
  /** The page the link stands on. */
  | { readonly kind: 'self'; readonly route?: string; readonly path: string }
  | { readonly kind: 'missing'; readonly route: string; readonly reason: MissingReason }
  | { readonly kind: 'ignored'; readonly reason: string };

/** Why nothing is there: no page, no file (`address` as it would be written, with the site's base, not escaped), the same file in other letter case (`route` likewise), or the file of a post where its address is wanted. */
export type MissingReason =
  | { readonly kind: 'page'; readonly address: string }
  | { readonly kind: 'asset'; readonly address: string }
  | { readonly kind: 'asset-case'; readonly route: string }
  | { readonly kind: 'source'; readonly post: PostEntry };

/** What the generator's version and settings change in the pages it makes. */
export interface SiteFeatures {
  readonly generator: Generator;
  /**
   * The major version of Astro whose habits count; the newest known one when it cannot be told. An Astro 7 that is told to read
   * Markdown by remark does as Astro 6 did.
   */
  readonly astroMajor: number;
  readonly smartPunctuation: boolean;
  /** The path the site is served under, `/` or `/x/`. */
  readonly base: string;
  /** The site's own origin: `https://my.site`. */
  readonly origin?: string;
  readonly trailingSlash: 'always' | 'never' | 'ignore';
  /** What file a page becomes: `x/index.html`, `x.html`, or either. */
  readonly buildFormat: 'directory' | 'file' | 'preserve';
  /** A plugin may turn links to Markdown files into links to their pages. */
  readonly rewritesFileLinks: boolean;
  /** `$…$` is math. */
  readonly math: boolean;
  /** Math is typeset on the page, not shown as it is written. */
  readonly typesetsMath?: boolean;
  /** Blocks of code in Mermaid become diagrams. */
  readonly drawsDiagrams?: boolean;
  /** GFM's tables, footnotes and the like are read; so it is where nothing is said. */
  readonly gfm?: boolean;
  /** A plugin may give headings ids of another kind. */
  readonly namesHeadings?: boolean;
  /** A line break in the text is one on the page (`remark-breaks`). */
  readonly hardBreaks?: boolean;
  /** How code is shown; Astro's way where nothing is said. */
  readonly code?: CodeStyle;
  /** The language of posts that name none, as a BCP 47 tag. */
  readonly language?: string;
  /** Of a longer text the frontmatter alone is read, in characters; absent: there is no limit. */
  readonly maxLength?: number;
}

/** How a site shows its blocks of code: Astro's `markdown.syntaxHighlight` and `markdown.shikiConfig`. */
export interface CodeStyle {
  /** Who colours it; Prism leaves the colours to a style sheet of the site. */
  readonly highlighter?: 'shiki' | 'prism' | 'none';
  /** Languages that are left alone. */
  readonly excluded?: readonly string[];
  /** An id of Shiki's. */
  readonly theme?: string;
  /** Ids of Shiki's by the names that the site's style sheet knows them by, `light` and `dark` as a rule; they go before `theme`. */
  readonly themes?: Readonly<Record<string, string>>;
  /** Which of `themes` shows without a style sheet; `false`: none. */
  readonly defaultColor?: string | false;
  /** Whether long lines are wrapped; `null`: nothing is said about it in the HTML. */
  readonly wrap?: boolean | null;
  /** Names that the site gives to languages, and the languages that they mean. */
  readonly aliases?: Readonly<Record<string, string>>;
}

/** Whether addresses of pages end with a slash, and who says so: the site's config, or most links of its posts. */
export interface SlashPolicy {
  readonly slash: boolean;
  readonly from: 'config' | 'habit';
}

/** A page that a mistaken link may have meant. */
export interface NearPage {
  /** Its address as links of this site are written: with the site's base and slash policy, not yet escaped. */
  readonly route: string;
  readonly title?: string;
  /** Nothing else comes near: safe to take without asking. */
  readonly clear: boolean;
}

/** The site as rules see it: read-only. */
export interface Site {
  readonly features: SiteFeatures;
  readonly collections: readonly Collection[];
  /** Every post, in no particular order. */
  posts(): Iterable<PostEntry>;
  postAt(path: string): PostEntry | undefined;
  /** Posts with the title, description or address of this one, itself left out; letter case and white space do not count. */
  postsLike(post: PostEntry, what: 'title' | 'description' | 'address'): readonly PostEntry[];
  /** The entries of a collection that are no posts, as far as they can be known. */
  dataEntries(collection: string): readonly DataEntry[];
  /** How often each tag is used, by its spelling. */
  readonly tags: ReadonlyMap<string, number>;
  /** The spellings in use of a tag, with how often: letter case, accents, spaces and hyphens apart. */
  tagSpellings(tag: string): ReadonlyMap<string, number>;
  /** Posts with a link that may lead to one of some addresses or files; `resolve` tells which really do. */
  mayLinkTo(addresses: readonly string[]): readonly PostEntry[];
  /** The collection a file belongs to, whether or not it has been read yet. */
  collectionOf(path: string): Collection | undefined;
  /** Where an address in the post at `path` leads; `url` as meant, see `Link.url`. */
  resolve(link: Pick<Link, 'url' | 'role'>, path: string): Target;
  /** Pages that a broken address may have meant, best first. `label` is the link's text. */
  nearest(url: string, path: string, label?: string): readonly NearPage[];
  /** Files that the address of a missing one may have meant, best first; those that are named as it is, from the site's root or from the post, before others. */
  nearestFiles(url: string, path: string): readonly NearPage[];
  /** Whether the page of a post may have an id that its text does not show: from the layouts around it, or components in it. */
  mayHaveId(post: Pick<PostEntry, 'path' | 'renders'>, id: string): boolean;
  /** Routes of the pages that are no posts and have one address each. */
  pages(): Iterable<string>;
  /** Files that can be shown or linked to, from the site's root: `public/img/a.png`. */
  assets(): Iterable<string>;
  /** Pages, layouts and components: files that are no posts and may link to posts. */
  readonly pageFiles: readonly string[];
  /** The folder that addresses of files begin at, as most files of it are written: `public`; empty for the site's root. */
  readonly publicFolder: string;
  /** The address that serves a file of the public folder, as links of this site are written; undefined for files elsewhere. */
  assetHref(asset: string): string | undefined;
  /** Absent where the config lets both pass and the posts' links show no habit. */
  readonly slashPolicy: SlashPolicy | undefined;
  /** A route as links of this site are written: with its base and slash policy, not yet escaped. `slash` decides where there is no policy. */
  toHref(route: string, slash?: boolean): string;
}
