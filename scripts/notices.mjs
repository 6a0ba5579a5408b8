// Lists the licences of all that is bundled: what the build itself says it took from node_modules.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const heading = 'Galley contains parts of these packages. Each is under the licence below its name.\n';

/**
 * Writes dist/ThirdPartyNotices.txt. Rejects when a package says nothing of its licence: it must not be shipped.
 * @param {import('esbuild').Metafile[]} metafiles
 */
export async function writeNotices(metafiles) {
  const folders = new Set(metafiles.flatMap((metafile) => Object.values(metafile.outputs).flatMap(taken).flatMap(packageOf)));
  const notices = new Map();
  for (const folder of folders) {
    const { name, version, license } = JSON.parse(await readFile(path.join(root, folder, 'package.json'), 'utf8'));
    notices.set(`${name} ${version}`, await licenceIn(path.join(root, folder), license));
  }
  for (const [name, text] of notices) if (!text) throw new Error(`${name} is bundled, and names no licence.`);
  const list = [...notices].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, text]) => `${'-'.repeat(80)}\n${name}\n\n${text}\n`);
  await mkdir(path.join(root, 'dist'), { recursive: true });
  await writeFile(path.join(root, 'dist/ThirdPartyNotices.txt'), [heading, ...list].join('\n'));
}

/**
 * The files that an output has something of.
 * @param {import('esbuild').Metafile['outputs'][string]} output
 */
function taken({ inputs }) {
  return Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : []));
}

/**
 * The folder of the package that a file belongs to; none for files of the project's own.
 * @param {string} file
 */
function packageOf(file) {
  const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
  return folder === undefined ? [] : [folder];
}

/**
 * The text of a package's licence, or where it has none, its name.
 * @param {string} folder
 * @param {string | undefined} named
 */
async function licenceIn(folder, named) {
  const file = (await readdir(folder)).find((name) => /^licen[cs]e(?:\.|-mit|$)/i.test(name));
  return file === undefined ? named : (await readFile(path.join(folder, file), 'utf8')).trim();
}
