import * as vscode from 'vscode';
import { parsePageState, parsePlace } from '../../preview/parseMessage';
import type { Equipment } from './equipment';
import type { PreviewHost } from './host';
import { Painters } from './painters';
import { topLine } from './navigation';
import { previewType } from './previewType';
import { Preview } from './preview';
import { toChoices } from './remembered';

/**
 * All previews: one that follows the active post, and any number locked to theirs. Registers their commands, keeps them
 * fresh, and brings them back after a reload of the window.
 */
export class PreviewPanels implements vscode.Disposable, vscode.WebviewPanelSerializer {
  readonly #previews = new Set<Preview>();
  readonly #disposables: vscode.Disposable[];
  readonly #equipment: Equipment;

  constructor(
    host: PreviewHost,
    extension: vscode.Uri,
    storage: vscode.Uri,
    memory: vscode.Memento,
    log: vscode.LogOutputChannel,
  ) {
    const choices = toChoices(memory);
    const { width, zoom } = choices;
    this.#equipment = { host, painters: new Painters(log), choices, extension, storage };
    const { registerCommand } = vscode.commands;
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.{css,html,astro}');
    this.#disposables = [
      width.onDidChange(() => this.#dress()),
      zoom.onDidChange(() => this.#dress()),
      registerCommand('galley.openPreview', (uri?: vscode.Uri) => this.#open(uri, vscode.ViewColumn.Active, false)),
      registerCommand('galley.openPreviewToSide', (uri?: vscode.Uri) => this.#open(uri, vscode.ViewColumn.Beside, false)),
      registerCommand('galley.openLockedPreview', (uri?: vscode.Uri) => this.#open(uri, vscode.ViewColumn.Beside, true)),
      registerCommand('galley.togglePreviewLock', () => this.#toggleLock()),
      registerCommand('galley.showPreviewSource', () => this.#showSource()),
      registerCommand('galley.showPlaceInSource', (clicked: unknown) => this.#showPlace(clicked)),
      registerCommand('galley.previewBack', () => this.#active()?.travel(-1)),
      registerCommand('galley.previewForward', () => this.#active()?.travel(1)),
      registerCommand('galley.previewZoomIn', () => this.#active()?.zoom(1)),
      registerCommand('galley.previewZoomOut', () => this.#active()?.zoom(-1)),
      registerCommand('galley.previewZoomReset', () => this.#active()?.zoom(0)),
      registerCommand('galley.copyAsHtml', () => this.#active()?.giveOut('html')),
      registerCommand('galley.copyForMail', () => this.#active()?.giveOut('rich')),
      registerCommand('galley.printPreview', () => this.#active()?.giveOut('print')),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#turnTo(editor)),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        for (const preview of this.#of(textEditor.document)) preview.follow(textEditor);
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        for (const preview of this.#of(textEditor.document)) preview.page.showCursor();
      }),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        const changed = new Set(uris.map(String));
        for (const preview of this.#previews) if (changed.has(preview.document.uri.toString())) preview.page.showProblems();
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (!change.affectsConfiguration('galley.preview')) return;
        this.refresh();
        this.#dress();
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.#dress()),
      vscode.window.onDidChangeActiveColorTheme(() => this.#dress()),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length === 0) return;
        for (const preview of this.#of(document)) preview.page.changed();
        this.#fileChanged(document.uri);
      }),
      watcher,
      watcher.onDidChange((uri) => this.#fileChanged(uri)),
      watcher.onDidCreate((uri) => this.#fileChanged(uri)),
      watcher.onDidDelete((uri) => this.#fileChanged(uri)),
    ];
  }

  /** Renders again what shows `document`, or all: the site around them has changed. */
  refresh(document?: vscode.TextDocument): void {
    for (const preview of this.#previews) if (document === undefined || preview.shows(document)) preview.page.changed();
  }

  /** VS Code's call for a panel that was open before the window reloaded. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const known = parsePageState(state);
    const document = known && (await openDocument(vscode.Uri.parse(known.resource)));
    if (known === undefined || document === undefined) {
      panel.dispose();
      return;
    }
    this.#add(panel, document, known.line, known.locked);
    // What it has put down may be of an earlier moment; the writer's post is the one that is open now.
    if (!known.locked) this.#turnTo(vscode.window.activeTextEditor);
  }

  dispose(): void {
    for (const preview of this.#previews) preview.dispose();
    this.#equipment.choices.width.dispose();
    this.#equipment.choices.zoom.dispose();
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  async #open(uri: vscode.Uri | undefined, column: vscode.ViewColumn, locked: boolean): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const document = uri === undefined ? editor?.document : await openDocument(uri);
    if (document === undefined || !isMarkdown(document)) return;
    const source = vscode.window.visibleTextEditors.find((visible) => visible.document === document);
    const line = source ? topLine(source) : 0;
    const known = locked ? [...this.#of(document)].find((preview) => preview.locked) : this.#following();
    if (known) {
      known.show(document, line);
      known.panel.reveal(undefined, column === vscode.ViewColumn.Beside);
      return;
    }
    const where = { viewColumn: column, preserveFocus: column === vscode.ViewColumn.Beside };
    const panel = vscode.window.createWebviewPanel(previewType, '', where, { enableFindWidget: true });
    this.#add(panel, document, line, locked);
  }

  #add(panel: vscode.WebviewPanel, document: vscode.TextDocument, line: number, locked: boolean): void {
    const icon = (theme: string): vscode.Uri => vscode.Uri.joinPath(this.#equipment.extension, 'media', `preview-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    const preview = new Preview(panel, this.#equipment, document, line, locked);
    this.#previews.add(preview);
    panel.onDidDispose(() => {
      this.#previews.delete(preview);
      preview.dispose();
    });
  }

  #dress(): void {
    for (const preview of this.#previews) preview.page.dress();
  }

  #fileChanged(uri: vscode.Uri): void {
    for (const preview of this.#previews) preview.page.fileChanged(uri);
  }

  #turnTo(editor: vscode.TextEditor | undefined): void {
    if (editor && isMarkdown(editor.document)) this.#following()?.show(editor.document, topLine(editor));
  }

  #toggleLock(): void {
    const preview = this.#active();
    if (preview) preview.locked = !preview.locked;
  }

  /** The context menu's call. */
  #showPlace(clicked: unknown): void {
    const place = parsePlace((clicked as { readonly place?: unknown } | undefined)?.place);
    if (place !== undefined) this.#active()?.openSource(place);
  }

  async #showSource(): Promise<void> {
    const preview = this.#active();
    if (preview) await vscode.window.showTextDocument(preview.document.uri, { viewColumn: vscode.ViewColumn.One });
  }

  #following(): Preview | undefined {
    return [...this.#previews].find((preview) => !preview.locked);
  }

  #active(): Preview | undefined {
    return [...this.#previews].find(({ panel }) => panel.active);
  }

  #of(document: vscode.TextDocument): readonly Preview[] {
    return [...this.#previews].filter((preview) => preview.shows(document));
  }
}

function isMarkdown({ languageId, uri }: vscode.TextDocument): boolean {
  return languageId === 'markdown' || languageId === 'mdx' || /\.mdx?$/i.test(uri.path);
}

/** Undefined when the file is gone. */
async function openDocument(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined; // Deleted or renamed while nobody looked: there is nothing to show.
  }
}
