import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { attacks } from './attacks';
import { expectText } from './expectText';
import { openPreview, previewFrame } from './openPreview';
import { openWorkbench, type Workbench } from './workbench';

const post = 'sqlite-es-suficiente-para-casi-todo.md';
const title = 'SQLite es suficiente para casi todo';

const layout = `<!doctype html>
<html lang="es" class="plain">
<head><title>{{title}}</title><script>document.title = 'ran'</script><style>body { background: red }</style></head>
<body class="post galley-ui" onload="document.title = 'ran'">
<header class="site-header"><a class="brand" href="/">Cuaderno</a><img src="/favicon.svg" alt="" onerror="document.title = 'ran'"></header>
<main><h1 class="own-title">{{ title }}</h1><p class="lead">{{description}} · {{author}}</p><time datetime="{{date}}">{{date}}</time>
<img class="own-image" src="{{image}}" alt="{{imageAlt}}"><ul><li class="own-tag">{{tags}}</li></ul>
<form action="https://leak.example/0"><input name="q"></form><iframe src="https://leak.example/1"></iframe><a class="bad" href="javascript:document.title='ran'">{{nothing}}</a>
<section class="own-text">{{content}}</section></main>
<footer class="site-footer">Pie</footer>
<script>document.title = 'ran'</script>
</body></html>`;

