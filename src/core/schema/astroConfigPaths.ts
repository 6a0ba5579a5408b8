/** Where Astro looks for its config, from the site's root; the first that exists counts. */
export const astroConfigPaths: readonly string[] = ['.mjs', '.js', '.ts', '.mts', '.cjs', '.cts'].map((ending) => `astro.config${ending}`);

/** The same of the config of its content. Those in `src/content/` are the older form. */
export const contentConfigPaths: readonly string[] = ['src/content.config', 'src/content/config'].flatMap((stem) =>
  ['.mjs', '.js', '.mts', '.ts'].map((ending) => stem + ending),
);
