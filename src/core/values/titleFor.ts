import type { Post } from '../model/post';

/** A title for a post that has none: its first heading of the first level, else its file name in words. */
export function titleFor({ path, headings, frontmatter }: Post): string {
  const given = frontmatter.data.title;
  if (typeof given === 'string' && given.trim() !== '') return given;
  const heading = headings.find(({ depth, text }) => depth === 1 && text.trim() !== '');
  return heading?.text.trim() ?? fileTitle(path);
}

/** `2026-02-26-git-para-escritores/index.md` → `Git para escritores`. */
function fileTitle(path: string): string {
  const parts = path.replace(/\.[^./]+$/, '').split('/');
  const name = (parts.at(-1) === 'index' ? parts.at(-2) : parts.at(-1)) ?? '';
  const words = name.replace(/^\d{4}-\d\d-\d\d-/, '').replace(/[-_\s]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
