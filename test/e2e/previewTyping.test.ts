import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openPreview, previewFrame } from './openPreview';
import { openWorkbench, type Workbench } from './workbench';

const paragraphs = (count: number): string => Array.from({ length: count }, (_, index) => `Párrafo ${String(index)}. ${'Con texto. '.repeat(index % 7)}`).join('\n\n');

/** Posts that the tests add to the blog. */
const posts = {
  'vivo.md': `---
title: Vivo
description: Una descripción que dice de qué trata la entrada, para que nadie se quede sin saberlo.
pubDate: 2026-02-26
---

Aquí se escribe.

<details><summary>Más</summary>

Dentro.

</details>

![Una foto](/img/conversacion.jpg)

<video src="/sonido.wav" controls loop muted></video>

Aquí se elige un texto.

${paragraphs(60)}
`,
  'lineas.md': `---\ntitle: Líneas y fotos\ndescription: Una descripción que dice de qué trata la entrada, para que nadie se quede sin saberlo.\npubDate: 2026-02-26\n---\n\n![Una foto](/img/conversacion.jpg)\n\n${paragraphs(150)}\n`,
  'larga.md': `---\ntitle: Larga\ndescription: Una descripción que dice de qué trata la entrada, para que nadie se quede sin saberlo.\npubDate: 2026-02-26\n---\n\n${paragraphs(1500)}\n`,
};

