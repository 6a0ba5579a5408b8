import type { Collection, DataEntry, SiteFeatures } from '../model/site';
import type { Range } from '../model/text';
import type { LayoutIds } from './layouts/layoutIds';
import type { Page } from './pages';

/** A folder whose files are served as they are. */
export interface PublicFolder {
  /** From the site's root, no slash at the ends; empty for the root. */
  readonly folder: string;
  /** Where they are served: empty for the site's start, else a path without slash at its end. */
  readonly at: string;
}

/** Whether something may add pages that no file shows: none, some but among the posts, or anywhere, so that no address can be called missing. */
export type OtherPages = 'none' | 'some' | 'anywhere';

/** All of a site that does not come from its posts. */
export interface SiteShape {
  readonly features: SiteFeatures;
  readonly collections: readonly Collection[];
  readonly pages: readonly Page[];
  /** Files of `public/` and files beside the posts, from the site's root. */
  readonly assets: ReadonlySet<string>;
  readonly layoutIds: LayoutIds;
  /** See `Site.pageFiles`. */
  readonly pageFiles: readonly string[];
  /** The first is the one that pictures go to. */
  readonly publicFolders: readonly PublicFolder[];
  /** The entries of data files, by collection. */
  readonly dataEntries: ReadonlyMap<string, readonly DataEntry[]>;
  /** Languages the site has pages in, by the first part of their address. */
  readonly locales: readonly string[];
  readonly otherPages: OtherPages;
  /** Globs of addresses that are not to be judged. */
  readonly ignoredLinks: readonly string[];
  /** What of the site's config could not be understood. */
  readonly notes: readonly { readonly path: string; readonly range: Range; readonly message: string }[];
  /** Config files that are not even valid in their own language, as while someone writes in them: what they said is not in here. */
  readonly unreadable: readonly string[];
  /** The files that were read for this; a change of any of them may change it. */
  readonly configFiles: readonly string[];
}
