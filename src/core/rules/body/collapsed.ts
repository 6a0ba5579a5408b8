import * as l10n from '@vscode/l10n';
import type { Post } from '../../model/post';
import type { Finding, Fix } from '../../model/problem';
import type { Range } from '../../model/text';
import { parsePost } from '../../parse/post';
import { lineBreakOf } from '../../edits/lines';
import type { Doubt, LostBreak, LostBreaks } from '../../repair/lostBreak';
import { findLostBreaks } from '../../repair/restoreBreaks';
import type { Rule } from '../rule';

/** Reports a post whose line breaks were lost: headings, paragraphs and lists that run into each other. */
export const collapsed: Rule = {
  code: 'body/collapsed',
  severity: 'warning',
  *check({ post, site }) {
    const lost = findLostBreaks(post.text, post.texts, (text) => parsePost(post.path, text, site.features).texts);
    const [first] = lost.breaks;
    if (first) yield whole(post, lost, first);
    for (const doubt of lost.doubts) yield* uncertain(post, doubt, lost.breaks);
  },
};

/** The one problem that stands for all that is certain. */
function whole(post: Post, { breaks, doubts }: LostBreaks, first: LostBreak): Finding {
  return {
    range: jointAt(post.text, first.offset),
    message: l10n.t('The line breaks of this text were lost. Run together: {0}.', counted(breaks)),
    fixes: [{ title: l10n.t('Restore line breaks'), edits: toEdits(post.text, breaks), ...(doubts.length === 0 && { preferred: true }) }],
    related: doubts.map(({ range }) => ({ path: post.path, range, message: l10n.t('This place is left to you.') })),
  };
}

/** `12 headings, 15 paragraphs`: how much there is of each kind. */
function counted(breaks: readonly LostBreak[]): string {
  const count = (...kinds: readonly LostBreak['before'][]): number => breaks.filter(({ before }) => kinds.includes(before)).length;
  const [headings, paragraphs, items, others] = [count('heading'), count('paragraph', 'line'), count('item'), count('row', 'other')];
  return [
    ...(headings > 0 ? [headings === 1 ? l10n.t('1 heading') : l10n.t('{0} headings', headings)] : []),
    ...(paragraphs > 0 ? [paragraphs === 1 ? l10n.t('1 paragraph') : l10n.t('{0} paragraphs', paragraphs)] : []),
    ...(items > 0 ? [items === 1 ? l10n.t('1 list item') : l10n.t('{0} list items', items)] : []),
    ...(others > 0 ? [others === 1 ? l10n.t('1 other line') : l10n.t('{0} other lines', others)] : []),
  ].join(', ');
}

/** A place that is left as it is, with the breaks that may be meant. */
function* uncertain({ text }: Post, { kind, range, offsets }: Doubt, certain: readonly LostBreak[]): Iterable<Finding> {
  if (kind === 'heading-end') {
    const taken = new Set(certain.map(({ offset }) => offset));
    const fixes = offsets.filter((offset) => !taken.has(offset)).map((offset): Fix => ({
      title: l10n.t('Start the paragraph at “{0}”', text.slice(offset, offset + 20).trim()),
      edits: toEdits(text, [{ offset, breaks: 2, before: 'paragraph' }]),
    }));
    yield { range, severity: 'hint', message: l10n.t('Where does this heading end, and where does its paragraph start?'), fixes };
  } else if (kind === 'code') {
    yield { range, severity: 'hint', message: l10n.t('The lines of this code run together. Only you know where each of them starts.') };
  } else {
    yield { range, severity: 'hint', message: l10n.t('Where does this list end, and where does the text go on?') };
  }
}

function toEdits(text: string, breaks: readonly LostBreak[]): Fix['edits'] {
  const lineBreak = lineBreakOf(text);
  return breaks.map(({ offset, breaks: count }) => ({ range: { start: offset, end: offset }, newText: lineBreak.repeat(count) }));
}

/** The last word before a place and the first behind it, with the signs between. */
function jointAt(text: string, offset: number): Range {
  const before = /[\p{L}\p{N}]*[^\p{L}\p{N}\s]{0,4}\s?$/u.exec(text.slice(Math.max(0, offset - 40), offset))?.[0].length ?? 0;
  const after = /^\s?[^\p{L}\p{N}\s]{0,6}[\p{L}\p{N}]*/u.exec(text.slice(offset, offset + 40))?.[0].length ?? 0;
  return { start: offset - before, end: offset + after };
}
