import * as l10n from '@vscode/l10n';
import { applyEdits } from './edits/applyEdits';
import { lineBreakOf } from './edits/lines';
import type { Post, Suppression } from './model/post';
import type { Fix, Problem } from './model/problem';
import type { TextEdit } from './model/text';
import { Lines } from './parse/lines';
import { parsePost, type ParsedPost, type ParseFeatures } from './parse/post';

/**
 * A comment that silences a problem where it is: above its line, or where that would tear a paragraph, list or table apart,
 * at the end of the line before. Readers of the post never see it.
 *
 * @returns undefined where no comment can stand: before the frontmatter, in a text over several lines, inside a table
 */
export function toSilence(post: ParsedPost, { range, code }: Pick<Problem, 'range' | 'code'>, features: ParseFeatures): Fix | undefined {
  const lines = new Lines(post.text);
  const line = lines.lineAt(range.start);
  const known = post.suppressions.find((suppression) => suppression.line === line);
  const ways = known ? [toExtend(post, known, code)] : waysToAdd(post, lines, line, code);
  const edit = ways.find((way) => works(post, way, line, code, features));
  return edit && { title: l10n.t('Ignore “{0}” on this line', code), edits: [edit] };
}

/** One comment silences its next line only: a second problem of that line goes into the same one. */
function toExtend({ text }: Post, { range }: Suppression, code: string): TextEdit {
  const written = text.slice(range.start, range.end);
  const end = range.start + written.replace(/\s*(?:-->|\*\/\s*\})?\s*$/, '').length;
  return { range: { start: end, end }, newText: ` ${code}` };
}

function waysToAdd({ text, path, frontmatter: { fence } }: Post, lines: Lines, line: number, code: string): readonly TextEdit[] {
  const start = lines.startOf(line);
  const insert = (at: number, newText: string): TextEdit => ({ range: { start: at, end: at }, newText });
  const lead = (pattern: RegExp): string => pattern.exec(text.slice(start, lines.endOf(line)))?.[0] ?? '';
  const words = `galley-disable-next-line ${code}`;
  if (fence.kind === 'block' && fence.isJson && start < fence.range.end) return [];
  if (fence.kind === 'block' && start < fence.range.end) return [insert(start, `${lead(/^[ \t]*/)}# ${words}${lineBreakOf(text)}`)];
  const comment = path.endsWith('.mdx') ? `{/* ${words} */}` : `<!-- ${words} -->`;
  const before = line > 0 ? lines.endOf(line - 1) : undefined;
  return [insert(start, `${lead(/^[ \t>]*/)}${comment}${lineBreakOf(text)}`), ...(before === undefined ? [] : [insert(before, ` ${comment}`)])];
}

/** Whether the comment silences the problem and leaves the post as it is. */
function works(post: ParsedPost, edit: TextEdit, line: number, code: string, features: ParseFeatures): boolean {
  const after = parsePost(post.path, applyEdits(post.text, [edit]), features);
  const now = line + (/[\r\n]/.test(edit.newText) ? 1 : 0);
  return after.suppressions.some((it) => it.line === now && it.codes.includes(code)) && sayingOf(after) === sayingOf(post);
}

/** All of a post that readers and the site see, comments left out. */
function sayingOf({ frontmatter, headings, links, markdown }: ParsedPost): string {
  const blocks = markdown.tokens.filter(({ type, content }) => !((type === 'html_block' || type === 'mdx_expression') && content.includes('galley-disable-next-line')));
  return JSON.stringify([
    frontmatter.data,
    frontmatter.faults.map(({ kind }) => kind),
    headings.map(({ id, depth }) => [id, depth]),
    links.map(({ href, kind }) => [href, kind]),
    blocks.map(({ type, tag, hidden, nesting }) => [type, tag, hidden, nesting]),
  ]);
}
