import type { Post } from '../model/post';
import type { Site } from '../model/site';
import type { TextEdit } from '../model/text';
import { plainOrQuoted, quoted } from '../edits/yamlText';
import { leavesOf } from '../parse/leaves';
import { fieldAt } from '../schema/fields';
import { isPicture } from '../site/pictures';
import { newPath, type Places } from './relink';

/** As `relink`, for the pictures that the frontmatter names. */
export function relinkPictures(post: Post, site: Site, places: Places): TextEdit[] {
  const collection = site.collectionOf(post.path);
  if (!collection) return [];
  const edits: TextEdit[] = [];
  for (const { path, node, value } of leavesOf(post)) {
    if (typeof value !== 'string' || node.style === 'block' || !isPicture(path, fieldAt(collection.schema, path, post.frontmatter.data))) continue;
    const after = newPath({ url: value, role: 'asset' }, post.path, site, places);
    if (after === undefined) continue;
    const first = post.text.charAt(node.range.start);
    edits.push({ range: node.range, newText: first === '"' || first === "'" ? quoted(after, first) : plainOrQuoted(after) });
  }
  return edits;
}
