import type { View } from '../protocol';
import { press, type Toolbar } from './toolbar/toolbar';

/** The two sides of a post, and the buttons between them: as its page, and as the cards by which others show it. */
export class ViewSwitch {
  #view: View = 'post';
  readonly #buttons: readonly HTMLButtonElement[];

  /** @param change is called to turn to another side, with what shows it */
  constructor(
    toolbar: Toolbar,
    private readonly sides: Readonly<Record<View, HTMLElement>>,
    private readonly change: (view: View, show: () => void) => void,
  ) {
    this.#buttons = toolbar.add('start', 'view', [
      { icon: 'post', name: 'post', act: () => this.show('post') },
      { icon: 'cards', name: 'cards', act: () => this.show('cards') },
    ]);
    press(this.#buttons, 0);
  }

  /** Which side is shown. */
  get view(): View {
    return this.#view;
  }

  /** Turns to a side. */
  show(view: View): void {
    if (view === this.#view) return;
    this.#view = view;
    press(this.#buttons, view === 'post' ? 0 : 1);
    this.change(view, () => {
      for (const side of ['post', 'cards'] as const) this.sides[side].hidden = side !== view;
    });
  }
}
