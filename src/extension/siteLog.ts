import type * as vscode from 'vscode';
import type { SchemaOrigin, SiteFiles, SiteShape } from '../core';
import { Lines } from '../core/shape';

/** Says in the log what was found of a site, and which parts of its config could not be understood. Not for the writer: English only. */
export async function logShape({ collections, notes }: SiteShape, files: SiteFiles, log: vscode.LogOutputChannel): Promise<void> {
  for (const { name, route, base, schemaOrigin } of collections) log.info(`  ${name}: ${base}, ${route ?? 'no route'}, fields ${inWords(schemaOrigin)}`);
  for (const { path, range, message } of notes) {
    const line = new Lines((await files.read(path)) ?? '').positionAt(range.start).line + 1;
    log.info(`  ${path}:${line}: ${message}`);
  }
}

function inWords(origin: SchemaOrigin): string {
  if (origin.kind === 'builtin') return 'as usual';
  const completedBy = origin.kind === 'site-config' && origin.completedBy !== undefined ? ` and ${origin.completedBy}` : '';
  return `from ${origin.path}${completedBy}`;
}
