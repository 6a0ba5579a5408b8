import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildProgram, withPackages } from './programs';

/** One key in one post, warm: parse, enter, check, against one YAML parse and one markdown-it parse of it. Median and p95 in ms. */
export interface KeystrokeRow {
  readonly posts: number;
  readonly floor: number;
  readonly median: number;
  readonly p95: number;
}

/** Measures typing into one post of the blog at `root`. */
export async function benchKeystroke(root: string, file: string): Promise<KeystrokeRow> {
  const folder = await mkdtemp(path.join(tmpdir(), 'galley-bench-'));
  try {
    const program = await buildProgram('keystrokeProgram', folder);
    return JSON.parse(execFileSync(process.execPath, [program, root, file], { env: withPackages, encoding: 'utf8' })) as KeystrokeRow;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
