import type { SiteFiles } from '../site/files';
import { readAstroStyles } from './astroStyles';
import { importedPaths } from './resolveImport';

/** A file of the site that styles its pages. */
export interface FoundStyle {
  /** From the site's root: a `.css` file, or an `.astro` file with `<style is:global>`. */
  readonly path: string;
  /** The component that brings it in; absent when it was found by its name. */
  readonly from?: string;
  /** It is written for Tailwind, which makes most of it when the site is built: here it says little. */
  readonly tailwind: boolean;
}

const usual = /^src\/(?:styles?|css|assets\/(?:styles?|css))\/(?:global|globals|main|index|base|app|style|styles|typography|prose)\.css$|^src\/(?:global|index|app|styles)\.css$/;
const tailwind = /@tailwind\s|@import\s+(?:url\()?['"]tailwindcss|@(?:apply|theme|plugin|utility|config|custom-variant)\s/;

/**
 * Finds an Astro site's global styles without running it: what its layouts, and the components these use, import or say
 * globally, then sheets with the usual names that nothing imports.
 */
export async function findStyles(files: SiteFiles): Promise<FoundStyle[]> {
  const sources = await files.list('src');
  const known = new Set(sources);
  const found = new Map<string, FoundStyle>();
  const add = async (path: string, from?: string): Promise<void> => {
    const css = found.has(path) ? undefined : await files.read(path);
    if (css !== undefined) found.set(path, { path, ...(from !== undefined && { from }), tailwind: tailwind.test(css) });
  };
  const layouts = sources.filter((path) => /^src\/layouts\/.+\.astro$/.test(path)).sort();
  const seen = new Set<string>(layouts);
  // A set that grows while it is walked through: what a layout uses is looked at behind it.
  for (const component of seen) {
    const text = await files.read(component);
    if (text === undefined) continue;
    const { imports, global } = readAstroStyles(text);
    for (const name of imports) {
      const path = importedPaths(component, name).find((candidate) => known.has(candidate) || candidate.startsWith('node_modules/'));
      if (path?.endsWith('.css')) await add(path, component);
      else if (path?.endsWith('.astro')) seen.add(path);
    }
    if (global.length > 0) found.set(component, { path: component, tailwind: global.some((css) => tailwind.test(css)) });
  }
  for (const path of sources.filter((candidate) => usual.test(candidate)).sort()) await add(path);
  return [...found.values()];
}
