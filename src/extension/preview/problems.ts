import * as vscode from 'vscode';
import { heroPart, type ParsedPost } from '../../core';
import type { Problem, Problems } from '../../preview/protocol';

/** The problems of a document's present version, as the page shows them. `post` is the parse of that version. */
export function toProblems(document: vscode.TextDocument, post: ParsedPost, diagnostics: readonly vscode.Diagnostic[]): Problems {
  const problems = diagnostics.map((diagnostic): Problem => {
    const at = document.offsetAt(diagnostic.range.start);
    return {
      severity: diagnostic.severity === vscode.DiagnosticSeverity.Error ? 'error' : 'warning',
      message: diagnostic.message,
      line: diagnostic.range.start.line,
      ...(at < post.body.start ? { part: partAt(post, at) } : { url: urlAt(post, at) }),
    };
  });
  return { type: 'problems', summary: summaryOf(problems), problems };
}

function summaryOf(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const counts = [];
  if (errors > 0) counts.push(errors === 1 ? vscode.l10n.t('1 error') : vscode.l10n.t('{0} errors', errors));
  if (warnings > 0) counts.push(warnings === 1 ? vscode.l10n.t('1 warning') : vscode.l10n.t('{0} warnings', warnings));
  return counts.join(', ');
}

/** The address of the link or picture that holds the offset. */
function urlAt({ links }: ParsedPost, at: number): string | undefined {
  return links.find(({ range }) => range.start <= at && at < range.end)?.url;
}

/** The part of the head that the field around the offset is shown as. */
function partAt({ frontmatter: { root } }: ParsedPost, at: number): string | undefined {
  const field = root?.kind === 'map' ? root.entries.find(({ keyRange, value }) => keyRange.start <= at && at <= value.range.end) : undefined;
  return field && heroPart(field.key);
}
