import * as vscode from 'vscode';
import { describeAt, findTag, Lines, type Description, type Destination, type Range } from '../../core';
import { openPostOf } from '../openPosts';
import type { Sites } from '../sites';
import type { WorkspaceSite } from '../workspaceSite';

/** What stands at a place of an open post's frontmatter, with its site. */
export interface Described {
  readonly description: Description;
  readonly site: WorkspaceSite;
}

/** What can be said of what stands at a position. */
export function describedAt(sites: Sites, document: vscode.TextDocument, position: vscode.Position): Described | undefined {
  const open = openPostOf(sites, document);
  const description = open && describeAt(open.post, document.offsetAt(position), open.model, { now: Date.now(), locale: vscode.env.language });
  return open && description && { description, site: open.site };
}

/** The places in files that a description leads to; files that are gone are left out. */
export async function locationsOf({ description, site }: Described): Promise<vscode.Location[]> {
  const locations = await Promise.all(description.leadsTo.map((destination) => locationOf(destination, site)));
  return locations.filter((location) => location !== undefined);
}

async function locationOf({ kind, path, range, tag }: Destination, site: WorkspaceSite): Promise<vscode.Location | undefined> {
  if (kind === 'file' && !range) return new vscode.Location(site.uri(path), new vscode.Position(0, 0));
  const text = await site.read(path);
  if (text === undefined) return undefined;
  const place = range ?? (tag === undefined ? undefined : findTag(text, tag, site.model?.features.generator ?? 'astro'));
  return new vscode.Location(site.uri(path), place ? toRangeIn(text, place) : new vscode.Position(0, 0));
}

function toRangeIn(text: string, { start, end }: Range): vscode.Range {
  const lines = new Lines(text);
  const [from, to] = [lines.positionAt(start), lines.positionAt(end)];
  return new vscode.Range(from.line, from.character, to.line, to.character);
}
