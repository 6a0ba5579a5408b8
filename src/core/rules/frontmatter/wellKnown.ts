import type { ValuePath } from '../../model/frontmatter';
import type { RuleContext } from '../rule';
import { leavesOf, type Leaf } from '../../parse/leaves';
import { soundIssues, spoiledKeys } from './soundIssues';

/** The names that blogs give to what every post has. */
const published: readonly string[] = ['pubDate', 'date', 'publishDate', 'pubdate', 'publishedAt', 'published'];
const updated: readonly string[] = ['updatedDate', 'updated', 'updatedAt', 'lastmod', 'modDatetime', 'modified'];

/** A value of the top level that the site takes, by the first of some names. */
function topLeaf(context: RuleContext, keys: readonly string[]): Leaf | undefined {
  const leaves = soundLeaves(context);
  for (const key of keys) {
    const found = leaves.find(({ path }) => path.length === 1 && path[0] === key);
    if (found) return found;
  }
  return undefined;
}

export const titleOf = (context: RuleContext): Leaf | undefined => topLeaf(context, ['title']);
export const descriptionOf = (context: RuleContext): Leaf | undefined => topLeaf(context, ['description']);
export const publishedOf = (context: RuleContext): Leaf | undefined => topLeaf(context, published);
export const updatedOf = (context: RuleContext): Leaf | undefined => topLeaf(context, updated);

/** Every single value that the site takes: one that it refuses has no further problems. Worked out once for all rules. */
export function soundLeaves(context: RuleContext): readonly Leaf[] {
  const leaves = known.get(context) ?? findSoundLeaves(context);
  known.set(context, leaves);
  return leaves;
}

const known = new WeakMap<RuleContext, readonly Leaf[]>();

function findSoundLeaves(context: RuleContext): readonly Leaf[] {
  const refused = soundIssues(context).filter(({ kind }) => kind !== 'missing' && kind !== 'unknown-key');
  const spoiled = spoiledKeys(context.post);
  return leavesOf(context.post).filter(({ path }) => !spoiled.has(String(path[0])) && !refused.some((issue) => startsWith(path, issue.path)));
}

function startsWith(path: ValuePath, start: ValuePath): boolean {
  return start.every((step, index) => path[index] === step);
}
