/** How large a program's file may be together with what it needs at once, minified, in KB. */
const limits = { 'dist/extension.js': 500 };

/**
 * The size of a file with all that it needs at once, in bytes.
 * @param {import('esbuild').Metafile} metafile
 * @param {string} file
 * @param {Set<string>} seen
 * @returns {number}
 */
function sizeOf({ outputs }, file, seen = new Set()) {
  const output = outputs[file];
  if (!output || seen.has(file)) return 0;
  seen.add(file);
  const needed = output.imports.filter(({ kind, external }) => kind === 'import-statement' && !external);
  return needed.reduce((size, { path }) => size + sizeOf({ inputs: {}, outputs }, path, seen), output.bytes);
}

/**
 * Throws when a program has grown over its limit.
 * @param {import('esbuild').Metafile[]} metafiles
 */
export function checkSizes(metafiles) {
  for (const [file, limit] of Object.entries(limits)) {
    const metafile = metafiles.find(({ outputs }) => file in outputs);
    if (!metafile) throw new Error(`${file} was not built.`);
    const size = Math.round(sizeOf(metafile, file) / 1024);
    console.log(`${file} with what it needs at once: ${size} KB of ${limit} KB`);
    if (size > limit) throw new Error(`${file} is over its limit in scripts/sizes.mjs: load what is large when it is used.`);
  }
}
