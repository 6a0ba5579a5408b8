import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { run } from './processes.mjs';

const programFiles = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
const inPath = (/** @type {string} */ name) =>
  (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name));

/** @type {Partial<Record<NodeJS.Platform, { usual: string[], install: string }>>} */
const platforms = {
  linux: {
    usual: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].flatMap(inPath),
    install: 'sudo apt-get install chromium',
  },
  darwin: {
    usual: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`),
    install: 'brew install --cask google-chrome',
  },
  win32: {
    usual: programFiles.flatMap((folder) =>
      folder ? ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((exe) => path.join(folder, exe)) : [],
    ),
    install: 'winget install Google.Chrome',
  },
};

/** What keeps a Chromium quiet, and lets it run as root. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The path of a Chromium: `CHROME_PATH`, an installed one, or Debian's, which it installs if it may.
 * @throws with the command to run, when there is none
 */
export async function findChromium() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROME_PATH names no file: ${chosen}`);
  }
  const { usual, install } = platforms[process.platform] ?? { usual: [], install: 'export CHROME_PATH=/path/to/chromium' };
  const installed = usual.find((file) => existsSync(file));
  if (installed) return installed;
  if (process.getuid?.() === 0 && inPath('apt-get').some((file) => existsSync(file))) {
    console.log('Installing Chromium …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '--quiet'], { env, quiet: true });
    await run('apt-get', ['install', '--yes', '--quiet', '--no-install-recommends', 'chromium'], { env, quiet: true });
    const debian = usual.find((file) => existsSync(file));
    if (debian) return debian;
  }
  throw new Error(`No Chromium or Chrome was found. Install one, then try again:\n\n  ${install}\n`);
}
