import * as l10n from '@vscode/l10n';
import type { Constraint, SchemaIssue } from '../../model/schema';
import { entryAt } from '../../parse/values';
import type { Rule, RuleContext } from '../rule';
import { corrections } from './corrections';
import { memberOf } from '../../parse/values';
import { pathName, placeOf, placeOfMap, sliceOf } from './place';
import { soundIssues } from './soundIssues';
import { demandOf } from '../../words/constraints';

type WrongValue = Extract<SchemaIssue, { kind: 'wrong-value' }>;

/** Reports a value of the right kind that the site does not take: an unreadable date, an unknown choice, a text too long. */
export const wrongValue: Rule = {
  code: 'frontmatter/wrong-value',
  severity: 'error',
  *check(context) {
    for (const issue of soundIssues(context)) {
      switch (issue.kind) {
        case 'wrong-value':
          yield { range: placeOf(context.post, issue.path), message: messageFor(issue, context), fixes: corrections(issue, context) };
          break;
        case 'wrong-key': {
          const range = entryAt(context.post.frontmatter.root, [...issue.path, issue.key])?.keyRange ?? placeOfMap(context.post, issue.path);
          yield { range, message: l10n.t('“{0}” takes no field with the name “{1}”.', pathName(issue.path), issue.key) };
          break;
        }
        case 'no-branch':
          yield { range: placeOf(context.post, issue.path), message: l10n.t('“{0}” has none of the forms that the site takes.', pathName(issue.path)) };
          break;
        case 'missing': case 'unknown-key': case 'wrong-type':
          break;
      }
    }
  },
};

function messageFor({ path, constraint }: WrongValue, { post, locale }: RuleContext): string {
  const name = pathName(path);
  const written = sliceOf(post, placeOf(post, path)).replace(/\s+/g, ' ');
  const short = written.length > 40 ? `${written.slice(0, 39)}…` : written;
  const size = sizeOf(constraint, path.reduce<unknown>(memberOf, post.frontmatter.data));
  const demand = demandOf(constraint, locale);
  if (constraint.kind === 'date') return l10n.t('The site can read no date in {0}. Write “{1}” like this: {2}', short, name, '2026-02-26');
  if (demand === undefined) return l10n.t('“{0}” does not have the form that the site asks for: {1}', name, short);
  if (size !== undefined) return l10n.t('“{0}” should {1}. It has {2}.', name, demand, size);
  return l10n.t('“{0}” should {1}. It is {2}', name, demand, short);
}

/** How much of what is counted there is. */
function sizeOf({ kind }: Constraint, value: unknown): number | undefined {
  if (/length$/.test(kind) && typeof value === 'string') return value.length;
  return /items$/.test(kind) && Array.isArray(value) ? value.length : undefined;
}
