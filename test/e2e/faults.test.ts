import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, symlink, watch, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openWorkbench, Workbench } from './workbench';

const posts = 'src/content/blog';

const note = (title: string, body: string): string =>
  `---\ntitle: ${title}\npubDate: 2026-01-02\ndescription: ${title}, una nota breve que solo existe para que algo le pase por debajo.\ntags: [escritura]\n---\n\n${body}\n`;

/** A site with one post, whose link leads nowhere. */
async function makeSite(folder: string, name: string): Promise<void> {
  const files = {
    'astro.config.mjs': 'export default {};\n',
    'src/content.config.ts': "import { defineCollection, z } from 'astro:content';\nimport { glob } from 'astro/loaders';\nexport const collections = { blog: defineCollection({ loader: glob({ pattern: '**/*.md', base: './src/content/blog' }), schema: z.object({ title: z.string() }) }) };\n",
    'src/pages/blog/[slug].astro': "---\nexport async function getStaticPaths() {\n  const posts = await getCollection('blog');\n  return posts.map((post) => ({ params: { slug: post.id } }));\n}\n---\n",
    [`${posts}/post-${name}.md`]: `---\ntitle: ${name}\n---\n\n[nada](/blog/falta-${name}/)\n`,
  };
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
}

/** The process of the extension host that belongs to a server with this data folder. */
function extensionHostOf(dataDir: string): number {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((pid) => {
    try {
      const parent = Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
      return [{ pid: Number(pid), parent, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8') }];
    } catch {
      return []; // It has ended meanwhile.
    }
  });
  const server = processes.find(({ command }) => command.includes(`--server-data-dir=${dataDir}`))?.pid;
  const host = processes.find(({ parent, command }) => parent === server && command.includes('--type=extensionHost'))?.pid;
  assert.ok(host !== undefined, 'no extension host');
  return host;
}

/** Runs in the page: notes each message that VS Code shows over everything else. */
function noteToasts(): void {
  const { noteToast } = window as unknown as { noteToast?: (text: string) => void };
  if (window !== window.top || noteToast === undefined) return;
  new MutationObserver(() => {
    for (const { textContent } of document.querySelectorAll('.notification-toast .notification-list-item-message')) if (textContent !== '') noteToast(textContent);
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

describe('faults around VS Code', function () {
  this.timeout(180_000);
  let workbench: Workbench;
  let dataDir: string;

  before(async () => {
    // VS Code is told nothing of what happens to posts on disk.
    workbench = await openWorkbench({ settings: { 'files.watcherExclude': { [`**/${posts}/**`]: true } } });
    dataDir = path.join(workbench.folder, '../../server');
    await workbench.page.exposeFunction('noteToast', (text: string) => toasts.add(text));
    await workbench.page.addInitScript(noteToasts);
    await workbench.page.evaluate(noteToasts);
    await writeFile(post('vigia.md'), note('Un vigía', 'Ve a [la que aparece](/blog/la-que-aparece/) y a [ninguna](/blog/ninguna-que-exista/).'));
    await workbench.openFile('vigia.md');
    await untilProblems(['la-que-aparece', 'ninguna-que-exista']);
  });
  // VS Code itself says that an extension host was killed, and to fix broken links is a command of the writer's.
  afterEach('nothing is in the writer’s face', () => assert.deepEqual([...toasts].filter((text) => !/extension host|broken links/i.test(text)), []));
  after(() => workbench.close());

  /** What VS Code has put in the writer's face since the window opened, also what has gone since. */
  const toasts = new Set<string>();

  const post = (name: string): string => path.join(workbench.folder, posts, name);

  /** Waits until the Problems panel shows these problems, and no other of Galley's. */
  async function untilProblems(expected: readonly string[]): Promise<void> {
    const rows = (await workbench.problems()).filter({ hasText: 'link/' });
    for (const text of expected) await rows.filter({ hasText: text }).first().waitFor();
    const end = performance.now() + 20_000;
    while (performance.now() < end && (await rows.count()) !== expected.length) await setTimeout(50);
    const shown = await rows.allInnerTexts();
    assert.equal(shown.length, expected.length, shown.join('\n'));
  }

  /** The window goes to the background and comes back. */
  async function leaveAndReturn(): Promise<void> {
    for (const focused of [false, true]) {
      await workbench.page.evaluate((has) => {
        document.hasFocus = () => has;
        window.dispatchEvent(new Event(has ? 'focus' : 'blur'));
      }, focused);
    }
  }

  /** Waits until a problem that names this has come or gone, which is seen when the window comes to the front. */
  async function seen(text: string, has: boolean): Promise<void> {
    const rows = workbench.page.locator('.markers-panel .monaco-list-row', { hasText: text });
    while ((await rows.count()) > 0 !== has) {
      await leaveAndReturn();
      await setTimeout(500);
    }
  }

  /** The file that keeps what is known of the posts, once it is there. */
  async function cacheFile(): Promise<string> {
    const folder = path.join(dataDir, 'data/User/workspaceStorage');
    for (;;) {
      const found = (await readdir(folder, { recursive: true }).catch(() => [])).find((name) => /posts-[^/]*\.txt$/.test(name));
      if (found !== undefined) return path.join(folder, found);
      await setTimeout(200);
    }
  }

  /** Waits until the draft of an index has come and gone. */
  async function untilWritten(file: string): Promise<void> {
    const folder = path.dirname(file);
    for await (const { filename } of watch(folder)) if (filename?.startsWith(`${path.basename(file)}.`) === true && !existsSync(path.join(folder, filename))) return;
  }

  it('what the watcher missed is seen when the window comes to the front', async () => {
    await writeFile(post('la-que-aparece.md'), note('La que aparece', 'Aquí está.'));
    await seen('la-que-aparece', false);
    await untilProblems(['ninguna-que-exista']);
  });

  it('an index that was cut off is read anew, and nobody is told', async () => {
    const file = await cacheFile();
    const whole = await readFile(file);
    await writeFile(file, whole.subarray(0, whole.length / 2));
    await workbench.page.reload();
    await workbench.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    await untilProblems(['ninguna-que-exista']);
  });

  it('files that no site could read, links that lead nowhere or out, and a mistake in the settings: nobody is told', async () => {
    const at = (name: string): string => post(`fallos/${name}`);
    await mkdir(at(''));
    await writeFile(at('latin1.md'), Buffer.from(note('Café', 'Un café.'), 'latin1'));
    await writeFile(at('utf16.md'), Buffer.from(`\ufeff${note('Ancha', 'Texto.')}`, 'utf16le'));
    await writeFile(at('cero.md'), note('Cero', 'Aquí\0hay algo.'));
    await symlink('no-esta.md', at('rota.md'));
    await symlink('yo-misma.md', at('yo-misma.md'));
    await symlink('/etc/hostname', at('fuera.md'));
    await writeFile(path.join(workbench.folder, 'galley.config.json'), '{ "rules": 5 }\n');
    // What comes with them shows that they were read.
    await writeFile(at('testigo.md'), note('Un testigo', 'Ve a [nada](/blog/nada-de-todo-esto/).'));
    await seen('nada-de-todo-esto', true);
    await untilProblems(['ninguna-que-exista', 'nada-de-todo-esto']);
    await rm(path.join(workbench.folder, 'galley.config.json'));
    await rm(at(''), { recursive: true });
    await seen('nada-de-todo-esto', false);
    await untilProblems(['ninguna-que-exista']);
  });

  it('an index that cannot be written down: nobody is told', async () => {
    const file = await cacheFile();
    await rm(file);
    await mkdir(path.join(file, 'en-medio'), { recursive: true });
    const written = untilWritten(file);
    await writeFile(post('otra-mas.md'), note('Otra más', 'Ve a [nada](/blog/nada-de-todo-esto/).'));
    await seen('nada-de-todo-esto', true);
    await written;
    await rm(file, { recursive: true });
    await rm(post('otra-mas.md'));
    await seen('nada-de-todo-esto', false);
    await untilProblems(['ninguna-que-exista']);
  });

  it('an extension host that dies in the middle of a fix of all posts leaves every file whole', async function () {
    if (process.platform !== 'linux') this.skip(); // its processes are found in /proc
    await writeFile(post('rota.md'), note('Una rota', 'Ve a [SQLite](/blog/sqlite-es-suficiente-para-casi-tod/).'));
    const texts = async (): Promise<readonly string[]> => Promise.all((await readdir(path.join(workbench.folder, posts))).sort().map((name) => readFile(post(name), 'utf8')));
    const before = await texts();
    await workbench.command('Galley: Fix Broken Links in All Posts');
    process.kill(extensionHostOf(dataDir), 'SIGKILL');
    assert.deepEqual(await texts(), before);
    await untilProblems(['ninguna-que-exista', 'sqlite-es-suficiente-para-casi-tod']);
  });

  it('of five folders each is a site of its own; they go and come while VS Code runs', async () => {
    const names = ['uno', 'dos', 'tres', 'cuatro', 'cinco'];
    const top = path.dirname(workbench.folder);
    for (const name of names) await makeSite(path.join(top, name), name);
    const file = path.join(top, 'cinco.code-workspace');
    const open = (chosen: readonly string[]): Promise<void> => writeFile(file, JSON.stringify({ folders: chosen.map((name) => ({ path: name })) }));
    await open(names);
    const address = new URL(workbench.page.url());
    await workbench.page.goto(`${address.origin}/?workspace=${encodeURIComponent(file)}`);
    await workbench.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    for (const name of names) await workbench.openFile(`post-${name}.md`);
    await untilProblems(names.map((name) => `falta-${name}`));
    await open(['uno', 'dos', 'tres']);
    await untilProblems(['falta-uno', 'falta-dos', 'falta-tres']);
    await open(names);
    await untilProblems(names.map((name) => `falta-${name}`));
  });

  it('without a folder a file is no post, and its preview is shown all the same', async () => {
    const address = new URL(workbench.page.url());
    const payload = JSON.stringify([['openFile', `vscode-remote://${address.host}${post('vigia.md')}`]]);
    await workbench.page.goto(`${address.origin}/?ew=true&payload=${encodeURIComponent(payload)}`);
    await workbench.page.locator('.tab.active[data-resource-name="vigia.md"]').waitFor();
    await workbench.editor.locator('.view-line').first().waitFor();
    await workbench.command('Galley: Open Preview');
    await workbench.preview.locator('article', { hasText: 'la que aparece' }).waitFor();
    await untilProblems([]);
  });
});

describe('two windows on one folder', function () {
  this.timeout(240_000);
  let windows: readonly [Workbench, Workbench];
  const post = (name: string): string => path.join(windows[0].folder, posts, name);

  before(async () => {
    const first = await openWorkbench({ settings: { 'files.autoSave': 'off' } });
    windows = [first, new Workbench(await first.page.context().newPage(), first.folder)];
    const [, second] = windows;
    second.page.setDefaultTimeout(20_000);
    await writeFile(post('vigia.md'), note('Un vigía', 'Ve a [la que aparece](/blog/la-que-aparece/) y a [ninguna](/blog/ninguna-que-exista/).'));
    await second.page.goto(first.page.url());
    await second.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    for (const window of windows) await window.openFile('vigia.md');
    await untilBoth(['la-que-aparece', 'ninguna-que-exista']);
  });
  after(() => windows[0].close());

  /** Waits until both windows show these broken links and no others, as a fresh start does. */
  async function untilBoth(expected: readonly string[]): Promise<void> {
    assert.deepEqual(brokenLinks(windows[0].folder).length, expected.length);
    for (const [index, window] of windows.entries()) {
      await window.page.bringToFront();
      const rows = (await window.problems()).filter({ hasText: 'link/' });
      for (const text of expected) await rows.filter({ hasText: text }).first().waitFor();
      const end = performance.now() + 20_000;
      while (performance.now() < end && (await rows.count()) !== expected.length) await setTimeout(50);
      assert.equal(await rows.count(), expected.length, `window ${index + 1}: ${(await rows.allInnerTexts()).join('\n')}`);
    }
  }

  /** Types at the end of the post that is open. */
  async function typeAtEnd({ page, editor }: Workbench, text: string): Promise<void> {
    await page.bringToFront();
    await editor.click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type(text);
  }

  async function untilFile(name: string, part: string): Promise<void> {
    while (!(await readFile(post(name), 'utf8').catch(() => '')).includes(part)) await setTimeout(50);
  }

  it('what one saves, makes, renames and deletes, the other sees', async () => {
    const [one, other] = windows;
    await typeAtEnd(one, 'Y a otra (/blog/x/).');
    await one.page.keyboard.press('ControlOrMeta+S');
    await untilFile('vigia.md', 'Y a otra');
    await other.page.bringToFront();
    await other.editor.locator('.view-line', { hasText: 'Y a otra' }).waitFor();
    await typeAtEnd(other, ' Por último, nada.');
    await other.page.keyboard.press('ControlOrMeta+S');
    await untilFile('vigia.md', 'Por último, nada.');
    await writeFile(post('la-que-aparece.md'), note('La que aparece', 'Aquí está.'));
    await untilBoth(['ninguna-que-exista']);
    await rename(post('la-que-aparece.md'), post('la-que-se-fue.md'));
    await untilBoth(['la-que-aparece', 'ninguna-que-exista']);
    await rename(post('la-que-se-fue.md'), post('la-que-aparece.md'));
    await untilBoth(['ninguna-que-exista']);
    await rm(post('la-que-aparece.md'));
    await untilBoth(['la-que-aparece', 'ninguna-que-exista']);
  });

  it('what both have typed is lost in neither', async () => {
    const [one, other] = windows;
    await typeAtEnd(other, ' Esto lo escribe la segunda.');
    await typeAtEnd(one, ' Esto lo escribe la primera.');
    await one.page.keyboard.press('ControlOrMeta+S');
    await untilFile('vigia.md', 'Esto lo escribe la primera.');
    await other.page.bringToFront();
    await other.editor.locator('.view-line', { hasText: 'Esto lo escribe la segunda.' }).waitFor();
    await other.page.locator('.tab.active.dirty').waitFor();
    assert.ok(!(await readFile(post('vigia.md'), 'utf8')).includes('la segunda'));
    await other.command('File: Revert File');
    await other.editor.locator('.view-line', { hasText: 'Esto lo escribe la primera.' }).waitFor();
    await untilBoth(['la-que-aparece', 'ninguna-que-exista']);
  });

  it('what both keep of the posts is whole', async () => {
    const folder = path.join(windows[0].folder, '../../server/data/User/workspaceStorage');
    const kept = async (): Promise<readonly string[]> => (await readdir(folder, { recursive: true }).catch(() => [])).filter((name) => /posts-[^/]*\.txt/.test(name)).map((name) => path.join(folder, name));
    let files = await kept();
    while (files.length === 0) {
      await setTimeout(200);
      files = await kept();
    }
    for (const file of files.filter((name) => name.endsWith('.txt'))) assert.match(await readFile(file, 'utf8'), /\n=\d+\n$/);
  });
});

/** The problems of links that a fresh check of a folder finds. */
function brokenLinks(folder: string): readonly string[] {
  const { stdout } = spawnSync(process.execPath, [path.join(__dirname, '../../dist/cli.js'), 'check', folder, '--format', 'json', '--lang', 'en'], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const { files } = JSON.parse(stdout) as { readonly files: readonly { readonly problems: readonly { readonly code: string; readonly message: string }[] }[] };
  return files.flatMap(({ problems }) => problems.filter(({ code }) => code.startsWith('link/')).map(({ message }) => message));
}
