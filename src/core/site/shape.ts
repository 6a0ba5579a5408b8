import type { Collection, SiteFeatures } from '../model/site';
import type { Range } from '../model/text';
import type { Page } from './pages';

/** All of a site that does not come from its posts. */
export interface SiteShape {
  readonly features: SiteFeatures;
  readonly collections: readonly Collection[];
  readonly pages: readonly Page[];
  /** Files of `public/` and files beside the posts, from the site's root. */
  readonly assets: ReadonlySet<string>;
  readonly publicFolder: string;
  /** Languages the site has pages in, by the first part of their address. */
  readonly locales: readonly string[];
  /** Something may add pages that no file shows. */
  readonly mayHaveOtherPages: boolean;
  /** Globs of addresses that are not to be judged. */
  readonly ignoredLinks: readonly string[];
  /** What of the site's config could not be understood. */
  readonly notes: readonly { readonly path: string; readonly range: Range; readonly message: string }[];
  /** The files that were read for this; a change of any of them may change it. */
  readonly configFiles: readonly string[];
}
