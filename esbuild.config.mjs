// Bundles the programs of the project under dist/, each with what it loads when needed in files of its own.
// Options: --production (minified, no source maps), --watch (rebuild on change).
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { context, transform } from 'esbuild';
import { writeNotices } from './scripts/notices.mjs';
import { checkSizes } from './scripts/sizes.mjs';
import { plainFields } from './scripts/plain-fields.mjs';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
  legalComments: 'none',
  metafile: true,
};

/** @type {import('esbuild').BuildOptions} */
// Some packages have a UMD build as "main", whose requires cannot be followed: modules first.
const modules = { ...common, platform: 'node', target: 'node20', mainFields: ['module', 'main'] };

/** @type {import('esbuild').BuildOptions} */
const node = { ...modules, format: 'cjs', supported: { 'dynamic-import': false } };

/**
 * A program whose `import()`s are files of their own beside it, NAME-*.js, which share what they have in common. esbuild splits
 * ES modules only, and VS Code's extension host loads CommonJS: each file is turned into that as it is written.
 * @param {string} name how its files in dist/ begin
 * @param {import('esbuild').BuildOptions} options with the names in dist/ of what is started
 * @returns {import('esbuild').BuildOptions}
 */
const split = (name, { plugins = [], ...options }) => ({
  ...modules,
  ...options,
  format: 'esm',
  splitting: true,
  outdir: 'dist',
  entryNames: '[name]',
  chunkNames: `${name}-[name]-[hash]`,
  sourcemap: production ? false : 'inline',
  write: false,
  plugins: [...plugins, plainFields, toCommonJs],
});

/** @type {import('esbuild').Plugin} */
const toCommonJs = {
  name: 'to CommonJS',
  setup: (build) =>
    build.onEnd(async ({ outputFiles = [] }) => {
      mkdirSync('dist', { recursive: true });
      for (const file of outputFiles) {
        const { code } = await transform(file.text, { format: 'cjs', platform: 'node', target: 'node20', minify: production, sourcemap: production ? false : 'inline', sourcefile: file.path, supported: { 'dynamic-import': false }, legalComments: 'none' });
        writeFileSync(file.path, code);
      }
    }),
};

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
const prism = apart(/^.*\/highlight\/prism$/, './prism/prism.js');


/** Prism reads the file of a language by a name that it makes up. Here all are part of the bundle, and one is run when it is asked for. @type {import('esbuild').Plugin} */
const prismLanguages = {
  name: "Prism's languages",
  setup: (build) => {
    build.onLoad({ filter: /prismjs[\\/]components[\\/]index\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const contents = text.replace(/delete require\.cache.*/, '').replace('require(pathToLanguage)', "require('./prism-' + lang + '.js')");
      if (!contents.includes("'.js')") || contents.includes('require.cache')) throw new Error(`${path} is not as it was.`);
      return { contents };
    });
    build.onLoad({ filter: /prismjs[\\/]components[\\/]prism-.*\.min\.js$/ }, () => ({ contents: '' }));
  },
};

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

// Every browser that VS Code runs in reads the smallest of the three formats that KaTeX has its fonts in.
/** @type {import('esbuild').Plugin} */
const onlyWoff2 = {
  name: 'fonts as woff2 only',
  setup: (build) =>
    build.onLoad({ filter: /katex\.css$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\([^)]*\)/g, ''),
      loader: 'css',
    })),
};

// A third of Mermaid is a layout that a diagram has to ask for by name, and another copy of KaTeX.
/** @type {import('esbuild').Plugin} */
const withoutElk = {
  name: 'Mermaid without ELK and KaTeX',
  setup: (build) => {
    build.onResolve({ filter: /^(?:elkjs\b.*|katex)$/ }, ({ path }) => ({ path, namespace: 'left-out' }));
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'export default undefined;' }));
  },
};

/** @type {import('esbuild').BuildOptions[]} */
const programs = [
  split('extension', { entryPoints: { extension: 'src/extension/extension.ts' }, external: ['vscode'], plugins: [shiki, prism] }),
  // What needs no engine, such as `galley --version`, does not load it.
  { ...node, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', plugins: [apart(/^\.\/run$/, './cli-run.js')] },
  split('cli-run', { entryPoints: { 'cli-run': 'src/cli/run.ts', 'cli-helper': 'src/cli/threads/helper.ts' }, plugins: [shiki, prism] }),
  { ...node, entryPoints: ['src/highlight/shiki.ts'], outfile: 'dist/shiki/shiki.js', plugins: [apart(/^@shikijs\/(langs|themes)\/(.+)$/, './$1/$2.js')] },
  {
    ...node,
    entryPoints: ['src/highlight/prism.ts'],
    outfile: 'dist/prism/prism.js',
    // Prism's languages look for it among the globals, which other extensions share.
    inject: ['scripts/prism-global.mjs'],
    define: { global: 'undefined' },
    plugins: [prismLanguages],
  },
  shikiData('langs'),
  shikiData('themes'),
  {
    ...common,
    entryPoints: { math: 'node_modules/katex/dist/katex.css', diagrams: 'src/preview/webview/diagrams/mermaid.ts' },
    outdir: 'dist/webview',
    assetNames: 'fonts/[name]',
    loader: { '.woff2': 'file' },
    format: 'iife',
    target: 'es2022',
    minify: true,
    sourcemap: false,
    plugins: [onlyWoff2, withoutElk],
  },
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

rmSync('dist', { recursive: true, force: true });
if (watch) {
  await Promise.all(contexts.map((build) => build.watch()));
  console.log('Watching for changes.');
} else {
  const results = await Promise.allSettled(contexts.map((build) => build.rebuild()));
  await Promise.all(contexts.map((build) => build.dispose()));
  if (results.some((result) => result.status === 'rejected')) process.exitCode = 1;
  else if (production) {
    const metafiles = results.flatMap((result) => (result.status === 'fulfilled' && result.value.metafile ? [result.value.metafile] : []));
    await writeNotices(metafiles);
    checkSizes(metafiles);
  }
}
