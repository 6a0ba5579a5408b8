/* Where generators look for their config, from the site's root. */

export const docusaurusConfigPaths: readonly string[] = ['.ts', '.mts', '.cts', '.js', '.mjs', '.cjs'].map((ending) => `docusaurus.config${ending}`);

export const eleventyConfigPaths: readonly string[] = ['.eleventy.js', 'eleventy.config.js', 'eleventy.config.mjs', 'eleventy.config.cjs', 'eleventy.config.ts'];

export const hugoConfigPaths: readonly string[] = ['hugo', 'config', 'config/_default/hugo', 'config/_default/config'].flatMap((stem) => ['.toml', '.yaml', '.yml', '.json'].map((ending) => stem + ending));

export const jekyllConfigPaths: readonly string[] = ['_config.yml', '_config.yaml', '_config.toml'];

export const nextConfigPaths: readonly string[] = ['.js', '.mjs', '.ts', '.cjs'].map((ending) => `next.config${ending}`);

export const zolaConfigPaths: readonly string[] = ['zola.toml', 'config.toml'];
