import * as vscode from 'vscode';
import type { Fix, Problem } from '../core';
import { toRange } from './convert';
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
    action.edit = this.#toEdit(document, [fix]);
    return action;
  }

  /** The one clear fix of each problem, those left out that touch an earlier one: the next run takes them. */
  #fixAll(document: vscode.TextDocument, problems: readonly Problem[]): vscode.CodeAction[] {
    const taken: Fix[] = [];
    let end = -1;
    const fixes = problems.flatMap((problem) => problem.fixes.filter(({ preferred, create }) => preferred && !create).slice(0, 1));
    for (const fix of fixes.sort((a, b) => firstOf(a) - firstOf(b))) {
      if (firstOf(fix) < end) continue;
      taken.push(fix);
      end = Math.max(...fix.edits.map(({ range }) => range.end)) + 1;
    }
    if (taken.length === 0) return [];
    const action = new vscode.CodeAction(vscode.l10n.t('Fix all that Galley can fix safely'), fixAll);
    action.edit = this.#toEdit(document, taken);
    return [action];
  }

  #toEdit(document: vscode.TextDocument, fixes: readonly Fix[]): vscode.WorkspaceEdit {
    const edit = new vscode.WorkspaceEdit();
    for (const { edits, create } of fixes) {
      for (const { range, newText } of edits) edit.replace(document.uri, toRange(document, range), newText);
      const uri = create && this.sites.siteOf(document)?.uri(create.path);
      if (create && uri) edit.createFile(uri, { contents: new TextEncoder().encode(create.text), ignoreIfExists: true });
    }
    return edit;
  }
}

function firstOf({ edits }: Fix): number {
  return Math.min(...edits.map(({ range }) => range.start));
}

function codeOf(code: vscode.Diagnostic['code']): unknown {
  return typeof code === 'object' ? code.value : code;
}
