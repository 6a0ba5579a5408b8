import type { ValuePath } from '../model/frontmatter';
import type { Field } from '../model/schema';
import type { Site } from '../model/site';
import { relativePath } from './relativePath';

/** A picture of the site and how a post names it. */
export interface Picture {
  /** From the site's root. */
  readonly asset: string;
  /** From the site's root for files of the public folder, else from the post's own folder. */
  readonly address: string;
}

/** Names that blogs give to a picture, where the schema does not say that a field is one. */
const pictureKey = /^(?:image|heroImage|hero|cover|coverImage|thumbnail|banner|ogImage|socialImage|img)$/i;

const pictureFile = /\.(?:png|jpe?g|webp|avif|gif|svg)$/i;

/** Whether the value at a path names a picture; `field` is what the schema says of it. */
export function isPicture(path: ValuePath, field: Field | undefined): boolean {
  const [last, above] = [String(path.at(-1)), String(path.at(-2))];
  return field?.image === true || pictureKey.test(last) || (/^(?:url|src)$/.test(last) && pictureKey.test(above));
}

/** Every picture that the post at `path` can show. */
export function* picturesFor(path: string, site: Site): Iterable<Picture> {
  for (const asset of site.assets()) {
    if (pictureFile.test(asset)) yield { asset, address: site.assetHref(asset) ?? relativePath(path, asset) };
  }
}
