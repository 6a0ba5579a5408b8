import picomatch from 'picomatch';
import type { SiteFiles } from '../site/files';
import { readAstroStyles } from './astroStyles';
import type { Reader } from './mediaQueries';
import { importedPaths } from './resolveImport';
import { importsOf, toSafeCss } from './safeCss';

/** What the site lends the preview of its clothes. */
export interface SiteStyles {
  /** Sheets that load nothing but the site's own files, in the order in which they count. */
  readonly sheets: readonly string[];
  /** The files they come from, those asked for in vain included. Paths are from the site's root. */
  readonly read: ReadonlySet<string>;
}

/**
 * Reads the sheets that these paths and globs name, in their order, with what they import.
 *
 * @param toAddress where the page loads a file of the site
 */
export async function readStyles(files: SiteFiles, patterns: readonly string[], reader: Reader, toAddress: (path: string) => string): Promise<SiteStyles> {
  const read = new Set<string>();
  const toUrl = (file: string, url: string): string | undefined => {
    if (/^data:(?:image|font|application\/(?:x-)?font)/i.test(url)) return url;
    const [path] = url.startsWith('/') && !url.startsWith('//') ? [`public${url.replace(/[?#].*$/, '')}`] : importedPaths(file, url);
    return path === undefined ? undefined : toAddress(path);
  };
  const rewritten = async (file: string, css: string, within: readonly string[]): Promise<string> => {
    const imported = new Map<string, string | undefined>();
    for (const name of importsOf(css)) imported.set(name, await firstOf(importedPaths(file, name), [...within, file]));
    return toSafeCss(css, { ...reader, toAddress: (url) => toUrl(file, url), imported: (name) => imported.get(name) });
  };
  const firstOf = async (paths: readonly string[], within: readonly string[]): Promise<string | undefined> => {
    for (const path of paths) {
      if (within.includes(path) || !path.endsWith('.css')) continue;
      read.add(path);
      const css = await files.read(path);
      if (css !== undefined) return rewritten(path, css, within);
    }
    return undefined;
  };
  const sheets: string[] = [];
  for (const path of await filesOf(files, patterns)) {
    read.add(path);
    const text = await files.read(path);
    if (text === undefined) continue;
    for (const css of path.endsWith('.astro') ? readAstroStyles(text).global : [text]) sheets.push(await rewritten(path, css, []));
  }
  return { sheets, read };
}

/** The files that paths and globs name, each once. */
async function filesOf(files: SiteFiles, patterns: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const pattern of patterns.map((written) => written.replace(/^\.?\/+/, ''))) {
    const { base, isGlob } = picomatch.scan(pattern);
    const matches = picomatch(pattern);
    if (pattern.split('/').includes('..')) continue;
    if (!isGlob) found.add(pattern);
    else for (const path of [...(await files.list(base))].sort()) if (matches(path) && /\.(?:css|astro)$/.test(path)) found.add(path);
  }
  return found;
}
