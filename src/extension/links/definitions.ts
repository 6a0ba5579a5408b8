import * as vscode from 'vscode';
import { fragmentOf, Lines } from '../../core';
import { toRange } from '../convert';
import type { Sites } from '../sites';
import { linkTargetAt, locationOf, type LinkTarget } from './linkTargets';
import { configOf } from './redirects';

type Place = Pick<vscode.Location, 'uri' | 'range'>;

/** F12 on an address of the site goes to the post, at its heading; where a redirect lies between, to both: the post and the line of the config. */
export class LinkDefinitions implements vscode.DefinitionProvider {
  constructor(private readonly sites: Sites) {}

  async provideDefinition(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.LocationLink[]> {
    const found = linkTargetAt(this.sites, document, position);
    if (!found) return [];
    const originSelectionRange = toRange(document, found.link.hrefRange);
    const { target } = found;
    const isRedirect = target.kind === 'page' && target.redirect !== undefined;
    const places: readonly (Place | undefined)[] = isRedirect ? await placesOfRedirect(found, found.site.pathOf(document.uri) ?? '', target.route, target.redirect) : [await locationOf(found)];
    return places.filter((place) => place !== undefined).map(({ uri, range }) => ({ originSelectionRange, targetUri: uri, targetRange: range }));
  }
}

/** Where a redirected link comes out, and the redirect itself. */
async function placesOfRedirect(found: LinkTarget, from: string, route: string, destination: string): Promise<readonly (Place | undefined)[]> {
  const { site } = found;
  const target = site.model?.resolve({ url: destination, role: 'page' }, from);
  const end = target && (await locationOf({ ...found, target, fragment: fragmentOf(destination) ?? found.fragment }));
  const config = await configOf(site);
  if (!config) return [end];
  const { redirectOf } = await import('../../core/site/siteConfig');
  const range = redirectOf(config.text, route)?.range;
  return [end, { uri: site.uri(config.path), range: range ? toRange(new Lines(config.text), range) : new vscode.Range(0, 0, 0, 0) }];
}
