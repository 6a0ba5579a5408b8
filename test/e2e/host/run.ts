import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { chromium } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../../scripts/chromium.mjs';
import { ensureServer, startServer } from '../../../scripts/vscode-server.mjs';
import { quietSettings } from '../../../scripts/vscode-settings.mjs';
import { growBlog } from '../../bench/blog/corpus';
import type { HostResult } from '../../bench/hostResult';

const root = path.join(__dirname, '../../..');
const limit = 10 * 60_000;

const openPost = `---
title: "El artículo que está abierto"
description: "Una nota que solo existe para medir cuánto tarda en saberse lo que tiene mal."
pubDate: pronto
tags: ["web"]
---

Un enlace [roto](/blog/no-hay-nada-que-se-llame-asi/) y otro [que va a alguna parte](/blog/sqlite-es-suficiente-para-casi-todo/).

`;

/**
 * Measures Galley in a real VS Code with a blog of so many posts: a first start, and a second one that finds what the first
 * has kept. `dist/` must be built for production.
 */
export async function benchHost(posts: number): Promise<{ readonly cold: HostResult; readonly warm: HostResult }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'galley-bench-'));
  const blog = path.join(folder, 'blogs');
  const dataDir = path.join(folder, 'data');
  // The blogs are one folder down, as a blog's config at the top would start Galley before it can be timed.
  for (const [name, count] of [['blog', posts], ['pequeno', 28]] as const) {
    await growBlog(path.join(blog, name), count);
    await writeFile(path.join(blog, name, 'src/content/blog/abierto.md'), openPost);
  }
  const test = path.join(root, 'dist/bench/host.js');
  buildSync({ entryPoints: [path.join(root, 'test/extension/bench/host.ts')], outfile: test, bundle: true, platform: 'node', format: 'cjs', external: ['vscode'] });
  try {
    await mkdir(dataDir);
    return { cold: await startOnce(blog, dataDir, test), warm: await startOnce(blog, dataDir, test) };
  } finally {
    await rm(folder, { recursive: true, force: true });
    await rm(path.dirname(test), { recursive: true, force: true });
  }
}

async function startOnce(blog: string, dataDir: string, test: string): Promise<HostResult> {
  const result = path.join(dataDir, 'result.json');
  process.env.GALLEY_BENCH_RESULT = result;
  process.env.GALLEY_BENCH_STORAGE = path.join(dataDir, 'data/User/workspaceStorage');
  await rm(result, { force: true });
  await ensureServer();
  const server = await startServer({ dataDir, driver: true, port: '8760-8799', settings: { ...quietSettings, 'galley.problems': 'open' } });
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumFlags });
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const finished = new Promise((resolve) => void page.exposeFunction('codeAutomationExit', resolve));
    await page.exposeFunction('codeAutomationLog', (...args: readonly unknown[]) => {
      if (process.env.GALLEY_VERBOSE) console.log(...args);
    });
    page.setDefaultTimeout(limit);
    await page.goto(server.address({ folder: blog, payload: [['extensionDevelopmentPath', root], ['extensionTestsPath', test]] }));
    await finished;
    return JSON.parse(await readFile(result, 'utf8')) as HostResult;
  } finally {
    await browser.close();
    await server.stop();
  }
}
