// Makes galley-VERSION.vsix. It is packed from a copy that holds little else than what ships, .vscodeignore having the
// last word: vsce walks through every file of the folder that it packs, and here that would be all of .vscode-test/.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { createVSIX } from '@vscode/vsce';
import { copyExtension } from './extension-copy.mjs';
import { run } from './processes.mjs';

const root = path.join(import.meta.dirname, '..');
const copy = await mkdtemp(path.join(tmpdir(), 'galley-package-'));
try {
  await run(process.execPath, [path.join(root, 'esbuild.config.mjs'), '--production'], { cwd: root });
  await copyExtension(copy);
  const manifestFile = path.join(copy, 'package.json');
  // `files` is for npm, whose package is the command line alone.
  const { scripts: _scripts, devDependencies: _dev, files: _files, ...manifest } = JSON.parse(await readFile(manifestFile, 'utf8'));
  await writeFile(manifestFile, `${JSON.stringify(manifest, null, 2)}\n`);
  await createVSIX({
    cwd: copy,
    dependencies: false,
    packagePath: path.join(root, `${manifest.name}-${manifest.version}.vsix`),
  });
} finally {
  await rm(copy, { recursive: true, force: true });
}
