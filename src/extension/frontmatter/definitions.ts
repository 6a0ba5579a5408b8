import type * as vscode from 'vscode';
import { toRange } from '../convert';
import type { Sites } from '../sites';
import { describedAt, locationsOf } from './described';

/** F12 in the frontmatter: from a key to its line in the site's config, from a tag to its posts, from a picture or a reference to its file. */
export class FrontmatterDefinitions implements vscode.DefinitionProvider {
  constructor(private readonly sites: Sites) {}

  async provideDefinition(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.LocationLink[]> {
    const described = describedAt(this.sites, document, position);
    if (!described) return [];
    const originSelectionRange = toRange(document, described.description.range);
    return (await locationsOf(described)).map(({ uri, range }) => ({ originSelectionRange, targetUri: uri, targetRange: range }));
  }
}
