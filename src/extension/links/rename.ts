import * as vscode from 'vscode';
import { headingTextAt, movedPages, renameHeading, renameSlug, slugAt, type SlugRefusal } from '../../core';
import { toRange } from '../convert';
import { addFileEdits } from '../fileEdits';
import { openPostOf, type OpenPost } from '../openPosts';
import type { Sites } from '../sites';
import { offerRedirectsOnceMoved, redirectsThatFollow } from './redirects';

/**
 * F2 on a slug, in a link or as `slug:`, gives the post another one; on a heading, another text. All links follow. Elsewhere
 * it declines, and VS Code's own Markdown gets its turn.
 */
export class LinkRename implements vscode.RenameProvider, vscode.Disposable {
  #offering: vscode.Disposable | undefined;

  constructor(private readonly sites: Sites) {}

  dispose(): void {
    this.#offering?.dispose();
  }

  async prepareRename(document: vscode.TextDocument, position: vscode.Position): Promise<{ range: vscode.Range; placeholder: string } | undefined> {
    await this.sites.find(document.uri); // it may still be being read
    const open = openPostOf(this.sites, document);
    if (!open) return undefined;
    const offset = document.offsetAt(position);
    const slug = slugAt(open.post, open.model, offset);
    if (slug) return { range: toRange(document, slug.range), placeholder: slug.name };
    const heading = headingAt(open, offset);
    if (!heading) return undefined;
    const range = toRange(document, heading);
    return { range, placeholder: document.getText(range) };
  }

  async provideRenameEdits(document: vscode.TextDocument, position: vscode.Position, newName: string): Promise<vscode.WorkspaceEdit> {
    await this.sites.find(document.uri);
    const open = openPostOf(this.sites, document);
    const offset = document.offsetAt(position);
    const edit = new vscode.WorkspaceEdit();
    const slug = open && slugAt(open.post, open.model, offset);
    const heading = open && headingAt(open, offset);
    if (slug) {
      const change = await renameSlug(open.model, slug, newName, open.site);
      if ('refused' in change) return declined(inWords(change, newName));
      addFileEdits(edit, open.site, change.edits);
      if (change.places) {
        const pages = movedPages(open.model, change.places, Date.now());
        addFileEdits(edit, open.site, await redirectsThatFollow(open.site, pages));
        this.#offering?.dispose();
        if (pages.length > 0) this.#offering = offerRedirectsOnceMoved(open.site, pages);
      }
      if (change.move) edit.renameFile(open.site.uri(change.move.from), open.site.uri(change.move.to));
      return edit;
    }
    // VS Code takes this for "not here" and asks the next.
    if (!heading) throw new Error(vscode.l10n.t('There is no name of a post and no heading here.'));
    const edits = await renameHeading(open.model, open.post, heading, newName, open.site);
    if (!edits) return declined(vscode.l10n.t('A heading needs a text, on one line.'));
    addFileEdits(edit, open.site, edits);
    return edit;
  }
}

/** The text of the heading at an offset, unless a link stands there. */
function headingAt({ post }: OpenPost, offset: number): { readonly start: number; readonly end: number } | undefined {
  const inLink = post.links.some(({ hrefRange }) => hrefRange.start <= offset && offset <= hrefRange.end);
  return inLink ? undefined : headingTextAt(post, offset);
}

/** Changes nothing and says why; were it thrown, VS Code's own Markdown would try in its way. */
function declined(reason: string): vscode.WorkspaceEdit {
  void vscode.window.showWarningMessage(reason);
  return new vscode.WorkspaceEdit();
}

function inWords(refusal: SlugRefusal, name: string): string {
  return refusal.refused === 'empty'
    ? vscode.l10n.t('“{0}” cannot be the address of a post: it needs letters or numbers.', name)
    : vscode.l10n.t('Another post has this address already: {0}', refusal.by);
}
