import * as vscode from 'vscode';
import type { Config } from '../core';

/** The settings `galley.*` as they are for a file or folder. */
export function readSettings(scope: vscode.Uri): Config {
  const settings = vscode.workspace.getConfiguration('galley', scope);
  return {
    rules: settings.get<Config['rules']>('rules', {}),
    collections: settings.get<Config['collections']>('collections', []),
    routes: settings.get<Config['routes']>('routes', []),
    ignoreLinks: settings.get<Config['ignoreLinks']>('ignoreLinks', []),
  };
}
