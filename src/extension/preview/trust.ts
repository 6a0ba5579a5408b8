import * as vscode from 'vscode';

/** What of elsewhere a preview may show: its page's policy follows from it. */
export interface Trust {
  /** Hosts whose pages may be embedded, once the reader has asked for it. */
  readonly embeds: readonly string[];
  readonly remoteImages: boolean;
}

const host = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z\d-]+$/i;

/** What the settings say for a document. What is no host's name is passed over: it would stand in the page's policy. */
export function trustOf(document: vscode.TextDocument): Trust {
  const settings = vscode.workspace.getConfiguration('galley.preview', document);
  const embeds = settings.get<unknown>('embeds');
  return {
    embeds: Array.isArray(embeds) ? embeds.filter((name): name is string => typeof name === 'string' && host.test(name)) : [],
    remoteImages: settings.get('remoteImages', true),
  };
}
