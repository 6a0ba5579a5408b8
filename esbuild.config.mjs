// Bundles each program of the project into one file under dist/.
// Options: --production (minified, no source maps), --watch (rebuild on change).
import { rmSync } from 'node:fs';
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
const node = { ...common, platform: 'node', target: 'node20', format: 'cjs', mainFields: ['module', 'main'] };

// The command line is two files, so that what needs no engine, such as `galley --version`, does not load it.
/** @type {import('esbuild').Plugin} */
const apart = {
  name: 'apart',
  setup: (build) => build.onResolve({ filter: /^\.\/run$/ }, () => ({ path: './cli-run.js', external: true })),
};

/** @type {import('esbuild').BuildOptions[]} */
const programs = [
  { ...node, entryPoints: ['src/extension/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
  { ...node, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' }, plugins: [apart], supported: { 'dynamic-import': false } },
  { ...node, entryPoints: ['src/cli/run.ts'], outfile: 'dist/cli-run.js' },
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
