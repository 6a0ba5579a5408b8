import assert from 'node:assert/strict';
import { parsePost, renderBody, type Highlight } from '../../src/core/index';
import { PrismColours } from '../../src/highlight/prism';
import type { Hero, Show } from '../../src/preview/protocol';
import { typeset } from '../../src/typeset/katex';
import { attacks, componentAttacks, diagramAttacks, embedAttacks, mathAttacks, valueAttacks } from './attacks';
import { openPreview, previewFrame } from './openPreview';
import { openWorkbench, type Workbench } from './workbench';

const features = { astroMajor: 7, smartPunctuation: true, math: true, drawsDiagrams: true };
const quiet: Hero = { meta: [], tags: [] };

/** The message by which the extension shows a post. */
function toShow(hero: Hero, text: string, name = 'post.md', highlight?: Highlight): Omit<Show, 'texts' | 'cardTexts'> & { readonly texts: Readonly<Record<string, string>> } {
  const shown = highlight === undefined ? features : { ...features, code: { highlighter: 'prism' as const } };
  const blocks = renderBody(parsePost(name, text, shown), { features: shown, typeset, ...(highlight && { highlight }) });
  const folder = 'https://file+.vscode-resource.vscode-cdn.net/none/';
  return { type: 'show', resource: 'untitled:a', locked: true, version: 1, lang: '', dir: 'auto', folderBase: folder, publicBase: folder, embeds: ['www.youtube.com'], remoteImages: true, texts: {}, hero, blocks };
}

const everywhere = (value: string): Hero => ({
  title: value,
  description: value,
  image: { src: value, alt: value },
  meta: [{ text: value, datetime: value, part: value }],
  tags: [value],
  badge: value,
});

describe('what a post may try, in the real preview', () => {
  let workbench: Workbench;
  let prism: Highlight | undefined;
  const requests: string[] = [];

  before(async () => {
    prism = await new PrismColours().load([]);
    workbench = await openWorkbench({ width: 1600 });
    workbench.page.on('request', (request) => {
      if (new URL(request.url()).hostname.endsWith('leak.example')) requests.push(request.url());
    });
    await openPreview(workbench, 'sqlite-es-suficiente-para-casi-todo.md', 'SQLite es suficiente para casi todo');
  });

  after(() => workbench.close());

  it('is tried in more than 200 ways', () => assert.ok(new Set([...attacks, ...valueAttacks, ...mathAttacks, ...diagramAttacks, ...componentAttacks, ...embedAttacks]).size >= 450));

  const tables: readonly [name: string, cases: readonly string[], show: (attack: string) => ReturnType<typeof toShow>][] = [
    ['its text', attacks, (attack) => toShow(quiet, `${attack}\n`)],
    ['its code, in a language that Prism does not have', attacks, (attack) => toShow(quiet, `~~~~~~~~ nolang\n${attack}\n~~~~~~~~\n`, 'post.md', prism)],
    ['its frontmatter', valueAttacks, (attack) => toShow(everywhere(attack), '')],
    ['its math', mathAttacks, (attack) => toShow(quiet, `$${attack}$\n\n$$\n${attack}\n$$\n`)],
    ['its diagrams', diagramAttacks, (attack) => toShow(quiet, `\`\`\`mermaid\n${attack}\n\`\`\`\n`)],
    ['its components', componentAttacks, (attack) => toShow(quiet, attack, 'post.mdx')],
    ['what it embeds', embedAttacks, (attack) => toShow(quiet, attack)],
  ];
  for (const [name, cases, show] of tables) {
    it(`runs nothing, loads nothing and leaves nothing behind that could: ${name}`, async () => {
      const frame = await previewFrame(workbench);
      const found = await frame.evaluate(tryAll, cases.map((attack, index) => ({ attack, message: show(attack.replaceAll('leak.example/x', `leak.example/${String(index)}`)) })));
      assert.deepEqual(found, []);
      assert.deepEqual(requests.splice(0).map((url) => cases[Number(new URL(url).pathname.slice(1))] ?? url), []);
    });
  }
});

/** Runs in the page: shows each post, touches what can be touched, and tells what should not be. */
async function tryAll(cases: readonly { readonly attack: string; readonly message: unknown }[]): Promise<string[]> {
  const found: string[] = [];
  const allowed = /^(?:https?:|mailto:|tel:|#|[^a-z]|[a-z+.-]*(?:[^a-z+.\-:]|$))/i;
  for (const { attack, message } of cases) {
    window.dispatchEvent(new MessageEvent('message', { data: message, origin: window.origin }));
    await new Promise(requestAnimationFrame);
    const article = document.querySelector('article');
    for (let frame = 0; frame < 300 && article?.querySelector('pre.mermaid:not([data-failed]):not(:has(> img))'); frame++) await new Promise(requestAnimationFrame);
    for (const button of article?.querySelectorAll<HTMLElement>('.galley-box > button') ?? []) button.click();
    for (const element of article?.querySelectorAll('*') ?? []) {
      const tag = element.tagName.toLowerCase();
      if (/^(?:script|style|iframe|frame|object|embed|applet|base|meta|link|form|button|select|textarea|template|portal|dialog|use|animate|set|feimage|discard)$/.test(tag)) found.push(`${attack}: <${tag}>`);
      for (const { name, value } of element.attributes) {
        // The browser's own reading of the address: control characters left out.
        const address = value.replace(/[\u0000-\u0020]/g, '');
        if (/^on|^(?:srcdoc|action|formaction|ping|background|autofocus|contenteditable)$/.test(name)) found.push(`${attack}: ${name}`);
        if (/^(?:href|xlink:href)$/.test(name) && !allowed.test(address)) found.push(`${attack}: ${name}=${value}`);
        if (/^(?:src|poster)$/.test(name) && !/^(?:https?:|data:image\/)/i.test(address)) found.push(`${attack}: ${name}=${value}`);
        if (name === 'style' && /leak\.example|position: (?:fixed|sticky)/.test(value)) found.push(`${attack}: style=${value}`);
      }
      for (const type of ['mouseover', 'focus', 'toggle', 'error', 'load', 'animationstart']) element.dispatchEvent(new Event(type));
    }
    if (document.title !== 'Preview') found.push(`${attack}: ran`);
    document.title = 'Preview';
  }
  // What runs late, when its picture has failed.
  await Promise.allSettled([...document.images].map((image) => image.decode()));
  await new Promise(requestAnimationFrame);
  if (document.title !== 'Preview') found.push('something ran late');
  return found;
}
