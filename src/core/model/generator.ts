/** What makes a site of its files; `other` where it is none of those that are known. */
export type Generator = 'astro' | 'hugo' | 'jekyll' | 'eleventy' | 'docusaurus' | 'next' | 'zola' | 'other';

/** Every generator that can be asked for by name. */
export const generators: readonly Generator[] = ['astro', 'hugo', 'jekyll', 'eleventy', 'docusaurus', 'next', 'zola', 'other'];

/** How a generator other than Astro makes the addresses of a collection's posts, as far as the site's config has a say in it. */
export type Addressing = HugoAddressing | JekyllAddressing | EleventyAddressing | DocusaurusAddressing | NextAddressing | ZolaAddressing;

export interface HugoAddressing {
  readonly generator: 'hugo';
  /** The folder of all content, from the site's root. */
  readonly content: string;
  /** `/:year/:slug/`; absent where addresses follow the folders. */
  readonly permalink?: string;
  /** Pages are files, `/x.html`. */
  readonly ugly: boolean;
  readonly keepCase: boolean;
  readonly dropAccents: boolean;
  /** Its languages other than the main one: `about.fr.md` is served below `/fr/`. `main` is the main one's name. */
  readonly languages: readonly string[];
  readonly main: string;
  /** What addresses of the main one begin with: `/es`; absent or empty where it is nothing. */
  readonly prefix?: string;
}

export interface JekyllAddressing {
  readonly generator: 'jekyll';
  readonly kind: 'posts' | 'documents';
  readonly permalink: string;
  /** What the config sets for folders, the nearest last. */
  readonly defaults: readonly { readonly path: string; readonly permalink: string }[];
}

export interface EleventyAddressing {
  readonly generator: 'eleventy';
  /** The permalinks that data files set for folders, from the input folder; null where it is computed. */
  readonly permalinks: Readonly<Record<string, string | null>>;
}

export interface DocusaurusAddressing {
  readonly generator: 'docusaurus';
  readonly kind: 'docs' | 'blog';
  /** Where the plugin serves its pages: `/docs/`, `/`. */
  readonly at: string;
  /** `01-` at the start of a name is for its order alone. */
  readonly numberPrefixes: boolean;
}

/** The file's own name. */
export interface NextAddressing {
  readonly generator: 'next';
}

export interface ZolaAddressing {
  readonly generator: 'zola';
  readonly slugify: 'on' | 'safe' | 'off';
  readonly keepDates: boolean;
}
