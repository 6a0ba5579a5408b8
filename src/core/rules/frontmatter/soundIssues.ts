import type { Post } from '../../model/post';
import type { SchemaIssue } from '../../model/schema';
import type { Range } from '../../model/text';
import type { RuleContext } from '../rule';

/** What the schema says of the parts of the block that can be read: a part with a mistake in its notation has no further problems. */
export function soundIssues({ post, issues }: RuleContext): readonly SchemaIssue[] {
  if (post.frontmatter.fence.kind !== 'block') return [];
  if (post.frontmatter.faults.length === 0) return issues;
  const spoiled = spoiledKeys(post);
  return issues.filter((issue) => {
    const [top] = 'key' in issue ? [...issue.path, issue.key] : issue.path;
    return top !== undefined && !spoiled.has(String(top));
  });
}

/** The top-level keys under which a fault stands. */
export function spoiledKeys({ text, frontmatter: { fence, faults, unread } }: Post): ReadonlySet<string> {
  if (fence.kind !== 'block' || faults.length === 0) return new Set();
  const { start, end } = fence.content;
  const keys = [...text.slice(start, end).matchAll(/^["']?([^\s#"':=[{-][^\r\n:="']*?)["']?[ \t]*[:=]/gm)];
  const isSpoilt = (part: Range): boolean => faults.some(({ kind, range }) => kind !== 'duplicate-key' && range.start >= part.start && range.start < part.end);
  // TOML is read as a whole or not at all.
  const all = fence.notation === 'toml';
  const spoiled = keys.flatMap((match, index) => {
    const part = { start: start + match.index, end: start + (keys[index + 1]?.index ?? end - start) };
    return all || isSpoilt(part) ? (match[1] ?? []) : [];
  });
  return new Set([...unread, ...spoiled]);
}
