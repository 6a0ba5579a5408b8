import type { Link } from '../model/post';
import { parsePost, type ParseFeatures } from '../parse/post';

/** Files that are no posts and may link to them: pages, layouts, components. */
export function isPageFile(path: string): boolean {
  return /\.(?:astro|html|mdx?)$/.test(path);
}

/**
 * The links of such a file whose address is certain: of Markdown all, of components each `href` that is written out as a text.
 *
 * @param path from the site's root
 */
export function pageLinks(path: string, text: string, features: ParseFeatures): readonly Link[] {
  if (/\.mdx?$/.test(path)) return parsePost(path, text, features).links;
  const links: Link[] = [];
  for (const match of withoutCode(path, text).matchAll(/(?<=[\s"'])href\s*=\s*(["'])([^"'{}<>\r\n]*)\1/g)) {
    const [whole, , written = ''] = match;
    const start = match.index + whole.length - 1 - written.length;
    const pathLength = /^[^?#]*/.exec(written)?.[0].length ?? 0;
    const hrefRange = { start, end: start + written.length };
    // What an entity stands for would have to be written as one again.
    if (!written.includes('&')) links.push({ kind: 'html', role: 'page', href: written, url: written, range: hrefRange, hrefRange, pathRange: { start, end: start + pathLength } });
  }
  return links;
}

/** The text with everything blank in which an `href` is no link: the component's script, comments, scripts and styles. */
function withoutCode(path: string, text: string): string {
  const blank = (part: string): string => ' '.repeat(part.length);
  const template = path.endsWith('.astro') ? text.replace(/^\s*---[^]*?\n---/, blank) : text;
  return template.replace(/<!--[^]*?-->|\/\*[^]*?\*\/|<(script|style)\b[^>]*>[^]*?<\/\1\s*>/gi, blank);
}
