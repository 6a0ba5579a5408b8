/** A throw-away Astro project beside one major's `node_modules`, and the Astro command run in it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { astroScript, hostFolder, nodeBinary, type Major } from './install';

/** The project's files: path relative to its root → text. */
export type Files = Readonly<Record<string, string>>;

/** What a run of Astro left behind. */
export interface Outcome {
  readonly ok: boolean;
  /** Standard output and standard error, one after the other. */
  readonly log: string;
}

/** Writes a fresh project (anything of that name is removed first) and returns its folder. */
export function writeProject(major: Major, name: string, files: Files): string {
  const root = join(hostFolder(major), 'projects', name);
  rmSync(root, { recursive: true, force: true });
  const config: Files = Object.keys(files).some((path) => path.startsWith('astro.config.')) ? {} : { 'astro.config.mjs': 'export default {};\n' };
  const all: Files = { 'package.json': '{ "type": "module", "private": true }', ...config, ...files };
  for (const [path, text] of Object.entries(all)) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return root;
}

/** Runs `astro <command>` in a project, in UTC so that recorded dates do not depend on the machine. */
export function runAstro(major: Major, root: string, command: 'sync' | 'build', env: Readonly<Record<string, string>> = {}): Outcome {
  const run = spawnSync(nodeBinary(major), [astroScript(major), command], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: '0', TZ: 'UTC', ...env },
  });
  if (run.error) throw run.error;
  return { ok: run.status === 0, log: `${run.stdout}\n${run.stderr}` };
}
