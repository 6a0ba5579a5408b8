import * as vscode from 'vscode';
import { BlockCache, codeLanguages, hasMath, languageOf, renderBody, type ParsedPost } from '../../core';
import { parseFromPage } from '../../preview/parseMessage';
import type { Block, ExportForm, FromPage, Hero, SourcePlace, ToPage } from '../../preview/protocol';
import { toSplice } from '../../preview/splice';
import { toHeroView } from './heroView';
import { dressed, toAppearance } from './appearance';
import type { Painters } from './painters';
import type { PreviewHost } from './host';
import { answer, type Asker } from './answers';
import { copyHtml, print, tellCopied } from './giveOut';
import { revealLine, showBeside, topLine } from './navigation';
import { toPage } from './page';
import { trustOf, type Trust } from './trust';
import { toCardTexts, toPageTexts } from './pageTexts';
import { toProblems } from './problems';
import { zoomed, type Choices } from './remembered';
import { Trail, type Stop } from './trail';

/** What the page shows at this moment. */
interface Shown {
  readonly resource: vscode.Uri;
  readonly version: number;
  readonly hero: Hero;
  readonly blocks: readonly Block[];
  /** Where the page finds the post's files, see `Show`. */
  readonly folderBase: string;
  readonly publicBase: string;
}

const rightToLeft = /^(?:ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)(?:-|$)/i;
/** Scroll events of an editor that come this soon after the preview moved it are its echo, in ms. */
const echo = 300;
/** The longest that typing waits for the preview, in ms. */
const longestWait = 300;

/** One preview panel and the document it shows. The page holds what `#shown` says, or nothing yet. */
export class Preview implements vscode.Disposable {
  #shown: Shown | undefined;
  #ready = false;
  /** What the page shows of problems. */
  #problems: readonly vscode.Diagnostic[] = [];
  readonly #trail = new Trail();
  readonly #cache = new BlockCache();
  /** The files of the site that the page wears. */
  #worn: ReadonlySet<string> = new Set();
  #dressing = 0;
  /** What the page's policy allows. */
  #trust: Trust;
  #timer: NodeJS.Timeout | undefined;
  #lastEnd = 0;
  #lastCost = 0;
  #echoUntil = 0;
  /** The line that the preview last brought to the editor's top. */
  #revealed: number | undefined;
  readonly #disposables: vscode.Disposable[] = [];

