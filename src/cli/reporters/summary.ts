import * as l10n from '@vscode/l10n';
import { count, type Report } from '../report';

/** One or two sentences: what was found in how many posts, and what can be fixed. */
export function summarize(report: Report): string {
  const { files, errors, warnings, others } = count(report);
  const posts = files === 1 ? l10n.t('1 post') : l10n.t('{0} posts', files);
  if (errors + warnings + others === 0) return l10n.t('No problems in {0}.', posts);
  const parts = [
    ...(errors === 1 ? [l10n.t('1 error')] : errors > 0 ? [l10n.t('{0} errors', errors)] : []),
    ...(warnings === 1 ? [l10n.t('1 warning')] : warnings > 0 ? [l10n.t('{0} warnings', warnings)] : []),
    ...(others === 1 ? [l10n.t('1 suggestion')] : others > 0 ? [l10n.t('{0} suggestions', others)] : []),
  ];
  const found = l10n.t('{0} in {1}.', parts.join(', '), posts);
  const fixable = report.files.flatMap(({ problems }) => problems).filter(({ fixes }) => fixes.some(({ preferred, create }) => preferred && !create)).length;
  if (fixable === 0) return found;
  return `${found} ${fixable === 1 ? l10n.t('1 can be fixed with --fix.') : l10n.t('{0} can be fixed with --fix.', fixable)}`;
}
