// Measures how long a key takes to show in the preview, beside VS Code's own Markdown preview, in one VS Code:
// `npm run bench -- latency`. Sizes of posts: GALLEY_BENCH_LINES=300,3000
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { longBody, middleParagraph } from '../bench/longPost';
import { openWorkbench, type Workbench } from './workbench';

const sizes = (process.env.GALLEY_BENCH_LINES ?? '300,3000,30000').split(',').map(Number);
const keys = 20;
/** A preview that takes longer than this for its keys, in ms, is asked for no more of them. */
const patience = 60_000;
const mark = 'Aquí se mide';
const head = ['---', 'title: Una entrada larga', 'description: Para medir lo que tarda una tecla.', 'pubDate: 2026-02-26', '---'];

const previews = [
  { name: 'Galley', key: 'g', extension: 'galley.galley' },
  { name: 'built-in', key: 'v', extension: 'vscode.markdown-language-features' },
] as const;

describe('from key to pixels', function () {
  this.timeout(15 * 60_000);
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ width: 1600, settings: { 'editor.wordWrap': 'on', 'editor.minimap.enabled': false, 'files.autoSave': 'off' } });
    workbench.page.setDefaultTimeout(120_000);
    // All at once: VS Code may look for files by name in a list that it has kept.
    for (const size of sizes) await writePost(workbench, size);
  });

  after(() => workbench.close());

  for (const size of sizes) {
    for (const preview of previews) {
      it(`${String(size)} lines, ${preview.name}`, async () => {
        const times = await measure(workbench, size, preview);
        const at = (share: number): string => `${(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(0).padStart(6)} ms`;
        console.log(`  ${String(size).padStart(6)} lines  ${preview.name.padEnd(8)}  median ${at(0.5)}  p95 ${at(0.95)}  (${String(times.length)} keys)`);
      });
    }
  }
});

async function writePost({ folder }: Workbench, size: number): Promise<void> {
  const body = longBody(size);
  const line = middleParagraph(body);
  body[line] = `${mark} ${body[line] ?? ''}`;
  await writeFile(path.join(folder, 'src/content/blog', nameOf(size)), [...head, ...body].join('\n'));
}

function nameOf(size: number): string {
  return `medida-${String(size)}.md`;
}

/** The times of single keys, each pressed when the one before it is seen, in ms, from the fastest to the slowest. */
async function measure(workbench: Workbench, size: number, { key, extension }: (typeof previews)[number]): Promise<readonly number[]> {
  const { page } = workbench;
  const file = nameOf(size);
  await workbench.openFile(file);
  await page.keyboard.press('Control+K');
  await page.keyboard.press(key);
  const frame = await frameOf(workbench, extension);
  await frame.locator('p', { hasText: mark }).first().waitFor({ timeout: 180_000 });
  await page.locator(`.tab[data-resource-name="${file}"]`).first().click();
  await page.keyboard.press('Control+G');
  const [lineNumber, column] = [String(head.length + middleParagraph(longBody(size)) + 1), String(mark.length + 1)];
  await page.locator('.quick-input-widget input').fill(`:${lineNumber}:${column}`);
  await page.keyboard.press('Enter');
  await page.locator('.statusbar-item', { hasText: `Ln ${lineNumber}, Col ${column}` }).waitFor();
  await page.evaluate(noteKeys);
  const times: number[] = [];
  let typed = '';
  const end = Date.now() + patience;
  while (times.length < keys && Date.now() < end) {
    const letter = 'abcdefghij'[times.length % 10] ?? 'x';
    typed += letter;
    await frame.evaluate(watch, `${mark}${typed}`);
    await page.keyboard.press(letter);
    const seen = await frame.evaluate(() => (window as unknown as Watching).seen);
    if (seen === undefined) throw new Error(`The key is not in the preview: ${await workbench.screenshot('latency')}`);
    times.push(seen - (await page.evaluate(() => (window as unknown as Noting).keyAt)));
    await page.waitForTimeout(times.length * 13); // no beat of its own that a timer of the preview could keep
  }
  await workbench.command('View: Revert and Close Editor');
  await workbench.command('View: Close All Editors');
  return times.sort((a, b) => a - b);
}

async function frameOf({ page }: Workbench, extension: string): Promise<Frame> {
  const inner = page.frameLocator(`iframe.webview[src*="extensionId=${extension}"]`).frameLocator('#active-frame');
  await inner.locator('p:visible').first().waitFor({ timeout: 180_000 });
  const owner = await inner.owner().elementHandle();
  const frame = await owner.contentFrame();
  if (!frame) throw new Error('The preview has no frame.');
  return frame;
}

interface Noting {
  /** When the last key went down, in ms since 1970. */
  keyAt: number;
}

interface Watching {
  /** When what is watched for was painted, in ms since 1970; undefined when it was not. */
  seen: Promise<number | undefined>;
}

function noteKeys(): void {
  window.addEventListener('keydown', ({ timeStamp }) => ((window as unknown as Noting).keyAt = performance.timeOrigin + timeStamp), true);
}

/** Looks, in what changes on the page and there alone, for a text; a task behind the next frame's callbacks has that frame painted. */
function watch(wanted: string): void {
  (window as unknown as Watching).seen = new Promise((resolve) => {
    const observer = new MutationObserver((records) => {
      if (!records.some(({ target, addedNodes }) => [target.nodeType === Node.TEXT_NODE ? target : undefined, ...addedNodes].some((node) => node?.textContent?.includes(wanted)))) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())));
    });
    setTimeout(() => resolve(undefined), 90_000);
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  });
}
