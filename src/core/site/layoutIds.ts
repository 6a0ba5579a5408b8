import type { SiteFiles } from './files';

/** Files that make what stands around a post on its page. */
const layoutFile = /\.(?:astro|[jt]sx|vue|svelte|html?|njk|liquid|hbs|ejs|webc)$/;
/** Where other generators than Astro have such files, by their habits. */
export const layoutFolders = ['src', 'app', 'components', 'pages', 'layouts', 'themes', 'templates', '_layouts', '_includes'] as const;
/** An attribute that is written out; not `:id="…"`, `data-id="…"` or `id={…}`, whose value is made elsewhere. */
const writtenId = /(?<=\s)id\s*=\s*(?:\{\s*)?(["'`])([^"'`{}<>$\s]+)\1/gi;
const anchorName = /<a\s(?:[^>]*\s)?name\s*=\s*(["'])([^"'{}<>\s]+)\1/gi;
/** How many files are read at once: a process may open only so many. */
const batch = 100;

/**
 * The ids that pages may have around their posts, from layouts and components: those written out as text. Which page has
 * which is not known.
 *
 * @param paths from the site's root; others than layouts and components are passed over
 */
export async function readLayoutIds(files: SiteFiles, paths: readonly string[]): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  const layouts = paths.filter((path) => layoutFile.test(path));
  for (let start = 0; start < layouts.length; start += batch) {
    const texts = await Promise.all(layouts.slice(start, start + batch).map((path) => files.read(path)));
    for (const text of texts) for (const id of idsWrittenIn(text ?? '')) ids.add(id);
  }
  return ids;
}

/** The ids that the text of a layout or component writes out, and the names of its anchors; comments of HTML left out. */
export function idsWrittenIn(text: string): readonly string[] {
  const shown = text.replace(/<!--[^]*?-->/g, '');
  return [writtenId, anchorName].flatMap((written) => [...shown.matchAll(written)].map(([, , id = '']) => id));
}
