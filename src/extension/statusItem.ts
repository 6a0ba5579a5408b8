import * as vscode from 'vscode';
import type { SchemaOrigin } from '../core';
import { postFiles } from './postFiles';
import type { Sites } from './sites';

/** One quiet item for Markdown files: whether this one is a post, of which collection, and what its fields are held against. */
export function showStatus(sites: Sites): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('galley.status', postFiles);
  item.name = 'Galley';
  item.command = { command: 'galley.openPreviewToSide', title: vscode.l10n.t('Open preview') };
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const site = document && sites.siteOf(document);
    const collection = document && site?.collectionOf(document);
    item.busy = site?.isReading === true;
    if (!collection) {
      item.text = vscode.l10n.t('Not a post');
      item.detail = vscode.l10n.t('Galley leaves this file alone');
      return;
    }
    const { schemaOrigin: origin, name } = collection;
    item.text = vscode.l10n.t('Post of “{0}”', name);
    item.detail = fieldsFrom(origin);
  };
  update();
  return vscode.Disposable.from(item, sites.onDidChange(update), vscode.window.onDidChangeActiveTextEditor(update));
}

/** Which files say what the fields of a post may hold. */
function fieldsFrom(origin: SchemaOrigin): string {
  if (origin.kind === 'builtin') return vscode.l10n.t('Fields: the usual ones of a blog');
  const completedBy = origin.kind === 'site-config' ? origin.completedBy : undefined;
  return completedBy === undefined
    ? vscode.l10n.t('Fields: as {0} says', origin.path)
    : vscode.l10n.t('Fields: as {0} says and, where that cannot be read, {1}', origin.path, completedBy);
}
