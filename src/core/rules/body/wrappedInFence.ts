import * as l10n from '@vscode/l10n';
import type { Range } from '../../model/text';
import { endOfLine, nextLine, startOfLine } from '../../edits/lines';
import type { Rule } from '../rule';
import type { Post } from '../../model/post';

/** Reports a post that stands in one code block as a whole: the page would show its Markdown instead of the text. */
export const wrappedInFence: Rule = {
  code: 'body/wrapped-in-fence',
  severity: 'warning',
  *check({ post }) {
    const fences = wrapping(post);
    if (!fences) return;
    yield {
      range: fences.opening,
      message: l10n.t('The whole text stands in a code block. The page would show its signs instead of headings and links.'),
      fixes: [{ title: l10n.t('Take the text out of the code block'), preferred: true, edits: fences.lines.map((range) => ({ range, newText: '' })) }],
    };
  },
};

/** The fences around a whole body that holds Markdown. */
function wrapping({ text, body }: Post): { readonly opening: Range; readonly lines: readonly Range[] } | undefined {
  const first = /^(`{3,}|~{3,})[ \t]*(md|mdx|markdown)?[ \t]*$/i.exec(text.slice(body.start, endOfLine(text, body.start)));
  const fence = first?.[1];
  const last = startOfLine(text, body.end);
  if (!first || fence === undefined || last <= body.start || text.slice(last, body.end).trim() !== fence) return undefined;
  const inner = text.slice(nextLine(text, body.start), last);
  if (!isMarkdown(inner, first[2] !== undefined) || !staysOpen(inner, fence.slice(0, 3))) return undefined;
  return {
    opening: { start: body.start, end: body.start + first[0].trimEnd().length },
    lines: [{ start: body.start, end: nextLine(text, body.start) }, { start: last, end: nextLine(text, last) }],
  };
}

/** Named so, a heading or two paragraphs tell it; else it takes a heading and paragraphs. */
function isMarkdown(inner: string, named: boolean): boolean {
  const heading = /^#{1,6} \S/m.test(inner) || /^---\r?\n/.test(inner);
  const paragraphs = /\S\r?\n[ \t]*\r?\n\S/.test(inner);
  return named ? heading || paragraphs : heading && paragraphs && /^#{2,6} \S/m.test(inner);
}

/** Whether the code blocks inside are opened and closed in turn, so that the last fence closes the first. */
function staysOpen(inner: string, sign: string): boolean {
  let open = false;
  for (const { 1: info = '' } of inner.matchAll(new RegExp(`^ {0,3}${sign}+[ \\t]*(.*)$`, 'gm'))) {
    if (info.trim() === '' && !open) return false;
    open = info.trim() !== '';
  }
  return !open;
}
