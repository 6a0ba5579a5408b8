import type { Problem, Severity } from '../../core/index';
import type { FileReport, Report, View } from '../report';
import { shownPath } from './shownPath';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

/** GitHub's workflow commands: each problem becomes an annotation in the pull request. */
export function toGithub(report: Report, view: View): string {
  return report.files.flatMap((file) => file.problems.map((problem) => toCommand(problem, file, shownPath(report.root, file.path, view)))).join('');
}

function toCommand({ severity, code, message, range }: Problem, { lines }: FileReport, path: string): string {
  const start = lines.positionAt(range.start);
  const end = lines.positionAt(range.end);
  const place = [`file=${escapeProperty(path)}`, `line=${start.line + 1}`, `endLine=${end.line + 1}`];
  // GitHub takes columns only where they are in one line.
  if (start.line === end.line) place.push(`col=${start.character + 1}`, `endColumn=${Math.max(end.character, start.character + 1)}`);
  return `::${commands[severity]} ${[...place, `title=${escapeProperty(code)}`].join(',')}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
