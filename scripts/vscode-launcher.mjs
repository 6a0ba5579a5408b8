#!/usr/bin/env node
// Takes the place of desktop VS Code's executable for @vscode/test-electron: accepts the same arguments, runs the
// tests in a VS Code server's extension host, shows the workbench in a headless Chromium, exits with the tests' result.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { format, parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumFlags, findChromium } from './chromium.mjs';
import { onInterrupt } from './processes.mjs';
import { ensureServer, startServer } from './vscode-server.mjs';

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
  },
});

/** Starts every line that the tests print; see `test/extension/output.ts`. */
const mark = '[tests] ';
const limitMs = 10 * 60_000;

/** Runs the tests; resolves to their exit code. */
async function runTests() {
  const interrupted = new Promise((resolve) => onInterrupt(() => resolve(130)));
  await ensureServer();
  const executablePath = await findChromium();
  const dataDir = await mkdtemp(path.join(tmpdir(), 'galley-server-'));
  const server = await startServer({ dataDir, driver: true, settings: await userSettings() });
  const browser = await chromium.launch({ executablePath, args: chromiumFlags, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false });
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const finished = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve));
    await page.exposeFunction('codeAutomationLog', show);
    page.setDefaultTimeout(limitMs);
    await page.goto(
      server.address({
        ...(positionals[0] ? { folder: path.resolve(positionals[0]) } : {}),
        payload: [
          ['extensionDevelopmentPath', path.resolve(String(values.extensionDevelopmentPath))],
          ['extensionTestsPath', path.resolve(String(values.extensionTestsPath))],
        ],
      }),
    );
    return await Promise.race([finished, interrupted, timeLimit()]);
  } finally {
    await browser.close();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** The settings of the user data folder, where desktop VS Code would find them. */
async function userSettings() {
  const file = path.join(String(values['user-data-dir']), 'User/settings.json');
  return JSON.parse(await readFile(file, 'utf8'));
}

/**
 * Prints what the tests print, and with `GALLEY_VERBOSE=1` all that VS Code logs.
 * @param {string} _type
 * @param {unknown[]} args
 */
function show(_type, args) {
  const text = format(...args);
  const ours = text.split('\n').flatMap((line) => (line.startsWith(mark) ? [line.slice(mark.length)] : []));
  if (ours.length > 0) console.log(ours.join('\n'));
  else if (process.env.GALLEY_VERBOSE) console.log(text);
}

/** @returns {Promise<number>} */
function timeLimit() {
  return new Promise((resolve) => {
    setTimeout(() => {
      console.error(`The tests did not end within ${limitMs / 60_000} minutes.`);
      resolve(1);
    }, limitMs).unref();
  });
}

process.exit(Number(await runTests()));
