import * as vscode from 'vscode';
import type { Position, Range, Severity } from '../core';

/** Tells positions by offset: an open document, or the lines of a file that is not open. */
export interface Places {
  positionAt(offset: number): Position;
}

/** A range of the text as VS Code counts it. */
export function toRange(text: Places, { start, end }: Range): vscode.Range {
  const [from, to] = [text.positionAt(start), text.positionAt(end)];
  return new vscode.Range(from.line, from.character, to.line, to.character);
}

/** VS Code's name for a severity. */
export function toSeverity(severity: Severity): vscode.DiagnosticSeverity {
  switch (severity) {
    case 'error':
      return vscode.DiagnosticSeverity.Error;
    case 'warning':
      return vscode.DiagnosticSeverity.Warning;
    case 'information':
      return vscode.DiagnosticSeverity.Information;
    case 'hint':
      return vscode.DiagnosticSeverity.Hint;
  }
}
