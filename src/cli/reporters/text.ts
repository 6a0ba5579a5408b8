import * as l10n from '@vscode/l10n';
import { styleText } from 'node:util';
import type { Problem, Severity } from '../../core/index';
import { count, type FileReport, type Report, type View } from '../report';
import { toCodeFrame, withoutControls } from './codeFrame';
import { shownPath } from './shownPath';
import { summarize } from './summary';

type Style = Parameters<typeof styleText>[0];

const styles: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', information: 'blue', hint: 'cyan' };

/** For people: problems by file, each with the line it is in, and a sum at the end. */
export function toText(report: Report, view: View): string {
  const paint = (style: Style, text: string): string => (view.color ? styleText(style, text, { validateStream: false }) : text);
  const blocks = report.files.filter(({ problems }) => problems.length > 0).map((file) => fileBlock(file, report, view, paint));
  const counts = count(report);
  const tone = counts.errors > 0 ? 'red' : counts.warnings > 0 ? 'yellow' : 'green';
  return [...blocks, `${paint(['bold', tone], summarize(report))}\n`].join('\n');
}

type Paint = (style: Style, text: string) => string;

function fileBlock(file: FileReport, { root }: Report, view: View, paint: Paint): string {
  const title = paint('underline', withoutControls(shownPath(root, file.path, view)));
  return `${title}\n${file.problems.map((problem) => problemBlock(problem, file, view, paint)).join('')}`;
}

function problemBlock({ code, severity, message, range }: Problem, { lines }: FileReport, { width }: View, paint: Paint): string {
  const { line, character } = lines.positionAt(range.start);
  const start = lines.startOf(line);
  const number = String(line + 1);
  const margin = `    ${number} | `;
  const end = Math.min(range.end, lines.endOf(line));
  const text = lines.text.slice(start, lines.endOf(line));
  const frame = toCodeFrame(text, range.start - start, Math.max(end, range.start) - start, Math.max(20, width - margin.length));
  const place = `${number}:${character + 1}`;
  return [
    `  ${place}  ${paint(styles[severity], nameOf(severity))}  ${withoutControls(message)}  ${paint('dim', code)}\n`,
    `${paint('dim', margin)}${frame.line}\n`,
    `${paint('dim', `    ${' '.repeat(number.length)} | `)}${paint(styles[severity], frame.marks)}\n`,
  ].join('');
}

function nameOf(severity: Severity): string {
  switch (severity) {
    case 'error':
      return l10n.t('error');
    case 'warning':
      return l10n.t('warning');
    case 'information':
      return l10n.t('information');
    case 'hint':
      return l10n.t('hint');
  }
}
