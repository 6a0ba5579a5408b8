import type { SiteFeatures } from '../model/site';

/**
 * One key for the ways to write a page's address: `/x`, `/x/`, and the file itself where the build makes that one:
 * `/x/index.html` or `/x.html` (Astro's `build.format`). The site's start is the empty text.
 */
export function routeKey(path: string, format: SiteFeatures['buildFormat']): string {
  // Whatever the format, error pages are files of their own.
  if (path === '/index.html' || path === '/404.html' || path === '/500.html') return path.replace(/(?:index)?\.html$/, '').replace(/\/$/, '');
  const folder = format === 'file' ? path : path.replace(/\/index\.html$/, '');
  const page = format === 'directory' ? folder : folder.replace(/(?<=[^/])\.html$/, '');
  return page.replace(/\/+$/, '');
}
