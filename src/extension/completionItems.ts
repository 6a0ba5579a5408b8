import * as vscode from 'vscode';
import type { Completion, CompletionKind } from '../core';
import { toRange } from './convert';
import { pictureTag } from './pictureTag';
import type { WorkspaceSite } from './workspaceSite';

/** A completion as VS Code lists it. */
export function toCompletionItem(document: vscode.TextDocument, site: WorkspaceSite, completion: Completion): vscode.CompletionItem {
  const { label, detail, documentation, picture, filterText, sortText, edit, cursor, goesOn, kind } = completion;
  // Titles are long: beside them there is no room. What is said of a post stands above its description.
  const isPost = kind === 'post' || kind === 'draft';
  const beside = kind === 'draft' ? vscode.l10n.t('Draft') : isPost ? undefined : detail;
  const item = new vscode.CompletionItem({ label, ...(beside !== undefined && { description: beside }) }, toItemKind(kind));
  if (isPost && detail !== undefined) item.detail = detail;
  item.filterText = filterText;
  item.sortText = sortText;
  item.range = toRange(document, edit.range);
  item.insertText = cursor === undefined ? edit.newText : toSnippet(edit.newText, cursor);
  // Lines are indented as they should be already.
  item.keepWhitespace = true;
  if (documentation !== undefined || picture !== undefined) item.documentation = toDocumentation(documentation, picture, site);
  if (goesOn) item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}

/** A text to insert, with the cursor at an offset of it afterwards. */
export function toSnippet(text: string, cursor: number): vscode.SnippetString {
  const escaped = (part: string): string => part.replace(/[\\$}]/g, '\\$&');
  return new vscode.SnippetString(`${escaped(text.slice(0, cursor))}$0${escaped(text.slice(cursor))}`);
}

function toDocumentation(text = '', picture: string | undefined, site: WorkspaceSite): vscode.MarkdownString {
  const shown = new vscode.MarkdownString();
  shown.supportHtml = true;
  shown.baseUri = site.root;
  const tag = picture === undefined ? undefined : pictureTag(picture, site);
  return shown.appendMarkdown([...(tag === undefined ? [] : [tag]), text].join('\n\n'));
}

function toItemKind(kind: CompletionKind): vscode.CompletionItemKind {
  const { CompletionItemKind: Kind } = vscode;
  switch (kind) {
    case 'field': return Kind.Property;
    case 'value': return Kind.EnumMember;
    case 'date': return Kind.Event;
    case 'tag': return Kind.Keyword;
    case 'author': return Kind.User;
    case 'entry': return Kind.Reference;
    case 'image': return Kind.File;
    case 'post': return Kind.File;
    case 'draft': return Kind.Unit;
    case 'page': return Kind.Folder;
    case 'heading': return Kind.Text;
  }
}
