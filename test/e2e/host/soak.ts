/**
 * `npm run soak` types for a long time into ten posts that are open in a real VS Code, with a preview, and says what becomes of
 * memory, listeners and the processor. Fails when they grow. `npm run soak -- 20000` types as many keys.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { chromium } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../../scripts/chromium.mjs';
import { ensureServer, startServer } from '../../../scripts/vscode-server.mjs';
import { quietSettings } from '../../../scripts/vscode-settings.mjs';

const root = path.join(__dirname, '../../..');

async function soak(keys: number): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'galley-soak-'));
  const blog = path.join(folder, 'blog');
  await cp(path.join(root, 'examples/blog'), blog, { recursive: true, filter: (file) => path.basename(file) !== 'node_modules' });
  const test = path.join(root, 'dist/soak/host.js');
  buildSync({ entryPoints: [path.join(root, 'test/extension/bench/soak.ts')], outfile: test, bundle: true, platform: 'node', format: 'cjs', external: ['vscode'] });
  process.env.GALLEY_SOAK_KEYS = String(keys);
  await ensureServer();
  const server = await startServer({ dataDir: path.join(folder, 'data'), driver: true, settings: { ...quietSettings, 'files.autoSave': 'off' } });
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumFlags });
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const finished = new Promise<unknown>((resolve) => void page.exposeFunction('codeAutomationExit', resolve));
    await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => {
      const text = args.join(' ');
      if (text.includes('[soak]') || process.env.GALLEY_VERBOSE) console.log(text.replace(/^.*\[soak\] /s, ''));
      else if (/AssertionError|did not come about/.test(text)) console.error(text);
    });
    await page.goto(server.address({ folder: blog, payload: [['extensionDevelopmentPath', root], ['extensionTestsPath', test]] }));
    return Number(await finished);
  } finally {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
    await rm(path.dirname(test), { recursive: true, force: true });
  }
}

void soak(Number(process.argv[2] ?? 50_000)).then((code) => {
  process.exitCode = code;
});
