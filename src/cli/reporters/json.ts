import type { Lines} from '../../core/index';
import { type Fix, type Position, type Problem, type Range } from '../../core/index';
import { count, type FileReport, type Report } from '../report';

/** `docs/json.md` is the contract: names may be added, never changed or taken away while `version` is 1. */
export function toJson(report: Report): string {
  const { files, errors, warnings } = count(report);
  return `${JSON.stringify({ version: 1, files: report.files.map(toFile), summary: { files, errors, warnings } }, null, 2)}\n`;
}

/** A range as in LSP: 0-based, UTF-16, the end exclusive. */
export function toLspRange({ start, end }: Range, lines: Lines): { start: Position; end: Position } {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

function toFile({ path, lines, problems }: FileReport): object {
  return { path, problems: problems.map((problem) => toProblem(problem, path, lines)) };
}

function toProblem({ code, severity, message, range, fixes }: Problem, path: string, lines: Lines): object {
  return { code, severity, message, range: toLspRange(range, lines), fixes: fixes.map((fix) => toFix(fix, path, lines)) };
}

function toFix({ title, preferred = false, edits, create }: Fix, path: string, lines: Lines): object {
  return {
    title,
    preferred,
    edits: edits.map(({ range, newText }) => ({ path, range: toLspRange(range, lines), newText })),
    ...(create && { create: { path: create.path, text: create.text } }),
  };
}
