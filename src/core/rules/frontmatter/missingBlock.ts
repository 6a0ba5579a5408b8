import * as l10n from '@vscode/l10n';
import type { Post } from '../../model/post';
import type { Fix } from '../../model/problem';
import type { Range } from '../../model/text';
import type { Rule, RuleContext } from '../rule';
import { endOfLine, lineBreakOf, startOfLine } from '../../edits/lines';
import { wholeBlock } from '../../values/wholeBlock';
import { blockFurtherDown, indentedFences } from './strayBlock';

/** Reports a post without frontmatter where the site needs some, or with frontmatter where the site does not look for it. */
export const missingBlock: Rule = {
  code: 'frontmatter/missing-block',
  severity: 'error',
  *check(context) {
    const { post, issues } = context;
    if (post.frontmatter.fence.kind !== 'none') return;
    const weight = issues.length > 0 ? ({ severity: 'error' } as const) : ({ severity: 'warning' } as const);
    const indented = indentedFences(post.text);
    const below = blockFurtherDown(post.text);
    if (indented.length > 0) {
      const edits = indented.map((range) => ({ range, newText: '' }));
      yield {
        ...weight,
        range: firstText(post),
        message: l10n.t('The three dashes must stand at the very start of their line. The site reads no frontmatter here.'),
        fixes: [{ title: l10n.t('Remove the spaces before the dashes'), preferred: true, edits }],
      };
    } else if (below) {
      yield { ...weight, range: firstText(post), message: l10n.t('Nothing may stand above the frontmatter. The site takes it for text here.'), fixes: [toMoveUp(post, below)] };
    } else if (issues.length > 0) {
      const names = context.fields([]).filter((field) => field.required).map((field) => field.key);
      const message = l10n.t('This post has no frontmatter. It needs a block between two lines of three dashes with: {0}.', names.join(', '));
      yield { range: firstText(post), message: names.length > 0 ? message : l10n.t('This post has no frontmatter, and the site needs some.'), fixes: toAdd(context) };
    }
  },
};

/** The first line that holds text; the very start of an empty file. */
function firstText({ text }: Post): Range {
  const first = text.search(/[^\s\uFEFF]/);
  if (first < 0) return { start: 0, end: 0 };
  const start = startOfLine(text, first);
  const end = endOfLine(text, first);
  return { start: first, end: start + text.slice(start, end).trimEnd().length };
}

function toAdd(context: RuleContext): Fix[] {
  const { post } = context;
  const block = wholeBlock(context);
  if (!block) return [];
  const start = startOfText(post);
  const lineBreak = lineBreakOf(post.text);
  const opening = `---${lineBreak}`;
  const newText = `${opening}${block.lines}---${lineBreak}${lineBreak}`;
  return [{ title: l10n.t('Add the frontmatter'), edits: [{ range: { start, end: start }, newText }], ...(block.cursor !== undefined && { cursor: start + opening.length + block.cursor }) }];
}

function toMoveUp(post: Post, block: Range): Fix {
  const { text } = post;
  const lineBreak = lineBreakOf(text);
  const start = startOfText(post);
  // The empty lines around the block go with it, but for one.
  const end = block.end + (/^(?:[ \t]*\r?\n)*/.exec(text.slice(block.end))?.[0].length ?? 0);
  return {
    title: l10n.t('Move the frontmatter to the top'),
    preferred: true,
    edits: [
      { range: { start, end: start }, newText: text.slice(block.start, block.end).trimEnd() + lineBreak + lineBreak },
      { range: { start: block.start, end }, newText: '' },
    ],
  };
}

/** Behind the byte order mark. */
function startOfText({ text }: Post): number {
  return text.startsWith('\uFEFF') ? 1 : 0;
}
