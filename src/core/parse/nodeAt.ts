import type { ValueNode, ValuePath } from '../model/frontmatter';
import type { Range } from '../model/text';

/** What stands at a place of the frontmatter: a key, or a value that holds no others. */
export interface NodeAt {
  readonly kind: 'key' | 'value';
  /** To the value, or to the one that the key names. */
  readonly path: ValuePath;
  readonly range: Range;
}

/** The key or single value that holds an offset, its ends included. */
export function nodeAt(root: ValueNode | undefined, offset: number, path: ValuePath = []): NodeAt | undefined {
  switch (root?.kind) {
    case undefined: return undefined;
    case 'scalar': return holds(root.range, offset) && root.range.end > root.range.start ? { kind: 'value', path, range: root.range } : undefined;
    case 'list': return first(root.items, (item, index) => nodeAt(item, offset, [...path, index]));
    case 'map': return first(root.entries, ({ key, keyRange, value }) => {
      const inside = [...path, key];
      return holds(keyRange, offset) ? { kind: 'key', path: inside, range: keyRange } : nodeAt(value, offset, inside);
    });
  }
}

function holds({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset <= end;
}

function first<T, R>(list: readonly T[], find: (item: T, index: number) => R | undefined): R | undefined {
  for (const [index, item] of list.entries()) {
    const found = find(item, index);
    if (found !== undefined) return found;
  }
  return undefined;
}
