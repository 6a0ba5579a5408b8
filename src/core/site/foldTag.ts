/** One key for the ways to write a tag: letter case, accents, spaces, hyphens and underscores do not count. */
export function foldTag(tag: string): string {
  const bare = tag.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[\s_-]+/g, '');
  return bare === '' ? tag : bare;
}
