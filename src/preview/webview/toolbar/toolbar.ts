import type { PageTexts } from '../../texts';
import { toIcon, type Icon } from './icons';

/** Where in the bar a group of buttons stands. */
export type Place = 'start' | 'middle' | 'end';

/** A button of the bar. */
export interface Tool {
  readonly icon: Icon;
  /** The text that names it, for screen readers and on hover. */
  readonly name: keyof PageTexts;
  readonly act: () => void;
}

/**
 * The bar at the top of the page. One stop of the Tab key, as toolbars are: the arrow keys, Home and End go from button to
 * button (https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/).
 */
export class Toolbar {
  readonly #bar = document.createElement('div');
  /** What takes its name from the texts. */
  readonly #named: { readonly element: HTMLElement; readonly name: keyof PageTexts }[] = [];

  constructor(root: HTMLElement) {
    this.#bar.setAttribute('role', 'toolbar');
    root.append(this.#bar);
    for (const place of ['start', 'middle', 'end'] satisfies Place[]) {
      const part = document.createElement('div');
      part.className = 'galley-tools';
      part.dataset['place'] = place;
      this.#bar.append(part);
    }
    this.#bar.addEventListener('keydown', (event) => this.#move(event));
    this.#bar.addEventListener('focusin', ({ target }) => this.#stopAt(target));
    // A button that can no longer be used must not keep the stop.
    new MutationObserver(() => {
      const buttons = this.#buttons();
      if (!buttons.some(({ tabIndex }) => tabIndex === 0)) this.#stopAt(buttons[0]);
    }).observe(this.#bar, { subtree: true, attributeFilter: ['disabled', 'hidden'] });
    this.#named.push({ element: this.#bar, name: 'toolbar' });
  }

  /**
   * Adds a group of buttons that belong together, behind those that `place` has. Returns them in their order, to be disabled,
   * pressed (`aria-pressed`) or hidden. `name` is what screen readers call the group.
   */
  add(place: Place, name: keyof PageTexts, tools: readonly Tool[]): readonly HTMLButtonElement[] {
    const group = document.createElement('div');
    group.className = 'galley-tools';
    group.setAttribute('role', 'group');
    this.#named.push({ element: group, name });
    const buttons = tools.map((tool) => this.#toButton(tool));
    group.append(...buttons);
    this.#bar.querySelector(`[data-place='${place}']`)?.append(group);
    this.#stopAt(this.#buttons()[0]);
    return buttons;
  }

  /** Takes the words of the reader's language. */
  name(texts: PageTexts): void {
    for (const { element, name } of this.#named) {
      element.setAttribute('aria-label', texts[name]);
      if (element instanceof HTMLButtonElement) element.title = texts[name];
    }
  }

  #toButton({ icon, name, act }: Tool): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(toIcon(icon));
    button.addEventListener('click', act);
    this.#named.push({ element: button, name });
    return button;
  }

  #buttons(): readonly HTMLButtonElement[] {
    return [...this.#bar.querySelectorAll<HTMLButtonElement>('button:not(:disabled, [hidden])')];
  }

  #move(event: KeyboardEvent): void {
    const buttons = this.#buttons();
    const at = buttons.findIndex((button) => button === document.activeElement);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    buttons.at(to % buttons.length)?.focus();
  }

  /** The Tab key comes back to where it left. */
  #stopAt(target: unknown): void {
    for (const button of this.#bar.querySelectorAll('button')) button.tabIndex = button === target ? 0 : -1;
  }
}

/** Shows which of a group's buttons is chosen. */
export function press(buttons: readonly HTMLButtonElement[], chosen: number): void {
  for (const [index, button] of buttons.entries()) button.setAttribute('aria-pressed', String(index === chosen));
}
