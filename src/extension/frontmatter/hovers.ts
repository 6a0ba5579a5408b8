import * as vscode from 'vscode';
import { toRange } from '../convert';
import { pictureSize } from '../pictureSize';
import { pictureTag } from '../pictureTag';
import { plainMarkdown } from '../plainMarkdown';
import type { Sites } from '../sites';
import { describedAt, locationsOf, type Described } from './described';
import { showPosts, showPostsLink } from './showPosts';

/** Says what a key is for, what a date means, how a tag is used, and shows pictures. */
export class FrontmatterHovers implements vscode.HoverProvider {
  constructor(private readonly sites: Sites) {}

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const described = describedAt(this.sites, document, position);
    if (!described) return undefined;
    const { description, site } = described;
    const card = new vscode.MarkdownString(undefined, true);
    card.supportHtml = true;
    card.baseUri = site.root;
    card.isTrusted = { enabledCommands: [showPosts] };
    const picture = description.picture === undefined ? undefined : pictureTag(description.picture, site);
    if (picture !== undefined) card.appendMarkdown(`${picture}\n\n`);
    card.appendMarkdown('**').appendMarkdown(plainMarkdown(description.title)).appendMarkdown('**');
    for (const line of description.lines) card.appendMarkdown('\n\n').appendMarkdown(plainMarkdown(line));
    const origin = await originOf(described);
    if (origin !== undefined) card.appendMarkdown(`\n\n${origin}`);
    if (description.leadsTo.some(({ kind }) => kind === 'post')) card.appendMarkdown(`\n\n[${vscode.l10n.t('Show these posts')}](${showPostsLink(document.uri, position).toString()})`);
    const file = description.picture === undefined ? undefined : description.leadsTo.find(({ kind }) => kind === 'file');
    const size = file && (await pictureSize(site.uri(file.path)));
    if (size !== undefined) card.appendMarkdown('\n\n').appendMarkdown(plainMarkdown(size));
    return new vscode.Hover(card, toRange(document, description.range));
  }
}

/** A link to the line that declares a field. */
async function originOf(described: Described): Promise<string | undefined> {
  const rule = described.description.leadsTo.find(({ kind }) => kind === 'rule');
  const [location] = rule ? await locationsOf(described) : [];
  if (!rule || !location) return undefined;
  const line = location.range.start.line + 1;
  return `[${vscode.l10n.t('From {0}, line {1}', rule.path.replace(/[[\]\\`*_]/g, '\\$&'), line)}](${location.uri.with({ fragment: `L${line}` }).toString()})`;
}
