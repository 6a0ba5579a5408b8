import * as l10n from '@vscode/l10n';
import type { Io } from '../io';
import type { OpenSite } from '../openSite';
import type { Selection } from '../selection';
import { UsageError } from '../usageError';

/**
 * Says, once all posts have been read, which of the files asked for are no posts of the site, and which posts cannot be read.
 *
 * @returns whether all posts could be read
 * @throws UsageError when one that was asked for by its name cannot be read
 */
export function noteStrays({ files }: Selection, { site }: OpenSite, io: Io): boolean {
  const unreadable = new Set([...site.posts()].filter((post) => post.unreadable).map(({ path }) => path));
  for (const path of files) {
    if (site.postAt(path) && !unreadable.has(path)) continue;
    if (site.collectionOf(path)) throw new UsageError(l10n.t('{0} cannot be read.', path));
    io.stderr.write(`${l10n.t('{0} is no post of this site.', path)}\n`);
  }
  for (const path of unreadable) io.stderr.write(`${l10n.t('{0} cannot be read.', path)}\n`);
  return unreadable.size === 0;
}
