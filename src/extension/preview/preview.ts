import * as vscode from 'vscode';
import type { ExportForm, FromPage, SourcePlace } from '../../preview/protocol';
import { answer, type Asker } from './answers';
import type { Equipment } from './equipment';
import { giveOut } from './giveOut';
import { LivePage, type Subject } from './livePage';
import { revealLine, showBeside, topLine } from './navigation';
import { panelTitle } from './panelOptions';
import { zoomed } from './remembered';
import { ScrollEcho } from './scrollEcho';
import { Trail } from './trail';

/** One preview panel and the document it shows. */
export class Preview implements Subject, vscode.Disposable {
  /** What the panel shows, for all that concerns no other document. */
  readonly page: LivePage;
  readonly trail = new Trail();
  readonly #echo = new ScrollEcho();
  #document: vscode.TextDocument;
  #line: number;
  #locked: boolean;

  /** @param line where to begin, 0-based and fractional */
  constructor(
    readonly panel: vscode.WebviewPanel,
    private readonly equipment: Equipment,
    document: vscode.TextDocument,
    line: number,
    locked: boolean,
  ) {
    this.#document = document;
    this.#line = line;
    this.#locked = locked;
    panel.title = panelTitle(document, locked);
    this.page = new LivePage(panel, equipment, this, (message) => this.#receive(message));
  }

  /** The document that it shows. */
  get document(): vscode.TextDocument {
    return this.#document;
  }

  get line(): number {
    return this.#line;
  }

  /** Whether it stays with its document whatever the writer turns to. */
  get locked(): boolean {
    return this.#locked;
  }

  set locked(locked: boolean) {
    this.#locked = locked;
    this.panel.title = panelTitle(this.document, locked);
    this.page.send({ type: 'lock', locked });
  }

  /** Whether this is the document that the preview shows. */
  shows(document: vscode.TextDocument): boolean {
    return document.uri.toString() === this.document.uri.toString();
  }

  /** Turns to another document, which begins at `line`; its own stays where it is. */
  show(document: vscode.TextDocument, line: number): void {
    if (!this.shows(document)) this.trail.leave({ uri: this.document.uri, line: this.line });
    this.#turnTo(document, line);
  }

  /** Goes back (-1) or forward (1) to another post that it has shown; so does the editor beside it. */
  async travel(step: -1 | 1): Promise<void> {
    const to = this.trail.travel({ uri: this.document.uri, line: this.line }, step);
    if (to === undefined) return;
    const document = await vscode.workspace.openTextDocument(to.uri);
    this.#turnTo(document, to.line);
    await showBeside(document, this.panel);
  }

  /** Shows the article larger, smaller, or as it is (0). */
  zoom(step: -1 | 0 | 1): void {
    const { zoom } = this.equipment.choices;
    void zoom.choose(zoomed(zoom.value, step));
  }

  /** Gives the article out: the page is asked for it, and answers. */
  giveOut(form: ExportForm): void {
    const base = form === 'print' ? undefined : this.equipment.host.address(this.document);
    this.page.send({ type: 'export', form, ...(base !== undefined && { base }) });
  }

  /** Goes to a place of the page in the source. */
  openSource(place: SourcePlace): void {
    void answer({ type: 'openSource', place }, this.#asker(), this.equipment.host);
  }

  /** Follows the editor's scroll, unless the preview itself caused it. */
  follow(editor: vscode.TextEditor): void {
    const line = topLine(editor);
    if (this.#echo.caused(line)) return;
    this.#line = line;
    this.page.send({ type: 'scrollTo', line });
  }

  dispose(): void {
    this.page.dispose();
    this.panel.dispose();
  }

  #turnTo(document: vscode.TextDocument, line: number): void {
    const isOther = !this.shows(document);
    this.#document = document;
    if (!isOther) return;
    this.#line = line;
    this.panel.title = panelTitle(document, this.locked);
    this.page.turn();
  }

  #receive(message: Exclude<FromPage, { readonly type: 'ready' }>): void {
    switch (message.type) {
      case 'scrolled':
        this.#line = message.line;
        this.#echo.cause(message.line);
        revealLine(this.document, message.line);
        break;
      case 'width':
        void this.equipment.choices.width.choose(message.width);
        break;
      case 'zoom':
        this.zoom(message.step);
        break;
      case 'travel':
        void this.travel(message.step);
        break;
      case 'exported':
        void giveOut(message, this.#asker(), this.equipment);
        break;
      default:
        void answer(message, this.#asker(), this.equipment.host);
    }
  }

  #asker(): Asker {
    const { document, panel, locked, page } = this;
    return {
      document,
      panel,
      locked,
      page,
      turnTo: (other, line) => {
        if (this.shows(other)) page.send({ type: 'scrollTo', line });
        else this.show(other, line);
      },
    };
  }
}
