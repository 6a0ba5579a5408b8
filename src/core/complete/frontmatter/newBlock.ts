import * as l10n from '@vscode/l10n';
import { endOfLine, lineBreakOf, nextLine } from '../../edits/lines';
import { wholeBlock } from '../../values/wholeBlock';
import { rank, type Completion } from '../completion';
import type { FrontmatterContext } from './context';

/**
 * The whole frontmatter, for a post that has none: offered on its first line while that holds nothing but dashes. A closing
 * line that stands below already stays.
 */
export function completeNewBlock(context: FrontmatterContext, offset: number): readonly Completion[] {
  const { text } = context.post;
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const end = endOfLine(text, start);
  const isClosed = text.slice(start, end) === '---' && /^---[ \t]*(?:\r?\n|$)/.test(text.slice(nextLine(text, end)));
  const block = offset >= start && offset <= end && isFree(context, start, end, isClosed) ? wholeBlock(context) : undefined;
  if (!block) return [];
  const lineBreak = lineBreakOf(text);
  const opening = `---${lineBreak}`;
  return [{
    kind: 'field',
    label: l10n.t('Frontmatter'),
    detail: l10n.t('all that a post needs'),
    documentation: `\`\`\`yaml\n${block.lines}\`\`\``,
    filterText: '---',
    sortText: rank(0),
    edit: { range: { start, end }, newText: isClosed ? opening + block.lines.slice(0, -lineBreak.length) : `${opening}${block.lines}---` },
    ...(block.cursor !== undefined && { cursor: opening.length + block.cursor }),
  }];
}

/** Whether nothing is there yet that the block would come on top of. */
function isFree({ post: { text, frontmatter } }: FrontmatterContext, start: number, end: number, isClosed: boolean): boolean {
  const first = text.slice(start, end);
  if (!/^-{0,3}$/.test(first) || Object.keys(frontmatter.data).length > 0 || frontmatter.faults.length > 0) return false;
  if (isClosed) return true;
  const below = text.slice(nextLine(text, end));
  // Fields below three dashes, or a block below an empty line, are the frontmatter.
  return first === '---' ? /^\s*(?:$|\r?\n)/.test(below) : !/^[ \t]*(?:---|\+\+\+)/m.test(below);
}
