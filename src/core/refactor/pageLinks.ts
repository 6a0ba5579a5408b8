import type { Link, Post } from '../model/post';
import type { Site } from '../model/site';
import { parsePost, type ParseFeatures } from '../parse/post';
import { readAddress } from '../site/address';
import type { SiteFiles } from '../site/files';

/** An `href` with a text for a value, in quotes or as nothing but a text in braces. */
const writtenHref = /(?<=[\s"'])href\s*=\s*(?:(["'])([^"'{}<>\r\n]*)\1|\{\s*(["'`])([^"'`{}<>$\r\n]*)\3\s*\})/g;

/** A page, layout or component, with its links that say from the site's root where they lead. */
export type PageFile = Pick<Post, 'path' | 'text' | 'links'>;

/** Reads the pages, layouts and components of a site. */
export function readPages(site: Site, files: Pick<SiteFiles, 'read'>): Promise<readonly PageFile[]> {
  return Promise.all(site.pageFiles.map(async (path) => {
    const text = (await files.read(path)) ?? '';
    return { path, text, links: pageLinks(path, text, site.features).filter(({ url }) => readAddress(url, site.features).kind === 'path') };
  }));
}

/**
 * The links of such a file whose address is certain: of Markdown all, of components each `href` that is written out as a text.
 *
 * @param path from the site's root
 */
function pageLinks(path: string, text: string, features: ParseFeatures): readonly Link[] {
  if (/\.mdx?$/.test(path)) return parsePost(path, text, features).links;
  const links: Link[] = [];
  for (const match of withoutCode(path, text).matchAll(writtenHref)) {
    const [whole, , written = match[4] ?? ''] = match;
    const start = match.index + whole.lastIndexOf(written);
    const pathLength = /^[^?#]*/.exec(written)?.[0].length ?? 0;
    const hrefRange = { start, end: start + written.length };
    const hash = written.indexOf('#');
    // What an entity stands for would have to be written as one again.
    if (!written.includes('&')) links.push({ kind: 'html', role: 'page', href: written, url: written, range: hrefRange, hrefRange, pathRange: { start, end: start + pathLength }, ...(hash >= 0 && { fragmentRange: { start: start + hash + 1, end: hrefRange.end } }) });
  }
  return links;
}

/** The text with everything blank in which an `href` is no link: the component's script, comments, scripts and styles. */
function withoutCode(path: string, text: string): string {
  const blank = (part: string): string => ' '.repeat(part.length);
  const template = path.endsWith('.astro') ? text.replace(/^\s*---[^]*?\n---/, blank) : text;
  return template.replace(/<!--[^]*?-->|\/\*[^]*?\*\/|<(script|style)\b[^>]*>[^]*?<\/\1\s*>/gi, blank);
}
