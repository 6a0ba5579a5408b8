import { cp, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const shipped = /^(package\.(nls\.(.+\.)?)?json|README\.md|dist|l10n|media)$/;

/**
 * Puts Galley, as it is built now, into a VS Code's extensions folder.
 * @param {string} extensionsDir
 */
export async function copyExtension(extensionsDir) {
  const { publisher, name, version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const target = path.join(extensionsDir, `${publisher}.${name}-${version}`);
  for (const entry of await readdir(root)) {
    if (shipped.test(entry)) await cp(path.join(root, entry), path.join(target, entry), { recursive: true });
  }
}
