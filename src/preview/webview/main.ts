import { parsePageState, parseToPage } from '../parseMessage';
import type { Export, FromPage, Hero, PageState, Patch, ToPage } from '../protocol';
import type { CardTexts, PageTexts } from '../texts';
import { Article } from './article';
import { complaintOf } from './diagrams/complaint';
import { Diagrams } from './diagrams/diagrams';
import { showCards } from './cards/cards';
import { foundIn } from './element';
import { toHeader } from './hero';
import { copyRich, toMailHtml, toPrint } from './cleanArticle';
import { Contents } from './contents';
import { download } from './download';
import { HoverCard } from './hoverCard';
import { Layout } from './layout';
import { isRemote } from './addresses';
import { offerEmbeds } from './embeds';
import { followLinks, goTo } from './links';
import { morph } from './morph';
import { ProblemBar } from './problemBar';
import { CursorMark } from './cursorMark';
import { createSanitizer } from './sanitize';
import { lineOf } from './scroll';
import { ScrollSync } from './scrollSync';
import { followToSource } from './sourceMenu';
import { placeAt } from './sourcePlace';
import { addTravel } from './toolbar/travel';
import { Toolbar } from './toolbar/toolbar';
import { addWidthSwitch } from './toolbar/widthSwitch';
import { ViewSwitch } from './viewSwitch';
import { dress, wearClasses } from './wardrobe';
import { zoomByWheel } from './zoom';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void; getState(): unknown; setState(state: PageState): void };

const vscode = acquireVsCodeApi();
const send = (message: FromPage): void => vscode.postMessage(message);

/** The document as it was last shown; what depends on it is asked for when it is needed. */
const shown = { resource: '', locked: false, version: -1, folderBase: '', publicBase: '', embeds: [] as readonly string[], remoteImages: true, texts: {} as Partial<PageTexts>, cardTexts: undefined as CardTexts | undefined, hero: { meta: [], tags: [] } as Hero };

const page = required('.galley-page');
const toolbar = new Toolbar(required('.galley-bar'));
const showTrail = addTravel(toolbar, (step) => send({ type: 'travel', step }));
const cards = required('.galley-cards');
const unread = required('.galley-unread');
const views = new ViewSwitch(toolbar, { post: page, cards }, (view, show) => {
  if (view === 'cards') scroll.hold();
  show();
  renewCards();
  if (view === 'cards') window.scrollTo({ top: 0, behavior: 'instant' });
  else scroll.release();
  keepState();
});
const showWidth = addWidthSwitch(toolbar, (width) => send({ type: 'width', width }));
const text = required('.galley-content');
const embed = (name: string): string => (shown.texts.embed ?? '').replace('{0}', () => name);
const task = (): string => shown.texts.task ?? '';
const missingImage = (source: string): string => {
  const text = isRemote(source) ? shown.texts.imageRemote : shown.texts.imageMissing;
  return (text ?? '').replace('{0}', () => source);
};
const standIns = { embed, missingImage, task };
const article = new Article(text, createSanitizer(() => shown, standIns), () => finish());
const header = required('.galley-hero');
const around = [required('main'), required('article')];
const layout = new Layout(page, text, () => shown, standIns);
const script = required('script[data-diagrams]');
const diagrams = new Diagrams(text, { src: script.dataset['diagrams'] ?? '', nonce: script.nonce }, {
  failed: (reason, lines) => complaintOf(reason, lines, shown.texts),
  name: () => shown.texts.diagram ?? '',
});
const scroll = new ScrollSync(article, (line) => {
  send({ type: 'scrolled', line });
  keepState();
});
const cursor = new CursorMark(article);
const problems = new ProblemBar(required('.galley-problems'), page, {
  reveal(problem, elements) {
    const element = elements.find((candidate) => lineOf(article.blocks, candidate) === problem.line) ?? elements[0];
    if (element !== undefined) element.scrollIntoView({ block: 'center' });
    // What is wrong above the text and not shown belongs to the head.
    else scroll.reveal(problem.line < (article.blocks[0]?.line ?? Infinity) ? 0 : problem.line);
  },
  open: (index, fix) => send({ type: 'openProblem', index, fix }),
});

const contents = new Contents(required('.galley-contents'), text, () => required('.galley-bar').offsetHeight);
const [contentsButton] = toolbar.add('start', 'contents', [{ icon: 'contents', name: 'contents', act: () => showContents(!contents.shown) }]);
const card = new HoverCard(required('.galley-card'), page, {
  problemsOf: (element) => problems.of(element),
  askCard: (href) => send({ type: 'card', href }),
  askFixes: (index) => send({ type: 'fixes', index }),
  applyFix: (index, title) => send({ type: 'applyFix', index, title }),
  moreFixes: (index) => send({ type: 'openProblem', index, fix: true }),
});

