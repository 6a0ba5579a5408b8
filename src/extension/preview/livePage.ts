import * as vscode from 'vscode';
import { parseFromPage } from '../../preview/parseMessage';
import type { Block, FromPage, ToPage } from '../../preview/protocol';
import { toAppearance } from './appearance';
import { Content } from './content';
import type { Equipment } from './equipment';
import { Outfit } from './outfit';
import { Pace } from './pace';
import { toPage } from './page';
import { limitFiles } from './panelOptions';
import { toProblems } from './problems';
import type { Trail } from './trail';
import { trustOf, type Trust } from './trust';

/** What a page is to show. */
export interface Subject {
  readonly document: vscode.TextDocument;
  /** Where it begins, 0-based and fractional. */
  readonly line: number;
  readonly locked: boolean;
  readonly trail: Trail;
}

/** The page in a preview's panel, kept up to date with its subject. What is said to it before it is there is left out: it asks for all then. */
export class LivePage implements vscode.Disposable {
  #ready = false;
  #problems: readonly vscode.Diagnostic[] = [];
  /** What the page's policy allows. */
  #trust: Trust;
  readonly #content: Content;
  readonly #outfit: Outfit;
  readonly #pace = new Pace(() => this.#update());
  readonly #disposables: vscode.Disposable[];

  /** @param receive called with what the page says, but for its `ready` */
  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly equipment: Equipment,
    private readonly subject: Subject,
    receive: (message: Exclude<FromPage, { readonly type: 'ready' }>) => void,
  ) {
    this.#content = new Content(panel.webview, equipment, () => this.#pace.soon());
    this.#outfit = new Outfit(panel.webview, equipment, (appearance) => this.send(appearance));
    this.#disposables = [
      panel.webview.onDidReceiveMessage((message: unknown) => {
        const known = parseFromPage(message);
        if (known?.type === 'ready') this.#start();
        else if (known !== undefined) receive(known);
      }),
      panel.onDidChangeViewState(() => {
        // A hidden page is thrown away; it asks again when it comes back.
        if (!panel.visible) this.#forget();
      }),
    ];
    limitFiles(panel.webview, equipment.extension, subject.document);
    this.#trust = trustOf(subject.document);
    this.#begin();
  }

  /** The title that it shows. */
  get title(): string | undefined {
    return this.#content.title;
  }

  /** The article that it shows. */
  get blocks(): readonly Block[] {
    return this.#content.blocks;
  }

  /** The problems that it shows. */
  get problems(): readonly vscode.Diagnostic[] {
    return this.#problems;
  }

  /** Tells the page something. */
  send(message: ToPage): void {
    if (this.#ready) void this.panel.webview.postMessage(message);
  }

  /** Shows what has changed: at once after a pause, else as often as rendering leaves time for. */
  changed(): void {
    this.#pace.soon();
  }

  /** Shows another document, which the subject has turned to. */
  turn(): void {
    if (limitFiles(this.panel.webview, this.equipment.extension, this.subject.document)) this.#forget();
    this.#pace.now();
  }

  /** Shows what the editor marks by now. */
  showProblems(): void {
    const { host } = this.equipment;
    const { document } = this.subject;
    const post = this.#ready ? host.parsed(document) : undefined;
    if (post === undefined) return;
    this.#problems = host.problems(document);
    this.send(toProblems(document, post, this.#problems));
  }

  /** Marks what the editor's cursor is in. */
  showCursor(): void {
    const shown = this.subject.document.uri.toString();
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === shown);
    this.send({ type: 'cursor', line: editor?.selection.active.line });
  }

  /** Dresses the page anew: settings, VS Code's theme or the width have changed. */
  dress(): void {
    this.send({ type: 'zoom', percent: this.equipment.choices.zoom.value });
    void this.#outfit.change(this.subject.document);
  }

  /** A file has changed, here or on the disk: it may be one that the page wears. */
  fileChanged(uri: vscode.Uri): void {
    if (this.#outfit.includes(uri)) this.dress();
  }

  dispose(): void {
    this.#pace.stop();
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  /** Loads the page anew; it says when it is ready. */
  #begin(): void {
    this.#forget();
    const { choices, extension } = this.equipment;
    this.panel.webview.html = toPage(this.panel.webview, extension, toAppearance(this.subject.document, choices.width.value), this.#trust);
  }

  #start(): void {
    this.#ready = true;
    this.#content.forget();
    this.#pace.now();
  }

  #forget(): void {
    this.#ready = false;
    this.#content.forget();
  }

  #update(): void {
    this.#followTrust();
    const { document, locked, line, trail } = this.subject;
    const post = this.#ready ? this.equipment.host.parsed(document) : undefined;
    if (post === undefined) return;
    const message = this.#content.update(document, post, { locked, line, ...this.#trust });
    if (message.type === 'show') this.dress();
    this.send(message);
    if (message.type !== 'show') return;
    this.showProblems();
    this.showCursor();
    this.send({ type: 'trail', back: trail.hasBack, forward: trail.hasForward });
  }

  /** Takes up what the settings allow for the document; another policy is another page. */
  #followTrust(): void {
    const trust = trustOf(this.subject.document);
    if (JSON.stringify(trust) === JSON.stringify(this.#trust)) return;
    this.#trust = trust;
    this.#begin();
  }
}
