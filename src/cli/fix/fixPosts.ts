import { check, enterPost, type Post } from '../../core/index';
import type { Io } from '../io';
import type { OpenSite } from '../openSite';
import { applyPreferred } from './applyPreferred';

/** A mended post needs few rounds: one for what is wrong, one for fixes that touched, one to see that nothing is left. */
const maxRounds = 20;

/**
 * Applies every safe fix to the posts in memory, and again while there are more: a fix may make room for another, in this
 * post or in one that links to it.
 *
 * @param posts all of the site's posts by path; mended ones are replaced, in the site as well
 * @param wanted the paths of the posts to mend
 * @returns the text that each changed post had before, by path
 */
export function fixPosts(posts: Map<string, Post>, wanted: readonly string[], { site, config }: OpenSite, io: Io): Map<string, string> {
  const before = new Map<string, string>();
  for (let round = 0; round < maxRounds; round++) {
    let isDone = true;
    for (const path of wanted) {
      const post = posts.get(path);
      if (!post) continue;
      const text = applyPreferred(post.text, check(post, site, { config, now: io.now(), locale: io.language ?? 'en' }));
      const mended = text === post.text ? undefined : enterPost(site, path, text);
      if (!mended) continue;
      if (!before.has(path)) before.set(path, post.text);
      posts.set(path, mended);
      isDone = false;
    }
    if (isDone) break;
  }
  for (const [path, text] of before) if (posts.get(path)?.text === text) before.delete(path);
  return before;
}
