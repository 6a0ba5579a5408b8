import * as l10n from '@vscode/l10n';
import type { Post } from '../../model/post';
import type { TextEdit } from '../../model/text';
import type { Rule } from '../rule';
import { endOfLine, lineBreakOf, nextLine } from '../../edits/lines';

/** Reports an opening fence that nothing closes. */
export const unclosedBlock: Rule = {
  code: 'frontmatter/unclosed-block',
  severity: 'error',
  *check({ post, fields, issues }) {
    const { fence } = post.frontmatter;
    if (fence.kind !== 'unclosed') return;
    const known = new Set(fields([]).map((field) => field.key));
    yield {
      // Astro sees text and no frontmatter, and takes the post where none of its fields has to be there.
      severity: issues.length > 0 ? 'error' : 'warning',
      range: fence.range,
      message: l10n.t('The frontmatter that begins here is never closed. Put three dashes alone on the line below it.'),
      fixes: [{ title: l10n.t('Close the frontmatter'), preferred: true, edits: [closing(post, fence.range.start, known)] }],
    };
  },
};

/** A fence that is nearly one is put right; else one is set below the last line that looks like frontmatter. */
function closing({ text }: Post, opening: number, known: ReadonlySet<string>): TextEdit {
  const lineBreak = lineBreakOf(text);
  const marker = text.slice(opening, opening + 3);
  let last = endOfLine(text, opening);
  let blank = false;
  for (let line = nextLine(text, opening); line < text.length; line = nextLine(text, line)) {
    const end = endOfLine(text, line);
    const written = text.slice(line, end);
    if (/^(?:[ \t]+(?:-{3}|\+{3})|\.{3}|--|[—–-]+|\*{3}|_{3})[ \t]*$/.test(written)) return { range: { start: line, end }, newText: marker };
    const key = /^["']?([\p{L}_][\p{L}\p{N}_ -]*?)["']?[ \t]*[:=](?=\s|$)/u.exec(written)?.[1];
    if (written.trim() === '') {
      blank = true;
      continue;
    }
    // Below an empty line the text has begun, unless there is a field that the site knows.
    if (blank ? key === undefined || !known.has(key) : key === undefined && !/^(?:[ \t]+\S|- |#|[\]}])/.test(written)) break;
    blank = false;
    if (!/^#/.test(written)) last = end;
  }
  return { range: { start: last, end: last }, newText: lineBreak + marker };
}
