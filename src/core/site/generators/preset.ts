import type { SiteFeatures } from '../../model/site';
import type { Page } from '../pages';
import type { FoundCollection } from '../settingCollections';
import type { OtherPages, PublicFolder } from '../shape';

/** All of a site of another generator than Astro that does not come from its posts, as far as it can be understood. */
export interface PresetSite {
  readonly features: Partial<SiteFeatures>;
  readonly collections: readonly FoundCollection[];
  readonly pages: readonly Page[];
  readonly publicFolders: readonly PublicFolder[];
  /** Files that can be shown or linked to, those of the public folders and those beside posts. */
  readonly assets: readonly string[];
  readonly otherPages: OtherPages;
  /** The files that were read for it, and those that would be if they were there. */
  readonly files: readonly string[];
}
