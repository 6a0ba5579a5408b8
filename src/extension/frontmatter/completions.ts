import * as vscode from 'vscode';
import { completeFrontmatter } from '../../core';
import { toCompletionItem } from '../completionItems';
import { openPostOf } from '../openPosts';
import type { Sites } from '../sites';

/** Keys and values of the frontmatter, as they are typed. */
export class FrontmatterCompletions implements vscode.CompletionItemProvider {
  /** What opens the list without being asked: where a value begins. Keys come with Ctrl+Space, as quick suggestions are off in Markdown. */
  static readonly triggers: readonly string[] = [':', '=', ' ', '-', '+', '[', '{', ',', '"', "'", '/'];

  constructor(private readonly sites: Sites) {}

  provideCompletionItems(document: vscode.TextDocument, position: vscode.Position): vscode.CompletionItem[] {
    const open = openPostOf(this.sites, document);
    if (!open) return [];
    const found = completeFrontmatter(open.post, document.offsetAt(position), open.model, { now: Date.now(), locale: vscode.env.language });
    return found.map((completion) => toCompletionItem(document, open.site, completion));
  }
}
