import { cp, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const shipped = /^(package\.(nls\.(.+\.)?)?json|README\.md|CHANGELOG\.md|LICENSE|\.vscodeignore|dist|l10n|media)$/;

/**
 * Copies what of the project can be part of the extension, as it is built now, tests aside.
 * @param {string} target a folder; made if missing
 */
export async function copyExtension(target) {
  for (const entry of await readdir(root)) {
    if (!shipped.test(entry)) continue;
    await cp(path.join(root, entry), path.join(target, entry), {
      recursive: true,
      filter: (file) => path.relative(root, file) !== path.join('dist', 'test'),
    });
  }
}

/**
 * Installs Galley, as it is built now, into a VS Code's extensions folder.
 * @param {string} extensionsDir
 */
export async function installExtension(extensionsDir) {
  const { publisher, name, version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  await copyExtension(path.join(extensionsDir, `${publisher}.${name}-${version}`));
}
