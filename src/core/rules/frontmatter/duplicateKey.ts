import * as l10n from '@vscode/l10n';
import type { SyntaxFault } from '../../model/frontmatter';
import type { Post } from '../../model/post';
import type { Fix } from '../../model/problem';
import type { Range } from '../../model/text';
import type { Rule } from '../rule';
import { endOfLine, nextLine, startOfLine } from '../../edits/lines';
import { mendedAtOnce, mending } from '../../edits/mending';
import { sliceOf } from './place';

type Duplicate = Extract<SyntaxFault, { kind: 'duplicate-key' }>;

/** Reports a key that stands twice in one map. */
export const duplicateKey: Rule = {
  code: 'frontmatter/duplicate-key',
  severity: 'error',
  *check({ post }) {
    const mended = mendedAtOnce(post);
    for (const [index, fault] of post.frontmatter.faults.filter((it) => it.kind === 'duplicate-key').entries()) {
      yield {
        range: fault.range,
        message: l10n.t('“{0}” stands here twice. Keep one of the two.', fault.key),
        related: [{ path: post.path, range: fault.first, message: l10n.t('The first “{0}”', fault.key) }],
        fixes: index < mended ? fixesFor(post, fault) : [],
      };
    }
  },
};

function fixesFor(post: Post, { range, first }: Duplicate): readonly Fix[] {
  const [one, other] = [entryLines(post, first), entryLines(post, range)];
  const behind = (lines: Range, key: Range): string => post.text.slice(key.end, lines.end).trim();
  const same = behind(one, first) === behind(other, range);
  return mending(post, [
    { title: l10n.t('Remove this one'), edits: [{ range: other, newText: '' }], ...(same && { preferred: true }) },
    { title: l10n.t('Remove the first one'), edits: [{ range: one, newText: '' }] },
  ]);
}

/** The lines of a key and of all that is indented below it. */
function entryLines(post: Post, key: Range): Range {
  const { text } = post;
  const start = startOfLine(text, key.start);
  const indent = key.start - start;
  let end = nextLine(text, key.end);
  for (;;) {
    const line = sliceOf(post, { start: end, end: endOfLine(text, end) });
    const depth = line.length - line.trimStart().length;
    const belongs = line.trim() !== '' && (depth > indent || (depth === indent && /^-\s/.test(line.trimStart())));
    if (!belongs) return { start, end };
    end = nextLine(text, end);
  }
}