describe('the preview in the site’s own clothes', () => {
  let workbench: Workbench;
  const requests: string[] = [];
  const style = (selector: string, property: string): Promise<string> =>
    workbench.preview.locator(selector).first().evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
  /** Waits until the page shows this. */
  const expectStyle = async (selector: string, property: string, value: string): Promise<void> => {
    const frame = await previewFrame(workbench);
    await frame.waitForFunction(([at = '', name = '', wanted]) => getComputedStyle(document.querySelector(at) ?? document.body).getPropertyValue(name) === wanted, [selector, property, value]);
  };

  before(async () => {
    workbench = await openWorkbench({ width: 2000 });
    workbench.page.on('request', (request) => {
      if (new URL(request.url()).hostname.endsWith('leak.example')) requests.push(request.url());
    });
    await openPreview(workbench, post, title);
  });

  after(() => workbench.close());

  it('wears them after a command that finds them', async () => {
    // The command asks at once, in the palette's own place: the palette is never seen to close.
    await workbench.page.keyboard.press('F1');
    await workbench.page.locator('.quick-input-widget input').first().fill('>Galley: Use My Blog\'s Styles in the Preview');
    await workbench.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Use My Blog' }).waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'src/styles/global.css' }).waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.preview.locator('html[data-galley-theme="site"]').waitFor({ state: 'attached' });
    await expectStyle('.galley-content a', 'color', 'rgb(178, 58, 46)');
    assert.equal(await style('body', 'background-color'), 'rgb(253, 251, 247)');
    assert.equal(await style('main', 'max-width'), 'none', 'nothing of ours is left');
    assert.match(await style('.galley-bar', 'font-size'), /^13px$/);
    assert.equal(await workbench.preview.locator('.galley-content.prose, .prose .galley-content').count(), 1, 'the classes that the site puts around a text');
    await workbench.screenshot('preview-site');
  });

  it('follows an edit of a sheet that is not saved, without a reload', async () => {
    await (await previewFrame(workbench)).evaluate(() => document.body.setAttribute('data-kept', ''));
    await workbench.openFile('global.css');
    await workbench.page.keyboard.press('ControlOrMeta+End');
    await workbench.page.keyboard.insertText('\nh1 { color: rgb(1, 2, 3) }\n');
    await expectStyle('h1', 'color', 'rgb(1, 2, 3)');
    await workbench.preview.locator('body[data-kept]').waitFor();
    await workbench.page.keyboard.press('ControlOrMeta+Z');
  });

  it('asks the site’s media queries as a phone does', async () => {
    await workbench.set({ settings: { 'galley.preview.styles': ['own.css'] } });
    await writeFile(path.join(workbench.folder, 'own.css'), 'h1 { color: rgb(9, 9, 9) } @media (max-width: 30em) { h1 { color: rgb(8, 8, 8); width: 50vw } }');
    await expectStyle('h1', 'color', 'rgb(9, 9, 9)');
    await workbench.preview.getByRole('button', { name: 'As wide as a phone' }).click();
    await expectStyle('h1', 'color', 'rgb(8, 8, 8)');
    assert.equal(await style('h1', 'width'), '195px');
    await workbench.preview.getByRole('button', { name: 'As wide as there is room' }).click();
    await expectStyle('h1', 'color', 'rgb(9, 9, 9)');
  });

  it('tells the site which scheme is wanted', async () => {
    await writeFile(path.join(workbench.folder, 'own.css'), 'h1 { color: red } @media (prefers-color-scheme: dark) { h1 { color: rgb(7, 7, 7) } } .dark [lang] h2 { color: rgb(6, 6, 6) }');
    await workbench.set({ settings: { 'galley.preview.styles': ['own.css'], 'galley.preview.colorScheme': 'dark' } });
    await expectStyle('h1', 'color', 'rgb(7, 7, 7)');
    assert.equal(await style('h2', 'color'), 'rgb(6, 6, 6)');
  });

  it('loads nothing by a sheet, and leaves Galley’s own bars alone', async () => {
    const css = `@import 'https://leak.example/a'; @import url(//leak.example/b) screen;
      @font-face { font-family: L; src: url(https://leak.example/c) } body { font-family: L; background: url(https://leak.example/d), image-set("https://leak.example/e" 1x) }
      :root { --s: "https://leak.example/f"; --u: u\\72l(https://leak.example/g) } h1 { background: image-set(var(--s) 1x); } h2 { background: var(--u) } p { background: src("https://leak.example/h") }
      } .galley-bar { display: none } button { display: none; color: red } * { font-size: 40px } h1 { color: rgb(5, 5, 5) }`;
    await writeFile(path.join(workbench.folder, 'own.css'), css);
    await expectStyle('h1', 'color', 'rgb(5, 5, 5)');
    await (await previewFrame(workbench)).evaluate(() => document.fonts.ready.then(() => undefined));
    assert.deepEqual(requests, []);
    assert.equal(await style('.galley-bar', 'font-size'), '13px');
    await workbench.preview.getByRole('button', { name: 'As wide as a phone' }).waitFor();
  });

  it('wears the site’s layout, with the head in its slots, and runs nothing of it', async () => {
    await writeFile(path.join(workbench.folder, 'layout.html'), layout);
    await workbench.set({ settings: { 'galley.preview.styles': ['src/styles/global.css'], 'galley.preview.layout': 'layout.html' } });
    await expectText(workbench.preview.locator('.own-title'), title);
    await workbench.preview.locator('.own-text .galley-content > p').first().waitFor();
    assert.deepEqual(await workbench.preview.locator('.own-tag').allTextContents(), ['datos', 'herramientas']);
    assert.match(await workbench.preview.locator('time').first().innerText(), /de 20\d\d$/);
    assert.equal(await workbench.preview.locator('h1').count(), 1, 'the head is the layout’s');
    await workbench.preview.locator('body.post').waitFor();
    const left = await (await previewFrame(workbench)).evaluate(() => [...document.querySelectorAll('.galley-page :is(script, style, form, iframe, input:not([type=checkbox])), .galley-page [onerror], body.galley-ui, a[href^="javascript"]')].map(({ outerHTML }) => outerHTML));
    assert.deepEqual(left, []);
    assert.equal(await workbench.preview.locator('html').evaluate(() => document.title), 'Preview');
    assert.deepEqual(requests, []);
    await workbench.screenshot('preview-layout');
  });

  it('runs nothing of a layout, whatever it tries', async () => {
    const frame = await previewFrame(workbench);
    const found = await frame.evaluate(async (cases) => {
      const wrong: string[] = [];
      for (const attack of cases) {
        const html = `<p>{{title}}</p>${attack}<div>{{content}}</div>`;
        const data = { type: 'appearance', theme: 'site', scheme: 'light', width: 'full', styles: [], classes: [], layout: { html, folderBase: 'https://file+.vscode-resource.vscode-cdn.net/none/' } };
        window.dispatchEvent(new MessageEvent('message', { data, origin: window.origin }));
        await new Promise(requestAnimationFrame);
        if (document.querySelector('.galley-page > p[data-part="title"]') === null) wrong.push(`${attack}: not shown`);
        for (const element of document.querySelectorAll('.galley-page *')) {
          if (/^(?:script|style|iframe|frame|object|embed|base|meta|link|form|button|select|textarea|template|use|animate|set)$/i.test(element.tagName)) wrong.push(`${attack}: <${element.tagName}>`);
          for (const { name, value } of element.attributes) {
            const address = value.replace(/[\u0000-\u0020]/g, '');
            if (/^on|^(?:srcdoc|action|formaction|ping|background)$/.test(name)) wrong.push(`${attack}: ${name}`);
            if (/^(?:href|xlink:href)$/.test(name) && /^(?:javascript|data|vbscript):/i.test(address)) wrong.push(`${attack}: ${name}=${value}`);
          }
          for (const type of ['mouseover', 'focus', 'toggle', 'error', 'load']) element.dispatchEvent(new Event(type));
        }
        if (document.title !== 'Preview') wrong.push(`${attack}: ran`);
        document.title = 'Preview';
      }
      return wrong;
    }, attacks);
    assert.deepEqual(found, []);
    assert.deepEqual(requests, []);
  });

  it('takes them off again', async () => {
    await workbench.set({ settings: {} });
    await workbench.preview.locator('html[data-galley-theme="article"]').waitFor({ state: 'attached' });
    await expectText(workbench.preview.locator('.galley-hero h1'), title);
    await expectStyle('main', 'max-width', '672px');
  });
});
