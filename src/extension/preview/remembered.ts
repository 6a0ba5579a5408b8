import * as vscode from 'vscode';
import { widths, type Width } from '../../preview/protocol';

/** What the writer chose last, in this window or an earlier one. */
export class Remembered<T> implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  /** Fires when something else was chosen. */
  readonly onDidChange = this.#changed.event;

  /** @param read makes sense of what was kept, which may be of another version of Galley, or nothing yet */
  constructor(
    private readonly memory: vscode.Memento,
    private readonly key: string,
    private readonly read: (kept: unknown) => T,
  ) {}

  /** The choice that counts. */
  get value(): T {
    return this.read(this.memory.get(this.key));
  }

  /** Takes and keeps another. */
  async choose(value: T): Promise<void> {
    await this.memory.update(this.key, value);
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** What is the same in all previews. */
export interface Choices {
  readonly width: Remembered<Width>;
  /** How large the article is, in percent. */
  readonly zoom: Remembered<number>;
}

/** Reads the choices from VS Code's memory. */
export function toChoices(memory: vscode.Memento): Choices {
  return {
    width: new Remembered(memory, 'preview.width', (kept) => widths.find((known) => known === kept) ?? 'full'),
    zoom: new Remembered(memory, 'preview.zoom', (kept) => (typeof kept === 'number' && zooms.includes(kept) ? kept : 100)),
  };
}

/** As browsers have them, in percent. */
const zooms = [50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300];

/** The next larger (1) or smaller (-1) size, or the usual one (0). */
export function zoomed(percent: number, step: -1 | 0 | 1): number {
  if (step === 0) return 100;
  return zooms[zooms.indexOf(percent) + step] ?? percent;
}
