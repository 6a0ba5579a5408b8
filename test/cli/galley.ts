import { mkdtempSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../src/cli/run';
import type { Io } from '../../src/cli/io';

export const project = join(import.meta.dirname, '../..');
export const exampleBlog = join(project, 'examples/blog');
export const faults = join(project, 'examples/faults');
/** The folder of the example blog's posts, from its root. */
export const collection = 'src/content/blog';

/** What a run wrote, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `galley` in this process; `program` is the bundled one where its threads are wanted. */
export async function galley(args: readonly string[], { input = '', program = run, ...io }: Partial<Io> & { input?: string; program?: typeof run } = {}): Promise<Ran> {
  let stdout = '';
  let stderr = '';
  const code = await program(args, {
    cwd: project,
    env: {},
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    readInput: () => Promise.resolve(input),
    now: () => Date.parse('2026-11-20T12:00:00Z'),
    ...io,
  });
  return { code, stdout, stderr };
}

/** A folder of its own for a test, with these files; removed after the suite. */
export async function makeFolder(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'galley-cli-'));
  made.push(root);
  await addFiles(root, files);
  return root;
}

export async function addFiles(root: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

/** A copy of the example blog, with more posts beside its own. */
export async function makeBlog(posts: Readonly<Record<string, string>> = {}): Promise<string> {
  const root = await makeFolder();
  await cp(exampleBlog, root, { recursive: true, filter: (source) => !source.includes('node_modules') });
  await addFiles(root, Object.fromEntries(Object.entries(posts).map(([name, text]) => [`${collection}/${name}`, text])));
  return root;
}

const made: string[] = [];

after(async () => {
  await Promise.all(made.splice(0).map((root) => rm(root, { recursive: true, force: true })));
});
