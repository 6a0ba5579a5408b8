import { build, type Plugin } from 'esbuild';
import path from 'node:path';
import { plainFields } from '../../../scripts/plain-fields.mjs';

const root = path.join(__dirname, '../../..');

/** Programs that are bundled find packages that are not by this variable. */
export const withPackages: NodeJS.ProcessEnv = { ...process.env, NODE_PATH: path.join(root, 'node_modules') };

/**
 * Bundles a program of the benchmarks. What stands for other tools (`leastParse.ts`) takes its packages as they come; Galley is
 * built as for those who use it.
 *
 * @param name of a file beside this one
 * @param folder where the program is written
 * @returns the program's file, to be run with {@link withPackages}
 */
export async function buildProgram(name: string, folder: string): Promise<string> {
  const options = { bundle: true, minify: true, platform: 'node', target: 'node20', format: 'cjs' } as const;
  const least = path.join(folder, 'leastParse.cjs');
  await build({ ...options, entryPoints: [path.join(__dirname, 'leastParse.ts')], outfile: least, packages: 'external' });
  const outfile = path.join(folder, `${name}.cjs`);
  await build({
    ...options,
    entryPoints: [path.join(__dirname, `${name}.ts`)],
    outfile,
    mainFields: ['module', 'main'],
    plugins: [plainFields, leastParseAt(least)],
  });
  return outfile;
}

/** Has `leastParse` loaded from its own file. */
function leastParseAt(file: string): Plugin {
  return {
    name: 'least parse',
    setup: (builder) => {
      builder.onResolve({ filter: /\/leastParse(?:\.js)?$/ }, () => ({ path: file, external: true }));
    },
  };
}
