import * as l10n from '@vscode/l10n';
import type { ValueNode, ValuePath } from '../../model/frontmatter';
import type { Post } from '../../model/post';
import type { Fix } from '../../model/problem';
import type { ValueKind } from '../../model/schema';
import type { Range } from '../../model/text';
import { isScattered, isTable } from '../../parse/values';
import { closestName } from '../../site/closestName';
import type { RuleContext } from '../rule';
import { removeEntry } from '../../edits/removeEntry';

/** A key that the schema does not know, but for which it knows one much alike. */
export interface MisspeltKey {
  /** The map it stands in. */
  readonly path: ValuePath;
  readonly key: string;
  readonly range: Range;
  readonly meant: string;
  readonly fixes: readonly Fix[];
}

/** Keys that Astro, or a layout of Markdown, reads by itself. */
const ownKeys = new Set(['slug', 'layout', 'id', 'permalink', 'setup', 'astro', 'draft', 'lang', 'locale', '<<']);

/** Every key that looks like a slip for another one, in the order written. */
export function misspeltKeys(context: RuleContext): readonly MisspeltKey[] {
  const { root } = context.post.frontmatter;
  return root ? within(root, [], context) : [];
}

function within(node: ValueNode, path: ValuePath, context: RuleContext): readonly MisspeltKey[] {
  if (node.kind === 'list') return node.items.flatMap((item, index) => within(item, [...path, index], context));
  if (node.kind === 'scalar') return [];
  const known = context.fields(path).map((field) => field.key);
  const taken = new Set(node.entries.map((entry) => entry.key));
  return node.entries.flatMap((entry): readonly MisspeltKey[] => {
    const { key, keyRange: range } = entry;
    const isOwn = path.length === 0 && ownKeys.has(key);
    if (known.length === 0 || known.includes(key) || isOwn) return within(entry.value, [...path, key], context);
    const meant = closestName(key, known);
    if (meant === undefined || !mayHold(context.field([...path, meant])?.kinds ?? [], entry.value)) return [];
    const fix = isScattered(entry) || isTwice(context.post, key) ? undefined : taken.has(meant)
      ? !isTable(entry) && { title: l10n.t('Remove “{0}”', key), edits: [removeEntry(context.post.text, entry, node.flow)] }
      : { title: l10n.t('Rename to “{0}”', meant), preferred: true, edits: [{ range, newText: meant }] };
    return [{ path, key, range, meant, fixes: context.post.frontmatter.fence.kind === 'block' && fix ? [fix] : [] }];
  });
}

/** Whether a key stands there twice: with one of them changed, the other one would stay. */
export function isTwice({ frontmatter: { faults } }: Post, key: string): boolean {
  return faults.some((fault) => fault.kind === 'duplicate-key' && fault.key === key);
}

/** Whether a value can be meant for a field: a single one is no map. A text may be meant for a list. */
function mayHold(kinds: readonly ValueKind[], { kind }: ValueNode): boolean {
  if (kinds.length === 0) return true;
  if (kind === 'scalar') return kinds.some((wanted) => wanted !== 'map');
  return kinds.includes(kind);
}
