/** Where Astro looks for its config, from the site's root; the first that exists counts. */
export const astroConfigPaths: readonly string[] = ['.mjs', '.js', '.ts', '.mts', '.cjs', '.cts'].map((ending) => `astro.config${ending}`);