  /** @param line where to begin, 0-based and fractional */
  constructor(
    readonly panel: vscode.WebviewPanel,
    private readonly host: PreviewHost,
    private readonly painters: Painters,
    private readonly extension: vscode.Uri,
    private readonly storage: vscode.Uri,
    private readonly choices: Choices,
    private document: vscode.TextDocument,
    private line: number,
    private isLocked: boolean,
  ) {
    this.#disposables.push(
      panel.webview.onDidReceiveMessage((message: unknown) => {
        const known = parseFromPage(message);
        if (known !== undefined) this.#receive(known);
      }),
      panel.onDidChangeViewState(() => {
        // A hidden page is thrown away; it asks again when it comes back.
        if (!panel.visible) this.#forget();
      }),
    );
    this.#setOptions();
    this.#setTitle();
    this.#trust = trustOf(document);
    this.#begin();
  }

  /** The address of the document it shows. */
  get resource(): vscode.Uri {
    return this.document.uri;
  }

  /** Whether it stays with its document whatever the writer turns to. */
  get locked(): boolean {
    return this.isLocked;
  }

  set locked(locked: boolean) {
    this.isLocked = locked;
    this.#setTitle();
    this.#send({ type: 'lock', locked });
  }

  /** Whether this is the document that the preview shows. */
  shows(document: vscode.TextDocument): boolean {
    return document.uri.toString() === this.document.uri.toString();
  }

  /** Turns to another document, which begins at `line`; its own stays where it is. */
  show(document: vscode.TextDocument, line: number): void {
    if (!this.shows(document)) this.#trail.leave(this.#here);
    this.#turnTo(document, line);
  }

  /** Goes back (-1) or forward (1) to another post that it has shown; so does the editor beside it. */
  async travel(step: -1 | 1): Promise<void> {
    const to = this.#trail.travel(this.#here, step);
    if (to === undefined) return;
    const document = await vscode.workspace.openTextDocument(to.uri);
    this.#turnTo(document, to.line);
    await showBeside(document, this.panel);
  }

  /** Shows the article larger, smaller, or as it is (0). */
  zoom(step: -1 | 0 | 1): void {
    void this.choices.zoom.choose(zoomed(this.choices.zoom.value, step));
  }

  /** Gives the article out. */
  giveOut(form: ExportForm): void {
    const base = form === 'print' ? undefined : this.host.address(this.document);
    this.#send({ type: 'export', form, ...(base !== undefined && { base }) });
  }

  /** Goes to a place of the page in the source. */
  openSource(place: SourcePlace): void {
    void answer({ type: 'openSource', place }, this.#asker(), this.host);
  }

  get #here(): Stop {
    return { uri: this.document.uri, line: this.line };
  }

  #turnTo(document: vscode.TextDocument, line: number): void {
    if (this.shows(document)) {
      this.document = document;
      return;
    }
    this.document = document;
    this.line = line;
    this.#setTitle();
    if (this.#setOptions()) this.#forget();
    this.#followTrust();
    this.#refresh();
  }

  /** Shows what has changed: at once after a pause, else as often as rendering leaves time for. */
  changed(): void {
    const wait = Math.min(longestWait, this.#lastEnd + this.#lastCost * 2 - Date.now());
    this.#timer ??= setTimeout(() => this.#refresh(), Math.max(0, wait));
  }

  /** Shows what the editor marks by now. */
  showProblems(): void {
    const post = this.#ready ? this.host.parsed(this.document) : undefined;
    if (post === undefined) return;
    this.#problems = this.host.problems(this.document);
    this.#send(toProblems(this.document, post, this.#problems));
  }

  /** Dresses the page anew: settings, VS Code's theme or the width have changed. */
  dress(): void {
    this.#send({ type: 'zoom', percent: this.choices.zoom.value });
    const document = this.document;
    const turn = ++this.#dressing;
    void dressed(document, this.choices.width.value, this.host.files(document), this.panel.webview).then(({ appearance, read }) => {
      if (turn !== this.#dressing) return;
      this.#worn = read;
      this.#send(appearance);
    });
  }

  /** A file has changed, here or on the disk: it may be one that the page wears. */
  fileChanged(uri: vscode.Uri): void {
    if (this.#worn.has(uri.toString())) this.dress();
  }

  /** Follows the editor's scroll, unless the preview itself caused it. */
  follow(editor: vscode.TextEditor): void {
    const line = topLine(editor);
    // The editor shows whole lines, and may tell of it late.
    if (Date.now() < this.#echoUntil || Math.floor(line) === this.#revealed) return;
    this.#revealed = undefined;
    this.line = line;
    this.#send({ type: 'scrollTo', line: this.line });
  }

  /** Marks what the editor's cursor is in. */
  showCursor(): void {
    const editor = vscode.window.visibleTextEditors.find(({ document }) => this.shows(document));
    this.#send({ type: 'cursor', line: editor?.selection.active.line });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#disposables).dispose();
    this.panel.dispose();
  }

  #receive(message: FromPage): void {
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        this.#shown = undefined;
        this.#refresh();
        break;
      case 'scrolled':
        this.line = message.line;
        this.#echoUntil = Date.now() + echo;
        this.#revealed = Math.floor(message.line);
        revealLine(this.document, message.line);
        break;
      case 'width':
        void this.choices.width.choose(message.width);
        break;
      case 'zoom':
        this.zoom(message.step);
        break;
      case 'travel':
        void this.travel(message.step);
        break;
      case 'exported':
        void this.#giveOut(message);
        break;
      default:
        void answer(message, this.#asker(), this.host);
    }
  }

  #asker(): Asker {
    const { document, panel, locked } = this;
    return {
      document,
      panel,
      locked,
      blocks: this.#shown?.blocks ?? [],
      problems: this.#problems,
      send: (message) => this.#send(message),
      turnTo: (other, line) => {
        if (this.shows(other)) this.#send({ type: 'scrollTo', line });
        else this.show(other, line);
      },
    };
  }

  async #giveOut({ form, html, css, missing }: Extract<FromPage, { readonly type: 'exported' }>): Promise<void> {
    if (form === 'print') {
      const title = this.#shown?.hero.title ?? this.document.uri.path.split('/').at(-1) ?? '';
      await print({ title, html, css }, { extension: this.extension, folder: this.storage, webview: this.panel.webview, send: (message) => this.#send(message) });
      return;
    }
    if (form === 'html') await copyHtml(html);
    tellCopied(missing, this.host.address(this.document));
  }

  #refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#followTrust();
    if (!this.#ready) return;
    const began = Date.now();
    const post = this.host.parsed(this.document);
    if (post !== undefined) this.#update(post);
    this.#lastEnd = Date.now();
    this.#lastCost = this.#lastEnd - began;
  }

  #update(post: ParsedPost): void {
    const { uri: resource, version } = this.document;
    const former = this.#shown;
    const hero = { ...toHeroView(post, this.host.features(this.document).language, Date.now()), address: this.host.address(this.document) };
    const features = this.host.features(this.document);
    const loaded = (): void => this.changed();
    const highlight = this.painters.highlight(this.document, features.code ?? {}, codeLanguages(post, features), loaded);
    const typeset = features.typesetsMath === true && hasMath(post) ? this.painters.typeset(loaded) : undefined;
    const blocks = renderBody(post, { features, highlight, typeset, cache: this.#cache });
    const shown: Shown = { resource, version, hero, blocks, ...this.#bases() };
    this.#shown = shown;
    // Which site a post belongs to may be known only a moment after the post is.
    if (former?.resource.toString() !== resource.toString() || former.publicBase !== shown.publicBase) {
      this.dress();
      this.#send(this.#whole(post, shown));
      this.showProblems();
      this.showCursor();
      this.#send({ type: 'trail', back: this.#trail.hasBack, forward: this.#trail.hasForward });
      return;
    }
    const sameHero = JSON.stringify(former.hero) === JSON.stringify(hero);
    this.#send({ type: 'patch', base: former.version, version, hero: sameHero ? undefined : hero, splice: toSplice(former.blocks, blocks) });
  }

  #bases(): Pick<Shown, 'folderBase' | 'publicBase'> {
    const base = (folder: vscode.Uri | undefined): string => (folder === undefined ? '' : `${this.panel.webview.asWebviewUri(folder).toString()}/`);
    const { uri } = this.document;
    return {
      folderBase: uri.scheme === 'untitled' ? '' : base(vscode.Uri.joinPath(uri, '..')),
      publicBase: base(this.host.publicFolder(this.document)),
    };
  }

  #whole(post: ParsedPost, { resource, ...shown }: Shown): ToPage {
    const language = languageOf(post) ?? this.host.features(this.document).language;
    return {
      type: 'show',
      ...shown,
      resource: resource.toString(),
      locked: this.isLocked,
      lang: language ?? '',
      dir: language === undefined ? 'auto' : rightToLeft.test(language) ? 'rtl' : 'ltr',
      ...this.#trust,
      texts: toPageTexts(),
      cardTexts: toCardTexts(),
      line: this.line,
    };
  }

  #send(message: ToPage): void {
    if (this.#ready) void this.panel.webview.postMessage(message);
  }

  /** Loads the page anew; it asks for what it shows when it is there. */
  #begin(): void {
    this.#forget();
    this.panel.webview.html = toPage(this.panel.webview, this.extension, toAppearance(this.document, this.choices.width.value), this.#trust);
  }

  /** Takes up what the settings allow for the document; another policy is another page. */
  #followTrust(): void {
    const trust = trustOf(this.document);
    if (JSON.stringify(trust) === JSON.stringify(this.#trust)) return;
    this.#trust = trust;
    this.#begin();
  }

  #forget(): void {
    this.#ready = false;
    this.#shown = undefined;
  }

  #setTitle(): void {
    const name = this.document.uri.path.split('/').at(-1) ?? '';
    this.panel.title = this.isLocked ? vscode.l10n.t('Preview of {0} (locked)', name) : vscode.l10n.t('Preview of {0}', name);
  }

  /** Lets the page read the workspace's files and its own, no others. Says whether that reloads it. */
  #setOptions(): boolean {
    const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
    const own = vscode.workspace.getWorkspaceFolder(this.document.uri) ? [] : [vscode.Uri.joinPath(this.document.uri, '..')];
    const ours = [vscode.Uri.joinPath(this.extension, 'media'), vscode.Uri.joinPath(this.extension, 'dist', 'webview')];
    const localResourceRoots = [...ours, ...folders, ...(this.document.uri.scheme === 'untitled' ? [] : own)];
    const former = this.panel.webview.options.localResourceRoots ?? [];
    if (former.map(String).join() === localResourceRoots.map(String).join()) return false;
    this.panel.webview.options = { enableScripts: true, enableForms: false, localResourceRoots };
    return true;
  }
}
