import type { ValueNode, ValuePath } from '../model/frontmatter';
import type { Post } from '../model/post';
import { memberOf } from './values';

/** A value that holds no others, with its place and what the site makes of it. */
export interface Leaf {
  readonly path: ValuePath;
  readonly node: Extract<ValueNode, { kind: 'scalar' }>;
  readonly value: unknown;
}

/** Every single value of the frontmatter, nested ones included, in the order written; those with a tag or anchor are left out. */
export function leavesOf(post: Post): readonly Leaf[] {
  let leaves = known.get(post.frontmatter);
  if (!leaves) {
    const { root, data } = post.frontmatter;
    leaves = root ? below(root, data, []).filter(({ node }) => isBare(post, node)) : [];
    known.set(post.frontmatter, leaves);
  }
  return leaves;
}

/** Many rules ask for the leaves of one post. */
const known = new WeakMap<Post['frontmatter'], readonly Leaf[]>();

/** Whether nothing stands between a value and its key or dash: no tag (`!!str`) and no anchor (`&name`), which would change what an edit means. */
export function isBare({ text }: Post, { range }: ValueNode): boolean {
  return /(?:^|[:\-,[{=])$/.test(text.slice(Math.max(0, range.start - 200), range.start).trimEnd());
}

function below(node: ValueNode, value: unknown, path: ValuePath): readonly Leaf[] {
  switch (node.kind) {
    case 'scalar': return node.style === 'alias' ? [] : [{ path, node, value }];
    case 'list': return node.items.flatMap((item, index) => below(item, memberOf(value, index), [...path, index]));
    case 'map': return node.entries.flatMap((entry) => below(entry.value, memberOf(value, entry.key), [...path, entry.key]));
  }
}
