import * as l10n from '@vscode/l10n';
import type { SyntaxFault } from '../../model/frontmatter';
import type { Post } from '../../model/post';
import type { Fix } from '../../model/problem';
import type { Range, TextEdit } from '../../model/text';
import { endOfLine, startOfLine } from '../../edits/lines';
import { mending } from '../../edits/mending';
import { quoted, quoteOf } from '../../edits/yamlText';
import { sliceOf } from './place';

/** Ways to mend a fault, the likeliest first, and only such as work; the first is preferred where it is the one clear answer. */
export function fixesForFault(post: Post, fault: SyntaxFault, knownKeys: () => readonly string[]): readonly Fix[] {
  const { range } = fault;
  const put = (newText: string): readonly TextEdit[] => [{ range, newText }];
  const written = sliceOf(post, range);
  const working = (fixes: readonly Fix[]): readonly Fix[] => mending(post, fixes, fault.kind);
  const clear = (title: string, edits: readonly TextEdit[]): readonly Fix[] => working([{ title, preferred: true, edits }]);
  switch (fault.kind) {
    case 'needs-quotes': return clear(l10n.t('Put it in quotes'), put(quoted(meantText(written), quoteAround(post, written))));
    case 'unknown-alias': return clear(l10n.t('Put it in quotes'), put(quoted(written, quoteOf(post))));
    case 'tab-indent': return working([
      { title: l10n.t('Replace the tabs by spaces'), preferred: true, edits: tabsBelow(post, range, '  ') },
      { title: l10n.t('Remove the tabs'), preferred: true, edits: tabsBelow(post, range, '') },
    ]).slice(0, 1);
    case 'unclosed-quote': return clear(l10n.t('Close the quote'), put(closedQuote(written)));
    case 'unclosed-bracket': return clear(l10n.t('Close the bracket'), put(closedBrackets(written)));
    case 'missing-space': return clear(l10n.t('Add the space'), put(`${written} `));
    case 'control-character': return clear(l10n.t('Remove the invisible character'), put(''));
    case 'bad-flow': return working(listFixes(post, range)).slice(0, 1).map((fix) => ({ ...fix, preferred: true }));
    case 'bad-indent': return working(indentFixes(post, range)).slice(0, 1);
    case 'missing-colon': return working(colonFixes(post, range, knownKeys())).slice(0, 1);
    case 'other': case 'duplicate-key': return [];
  }
}

/** The text that was meant by a value whose quotes do not work out: `'it's me'` is `it's me`. */
function meantText(written: string): string {
  const inner = /^(["'])(.*)\1$/s.exec(written) ?? /^([“”„‟‘’‚‛])(.*)[“”„‟‘’‚‛]$/s.exec(written);
  return inner?.[2] ?? written;
}

function quoteAround(post: Post, written: string): '"' | "'" {
  const first = written.charAt(0);
  return first === '"' || first === "'" ? first : quoteOf(post);
}

/** Every tab that indents a line from here to the next line at the left edge, replaced. */
function tabsBelow({ text }: Post, { start }: Range, by: string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (let line = startOfLine(text, start); line < text.length; ) {
    const end = endOfLine(text, line);
    const lead = /^[ \t]*/.exec(text.slice(line, end))?.[0] ?? '';
    if (lead === '') break;
    if (lead.includes('\t')) edits.push({ range: { start: line, end: line + lead.length }, newText: lead.replaceAll('\t', by) });
    const feed = text.indexOf('\n', end);
    if (feed < 0) break;
    line = feed + 1;
  }
  return edits;
}

/** A double-quoted text may end with a backslash of its own: `"C:\` would escape the closing quote. */
function closedQuote(written: string): string {
  const quote = written.charAt(0);
  return quote === '"' && /(?:^|[^\\])(?:\\\\)*\\$/.test(written) ? `${written}\\"` : written + quote;
}

function closedBrackets(written: string): string {
  const open: string[] = [];
  let quote = '';
  for (const char of written) {
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '[') open.unshift(']');
    else if (char === '{') open.unshift('}');
    else if (char === open[0]) open.shift();
  }
  return written.trimEnd() + quote + open.join('');
}

/** A comma too many, one too few, an item that needs quotes, or a whole value that only begins like a list. */
function listFixes(post: Post, { start, end }: Range): Fix[] {
  const { text } = post;
  const line = { start: startOfLine(text, start), end: endOfLine(text, start) };
  const before = text.slice(line.start, start);
  const after = text.slice(end, line.end);
  const fixes: Fix[] = [];
  const extra = /,\s*$/.exec(before);
  if (text[start] === ',' && extra) fixes.push({ title: l10n.t('Remove the comma'), edits: [{ range: { start: line.start + extra.index, end: start }, newText: '' }] });
  const space = /^\s*/.exec(after)?.[0].length ?? 0;
  if (text[start] === ',') fixes.push({ title: l10n.t('Remove the comma'), edits: [{ range: { start, end: end + space }, newText: '' }] });
  const gap = /\s*$/.exec(before)?.[0].length ?? 0;
  fixes.push({ title: l10n.t('Add a comma'), edits: [{ range: { start: start - gap, end: start - gap }, newText: ',' }] });
  const from = Math.max(before.lastIndexOf(','), before.lastIndexOf('[')) + 1;
  const item = trimmed(text, { start: line.start + from, end: end + (/[,\]]/.exec(after)?.index ?? after.length) });
  const inQuotes = (range: Range): Fix => ({ title: l10n.t('Put it in quotes'), edits: [{ range, newText: quoted(text.slice(range.start, range.end), quoteOf(post)) }] });
  if (item.end > item.start) fixes.push(inQuotes(item));
  const value = /:[ \t]+(?=[[{])/.exec(text.slice(line.start, line.end));
  if (value) fixes.push(inQuotes(trimmed(text, { start: line.start + value.index + value[0].length, end: line.end })));
  return fixes;
}

/** The indentation of the lines above, nearest first. */
function indentFixes({ text }: Post, { start }: Range): Fix[] {
  const line = startOfLine(text, start);
  const lead = /^[ \t]*/.exec(text.slice(line))?.[0] ?? '';
  const above = text.slice(0, line).split('\n').toReversed().slice(1, 40).filter((other) => other.trim() !== '' && !/^\s*#/.test(other));
  const indents = new Set(above.map((other) => /^ */.exec(other)?.[0] ?? ''));
  indents.delete(lead);
  return [...indents].map((newText) => ({ title: l10n.t('Indent like the line above'), edits: [{ range: { start: line, end: line + lead.length }, newText }] }));
}

/** `title Foo` → `title: Foo`, for a field that is known. */
function colonFixes(post: Post, range: Range, knownKeys: readonly string[]): Fix[] {
  const word = /^[\w-]+/.exec(sliceOf(post, range))?.[0];
  if (word === undefined || !knownKeys.includes(word)) return [];
  const end = range.start + word.length;
  return [{ title: l10n.t('Add the colon'), edits: [{ range: { start: end, end }, newText: ':' }] }];
}

function trimmed(text: string, { start, end }: Range): Range {
  const slice = text.slice(start, end);
  const lead = slice.length - slice.trimStart().length;
  return { start: start + lead, end: Math.max(start + lead, start + slice.trimEnd().length) };
}
