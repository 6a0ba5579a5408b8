import * as l10n from '@vscode/l10n';
import type { Post } from '../../model/post';
import type { Collection, Site } from '../../model/site';
import { endOfLine, lineBreakOf, nextLine } from '../../edits/lines';
import { wholeBlock } from '../../values/wholeBlock';
import { rank, type Completion, type CompletionOptions } from '../completion';
import { contextOf } from './context';

/**
 * The whole frontmatter, for a post that has none: offered on its first line while that holds nothing but dashes, or plus signs for TOML.
 * A closing line that stands below already stays.
 */
export function completeNewBlock(post: Post, offset: number, site: Site, collection: Collection, options: CompletionOptions): readonly Completion[] {
  const { text } = post;
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const end = endOfLine(text, start);
  const notation = text[start] === '+' ? 'toml' : 'yaml';
  const fence = notation === 'toml' ? '+++' : '---';
  const below = text.slice(nextLine(text, end));
  const isClosed = text.slice(start, end) === fence && below.startsWith(fence) && /^[ \t]*(?:\r?\n|$)/.test(below.slice(fence.length));
  const isFree = offset >= start && offset <= end && fence.startsWith(text.slice(start, end)) && (isClosed || hasNoBlock(post, end, fence));
  const block = isFree ? wholeBlock(contextOf(post, site, collection, notation, options)) : undefined;
  if (!block) return [];
  const lineBreak = lineBreakOf(text);
  const opening = fence + lineBreak;
  return [{
    kind: 'field',
    label: l10n.t('Frontmatter'),
    detail: l10n.t('all that a post needs'),
    documentation: `\`\`\`${notation}\n${block.lines}\`\`\``,
    filterText: fence,
    sortText: rank(0),
    edit: { range: { start, end }, newText: isClosed ? opening + block.lines.slice(0, -lineBreak.length) : opening + block.lines + fence },
    ...(block.cursor !== undefined && { cursor: opening.length + block.cursor }),
  }];
}

/** Whether nothing is there yet that the block would come on top of. */
function hasNoBlock({ text, frontmatter }: Post, end: number, fence: string): boolean {
  if (Object.keys(frontmatter.data).length > 0 || frontmatter.faults.length > 0) return false;
  const below = text.slice(nextLine(text, end));
  // Fields below three dashes, or a block below an empty line, are the frontmatter.
  return text.slice(0, end).endsWith(fence) ? /^\s*(?:$|\r?\n)/.test(below) : !/^[ \t]*(?:---|\+\+\+)/m.test(below);
}
