import * as vscode from 'vscode';
import type { PostEntry } from '../../core';
import { toRange } from '../convert';
import { pictureTag } from '../pictureTag';
import type { Sites } from '../sites';
import { linkTargetAt, type LinkTarget } from './linkTargets';

/** Shows the card of the post behind a link: title, date, description, and the heading that a fragment names. */
export class LinkHovers implements vscode.HoverProvider {
  constructor(private readonly sites: Sites) {}

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const found = linkTargetAt(this.sites, document, position);
    if (found?.target.kind !== 'post') return undefined;
    return new vscode.Hover(toCard(found.target.post, found), toRange(document, found.link.hrefRange));
  }
}

function toCard(post: PostEntry, { site, fragment }: LinkTarget): vscode.MarkdownString {
  const card = new vscode.MarkdownString(undefined, true);
  const image = post.image === undefined ? undefined : pictureOf(post, site);
  const picture = image === undefined ? undefined : pictureTag(image, site);
  if (picture !== undefined) card.appendMarkdown(`${picture}\n\n`);
  card.supportHtml = true;
  card.baseUri = site.root;
  card.appendMarkdown('**').appendText(post.title ?? post.slug).appendMarkdown('**');
  if (post.draft) card.appendMarkdown(' $(edit) ').appendText(vscode.l10n.t('Draft'));
  if (post.published !== undefined) {
    const date = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'long', timeZone: 'UTC' }).format(post.published);
    card.appendMarkdown('\n\n$(calendar) ').appendText(date);
  }
  if (post.description !== undefined) card.appendMarkdown('\n\n').appendText(post.description);
  const heading = fragment === undefined ? undefined : post.headings.find(({ id }) => id === fragment);
  if (heading) card.appendMarkdown('\n\n$(symbol-string) ').appendText(heading.text);
  return card;
}

/** The picture of a post: an address of the web, or a file of the site. */
function pictureOf({ image = '', path }: PostEntry, site: LinkTarget['site']): string | undefined {
  if (/^https:/i.test(image)) return image;
  const target = site.model?.resolve({ url: image, role: 'asset' }, path);
  return target?.kind === 'asset' ? target.path : undefined;
}
