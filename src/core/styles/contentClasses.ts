import { Parser } from 'htmlparser2';
import type { SiteFiles } from '../site/files';
import { readAstroStyles } from './astroStyles';
import { importedPaths } from './resolveImport';

/**
 * The classes of the elements that stand around a post's text on the site, from the outermost in, as its pages and layouts
 * write them: `.prose` of a sheet means one of these. Only what is written plainly is read; nothing is run.
 *
 * @returns an entry for each element that has a class; empty when no page shows a post by `<Content />`
 */
export async function contentClasses(files: SiteFiles): Promise<readonly string[]> {
  const pages = (await files.list('src')).filter((path) => /^src\/(?:pages|layouts|components)\/.+\.astro$/.test(path));
  // A page for many posts, `[slug].astro`, goes before one that shows a single text.
  const likely = (path: string): number => (path.includes('[') ? 0 : path.startsWith('src/pages/') ? 1 : 2);
  for (const path of pages.sort((a, b) => likely(a) - likely(b) || (a < b ? -1 : 1))) {
    const found = await classesAround(files, path, 'Content', []);
    if (found !== undefined) return found;
  }
  return [];
}

/** The classes around the first `<name>` of a component, those of the layouts it stands in included; undefined when it has none. */
async function classesAround(files: SiteFiles, path: string, name: string, within: readonly string[]): Promise<readonly string[] | undefined> {
  const text = within.includes(path) ? undefined : await files.read(path);
  const chain = text === undefined ? undefined : chainTo(text, name);
  if (text === undefined || chain === undefined) return undefined;
  const classes: string[] = [];
  for (const { component, className } of chain) {
    if (component !== undefined) {
      const imported = readAstroStyles(text).components.get(component);
      for (const candidate of imported === undefined ? [] : importedPaths(path, imported)) classes.push(...((await classesAround(files, candidate, 'slot', [...within, path])) ?? []));
    } else if (className !== '') classes.push(className);
  }
  return classes;
}

/** The elements around the first `<name>`, the outermost first. */
function chainTo(text: string, name: string): readonly { readonly component?: string; readonly className: string }[] | undefined {
  const open: { readonly tag: string; readonly className: string }[] = [];
  let found: typeof open | undefined;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (tag === name) found ??= [...open];
        open.push({ tag, className: /^[\w\s:./-]*$/.test(attributes['class'] ?? '') ? (attributes['class'] ?? '').trim() : '' });
      },
      onclosetag() {
        open.pop();
      },
    },
    { lowerCaseTags: false, recognizeSelfClosing: true },
  );
  parser.end(text.replace(/^\s*---\r?\n[\s\S]*?^---/m, ''));
  return found?.map(({ tag, className }) => (/^[A-Z]/.test(tag) ? { component: tag, className } : { className }));
}
