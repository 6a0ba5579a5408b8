import type { Heading, Post } from '../model/post';
import type { Site } from '../model/site';
import type { Range, TextEdit } from '../model/text';
import { applyEdits } from '../edits/applyEdits';
import { parsePost } from '../parse/post';
import type { SiteFiles } from '../site/files';
import { findLinks } from './linksTo';
import type { FileEdits } from './moveFiles';
import { fragmentOf } from '../site/address';
import { readPages } from './pageLinks';
import { postReferent } from './referent';
import { encoderLike } from './respell';

/** The text of the heading at an offset, as written, without the marks that make it one; undefined where there is none on one line. */
export function headingTextAt({ headings, text }: Post, offset: number): Range | undefined {
  const heading = headings.find(({ range }) => range.start <= offset && offset <= range.end);
  return heading && textRange(heading, text);
}

/**
 * Gives a heading another text, and rewrites the fragments that point at it, in all posts and pages. Fragments to headings of the same
 * text follow too, when their numbers change.
 *
 * @param range the heading's text, see `headingTextAt`
 * @returns undefined if the new text would make something else of the heading
 */
export async function renameHeading(site: Site, post: Post, range: Range, newText: string, files: SiteFiles): Promise<readonly FileEdits[] | undefined> {
  const edit: TextEdit = { range, newText };
  const after = parsePost(post.path, applyEdits(post.text, [edit]), site.features).headings;
  if (newText.trim() === '' || /[\r\n]/.test(newText) || after.length !== post.headings.length) return undefined;
  const changed = changedIds(post, after);
  const edits = new Map<string, { readonly text: string; readonly edits: TextEdit[] }>([[post.path, { text: post.text, edits: [edit] }]]);
  const pages = changed.size > 0 ? await readPages(site, files) : [];
  for (const [from, to] of changed) {
    for (const linker of await findLinks(site, postReferent(site, post.path, from), files, pages)) {
      const file = edits.get(linker.post.path) ?? { text: linker.post.text, edits: [] };
      edits.set(linker.post.path, file);
      for (const { fragmentRange, url } of linker.links) {
        if (!fragmentRange || fragmentOf(url) !== from) continue;
        // A link inside the heading itself has gone with its text.
        if (linker.post.path === post.path && fragmentRange.start < range.end && range.start < fragmentRange.end) continue;
        const written = file.text.slice(fragmentRange.start, fragmentRange.end);
        file.edits.push({ range: fragmentRange, newText: encoderLike(written)(to) });
      }
    }
  }
  return [...edits].map(([path, file]) => ({ path, ...file }));
}

/** Old ids with the new ones of the same headings, where they differ. */
function changedIds({ headings }: Post, after: readonly Heading[]): ReadonlyMap<string, string> {
  const changed = new Map<string, string>();
  for (const [index, { id }] of headings.entries()) {
    const now = after[index]?.id ?? id;
    if (now !== id && !changed.has(id)) changed.set(id, now);
  }
  return changed;
}

function textRange({ range }: Heading, text: string): Range | undefined {
  const written = text.slice(range.start, range.end);
  const [firstLine = '', ...rest] = written.split(/\r\n?|\n/);
  const atx = /^(#{1,6}[ \t]+)(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(firstLine);
  if (atx && rest.length === 0) {
    const start = range.start + (atx[1] ?? '').length;
    return { start, end: start + (atx[2] ?? '').length };
  }
  // Underlined: the text is the line above.
  return !atx && rest.length === 1 ? { start: range.start, end: range.start + firstLine.trimEnd().length } : undefined;
}
