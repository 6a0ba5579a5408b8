import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type FrameLocator, type Locator, type Page } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../scripts/chromium.mjs';
import { installExtension } from '../../scripts/extension-copy.mjs';
import { onInterrupt } from '../../scripts/processes.mjs';
import { ensureServer, type Server, startServer } from '../../scripts/vscode-server.mjs';
import { quietSettings } from '../../scripts/vscode-settings.mjs';

const root = path.join(__dirname, '../..');

/** How a workbench is opened. */
export interface WorkbenchOptions {
  /** A folder of the repository, default `examples/blog`; a copy of it is opened, which the test may change. */
  readonly folder?: string;
  /** VS Code's settings for this folder. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly theme?: Theme;
  /** What extensions take for VS Code's language, default English; VS Code's own words stay English. */
  readonly language?: string;
  readonly width?: number;
  readonly height?: number;
  /** The folder is a stranger's until the test says that it is trusted. Counts for the first workbench that is open at a time. */
  readonly untrusted?: boolean;
}

/** VS Code's own themes, by what they are. */
const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern', 'high contrast': 'Default High Contrast', 'high contrast light': 'Default High Contrast Light' };
export type Theme = keyof typeof themes;

/** A VS Code in a browser page, with Galley installed. */
export class Workbench {
  constructor(
    readonly page: Page,
    /** The opened folder, absolute: a copy. */
    readonly folder: string,
  ) {}

  /** Opens a file of the folder as a user does: by its name. */
  async openFile(file: string): Promise<void> {
    if (await this.page.locator('.context-view-block').isVisible()) await this.page.keyboard.press('Escape'); // a menu left open
    await this.page.keyboard.press('ControlOrMeta+P');
    await this.page.locator('.quick-input-widget input').fill(file);
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: path.basename(file) }).waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.locator(`.tab.active[data-resource-name="${path.basename(file)}"]`).waitFor();
    await this.editor.locator('.view-line').first().waitFor();
  }

  /**
   * Runs a command of the command palette by its full title, for example `Galley: Open Preview`.
   *
   * @param from is clicked first, for a command that is there only where that has the focus
   */
  async command(title: string, from?: Locator): Promise<void> {
    const palette = this.page.locator('.quick-input-widget');
    const row = palette.locator('.quick-input-list .monaco-list-row.focused', { hasText: title });
    // The palette lists what could be done when it was opened, which may be just before a click has taken effect.
    for (;;) {
      await from?.click();
      await this.page.keyboard.press('F1');
      const listed = palette.locator('input').first().fill(`>${title}`, { timeout: 4000 }).then(() => row.waitFor({ timeout: 4000 }));
      if (await listed.then(() => true, () => false)) break; // It may also be on its way out, after the command before.
      await this.page.keyboard.press('Escape');
      await palette.waitFor({ state: 'hidden' });
    }
    await this.page.keyboard.press('Enter');
    await palette.waitFor({ state: 'hidden' });
  }

  /** Chooses an item of the context menu that is open. */
  async choose(title: string): Promise<void> {
    const item = this.page.locator('.monaco-menu .action-label', { hasText: title });
    await item.waitFor();
    // VS Code takes no click on a menu that has only just opened.
    while (await item.isVisible()) {
      await item.click({ timeout: 1000 }).catch(() => undefined); // It may close meanwhile.
      await item.waitFor({ state: 'hidden', timeout: 1000 }).catch(() => undefined);
    }
  }

  /** The text editor that has the focus, or had it last. */
  get editor(): Locator {
    return this.page.locator('.editor-group-container.active .monaco-editor').first();
  }

  /** The document inside Galley's preview. */
  get preview(): FrameLocator {
    return this.page.frameLocator('iframe.webview[src*="extensionId=galley.galley"]').frameLocator('#active-frame');
  }

  /** The rows of the Problems panel, which is opened. */
  async problems(): Promise<Locator> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.page.keyboard.press('ControlOrMeta+Shift+M');
    return panel.locator('.monaco-list-row');
  }

  /** Changes VS Code's theme and its settings for this folder. */
  async set(options: Pick<WorkbenchOptions, 'theme' | 'settings'>): Promise<void> {
    await writeSettings(this.folder, options);
  }

  /** Writes a picture to `test-results/`; returns its path. */
  async screenshot(name: string): Promise<string> {
    const file = path.join(root, 'test-results', `${name}.png`);
    await this.page.screenshot({ path: file });
    return file;
  }

  /** Closes the page and removes the copied folder. With the last one VS Code ends too, as it remembers what was chosen. */
  async close(): Promise<void> {
    await this.page.context().close();
    await rm(path.dirname(this.folder), { recursive: true, force: true });
    opened -= 1;
    if (opened === 0) await stopHost();
  }
}

/** Opens a workbench on a copy of a folder, in a VS Code and a browser that it shares with others open at the time. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  opened += 1;
  host ??= startHost(options.untrusted === true);
  const { server, browser, scratch } = await host;
  const folder = path.join(await mkdtemp(path.join(scratch, 'copy-')), 'blog');
  await cp(path.join(root, options.folder ?? 'examples/blog'), folder, {
    recursive: true,
    filter: (file) => path.basename(file) !== 'node_modules',
  });
  await mkdir(path.join(folder, '.vscode'), { recursive: true });
  await writeSettings(folder, options);
  const { width = 1400, height = 900, language } = options;
  const context = await browser.newContext({ viewport: { width, height }, locale: 'en-US' });
  if (language !== undefined) await context.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)}`);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(server.address({ folder }));
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor(); // the files are shown: it is ready for keys
  return new Workbench(page, folder);
}

async function writeSettings(folder: string, { theme = 'light', settings }: WorkbenchOptions): Promise<void> {
  await writeFile(path.join(folder, '.vscode/settings.json'), JSON.stringify({ 'workbench.colorTheme': themes[theme], ...settings }));
}

/** Folders are not trusted, and nobody is asked about it. */
const strangeFolders = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'never' };

interface Host {
  readonly server: Server;
  readonly browser: Browser;
  /** A temporary folder for everything that the tests write. */
  readonly scratch: string;
}

let host: Promise<Host> | undefined;
/** How many workbenches are open. */
let opened = 0;

/** Folders that are to be gone when the tests end, however they do. */
const scratches = new Set<string>();
process.once('exit', () => {
  for (const scratch of scratches) rmSync(scratch, { recursive: true, force: true });
});
onInterrupt(() => process.exit(1));

async function startHost(asksForTrust: boolean): Promise<Host> {
  await ensureServer();
  const executablePath = await findChromium();
  const scratch = await mkdtemp(path.join(tmpdir(), 'galley-e2e-'));
  scratches.add(scratch);
  const extensionsDir = path.join(scratch, 'extensions');
  await installExtension(extensionsDir);
  const server = await startServer({ dataDir: path.join(scratch, 'server'), extensionsDir, asksForTrust, settings: asksForTrust ? { ...quietSettings, ...strangeFolders } : quietSettings });
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  return { server, browser, scratch };
}

async function stopHost(): Promise<void> {
  if (!host) return;
  const { server, browser } = await host;
  host = undefined;
  await browser.close();
  await server.stop();
}

after('stop VS Code and the browser', stopHost);
