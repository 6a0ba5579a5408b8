import * as l10n from '@vscode/l10n';
import { wholeLines } from '../../edits/lines';
import type { Definition, Post } from '../../model/post';
import type { Fix } from '../../model/problem';

/** The fix that takes a definition away, with its lines where nothing else stands on them. */
export function removal({ text }: Post, { range }: Definition): Fix {
  const lines = wholeLines(text, range);
  const alone = text.slice(lines.start, range.start).trim() === '' && text.slice(range.end, lines.end).trim() === '';
  return { title: l10n.t('Remove the definition'), edits: [{ range: alone ? lines : range, newText: '' }] };
}

/** `[//]: # (text)`: a definition that leads nowhere is a way to write comments. */
export function isComment({ text }: Post, { hrefRange }: Definition): boolean {
  return ['', '#'].includes(text.slice(hrefRange.start, hrefRange.end).trim());
}
