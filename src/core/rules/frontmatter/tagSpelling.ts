import * as l10n from '@vscode/l10n';
import type { ValueNode } from '../../model/frontmatter';
import type { Finding } from '../../model/problem';
import { valueAt } from '../../parse/values';
import { foldTag } from '../../site/foldTag';
import type { Rule, RuleContext } from '../rule';
import { removeItem } from '../../edits/removeEntry';
import { plainOrQuoted, quoted } from '../../edits/yamlText';
import { sliceOf } from './place';
import { tagLeaves, type TagLeaf } from './tagLeaves';

/** Reports a tag that the blog's other posts spell otherwise, so that it makes a second list of posts. */
export const tagSpelling: Rule = {
  code: 'frontmatter/tag-spelling',
  severity: 'warning',
  asksOthers: true,
  *check(context) {
    const leaves = tagLeaves(context);
    const folded = leaves.map(({ tag }) => foldTag(tag));
    for (const [index, leaf] of leaves.entries()) {
      const twin = folded.indexOf(folded[index] ?? '');
      const usual = usualForm(context.site.tagSpellings(leaf.tag));
      if (twin < index) yield repeated(leaf, context);
      else if (usual && usual.form !== leaf.tag) yield misspelt(leaf, usual, context);
    }
  },
};

interface Usual {
  readonly form: string;
  /** More posts write it so than any other way. */
  readonly clear: boolean;
}

/** The form of most posts; among equals the plainer one. */
function usualForm(spellings: ReadonlyMap<string, number>): Usual | undefined {
  if (spellings.size < 2) return undefined;
  const [first, second] = [...spellings].sort(([a, many], [b, more]) => more - many || plainness(b) - plainness(a) || (a < b ? -1 : 1));
  return first && second && { form: first[0], clear: first[1] > second[1] };
}

function plainness(tag: string): number {
  return (tag === tag.toLowerCase() ? 2 : 0) + (/\s/.test(tag) ? 0 : 1);
}

function misspelt({ tag, node }: TagLeaf, { form, clear }: Usual, { post, site }: RuleContext): Finding {
  const first = sliceOf(post, node.range).charAt(0);
  const newText = first === '"' || first === "'" ? quoted(form, first) : plainOrQuoted(form, '"', true);
  return {
    range: node.range,
    message: l10n.t('Other posts write this tag “{0}” ({1} times). To the site “{2}” is another tag.', form, site.tagSpellings(tag).get(form) ?? 0, tag),
    fixes: [{ title: l10n.t('Change to {0}', form), preferred: clear, edits: [{ range: node.range, newText }] }],
  };
}

function repeated({ tag, node, path }: TagLeaf, { post }: RuleContext): Finding {
  const list: ValueNode | undefined = valueAt(post.frontmatter.root, path.slice(0, -1));
  const flow = list?.kind === 'list' && list.flow;
  return {
    range: node.range,
    message: l10n.t('The tag “{0}” stands here twice.', tag),
    fixes: [{ title: l10n.t('Remove it'), preferred: true, edits: [removeItem(post.text, node.range, flow)] }],
  };
}
