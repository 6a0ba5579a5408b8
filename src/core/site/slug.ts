import { slug as githubSlug } from 'github-slugger';

/**
 * The slug that Astro's `glob()` loader and its older content collections give a file: its path below the collection's
 * folder, each part through github-slugger, a final `/index` dropped. A `slug:` in the frontmatter replaces it as written.
 *
 * @param path relative to the collection's folder, with its extension
 * @param given the frontmatter's `slug`, whatever it holds
 */
export function postSlug(path: string, given: unknown, astroMajor: number): string {
  const chosen = chosenSlug(given, astroMajor);
  if (chosen !== undefined) return chosen;
  const parts = path.replace(/\.[^./]+$/, '').split('/').map((part) => githubSlug(part));
  return parts.join('/').replace(/\/index$/, '');
}

/** Astro ignores a slug that is empty, null, false or 0; a number or date is text from version 6 on, before it was refused. */
function chosenSlug(given: unknown, astroMajor: number): string | undefined {
  if (typeof given === 'string') return given === '' ? undefined : given;
  if (astroMajor < 6 || given === undefined || given === null || given === false || given === 0) return undefined;
  if (given instanceof Date) return given.toISOString();
  return typeof given === 'number' || given === true ? String(given) : JSON.stringify(given);
}
