/** An address made of a pattern, or how it begins where a part of it is not known. */
export type Filled = { readonly route: string } | { readonly somewhere: string };

/**
 * Fills a pattern such as `/:year/:slug/`, as Hugo and Jekyll write them.
 *
 * @param part what a name behind a colon stands for; undefined where that is not known
 */
export function fillPermalink(pattern: string, part: (name: string) => string | undefined): Filled {
  return fill(`/${pattern}`.split(/:([a-z]\w*(?:\[[^\]]*\])?)/i), part);
}

/** Fills `/{{ page.fileSlug }}/`, as Eleventy's templates write it; `{% … %}` is never known. */
export function fillTemplate(pattern: string, part: (expression: string) => string | undefined): Filled {
  return fill(`/${pattern}`.split(/\{\{-?\s*(.*?)\s*-?\}\}|(?=\{%)/), part);
}

/** @param pieces text and names in turn */
function fill(pieces: readonly (string | undefined)[], part: (name: string) => string | undefined): Filled {
  let written = '';
  for (const [index, piece = ''] of pieces.entries()) {
    const value = index % 2 === 0 ? piece : part(piece);
    if (value === undefined || value.includes('{%')) return { somewhere: clean(written.replace(/[^/]*$/, '')) };
    written += value;
  }
  return { route: clean(written) };
}

function clean(path: string): string {
  return path.replace(/\/{2,}/g, '/');
}
