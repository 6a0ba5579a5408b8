import { readFile } from 'node:fs/promises';

const definition = /_defineProperty\(\s*this,\s*(?:\/\*[^]*?\*\/\s*)?"(\w+)",\s*/g;

/**
 * markdown-it's build gives each token and state its fields by `Object.defineProperty`, which takes a quarter of the time of
 * parsing. Assignments do the same here.
 * @type {import('esbuild').Plugin}
 */
export const plainFields = {
  name: 'plain fields',
  setup: (build) =>
    build.onLoad({ filter: /[\\/]markdown-it[\\/]dist[\\/]markdown-it\.mjs$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      if (!definition.test(code)) throw new Error('markdown-it no longer defines its fields so: scripts/plain-fields.mjs can go.');
      return { contents: code.replace(definition, '(this.$1 = '), loader: 'js' };
    }),
};
