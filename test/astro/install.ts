/**
 * Installs the real Astro, once per major version, where the recorders find it: `.astro-hosts/<major>/`.
 *
 * Run by itself (`npx tsx test/astro/install.ts`) or through `installAll`. A second run finds everything
 * in place and does nothing.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The versions whose judgement is recorded, by major. */
export const ASTRO_VERSIONS = { '5': '5.18.2', '6': '6.4.8', '7': '7.3.5' } as const;

/** A major version of Astro that Galley is compared with. */
export type Major = keyof typeof ASTRO_VERSIONS;

/** All majors, oldest first. */
export const MAJORS: readonly Major[] = ['5', '6', '7'];

/** One Node for all of them: Astro 7 asks for 22.12 or newer. */
const NODE_VERSION = '24.9.0';

const HOSTS = resolve(__dirname, '../../.astro-hosts');

/** The folder that holds one major's `node_modules`. */
export function hostFolder(major: Major): string {
  return join(HOSTS, major);
}

/** The Node binary that runs this major's Astro. */
export function nodeBinary(major: Major): string {
  return join(hostFolder(major), 'node_modules/node/bin/node');
}

/** The Astro command's script, to be run with `nodeBinary`. */
export function astroScript(major: Major): string {
  const root = join(hostFolder(major), 'node_modules/astro');
  return ['bin/astro.mjs', 'astro.js'].map((name) => join(root, name)).find(existsSync) ?? join(root, 'astro.js');
}

/** Whether exactly the wanted Astro and Node are already there. */
function isInstalled(major: Major): boolean {
  const manifest = join(hostFolder(major), 'node_modules/astro/package.json');
  if (!existsSync(manifest) || !existsSync(nodeBinary(major))) return false;
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  return version === ASTRO_VERSIONS[major];
}

/** Makes one major ready; throws when npm fails. */
export function install(major: Major): void {
  if (isInstalled(major)) return;
  const folder = hostFolder(major);
  mkdirSync(folder, { recursive: true });
  const manifest = {
    private: true,
    type: 'module',
    dependencies: { astro: ASTRO_VERSIONS[major], node: NODE_VERSION },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, stdio: 'inherit' });
  if (!isInstalled(major)) throw new Error(`npm reported success, yet ${folder} lacks astro ${ASTRO_VERSIONS[major]} or its Node`);
}

/** Makes every major ready. */
export function installAll(): void {
  for (const major of MAJORS) install(major);
}

if (require.main === module) installAll();
