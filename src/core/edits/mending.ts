import type { Frontmatter, SyntaxFault, ValueEntry, ValuePath } from '../model/frontmatter';
import type { Post } from '../model/post';
import type { Fix } from '../model/problem';
import { parseFrontmatter } from '../parse/frontmatter';
import { splitAs } from '../parse/split';
import { memberOf } from '../parse/values';
import { applyEdits } from './applyEdits';

/** For so many faults fixes are worked out at most. */
const mostMended = 50;
/** What reading for them may cost, in characters; a fault costs as much as so many. */
const readAgain = 200_000;
const costOfFault = 100;

/** For how many faults of a post fixes are worked out, for each of which its frontmatter is read again; the others get theirs once these are mended. */
export function mendedAtOnce({ frontmatter: { fence, faults } }: Post): number {
  const length = fence.kind === 'block' ? fence.content.end - fence.content.start : 0;
  return Math.min(mostMended, Math.ceil(readAgain / (length + faults.length * costOfFault + 1)));
}

/** Of ways to mend a mistake in the notation, those that leave fewer mistakes, and fewer of its `kind`: what the site makes of a change is best asked of it. */
export function mending(post: Post, fixes: readonly Fix[], kind?: SyntaxFault['kind']): readonly Fix[] {
  const before = post.frontmatter.faults;
  const ofKind = (faults: readonly SyntaxFault[]): number => faults.filter((fault) => fault.kind === kind).length;
  return fixes.filter((fix) => {
    const after = faultsAfter(post, fix);
    return after !== undefined && after.length < before.length && (kind === undefined || ofKind(after) < ofKind(before));
  });
}

/** Whether a change leaves no mistake in the notation. */
export function staysReadable(post: Post, fix: Fix): boolean {
  return faultsAfter(post, fix)?.length === 0;
}

/** Whether fields that a change adds to the map at `path` can be read, and all else as well as before. */
export function addsReadable(post: Post, { edits }: Pick<Fix, 'edits'>, path: ValuePath, keys: readonly string[]): boolean {
  const { faults, root } = post.frontmatter;
  if (faults.length === 0 && root?.kind === 'map') return root.entries.every((entry) => isPlain(post, entry));
  const after = readAfter(post, edits);
  const map = path.reduce<unknown>(memberOf, after.data);
  return after.faults.length <= faults.length && keys.every((key) => memberOf(map, key) !== undefined);
}

/** Whether a key stands as most do, without a `?`, and the two readers of YAML agree on it: they do not always agree where a value ends. */
function isPlain({ text, frontmatter: { data } }: Post, { key, keyRange: { start } }: ValueEntry): boolean {
  if (key === '<<') return true;
  const isExplicit = /\?[ \t]*(?:#[^\r\n]*)?\s*$/.test(text.slice(Math.max(0, start - 40), start));
  return key !== '' && Object.hasOwn(data, key) && !isExplicit;
}

/** Undefined where no block is left. */
function faultsAfter(post: Post, { edits }: Fix): readonly SyntaxFault[] | undefined {
  const { fence, faults } = readAfter(post, edits);
  return fence.kind === 'block' ? faults : undefined;
}

function readAfter({ text, generator }: Post, edits: Fix['edits']): Frontmatter {
  const after = applyEdits(text, edits);
  return parseFrontmatter(after, splitAs(generator, after));
}
