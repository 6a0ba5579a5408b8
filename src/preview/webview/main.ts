import type { FromPage, Hero, PageState, PageTexts, ToPage } from '../protocol';
import { Article, morph } from './article';
import { toHeader } from './hero';
import { followLinks } from './links';
import { createSanitizer } from './sanitize';
import { lineOf } from './scroll';
import { ScrollSync } from './scrollSync';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void; setState(state: PageState): void };

const vscode = acquireVsCodeApi();
const send = (message: FromPage): void => vscode.postMessage(message);

/** The document as it was last shown; what depends on it is asked for when it is needed. */
const shown = { resource: '', locked: false, version: -1, folderBase: '', publicBase: '', texts: { imageMissing: '', embed: '', empty: '' } as PageTexts };

const page = required('article');
const text = required('.galley-content');
const embed = (name: string): string => shown.texts.embed.replace('{0}', () => name);
const missingImage = (source: string): string => shown.texts.imageMissing.replace('{0}', () => source);
const article = new Article(text, createSanitizer(() => shown, { embed, missingImage }));
const scroll = new ScrollSync(article, (line) => {
  send({ type: 'scrolled', line });
  keepState();
});

followLinks(page, (href) => send({ type: 'openLink', href }));
page.addEventListener('dblclick', (event) => {
  const line = event.target instanceof Node ? lineOf(article.blocks, event.target) : undefined;
  if (line !== undefined) send({ type: 'openSource', line });
});
page.addEventListener('error', (event) => markMissing(event.target), true);
window.addEventListener('message', (event: MessageEvent<ToPage>) => receive(event.data));
send({ type: 'ready' });

function receive(message: ToPage): void {
  switch (message.type) {
    case 'show':
      Object.assign(shown, message);
      page.lang = message.lang;
      page.dir = message.dir;
      showHero(message.hero);
      text.setAttribute('data-empty', message.texts.empty);
      article.show(message.blocks);
      if (message.line !== undefined) scroll.reveal(message.line);
      break;
    case 'patch':
      if (message.base !== shown.version) {
        send({ type: 'ready' });
        return;
      }
      shown.version = message.version;
      if (message.hero !== undefined) showHero(message.hero);
      article.patch(message.splice);
      break;
    case 'scrollTo':
      scroll.reveal(message.line);
      break;
    case 'lock':
      shown.locked = message.locked;
      break;
  }
  keepState();
}

function showHero(hero: Hero): void {
  morph(required('.galley-hero'), toHeader(hero, shown, missingImage));
}

function keepState(): void {
  vscode.setState({ resource: shown.resource, line: scroll.line, locked: shown.locked });
}

/** An image that cannot be loaded becomes a quiet box with its address; the style sheet draws it. */
function markMissing(target: EventTarget | null): void {
  if (!(target instanceof HTMLImageElement)) return;
  target.dataset['missing'] = missingImage(target.dataset['source'] ?? '');
}

function required(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`The preview's page has no ${selector}`);
  return found;
}