const go = (fragment: string): void => {
  article.complete();
  goTo(page, fragment);
};
followLinks(page, go, (href, edit) => send({ type: 'openLink', href, edit }));
followLinks(required('.galley-contents'), go, () => undefined);
followToSource(page, (node, x, y) => placeAt(article.blocks, node, x, y), (place) => send({ type: 'openSource', place }));
zoomByWheel((step) => send({ type: 'zoom', step }));
if (contentsButton) contentsButton.dataset['tool'] = 'contents';
showContents(hasContents(vscode.getState()));
page.addEventListener('error', (event) => markMissing(event.target), true);
window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const message = parseToPage(event, window.origin);
  if (message !== undefined) receive(message);
});
views.show(parsePageState(vscode.getState())?.view ?? 'post');
send({ type: 'ready' });

function receive(message: ToPage): void {
  switch (message.type) {
    case 'show':
      Object.assign(shown, message);
      page.lang = message.lang;
      page.dir = message.dir;
      showHero(message.hero);
      text.setAttribute('data-empty', message.texts.empty);
      article.show(message.blocks, message.line ?? scroll.line);
      finish();
      toolbar.name(message.texts);
      contents.name(message.texts);
      card.name(message.texts);
      problems.name(message.texts);
      problems.show({ problems: [], summary: '' });
      if (message.line !== undefined) scroll.reveal(message.line);
      break;
    case 'appearance':
      dress(message);
      if (message.theme === 'site') article.join();
      wearClasses(text, around, message.classes);
      layout.show(message.layout, shown.hero);
      showWidth(message.width);
      unread.textContent = message.unread ?? '';
      unread.hidden = message.unread === undefined;
      problems.mark();
      scroll.restore();
      break;
    case 'patch':
      if (message.base !== shown.version) {
        send({ type: 'ready' });
        return;
      }
      shown.version = message.version;
      patch(message);
      card.forget();
      break;
    case 'scrollTo':
      scroll.reveal(message.line);
      break;
    case 'problems':
      problems.show(message);
      break;
    case 'cursor':
      cursor.show(message.line);
      break;
    case 'card':
      card.takeCard(message);
      return;
    case 'fixes':
      card.takeFixes(message);
      return;
    case 'zoom':
      page.style.setProperty('zoom', String(message.percent / 100));
      scroll.restore();
      break;
    case 'trail':
      showTrail(message);
      return;
    case 'export':
      void giveOut(message);
      return;
    case 'download':
      download(message.name, message.html);
      return;
    case 'lock':
      shown.locked = message.locked;
      break;
  }
  keepState();
}

async function giveOut({ form, base }: Export): Promise<void> {
  article.complete();
  if (form === 'print') {
    send({ type: 'exported', form, ...toPrint(page), missing: 0 });
    return;
  }
  const { html, missing } = toMailHtml(text, base);
  if (form === 'rich') await copyRich(html, text.innerText);
  send({ type: 'exported', form, html: form === 'rich' ? '' : html, css: '', missing });
}

function showContents(shown: boolean): void {
  contents.shown = shown;
  contentsButton?.setAttribute('aria-pressed', String(shown));
  scroll.restore();
  if (shown !== hasContents(vscode.getState())) keepState();
}

function hasContents(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'contents' in state && state.contents === true;
}

function patch({ hero, splice }: Patch): void {
  if (hero !== undefined) showHero(hero);
  const changed = article.patch(splice);
  finish(hero === undefined ? changed : undefined);
}

/** What is done to the text, or to what has changed of it, once it is on the page; what it needs is loaded when the text has need of it. */
function finish(changed?: readonly Element[]): void {
  const roots = changed ?? [page];
  diagrams.draw(changed);
  offerEmbeds(roots, shown.embeds, (host) => (shown.texts.loadEmbed ?? '').replace('{0}', () => host));
  if (foundIn(roots, '.katex').length > 0) required('#galley-math').removeAttribute('disabled');
  problems.mark(changed);
  cursor.mark();
  contents.update();
}

function showHero(hero: Hero): void {
  shown.hero = hero;
  morph(header, toHeader(hero, shown, missingImage));
  layout.fill(hero);
  renewCards();
}

function renewCards(): void {
  if (views.view === 'cards' && shown.cardTexts !== undefined) showCards(cards, shown.hero, shown, shown.cardTexts);
}

function keepState(): void {
  // Before the post is there, what was kept earlier is still good.
  if (shown.resource === '') return;
  vscode.setState({ resource: shown.resource, line: scroll.line, locked: shown.locked, contents: contents.shown, view: views.view });
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
