import * as vscode from 'vscode';
import { safeEdits, type Fix, type Problem, type TextEdit } from '../core';
import { toRange } from './convert';
import { goTo } from './goTo';
import type { Sites } from './sites';

const fixAll = vscode.CodeActionKind.SourceFixAll.append('galley');

/** Offers the fixes that problems carry. */
export class QuickFixes implements vscode.CodeActionProvider {
  /** The kinds of action that it may return. */
  static readonly metadata: vscode.CodeActionProviderMetadata = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAll] };

  constructor(private readonly sites: Sites) {}

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range, context: vscode.CodeActionContext): vscode.CodeAction[] {
    const { only } = context;
    // What is shown may lag behind the text by a pause in typing; fixes must not.
    const problems = this.sites.siteOf(document)?.problems(document) ?? [];
    if (only?.contains(fixAll) && !only.contains(vscode.CodeActionKind.QuickFix)) return this.#fixAll(document, problems);
    return problems
      .filter((problem) => toRange(document, problem.range).intersection(range))
      .flatMap((problem) => problem.fixes.map((fix) => this.#toAction(document, problem, fix, context.diagnostics)));
  }

  #toAction(document: vscode.TextDocument, problem: Problem, fix: Fix, shown: readonly vscode.Diagnostic[]): vscode.CodeAction {
    const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
    action.isPreferred = fix.preferred ?? false;
    action.diagnostics = shown.filter(({ range, code }) => range.isEqual(toRange(document, problem.range)) && codeOf(code) === problem.code);
    action.edit = toWorkspaceEdit(document, fix.edits);
    const { create, cursor } = fix;
    const made = create && this.sites.siteOf(document)?.uri(create.path);
    if (create && made) {
      action.edit.createFile(made, { contents: new TextEncoder().encode(create.text), ignoreIfExists: true });
      action.command = goTo(made, create.cursor);
    } else if (cursor !== undefined) action.command = goTo(document.uri, cursor);
    return action;
  }

  #fixAll(document: vscode.TextDocument, problems: readonly Problem[]): vscode.CodeAction[] {
    const edits = safeEdits(problems);
    if (edits.length === 0) return [];
    const action = new vscode.CodeAction(vscode.l10n.t('Fix all that Galley can fix safely'), fixAll);
    action.edit = toWorkspaceEdit(document, edits);
    return [action];
  }
}

function toWorkspaceEdit(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const workspaceEdit = new vscode.WorkspaceEdit();
  for (const { range, newText } of edits) workspaceEdit.replace(document.uri, toRange(document, range), newText);
  return workspaceEdit;
}

function codeOf(code: vscode.Diagnostic['code']): unknown {
  return typeof code === 'object' ? code.value : code;
}
