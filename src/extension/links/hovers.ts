import * as vscode from 'vscode';
import { dayInWords, openingOf, parsePost, type NearPage, type ParsedPost, type PostEntry } from '../../core';
import { toRange } from '../convert';
import { pictureTag } from '../pictureTag';
import type { Sites } from '../sites';
import type { WorkspaceSite } from '../workspaceSite';
import { linkTargetAt, type LinkTarget } from './linkTargets';

/** So many pages are named that a broken link may have meant. */
const most = 3;

/**
 * Shows the card of the post behind a link: picture, title, date, description, and how it begins, at the heading that a
 * fragment names. For a broken link, what it may have meant.
 */
export class LinkHovers implements vscode.HoverProvider {
  constructor(private readonly sites: Sites) {}

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const found = linkTargetAt(this.sites, document, position);
    if (!found) return undefined;
    const { target, link, site } = found;
    const range = toRange(document, link.hrefRange);
    if (target.kind === 'post') return new vscode.Hover(toCard(target.post, await readPost(site, target.path), found), range);
    if (target.kind !== 'missing' || target.reason.kind !== 'page') return undefined;
    const { labelRange: label, kind } = link;
    const text = label && kind !== 'definition' ? document.getText(toRange(document, label)) : undefined;
    const near = site.model?.nearest(link.url, site.pathOf(document.uri) ?? '', text).slice(0, most) ?? [];
    return near.length > 0 ? new vscode.Hover(toList(near, site), range) : undefined;
  }
}

async function readPost(site: WorkspaceSite, path: string): Promise<ParsedPost | undefined> {
  const text = await site.read(path);
  return text === undefined || !site.model ? undefined : parsePost(path, text, site.model.features);
}

function toCard(entry: PostEntry, post: ParsedPost | undefined, { site, fragment }: LinkTarget): vscode.MarkdownString {
  const card = new vscode.MarkdownString(undefined, true);
  const image = entry.image === undefined ? undefined : pictureOf(entry, site);
  const picture = image === undefined ? undefined : pictureTag(image, site);
  if (picture !== undefined) card.appendMarkdown(`${picture}\n\n`);
  card.supportHtml = true;
  card.baseUri = site.root;
  card.appendMarkdown('**').appendText(entry.title ?? entry.slug).appendMarkdown('**');
  if (entry.draft) card.appendMarkdown(' $(edit) ').appendText(vscode.l10n.t('Draft'));
  if (entry.published !== undefined) card.appendMarkdown('\n\n$(calendar) ').appendText(dayInWords(entry.published, vscode.env.language));
  if (entry.description !== undefined) card.appendMarkdown('\n\n').appendText(entry.description);
  const heading = fragment === undefined ? undefined : entry.headings.find(({ id }) => id === fragment);
  if (heading) card.appendMarkdown('\n\n---\n\n$(symbol-string) **').appendText(heading.text).appendMarkdown('**');
  const opening = post && openingOf(post, heading?.id);
  if (opening !== undefined) card.appendMarkdown(heading ? '\n\n' : '\n\n---\n\n').appendText(opening);
  return card;
}

/** The pages that a broken address may have meant, each a link to its file. */
function toList(near: readonly NearPage[], site: WorkspaceSite): vscode.MarkdownString {
  const list = new vscode.MarkdownString().appendText(vscode.l10n.t('What is nearest:'));
  for (const { route, title } of near) {
    const target = site.model?.resolve({ url: route, role: 'page' }, '');
    const uri = target && 'path' in target && target.path !== undefined ? site.uri(target.path) : undefined;
    list.appendMarkdown('\n- ');
    if (uri) list.appendMarkdown('[').appendText(title ?? route).appendMarkdown(`](${uri.toString()})`);
    else list.appendText(title ?? route);
    if (title !== undefined) list.appendMarkdown(' ').appendText(route);
  }
  return list;
}

/** The picture of a post: an address of the web, or a file of the site. */
export function pictureOf({ image = '', path }: PostEntry, site: WorkspaceSite): string | undefined {
  if (/^https:/i.test(image)) return image;
  const target = site.model?.resolve({ url: image, role: 'asset' }, path);
  return target?.kind === 'asset' ? target.path : undefined;
}
