import * as l10n from '@vscode/l10n';
import type { Link } from '../../model/post';
import type { Fix } from '../../model/problem';
import type { NearPage } from '../../model/site';
import { encodePath } from '../../site/encodePath';

/** The fix that lets a link lead to what it may have meant; query and fragment stay as they are. The first of several is preferred if it alone can be meant. */
export function toFix({ pathRange }: Pick<Link, 'pathRange'>, { route, clear }: NearPage, first: boolean): Fix {
  return {
    title: l10n.t('Change to {0}', route),
    edits: [{ range: pathRange, newText: encodePath(route) }],
    ...(first && clear && { preferred: true }),
  };
}
