import * as l10n from '@vscode/l10n';
import type { Link } from '../../model/post';
import type { Fix } from '../../model/problem';

/** The fix that takes a link away and keeps its text; none for what has no text of its own: pictures, definitions, tags. */
export function unlinking({ kind, range, labelRange }: Link): Fix[] {
  if (kind !== 'link' || !labelRange || labelRange.end === labelRange.start) return [];
  const edits = [
    { range: { start: range.start, end: labelRange.start }, newText: '' },
    { range: { start: labelRange.end, end: range.end }, newText: '' },
  ];
  return [{ title: l10n.t('Remove the link and keep its text'), edits }];
}
