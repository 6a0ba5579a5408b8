import type { Card, Fixes, Problem } from '../protocol';
import type { PageTexts } from '../texts';

/** What the card asks of the extension. */
export interface CardQuestions {
  /** The problems that are marked on an element, with their index. */
  problemsOf(element: Element): readonly (readonly [index: number, problem: Problem])[];
  askCard(href: string): void;
  askFixes(index: number): void;
  applyFix(index: number, title: string): void;
  moreFixes(index: number): void;
}

/** How long the pointer rests on something before its card shows, and how long the way to the card may take, in ms. */
const [rest, grace] = [250, 300];
const subjects = 'a[href], area[href], [data-problem]';

/**
 * The card of what the pointer or the focus is on: what a link leads to, and what is wrong, with what mends it. Escape closes it;
 * Ctrl or Cmd and `.`, VS Code's key for quick fixes, goes into it.
 */
export class HoverCard {
  #subject: Element | undefined;
  #timer = 0;
  readonly #known = new Map<string, Card>();
  readonly #target = document.createElement('div');
  readonly #wrong = document.createElement('div');
  #more = '';

  constructor(
    private readonly card: HTMLElement,
    page: HTMLElement,
    private readonly questions: CardQuestions,
  ) {
    this.#target.className = 'galley-target';
    card.append(this.#wrong, this.#target);
    const subjectOf = ({ target }: Event): Element | undefined => (target instanceof Element ? (target.closest(subjects) ?? undefined) : undefined);
    page.addEventListener('pointerover', (event) => this.#soon(subjectOf(event), rest));
    page.addEventListener('pointerleave', () => this.#soon(undefined, grace));
    page.addEventListener('focusin', (event) => {
      if (event.target instanceof Element && event.target.matches(':focus-visible')) this.#soon(subjectOf(event), 0);
    });
    page.addEventListener('focusout', () => this.#soon(undefined, grace));
    card.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    card.addEventListener('pointerleave', () => this.#soon(undefined, grace));
    card.addEventListener('focusin', () => clearTimeout(this.#timer));
    card.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node) || !card.contains(relatedTarget)) this.#soon(undefined, grace);
    });
    // It grows as its picture and its fixes arrive.
    new ResizeObserver(() => this.#place()).observe(card);
    window.addEventListener('scroll', () => this.#soon(undefined, 0));
    document.addEventListener('keydown', (event) => this.#key(event));
  }

  /** Takes the words of the reader's language; what was asked of another post is forgotten. */
  name(texts: PageTexts): void {
    this.card.setAttribute('aria-label', texts.linkTarget);
    this.#more = texts.moreFixes;
    this.forget();
  }

  /** Forgets what has been asked: the site has changed. */
  forget(): void {
    this.#known.clear();
    if (this.#subject?.isConnected === false) this.#show(undefined);
  }

  /** Takes the answer to `askCard`. */
  takeCard(card: Card): void {
    this.#known.set(card.href, card);
    if (this.#subject?.getAttribute('href') === card.href) this.#showTarget(card);
  }

  /** Takes the answer to `askFixes`. */
  takeFixes({ index, titles }: Fixes): void {
    const list = this.#wrong.querySelector(`[data-index="${String(index)}"] > .galley-fixes`);
    const fixes = titles.slice(0, 5).map((title) => toButton(title, () => this.#do(() => this.questions.applyFix(index, title))));
    list?.replaceChildren(...fixes, toButton(this.#more, () => this.#do(() => this.questions.moreFixes(index))));
    this.#place();
  }

  /** Shows the card of `subject` after `wait` ms, unless something else is pointed at before. */
  #soon(subject: Element | undefined, wait: number): void {
    clearTimeout(this.#timer);
    if (subject === this.#subject) return;
    this.#timer = window.setTimeout(() => this.#show(subject), subject === undefined && wait > 0 ? grace : wait);
  }

  #show(subject: Element | undefined): void {
    this.#subject = subject;
    this.#target.replaceChildren();
    this.#wrong.replaceChildren();
    this.card.hidden = true;
    if (subject === undefined) return;
    for (const [index, problem] of this.questions.problemsOf(subject)) {
      this.#wrong.append(toNotice(index, problem));
      this.questions.askFixes(index);
    }
    this.#place();
    const href = subject.getAttribute('href');
    if (href === null || href.startsWith('#')) return;
    const known = this.#known.get(href);
    if (known !== undefined) this.#showTarget(known);
    else this.questions.askCard(href);
  }

  #showTarget(card: Card): void {
    // What is wrong with it has been said.
    if (card.broken && this.#wrong.hasChildNodes()) return;
    this.#target.replaceChildren(...toTarget(card));
    this.#place();
  }

  /** Below what it belongs to, or above it where there is more room. */
  #place(): void {
    const around = this.#subject?.getClientRects()[0];
    this.card.hidden = around === undefined || !(this.#wrong.hasChildNodes() || this.#target.hasChildNodes());
    if (around === undefined || this.card.hidden) return;
    const { offsetWidth: width, offsetHeight: height } = this.card;
    const isBelow = around.bottom + height + 8 <= window.innerHeight || around.top < window.innerHeight - around.bottom;
    this.card.style.left = `${String(Math.max(8, Math.min(around.left, document.documentElement.clientWidth - width - 8)))}px`;
    this.card.style.top = `${String(Math.max(8, isBelow ? around.bottom + 6 : around.top - height - 6))}px`;
  }

  #key(event: KeyboardEvent): void {
    if (this.card.hidden) return;
    if (event.key === 'Escape') {
      if (this.#subject instanceof HTMLElement) this.#subject.focus();
      this.#show(undefined);
    } else if (event.key === '.' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.card.querySelector('button')?.focus();
    }
  }

  #do(act: () => void): void {
    this.#show(undefined);
    act();
  }
}

function toNotice(index: number, { severity, message }: Problem): HTMLElement {
  const [notice, words, fixes] = [document.createElement('div'), document.createElement('p'), document.createElement('div')];
  notice.className = 'galley-notice';
  notice.dataset['index'] = String(index);
  notice.dataset['severity'] = severity;
  words.textContent = message;
  fixes.className = 'galley-fixes';
  notice.append(words, fixes);
  return notice;
}

function toTarget({ title, description, image, date, note, broken }: Card): readonly HTMLElement[] {
  const parts: HTMLElement[] = [];
  if (image !== undefined) {
    const picture = document.createElement('img');
    picture.alt = '';
    picture.src = image;
    picture.addEventListener('error', () => picture.remove());
    parts.push(picture);
  }
  const lines = [
    ['title', title],
    ['date', date],
    ['description', description],
    [broken ? 'broken' : 'note', note],
  ] as const;
  for (const [name, text] of lines) {
    if (text === undefined) continue;
    const line = document.createElement('p');
    line.className = `galley-target-${name}`;
    line.textContent = text;
    parts.push(line);
  }
  return parts;
}

function toButton(text: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.addEventListener('click', act);
  return button;
}
