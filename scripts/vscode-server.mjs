import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { run } from './processes.mjs';

// code-server's npm package carries the real VS Code server and workbench. It runs on Node 24 only,
// whatever Node the machine has, so it gets one of its own.
const codeServer = '4.139.1';
const node = '24.21.0';
const nodePackage = `${process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'}-${
  process.platform === 'win32' ? 'win' : process.platform
}-${process.arch}`;

const root = path.join(import.meta.dirname, '../.vscode-test/server');
const vscode = path.join(root, 'node_modules/code-server/lib/vscode');
const nodeBinary = path.join(root, 'node_modules', nodePackage, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Downloads the VS Code server from npm, once. Nothing is compiled, and no install script runs. */
export async function ensureServer() {
  const stamp = path.join(root, 'installed.txt');
  const version = `code-server ${codeServer}, node ${node}\n`;
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === version) return;
  console.log('Downloading VS Code (600 MB, once) …');
  await mkdir(root, { recursive: true });
  if (!existsSync(path.join(root, 'package.json'))) await writeFile(path.join(root, 'package.json'), '{ "private": true }\n');
  const install = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await run('npm', [...install, `code-server@${codeServer}`, `${nodePackage}@${node}`], { cwd: root });
  await run('npm', [...install, '--omit=dev'], { cwd: vscode });
  await writeFile(stamp, version);
}

/**
 * @typedef {object} Server
 * @property {(open: Opened) => string} address where a browser finds the workbench
 * @property {() => Promise<void>} stop ends the server and every process that it started
 *
 * @typedef {object} Opened what the workbench opens; absolute paths
 * @property {string} [folder]
 * @property {string} [file]
 * @property {[key: 'extensionDevelopmentPath' | 'extensionTestsPath', path: string][]} [payload] for a server with the smoke-test driver
 *
 * @typedef {object} ServerOptions
 * @property {string} dataDir where it keeps its data; made if missing
 * @property {string} [extensionsDir] where its extensions are; default: in `dataDir`
 * @property {string} [port] a port, or a range of which the first free one is taken; default: any free one
 * @property {object} [settings] VS Code's settings
 * @property {boolean} [driver] whether the workbench may be driven by tests
 * @property {boolean} [asksForTrust] whether folders are strange until somebody says that they are trusted
 */

/**
 * Starts a VS Code server; resolves when it can be opened.
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function startServer({ dataDir, extensionsDir, port = '0', settings = {}, driver = false, asksForTrust = false }) {
  await mkdir(path.join(dataDir, 'data/Machine'), { recursive: true });
  await writeFile(path.join(dataDir, 'data/Machine/settings.json'), JSON.stringify(settings));
  const server = spawn(
    nodeBinary,
    [
      path.join(vscode, 'out/server-main.js'),
      '--host=127.0.0.1',
      `--port=${port}`,
      `--server-data-dir=${dataDir}`,
      ...(extensionsDir ? [`--extensions-dir=${extensionsDir}`] : []),
      '--without-connection-token',
      '--accept-server-license-terms',
      '--disable-telemetry',
      ...(asksForTrust ? [] : ['--disable-workspace-trust']),
      ...(driver ? ['--enable-smoke-test-driver'] : []),
    ],
    // A process group of its own, so that it can be ended with all that it started.
    { detached: process.platform !== 'win32', stdio: ['ignore', 'pipe', 'pipe'] },
  );
  process.once('exit', () => endGroup(server, 'SIGKILL'));
  const ended = new Promise((resolve) => server.once('close', resolve));
  const host = await new Promise((resolve, reject) => {
    let output = '';
    const read = (/** @type {Buffer} */ data) => {
      output += data.toString();
      const ready = /Extension host agent listening on (\d+)/.exec(output);
      if (ready) resolve(`127.0.0.1:${ready[1]}`);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('error', reject);
    server.once('close', () => reject(new Error(`VS Code did not start:\n${output}`)));
  });
  return {
    address: ({ folder, file, payload = [] }) => {
      const remote = (/** @type {string} */ name) => `vscode-remote://${host}${name}`;
      const keys = [...payload.map(([key, name]) => [key, remote(name)]), ...(file ? [['openFile', remote(file)]] : [])];
      const query = new URLSearchParams({ ...(folder ? { folder } : {}), ...(keys.length > 0 ? { payload: JSON.stringify(keys) } : {}) });
      return `http://${host}/?${query}`;
    },
    stop: async () => {
      endGroup(server, 'SIGTERM');
      await Promise.race([ended, wait(3000, undefined, { ref: false })]);
      endGroup(server, 'SIGKILL');
      await ended;
    },
  };
}

/**
 * Installs a packaged extension for servers that are started with the same folders.
 * @param {string} vsix
 * @param {{ dataDir: string, extensionsDir: string }} folders
 */
export async function installVsix(vsix, { dataDir, extensionsDir }) {
  // What it prints is of interest when it fails only: it complains about native modules that were not compiled.
  await promisify(execFile)(nodeBinary, [
    path.join(vscode, 'out/server-main.js'),
    `--install-extension=${vsix}`,
    `--server-data-dir=${dataDir}`,
    `--extensions-dir=${extensionsDir}`,
    '--accept-server-license-terms',
  ]);
}

/**
 * @param {import('node:child_process').ChildProcess} leader
 * @param {NodeJS.Signals} signal
 */
function endGroup(leader, signal) {
  if (leader.pid === undefined) return;
  try {
    if (process.platform === 'win32') leader.kill(signal);
    else process.kill(-leader.pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error; // already gone
  }
}
