// Bundles each program of the project into one file under dist/.
// Options: --production (minified, no source maps), --watch (rebuild on change).
import { readdirSync, rmSync } from 'node:fs';
import { context } from 'esbuild';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
  legalComments: 'none',
};

/** @type {import('esbuild').BuildOptions} */
// Some packages have a UMD build as "main", whose requires cannot be followed: modules first.
const node = { ...common, platform: 'node', target: 'node20', format: 'cjs', mainFields: ['module', 'main'], supported: { 'dynamic-import': false } };

/**
 * Leaves what is imported under a name to a file of its own, which is loaded when it is needed.
 * @param {RegExp} filter
 * @param {string} file may hold `$1`
 * @returns {import('esbuild').Plugin}
 */
const apart = (filter, file) => ({
  name: `apart: ${file}`,
  setup: (build) => build.onResolve({ filter }, ({ path, kind }) => (kind === 'entry-point' ? undefined : { path: path.replace(filter, file), external: true })),
});

// What colours code is read by the preview of posts with code only, a grammar by those that use its language.
const shiki = apart(/^.*\/highlight\/shiki$/, './shiki/shiki.js');

/** @param {'langs' | 'themes'} kind @returns {import('esbuild').BuildOptions} */
const shikiData = (kind) => {
  const folder = `node_modules/@shikijs/${kind}/dist`;
  const files = readdirSync(folder).filter((file) => file.endsWith('.mjs') && file !== 'index.mjs');
  return {
    ...node,
    entryPoints: files.map((file) => `${folder}/${file}`),
    outdir: `dist/shiki/${kind}`,
    minify: true,
    sourcemap: false,
    plugins: [apart(/^\.\/(.+)\.mjs$/, './$1.js')],
    // What imports it takes the whole of a CommonJS module for the default export, as Node does.
    footer: { js: 'module.exports = module.exports.default;' },
  };
};

/** @type {import('esbuild').BuildOptions[]} */
const programs = [
  { ...node, entryPoints: ['src/extension/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'], plugins: [shiki] },
  // The command line is two files, so that what needs no engine, such as `galley --version`, does not load it.
  { ...node, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' }, plugins: [apart(/^\.\/run$/, './cli-run.js')] },
  { ...node, entryPoints: ['src/cli/run.ts'], outfile: 'dist/cli-run.js', plugins: [shiki] },
  { ...node, entryPoints: ['src/highlight/shiki.ts'], outfile: 'dist/shiki/shiki.js', plugins: [apart(/^@shikijs\/(langs|themes)\/(.+)$/, './$1/$2.js')] },
  shikiData('langs'),
  shikiData('themes'),
  { ...common, entryPoints: ['src/preview/webview/main.ts'], outfile: 'dist/webview/preview.js', format: 'iife', target: 'es2022' },
];

// The tests that run inside VS Code: one file each, so that mocha can load them one by one.
/** @type {import('esbuild').BuildOptions} */
const tests = {
  ...node,
  entryPoints: ['test/extension/index.ts', 'test/extension/**/*.test.ts'],
  outdir: 'dist/test',
  outbase: 'test/extension',
  external: ['vscode', 'mocha'],
};

const builds = production ? programs : [...programs, tests];
const contexts = await Promise.all(builds.map((options) => context(options)));

rmSync('dist/test', { recursive: true, force: true });
if (watch) {
  await Promise.all(contexts.map((build) => build.watch()));
  console.log('Watching for changes.');
} else {
  const results = await Promise.allSettled(contexts.map((build) => build.rebuild()));
  await Promise.all(contexts.map((build) => build.dispose()));
  if (results.some((result) => result.status === 'rejected')) process.exitCode = 1;
}
