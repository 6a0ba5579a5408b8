import * as vscode from 'vscode';
import { widths, type Width } from '../../preview/protocol';

const key = 'preview.width';

/** How wide the page of all previews is: as the writer chose it last, in this window or an earlier one. */
export class PageWidth implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  /** Fires when another width was chosen. */
  readonly onDidChange = this.#changed.event;

  constructor(private readonly memory: vscode.Memento) {}

  /** The width that counts. */
  get value(): Width {
    return widths.find((known) => known === this.memory.get(key)) ?? 'full';
  }

  /** Takes and keeps another. */
  async choose(width: Width): Promise<void> {
    await this.memory.update(key, width);
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
