import * as l10n from '@vscode/l10n';
import type { ValuePath } from '../../model/frontmatter';
import type { Fix, RelatedPlace } from '../../model/problem';
import { entryAt } from '../../parse/values';
import type { Rule, RuleContext } from '../rule';
import { insertEntries } from '../../edits/insertEntry';
import { misspeltKeys } from './misspeltKeys';
import { addsReadable } from '../../edits/mending';
import { openingFence, pathName, placeOfMap } from './place';
import { soundIssues } from './soundIssues';
import { valueFor } from '../../values/valueFor';

/** Reports each field that the site needs and the frontmatter lacks. */
export const missingField: Rule = {
  code: 'frontmatter/missing-field',
  severity: 'error',
  *check(context) {
    const missing = soundIssues(context).filter((issue) => issue.kind === 'missing').map(({ path, key }) => ({ path, key }));
    const misspelt = missing.length > 0 ? misspeltKeys(context) : [];
    for (const { path, key } of missing) {
      const siblings = missing.filter((other) => pathName(other.path) === pathName(path)).map((other) => other.key);
      const meant = misspelt.find((other) => other.meant === key && pathName(other.path) === pathName(path));
      const related: RelatedPlace[] = meant ? [{ path: context.post.path, range: meant.range, message: l10n.t('Is this meant to be “{0}”?', key) }] : [];
      yield {
        range: path.length === 0 ? openingFence(context.post) : placeOfMap(context.post, path),
        message: messageFor(path, key, meant?.key),
        fixes: [...(meant?.fixes ?? []), ...toAdd(context, path, [key]), ...(siblings.length > 1 ? toAdd(context, path, siblings) : [])],
        related,
      };
    }
  },
};

function messageFor(path: ValuePath, key: string, misspelt: string | undefined): string {
  if (misspelt !== undefined) return l10n.t('The field “{0}” is missing. Is it the one written “{1}”?', pathName([...path, key]), misspelt);
  if (path.length === 0) return l10n.t('The field “{0}” is missing. Every post needs one.', key);
  return l10n.t('“{0}” needs a field “{1}”.', pathName(path), key);
}

function toAdd(context: RuleContext, path: ValuePath, keys: readonly string[]): Fix[] {
  const entries = keys.map((key) => ({ key, value: valueFor(context.field([...path, key]), [...path, key], context) }));
  // Renaming leaves a field that stands there under another name alone.
  if (entries.some(({ key }) => entryAt(context.post.frontmatter.root, [...path, key]))) return [];
  const insertion = insertEntries(context.post, path, entries, context.fields(path).map((field) => field.key));
  const title = keys.length === 1 ? l10n.t('Add “{0}”', keys[0] ?? '') : l10n.t('Add all missing fields');
  return insertion && addsReadable(context.post, insertion, path, keys) ? [{ title, ...insertion }] : [];
}
