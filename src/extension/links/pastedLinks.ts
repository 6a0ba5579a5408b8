import * as vscode from 'vscode';
import { linkForAddress, linkForFile, type Range, type SiteLink } from '../../core';
import { toSnippet } from '../completionItems';
import { openPostOf } from '../openPosts';
import type { Sites } from '../sites';

const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('markdown', 'link', 'galley');
const files = 'text/uri-list';
const text = 'text/plain';

/** Addresses of the site that are pasted, and posts and pictures that are dragged or pasted as files, become links of the site. */
export class PastedLinks implements vscode.DocumentPasteEditProvider, vscode.DocumentDropEditProvider {
  static readonly pasting: vscode.DocumentPasteProviderMetadata = { providedPasteEditKinds: [kind], pasteMimeTypes: [files, text] };
  static readonly dropping: vscode.DocumentDropEditProviderMetadata = { providedDropEditKinds: [kind], dropMimeTypes: [files] };

  constructor(private readonly sites: Sites) {}

  async provideDocumentPasteEdits(document: vscode.TextDocument, ranges: readonly vscode.Range[], data: vscode.DataTransfer, context: vscode.DocumentPasteEditContext): Promise<vscode.DocumentPasteEdit[]> {
    const [range, ...others] = ranges;
    if (!range || others.length > 0 || (context.only && !context.only.contains(kind) && !kind.contains(context.only))) return [];
    const link = (await this.#forFiles(document, range, data)) ?? (await this.#forAddress(document, range, data));
    return link ? [new vscode.DocumentPasteEdit(toInsertText(link), vscode.l10n.t('Insert link to the page'), kind)] : [];
  }

  async provideDocumentDropEdits(document: vscode.TextDocument, position: vscode.Position, data: vscode.DataTransfer): Promise<vscode.DocumentDropEdit[]> {
    const link = await this.#forFiles(document, new vscode.Range(position, position), data);
    return link ? [new vscode.DocumentDropEdit(toInsertText(link), vscode.l10n.t('Insert link to the page'), kind)] : [];
  }

  async #forAddress(document: vscode.TextDocument, range: vscode.Range, data: vscode.DataTransfer): Promise<SiteLink | undefined> {
    const open = openPostOf(this.sites, document);
    const pasted = await data.get(text)?.asString();
    return open && pasted !== undefined ? linkForAddress(pasted, open.post, toOffsets(document, range), open.model) : undefined;
  }

  /** Links to all files, one after the other; none if any of them cannot be linked to. */
  async #forFiles(document: vscode.TextDocument, range: vscode.Range, data: vscode.DataTransfer): Promise<SiteLink | undefined> {
    const open = openPostOf(this.sites, document);
    const paths = ((await data.get(files)?.asString()) ?? '')
      .split(/\r?\n/)
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => open?.site.pathOf(vscode.Uri.parse(line)));
    if (!open) return undefined;
    const links = paths.map((path) => (path === undefined ? undefined : linkForFile(path, open.post, toOffsets(document, range), open.model)));
    if (links.some((link) => link === undefined)) return undefined;
    const [first, ...others] = links.filter((link) => link !== undefined);
    return others.length === 0 ? first : { newText: [first, ...others].map((link) => link?.newText).join(' ') };
  }
}

function toInsertText({ newText, cursor }: SiteLink): vscode.SnippetString {
  return toSnippet(newText, cursor ?? newText.length);
}

function toOffsets(document: vscode.TextDocument, { start, end }: vscode.Range): Range {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}
