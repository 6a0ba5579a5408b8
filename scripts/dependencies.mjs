import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './processes.mjs';

const root = path.join(import.meta.dirname, '..');

/** Installs the project's dependencies when node_modules is missing or is not what package-lock.json says. */
export async function ensureDependencies() {
  if (upToDate()) return;
  console.log('Installing dependencies …');
  await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root });
}

/** Compares package-lock.json with the record that npm keeps of what it installed. */
function upToDate() {
  const installed = packages('node_modules/.package-lock.json');
  return Object.entries(packages('package-lock.json')).every(
    ([folder, { version, optional }]) => folder === '' || installed[folder]?.version === version || (optional && !installed[folder]),
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packages(file) {
  const lock = path.join(root, file);
  return existsSync(lock) ? JSON.parse(readFileSync(lock, 'utf8')).packages : {};
}
