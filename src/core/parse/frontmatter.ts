import type { Frontmatter, SyntaxFault, ValueNode } from '../model/frontmatter';
import type { Range } from '../model/text';
import type { SplitText } from './fence';
import { readToml } from './toml';
import { toTomlTree } from './tomlTree';
import { toValueTree } from './valueTree';
import { readYaml } from './yaml';

/** Reads the frontmatter of a split text. Ranges are offsets into `text`. */
export function parseFrontmatter(text: string, { fence }: SplitText): Frontmatter {
  if (fence.kind !== 'block') return { fence, data: {}, faults: [], unread: [], root: undefined };
  const { start, end } = fence.content;
  const block = text.slice(start, end);
  if (fence.notation === 'toml') {
    const { data, faults } = readToml(block);
    return { fence, data: toRecord(data), faults: faults.map((fault) => moved(fault, start)), unread: [], root: toTomlTree(block, start) };
  }
  const { data, faults, unread, sound } = readYaml(block);
  let root: { readonly value: ValueNode | undefined } | undefined;
  return {
    fence,
    data: toRecord(data),
    faults: faults.map((fault) => moved(fault, start)),
    unread,
    // Only needed to point at something: most posts never need it.
    get root() {
      root ??= { value: toValueTree(sound, start) };
      return root.value;
    },
  };
}

/** Astro takes anything that is no object for `{}`; a list stays a list, and every schema refuses it. */
function toRecord(data: unknown): Record<string, unknown> {
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
}

function moved(fault: SyntaxFault, by: number): SyntaxFault {
  const range = shift(fault.range, by);
  return fault.kind === 'duplicate-key' ? { ...fault, range, first: shift(fault.first, by) } : { ...fault, range };
}

function shift({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}
