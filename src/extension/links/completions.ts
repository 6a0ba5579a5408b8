import * as vscode from 'vscode';
import { completeLink } from '../../core';
import { toCompletionItem } from '../completionItems';
import { openPostOf } from '../openPosts';
import type { Sites } from '../sites';

/** Addresses of the site as they are typed, and behind “[” whole links to its posts. */
export class LinkCompletions implements vscode.CompletionItemProvider {
  /** What opens the list without being asked: where a link, its address, or a part or word of it begins. */
  static readonly triggers: readonly string[] = ['[', '(', '/', '-', '#', ':', ' ', '"', "'", '<'];

  constructor(private readonly sites: Sites) {}

  provideCompletionItems(document: vscode.TextDocument, position: vscode.Position): vscode.CompletionList {
    const open = openPostOf(this.sites, document);
    const found = open ? completeLink(open.post, document.offsetAt(position), open.model, { now: Date.now(), locale: vscode.env.language }) : [];
    // What is typed is looked for among words of titles: with every letter, others may fit.
    return new vscode.CompletionList(open ? found.map((completion) => toCompletionItem(document, open.site, completion)) : [], found.length > 0);
  }
}
