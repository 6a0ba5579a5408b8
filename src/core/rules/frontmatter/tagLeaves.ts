import type { RuleContext } from '../rule';
import type { Leaf } from '../../parse/leaves';
import { soundLeaves } from './wellKnown';

export interface TagLeaf extends Leaf {
  readonly tag: string;
}

/** The tags of a post with their places. */
export function tagLeaves(context: RuleContext): readonly TagLeaf[] {
  return soundLeaves(context).flatMap((leaf) => {
    const isTag = leaf.path.length === 2 && leaf.path[0] === 'tags';
    return isTag && typeof leaf.value === 'string' && leaf.value.trim() !== '' ? [{ ...leaf, tag: leaf.value }] : [];
  });
}
