import type * as vscode from 'vscode';
import { toRange } from '../convert';
import type { Sites } from '../sites';
import { linkTargetAt, locationOf } from './linkTargets';

/** F12 on an address of the site goes to the post, at its heading. */
export class LinkDefinitions implements vscode.DefinitionProvider {
  constructor(private readonly sites: Sites) {}

  async provideDefinition(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.LocationLink[]> {
    const found = linkTargetAt(this.sites, document, position);
    const location = found && (await locationOf(found));
    if (!location) return [];
    return [{ originSelectionRange: toRange(document, found.link.hrefRange), targetUri: location.uri, targetRange: location.range }];
  }
}