describe('the preview while the writer types and scrolls', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ width: 1600, settings: { 'editor.wordWrap': 'on', 'editor.minimap.enabled': false, 'editor.stickyScroll.enabled': false } });
    for (const [name, text] of Object.entries(posts)) await writeFile(path.join(workbench.folder, 'src/content/blog', name), text);
    await writeFile(path.join(workbench.folder, 'public/sonido.wav'), toWave(2));
  });

  after(() => workbench.close());

  const goTo = async (place: string): Promise<void> => {
    const { page } = workbench;
    await page.keyboard.press('Control+G');
    await page.locator('.quick-input-widget input').fill(`:${place}`);
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  };

  it('keeps what the reader did to the page: selection, scroll, open details, playing media, loaded pictures', async () => {
    await openPreview(workbench, 'vivo.md', 'Vivo');
    await workbench.page.locator('.tab[data-resource-name="vivo.md"]').first().click();
    await goTo('7:16');
    const frame = await previewFrame(workbench);
    await frame.evaluate(async () => {
      const [details, image, video] = [document.querySelector('details'), document.querySelector<HTMLImageElement>('.galley-content img'), document.querySelector('video')];
      if (!details || !image || !video) throw new Error('Not all of the post is there.');
      details.open = true;
      await image.decode();
      await video.play();
      const chosen = [...document.querySelectorAll('.galley-content > p')].find(({ textContent }) => textContent.includes('se elige'));
      if (chosen) getSelection()?.selectAllChildren(chosen);
      for (const element of [details, image, video]) element.dataset['same'] = 'yes';
      Object.assign(window, { neverReloaded: true });
      window.scrollTo(0, 200);
    });
    const before = await frame.evaluate(() => ({ top: window.scrollY, at: document.querySelector('video')?.currentTime ?? 0 }));
    await workbench.page.keyboard.type(' más', { delay: 30 });
    await frame.locator('p', { hasText: 'Aquí se escribe más.' }).waitFor();
    const now = await frame.evaluate(() => ({
      same: document.querySelectorAll('details[open][data-same], img[data-same], video[data-same]').length,
      loaded: document.querySelector<HTMLImageElement>('.galley-content img')?.complete,
      playing: document.querySelector('video')?.paused === false,
      at: document.querySelector('video')?.currentTime ?? 0,
      selected: getSelection()?.toString(),
      top: window.scrollY,
      neverReloaded: 'neverReloaded' in window,
    }));
    assert.deepEqual({ ...now, at: undefined }, { same: 3, loaded: true, playing: true, at: undefined, selected: 'Aquí se elige un texto.', top: before.top, neverReloaded: true });
    assert.ok(now.at > 0);
  });

  it('shows a long post from where the writer is, then all of it in its order, and what is typed meanwhile', async () => {
    await workbench.openFile('larga.md');
    await goTo('2007:1');
    await openPreview(workbench, 'larga.md', 'Larga');
    await workbench.page.locator('.tab[data-resource-name="larga.md"]').first().click();
    const frame = await previewFrame(workbench);
    await goTo('2007:1');
    await workbench.page.keyboard.type('Nuevo: ', { delay: 30 });
    await frame.locator('p', { hasText: 'Nuevo: Párrafo 1000.' }).waitFor();
    await frame.waitForFunction(() => {
      const { top = -1, bottom = -1 } = [...document.querySelectorAll('.galley-content p')].find(({ textContent }) => textContent.startsWith('Nuevo'))?.getBoundingClientRect() ?? {};
      return top >= 0 && bottom <= window.innerHeight;
    });
    await frame.waitForFunction(() => document.querySelectorAll('.galley-content p').length === 1500);
    const numbers = await frame.evaluate(() => [...document.querySelectorAll('.galley-content p')].map(({ textContent }) => Number(/Párrafo (\d+)\./.exec(textContent)?.[1])));
    assert.deepEqual(numbers, Array.from({ length: 1500 }, (_, index) => index));
  });

  it('shows the line at the top of the editor, exactly, while pictures load, and moves neither by itself', async () => {
    await openPreview(workbench, 'lineas.md', 'Líneas y fotos');
    await workbench.page.locator('.tab[data-resource-name="lineas.md"]').first().click();
    const frame = await previewFrame(workbench);
    await goTo('200:1');
    const editor = workbench.page.locator('.editor-group-container.active .monaco-editor').first();
    // The first line of the editor that can be seen, 1-based, and its text.
    const first = async (): Promise<string> =>
      editor.evaluate((element) => {
        const top = element.getBoundingClientRect().top;
        const lines = [...element.querySelectorAll('.view-line')].map((line) => ({ text: line.textContent.replaceAll('\u00a0', ' '), top: line.getBoundingClientRect().top - top }));
        return lines.filter((line) => line.top >= -2 && /Párrafo/.test(line.text)).sort((a, b) => a.top - b.top)[0]?.text ?? '';
      });
    await frame.waitForFunction(() => window.scrollY > 1000);
    const name = /Párrafo \d+\./.exec(await first())?.[0] ?? '';
    const paragraph = frame.locator('p', { hasText: name });
    const top = async (): Promise<number> => paragraph.evaluate((element) => element.getBoundingClientRect().top - (document.querySelector('.galley-bar')?.clientHeight ?? 0));
    // The editor's first line is that paragraph, or the blank line above it.
    assert.ok(Math.abs(await top()) < 60, `${name} is ${String(await top())} px from the top`);
    await frame.evaluate(() => document.querySelector<HTMLElement>('.galley-content img')?.style.setProperty('height', '900px'));
    await frame.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    assert.ok(Math.abs(await top()) < 60, `after a picture has grown, ${name} is ${String(await top())} px from the top`);
    assert.match(await first(), new RegExp(name.replace('.', '\\.')));
  });

  it('brings its own line to the top of the editor, which does not push it back', async () => {
    const frame = await previewFrame(workbench);
    const paragraph = frame.locator('p', { hasText: 'Párrafo 40.' });
    await paragraph.evaluate((element) => window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - (document.querySelector('.galley-bar')?.clientHeight ?? 0)));
    const before = await frame.evaluate(() => window.scrollY);
    await workbench.page.waitForFunction(() => {
      const editor = document.querySelector('.editor-group-container .monaco-editor');
      const top = editor?.getBoundingClientRect().top ?? 0;
      return [...(editor?.querySelectorAll('.view-line') ?? [])].some((line) => line.textContent.includes('40.') && Math.abs(line.getBoundingClientRect().top - top) < 40);
    });
    assert.equal(await frame.evaluate(() => window.scrollY), before);
  });
});

/** Silence, in seconds, as a WAV file. */
function toWave(seconds: number): Buffer {
  const data = Buffer.alloc(8000 * seconds, 128);
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + data.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(8000, 24);
  header.writeUInt32LE(8000, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('data', 36);
  header.writeUInt32LE(data.length, 40);
  return Buffer.concat([header, data]);
}
