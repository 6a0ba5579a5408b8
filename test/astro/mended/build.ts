/**
 * Mends the posts with planted faults in the example blog, as `galley check --fix` does, and builds what has no error left with the
 * real Astro. A post that only its writer can mend is left out, and so must be refused by nothing else.
 *
 *     npx tsx test/astro/mended/build.ts
 */
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from '../../../src/cli/run';
import { installAll, MAJORS } from '../install';
import { runAstro, writeProject } from '../project';

const examples = resolve(__dirname, '../../../examples');
const collection = 'src/content/blog';

interface Report {
  readonly files: readonly { readonly path: string; readonly problems: readonly { readonly severity: string; readonly code: string }[] }[];
}

async function galley(root: string, ...args: readonly string[]): Promise<string> {
  let stdout = '';
  const ignored = { write: () => undefined };
  await run(['check', '--root', root, ...args], { cwd: root, env: {}, stdout: { write: (text) => (stdout += text) }, stderr: ignored, readInput: () => Promise.resolve(''), now: () => Date.now() });
  return stdout;
}

/** Builds with every major; returns what failed, in words. */
async function buildMended(): Promise<string[]> {
  const failures: string[] = [];
  for (const major of MAJORS) {
    const root = writeProject(major, 'mended', {});
    cpSync(join(examples, 'blog'), root, { recursive: true, filter: (source) => !/[\\/](?:node_modules|dist|\.astro)$/.test(source) });
    cpSync(join(examples, 'faults/posts'), join(root, collection), { recursive: true });
    const before = runAstro(major, root, 'build');
    if (before.ok) failures.push(`Astro ${major} builds the faulty posts as they are: nothing is shown by its building them mended`);
    await galley(root, '--fix');
    const { files } = JSON.parse(await galley(root, '--format', 'json')) as Report;
    const hopeless = files.filter(({ problems }) => problems.some(({ severity }) => severity === 'error'));
    for (const { path } of hopeless) rmSync(join(root, path));
    const { ok, log } = runAstro(major, root, 'build');
    const faulty = readdirSync(join(examples, 'faults/posts')).filter((name) => readFileSync(join(examples, 'faults/posts', name)).length > 0).length;
    console.log(`Astro ${major}: ${ok ? 'builds' : 'REFUSES'} ${faulty - hopeless.length} of ${faulty} posts with planted faults after --fix; left out: ${hopeless.map(({ path }) => path.slice(collection.length + 1)).join(', ')}`);
    if (!ok) failures.push(`Astro ${major}: ${log.slice(-2000)}`);
  }
  return failures;
}

async function main(): Promise<void> {
  installAll();
  const failures = await buildMended();
  for (const failure of failures) console.error(failure);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

void main();
