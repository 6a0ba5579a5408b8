// Shows Galley in a real VS Code, in the browser. Needs nothing installed but Node and npm.
// `npm start -- PATH` opens another blog, or a post; `--vsix FILE` loads a packaged Galley; `--port N` asks for a port.
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './dependencies.mjs';
import { onInterrupt, run } from './processes.mjs';

const root = path.join(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { vsix: { type: 'string' }, port: { type: 'string', default: '8123' } },
});
const opened = path.resolve(positionals[0] ?? path.join(root, 'examples/blog'));

const dataDir = await mkdtemp(path.join(tmpdir(), 'galley-demo-'));
const interrupted = new Promise((resolve) => onInterrupt(resolve));
try {
  await show();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
process.exit();

async function show() {
  const isFile = (await stat(opened)).isFile();
  await ensureDependencies();
  const { ensureServer, installVsix, startServer } = await import('./vscode-server.mjs');
  const { installExtension } = await import('./extension-copy.mjs');
  const { quietSettings } = await import('./vscode-settings.mjs');
  await ensureServer();
  const extensionsDir = path.join(dataDir, 'extensions');
  if (values.vsix) {
    await installVsix(path.resolve(values.vsix), { dataDir, extensionsDir });
  } else {
    await run('npm', ['run', '--silent', 'build'], { cwd: root });
    await installExtension(extensionsDir);
  }
  const port = `${values.port}-${Number(values.port) + 99}`;
  const server = await startServer({ dataDir, extensionsDir, port, settings: quietSettings });
  try {
    const address = server.address(isFile ? { folder: await siteOf(path.dirname(opened)), file: opened } : { folder: opened });
    console.log(`\nGalley runs in VS Code at\n\n  ${address}\n\nCtrl+C ends it.`);
    openInBrowser(address);
    await interrupted;
  } finally {
    await server.stop();
  }
}

/**
 * The folder of the site that a folder is part of: the nearest one above with an Astro or Galley configuration, else the folder.
 * @param {string} folder
 */
async function siteOf(folder) {
  for (let site = folder; site !== path.dirname(site); site = path.dirname(site)) {
    const names = await readdir(site);
    if (names.some((name) => /^(astro|galley)\.config\./.test(name))) return site;
  }
  return folder;
}

/** @param {string} address */
function openInBrowser(address) {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (CI || (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY)) return;
  const [program, ...args] =
    process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['rundll32', 'url.dll,FileProtocolHandler'] : ['xdg-open'];
  const child = spawn(/** @type {string} */ (program), [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', () => console.log('Open this address in your browser.'));
  child.unref();
}
