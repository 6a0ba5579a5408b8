import * as vscode from 'vscode';
import { toRange } from '../convert';
import type { Sites } from '../sites';
import { linkTargets, locationOf, type LinkTarget } from './linkTargets';

class TargetLink extends vscode.DocumentLink {
  constructor(
    range: vscode.Range,
    readonly leadsTo: LinkTarget,
  ) {
    super(range);
  }
}

/** Ctrl+click on an address of the site opens what is there. It stands in for VS Code's own link, which would look for a folder. */
export class DocumentLinks implements vscode.DocumentLinkProvider<TargetLink> {
  constructor(private readonly sites: Sites) {}

  provideDocumentLinks(document: vscode.TextDocument): TargetLink[] {
    return linkTargets(this.sites, document)
      .filter(({ target }) => 'path' in target && target.path !== undefined)
      .map((leadsTo) => new TargetLink(toRange(document, leadsTo.link.hrefRange), leadsTo));
  }

  async resolveDocumentLink(link: TargetLink): Promise<TargetLink> {
    const location = await locationOf(link.leadsTo);
    // The line behind "#" is how VS Code's opener takes a place in a file.
    if (location) link.target = location.uri.with({ fragment: location.range.start.line > 0 ? `L${location.range.start.line + 1}` : '' });
    return link;
  }
}
