import * as vscode from 'vscode';
import type { Problem, RelatedPlace } from '../core';
import { toRange, toSeverity, type Places } from './convert';
import type { WorkspaceSite } from './workspaceSite';

/**
 * A problem as VS Code shows it.
 *
 * @param text tells positions in the post that has the problem
 * @param rulePages the folder that holds a page for each rule, `CODE.md`
 */
export function toDiagnostic(problem: Problem, text: Places, site: WorkspaceSite, rulePages: vscode.Uri): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toRange(text, problem.range), problem.message, toSeverity(problem.severity));
  diagnostic.source = 'Galley';
  diagnostic.code = { value: problem.code, target: vscode.Uri.joinPath(rulePages, `${problem.code}.md`) };
  if (problem.unnecessary) diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
  if (problem.related) diagnostic.relatedInformation = problem.related.map((place) => toRelated(site.uri(place.path), place));
  return diagnostic;
}

/** Another place; in a file that is not open, only the file can be named. */
function toRelated(uri: vscode.Uri, { range, message }: RelatedPlace): vscode.DiagnosticRelatedInformation {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  return new vscode.DiagnosticRelatedInformation(new vscode.Location(uri, open ? toRange(open, range) : new vscode.Position(0, 0)), message);
}
