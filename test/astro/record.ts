/**
 * Records everything anew: what Astro 5, 6 and 7 say and make, for `npm test` to compare with.
 *
 *     npx tsx test/astro/record.ts
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installAll } from './install';

const RECORDERS = ['frontmatter', 'headings', 'html', 'code', 'site'] as const;

/** Runs the recorders one after the other, each with its recorded seed; stops at the first that fails. */
function recordAll(): void {
  installAll();
  for (const name of RECORDERS) {
    const { status } = spawnSync(process.execPath, ['--import', 'tsx', join(__dirname, name, 'record.ts')], { stdio: 'inherit' });
    if (status !== 0) throw new Error(`recording ${name} failed`);
  }
}

recordAll();
