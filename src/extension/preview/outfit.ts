import type * as vscode from 'vscode';
import type { Appearance } from '../../preview/protocol';
import { dressed } from './appearance';
import type { Equipment } from './equipment';

/** What a page wears: settings, VS Code's theme, the width, and files of the site. */
export class Outfit {
  /** The files of the site that the page wears. */
  #worn: ReadonlySet<string> = new Set();
  #turn = 0;

  constructor(
    private readonly webview: vscode.Webview,
    private readonly equipment: Equipment,
    private readonly send: (appearance: Appearance) => void,
  ) {}

  /** Dresses the page anew for a document. What is asked for later goes before what is still being read. */
  async change(document: vscode.TextDocument): Promise<void> {
    const turn = ++this.#turn;
    const { host, choices } = this.equipment;
    const { appearance, read } = await dressed(document, choices.width.value, host.files(document), this.webview);
    if (turn !== this.#turn) return;
    this.#worn = read;
    this.send(appearance);
  }

  /** Whether a file is part of it. */
  includes(uri: vscode.Uri): boolean {
    return this.#worn.has(uri.toString());
  }
}
