import type { Problem } from '../../core/index';
import { count, type FileReport, type Report, type View } from '../report';
import { shownPath } from './shownPath';

/** JUnit's XML: a suite for each post; errors are failures, lesser problems are only told. */
export function toJunit(report: Report, view: View): string {
  const suites = report.files.map((file) => toSuite(file, shownPath(report.root, file.path, view)));
  const tests = report.files.reduce((sum, { problems }) => sum + Math.max(1, problems.length), 0);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="galley" tests="${tests}" failures="${count(report).errors}">\n${suites.join('')}</testsuites>\n`;
}

function toSuite(file: FileReport, path: string): string {
  const { problems } = file;
  const failures = problems.filter(({ severity }) => severity === 'error').length;
  const cases = problems.length === 0 ? [`    <testcase name="${escape(path)}" classname="galley"/>\n`] : problems.map((problem) => toCase(problem, file, path));
  return `  <testsuite name="${escape(path)}" tests="${cases.length}" failures="${failures}">\n${cases.join('')}  </testsuite>\n`;
}

function toCase({ code, severity, message, range }: Problem, { lines }: FileReport, path: string): string {
  const { line, character } = lines.positionAt(range.start);
  const place = `${path}:${line + 1}:${character + 1}`;
  const told = escape(`${place} ${severity}: ${message}`);
  const content =
    severity === 'error' ? `<failure type="${escape(code)}" message="${escape(message)}">${told}</failure>` : `<system-out>${told}</system-out>`;
  return `    <testcase name="${escape(`${code} ${line + 1}:${character + 1}`)}" classname="galley">${content}</testcase>\n`;
}

/** Escapes for XML, and drops what XML 1.0 cannot hold at all (2.2, Characters). */
function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
}
