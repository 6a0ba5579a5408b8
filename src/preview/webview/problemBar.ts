import type { Problem, Problems } from '../protocol';
import type { PageTexts } from '../texts';
import { markChanged, markProblems, type Marked } from './marks';

/** What the bar asks for. */
export interface ProblemActions {
  /** Brings a problem into view: what of the page is marked for it, if anything. */
  reveal(problem: Problem, elements: readonly Element[]): void;
  /** Goes to the problem in the source. */
  open(index: number, fix: boolean): void;
}

/** The bar at the foot of the page that counts the problems and walks through them. Hidden while there are none. */
export class ProblemBar {
  #problems: readonly Problem[] = [];
  #marked: Marked = [];
  #current = -1;
  readonly #summary = document.createElement('span');
  readonly #message = document.createElement('p');
  readonly #previous: HTMLButtonElement;
  readonly #next: HTMLButtonElement;
  readonly #source: HTMLButtonElement;
  readonly #fix: HTMLButtonElement;

  constructor(
    private readonly bar: HTMLElement,
    private readonly page: Element,
    private readonly actions: ProblemActions,
  ) {
    this.#message.setAttribute('role', 'status');
    this.#previous = toButton('galley-previous', () => this.#go(-1));
    this.#next = toButton('galley-next', () => this.#go(1));
    this.#source = toButton('galley-source', () => this.actions.open(this.#current, false));
    this.#fix = toButton('galley-fix', () => this.actions.open(this.#current, true));
    this.#summary.className = 'galley-summary';
    bar.append(this.#message, this.#summary, this.#source, this.#fix, this.#previous, this.#next);
  }

  /** Takes the words of the reader's language. */
  name(texts: PageTexts): void {
    this.bar.setAttribute('aria-label', texts.problems);
    this.#previous.setAttribute('aria-label', texts.previousProblem);
    this.#next.setAttribute('aria-label', texts.nextProblem);
    this.#source.textContent = texts.showInSource;
    this.#fix.textContent = texts.fix;
  }

  /** Shows these problems in the place of the former ones. */
  show({ problems, summary }: Pick<Problems, 'problems' | 'summary'>): void {
    const former = this.#problems[this.#current];
    this.#problems = problems;
    this.#summary.textContent = summary;
    this.bar.hidden = problems.length === 0;
    this.bar.dataset['severity'] = problems.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
    this.#current = former === undefined ? -1 : problems.findIndex(({ message }) => message === former.message);
    this.mark();
  }

  /** The problems that an element is marked with, with their index. */
  of(element: Element): readonly (readonly [index: number, problem: Problem])[] {
    return [...this.#problems.entries()].filter(([index]) => this.#marked[index]?.includes(element));
  }

  /** Marks the page again after it has changed, or these elements of it. */
  mark(changed?: readonly Element[]): void {
    this.#marked = changed === undefined ? markProblems(this.page, this.#problems) : markChanged(changed, this.#problems, this.#marked);
    const problem = this.#problems[this.#current];
    for (const element of this.#marked[this.#current] ?? []) element.setAttribute('data-current', '');
    for (const part of [this.#message, this.#source, this.#fix]) part.hidden = problem === undefined;
    if (this.#message.textContent !== (problem?.message ?? '')) this.#message.textContent = problem?.message ?? '';
  }

  #go(step: number): void {
    const { length } = this.#problems;
    this.#current = this.#current < 0 ? (step > 0 ? 0 : length - 1) : (this.#current + step + length) % length;
    this.mark();
    const problem = this.#problems[this.#current];
    if (problem !== undefined) this.actions.reveal(problem, this.#marked[this.#current] ?? []);
  }
}

function toButton(name: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = name;
  button.addEventListener('click', act);
  return button;
}
