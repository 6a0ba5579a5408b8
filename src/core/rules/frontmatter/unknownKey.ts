import * as l10n from '@vscode/l10n';
import type { ValuePath } from '../../model/frontmatter';
import type { Post } from '../../model/post';
import type { Finding, Fix } from '../../model/problem';
import { closestName } from '../../site/closestName';
import { entryAt, isScattered, isTable, valueAt } from '../../parse/values';
import type { Rule } from '../rule';
import { removeEntry } from '../../edits/removeEntry';
import { isTwice, misspeltKeys } from './misspeltKeys';
import { placeOf } from './place';
import { soundIssues } from './soundIssues';

/** Reports keys that the site refuses, and those it silently drops that look like a slip for one it knows. */
export const unknownKey: Rule = {
  code: 'frontmatter/unknown-key',
  severity: 'hint',
  *check(context) {
    const refused = soundIssues(context).filter((issue) => issue.kind === 'unknown-key');
    for (const { path, key, known } of refused) yield refusal(context.post, path, key, known);
    for (const { path, key, range, meant, fixes } of misspeltKeys(context)) {
      if (refused.some((other) => other.key === key && other.path.join() === path.join())) continue;
      yield { range, message: l10n.t('The site does not know “{0}” and leaves it out. Did you mean “{1}”?', key, meant), fixes };
    }
  },
};

function refusal(post: Post, path: ValuePath, key: string, known: readonly string[]): Finding {
  const entry = entryAt(post.frontmatter.root, [...path, key]);
  const map = valueAt(post.frontmatter.root, path);
  const near = closestName(key, known);
  // YAML takes a key of no letters at all.
  const range = entry && entry.keyRange.end > entry.keyRange.start ? entry.keyRange : placeOf(post, entry ? [...path, key] : path);
  const message = near === undefined
    ? l10n.t('The site takes no field “{0}” and refuses the post. Remove it.', key)
    : l10n.t('The site takes no field “{0}” and refuses the post. Did you mean “{1}”?', key, near);
  const fixes: Fix[] = [];
  if (!isTwice(post, key) && entry && map?.kind === 'map' && !isScattered(entry)) {
    const isFree = near !== undefined && !map.entries.some((other) => other.key === near);
    if (isFree) fixes.push({ title: l10n.t('Rename to “{0}”', near), preferred: true, edits: [{ range, newText: near }] });
    else if (!isTable(entry)) fixes.push({ title: l10n.t('Remove “{0}”', key), edits: [removeEntry(post.text, entry, map.flow)] });
  }
  return { range, message, fixes, severity: 'error' };
}
