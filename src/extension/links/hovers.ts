import * as vscode from 'vscode';
import { dayInWords, fragmentOf, openingOf, parsePost, type NearPage, type ParsedPost, type PostEntry } from '../../core';
import { toRange } from '../convert';
import { pictureTag } from '../pictureTag';
import { plainMarkdown } from '../plainMarkdown';
import type { Sites } from '../sites';
import type { WorkspaceSite } from '../workspaceSite';
import { linkTargetAt, type LinkTarget } from './linkTargets';

/** So many pages are named that a broken link may have meant. */
const most = 3;

/**
 * Shows the card of the post behind a link, also where a redirect leads there: title, date, description, picture, and how it
 * begins; for a fragment first the heading that it names. For a broken link, what it may have meant.
 */
export class LinkHovers implements vscode.HoverProvider {
  constructor(private readonly sites: Sites) {}

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const found = linkTargetAt(this.sites, document, position);
    if (!found) return undefined;
    const { target, link, site } = found;
    const range = toRange(document, link.hrefRange);
    if (target.kind === 'post') return new vscode.Hover(toCard(target.post, await readPost(site, target.path), found), range);
    if (target.kind === 'self') return toHeadingHover(found, site.parsed(document), range);
    if (target.kind === 'page' && target.redirect !== undefined) return this.#redirected(found, target.redirect, site.pathOf(document.uri) ?? '', range);
    if (target.kind !== 'missing' || target.reason.kind !== 'page') return undefined;
    const { labelRange: label, kind } = link;
    const text = label && kind !== 'definition' ? document.getText(toRange(document, label)) : undefined;
    const near = site.model?.nearest(link.url, site.pathOf(document.uri) ?? '', text).slice(0, most) ?? [];
    return near.length > 0 ? new vscode.Hover(toList(near, site), range) : undefined;
  }

  async #redirected(found: LinkTarget, destination: string, from: string, range: vscode.Range): Promise<vscode.Hover | undefined> {
    const { site } = found;
    const target = site.model?.resolve({ url: destination, role: 'page' }, from);
    if (target?.kind !== 'post') return undefined;
    const card = toCard(target.post, await readPost(site, target.path), { ...found, target, fragment: fragmentOf(destination) ?? found.fragment });
    return new vscode.Hover(card, range);
  }
}

/** The heading of the post itself that a fragment names, and how its part begins. */
function toHeadingHover({ fragment }: LinkTarget, post: ParsedPost | undefined, range: vscode.Range): vscode.Hover | undefined {
  const heading = post?.headings.find(({ id }) => id === fragment);
  return post && heading ? new vscode.Hover(addHeading(new vscode.MarkdownString(undefined, true), heading.text, openingOf(post, heading.id)), range) : undefined;
}

function addHeading(card: vscode.MarkdownString, text: string, opening: string | undefined): vscode.MarkdownString {
  card.appendMarkdown('$(symbol-string) **').appendMarkdown(plainMarkdown(text)).appendMarkdown('**');
  return opening === undefined ? card : card.appendMarkdown('\n\n').appendMarkdown(plainMarkdown(opening));
}

async function readPost(site: WorkspaceSite, path: string): Promise<ParsedPost | undefined> {
  const text = await site.read(path);
  return text === undefined || !site.model ? undefined : parsePost(path, text, site.model.features);
}

function toCard(entry: PostEntry, post: ParsedPost | undefined, { site, fragment }: LinkTarget): vscode.MarkdownString {
  const card = new vscode.MarkdownString(undefined, true);
  const image = entry.image === undefined ? undefined : pictureOf(entry, site);
  // As VS Code's hovers are low, it must leave room for the words.
  const picture = image === undefined ? undefined : pictureTag(image, site, 200);
  card.supportHtml = true;
  card.baseUri = site.root;
  card.appendMarkdown('**').appendMarkdown(plainMarkdown(entry.title ?? entry.slug)).appendMarkdown('**');
  if (entry.draft) card.appendMarkdown(' $(edit) ').appendMarkdown(plainMarkdown(vscode.l10n.t('Draft')));
  if (entry.published !== undefined) card.appendMarkdown('\n\n$(calendar) ').appendMarkdown(plainMarkdown(dayInWords(entry.published, vscode.env.language)));
  const heading = fragment === undefined ? undefined : entry.headings.find(({ id }) => id === fragment);
  const opening = post && openingOf(post, heading?.id);
  if (heading) addHeading(card.appendMarkdown('\n\n---\n\n'), heading.text, opening).appendMarkdown('\n\n---');
  if (entry.description !== undefined) card.appendMarkdown('\n\n').appendMarkdown(plainMarkdown(entry.description));
  if (picture !== undefined) card.appendMarkdown(`\n\n${picture}`);
  if (!heading && opening !== undefined) card.appendMarkdown('\n\n---\n\n').appendMarkdown(plainMarkdown(opening));
  return card;
}

/** The pages that a broken address may have meant, each a link to its file. */
function toList(near: readonly NearPage[], site: WorkspaceSite): vscode.MarkdownString {
  const list = new vscode.MarkdownString().appendMarkdown(plainMarkdown(vscode.l10n.t('What is nearest:')));
  for (const { route, title } of near) {
    const target = site.model?.resolve({ url: route, role: 'page' }, '');
    const uri = target && 'path' in target && target.path !== undefined ? site.uri(target.path) : undefined;
    list.appendMarkdown('\n- ');
    if (uri) list.appendMarkdown('[').appendMarkdown(plainMarkdown(title ?? route)).appendMarkdown(`](${uri.toString()})`);
    else list.appendMarkdown(plainMarkdown(title ?? route));
    if (title !== undefined) list.appendMarkdown(' ').appendMarkdown(plainMarkdown(route));
  }
  return list;
}

/** The picture of a post: an address of the web, or a file of the site. */
export function pictureOf({ image = '', path }: PostEntry, site: WorkspaceSite): string | undefined {
  if (/^https:/i.test(image)) return image;
  const target = site.model?.resolve({ url: image, role: 'asset' }, path);
  return target?.kind === 'asset' ? target.path : undefined;
}
