import * as l10n from '@vscode/l10n';
import type { SchemaIssue } from '../../model/schema';
import type { Rule, RuleContext } from '../rule';
import { conversions } from './conversions';
import { pathName, placeOf, sliceOf } from './place';
import { soundIssues } from './soundIssues';
import { exampleOf, kindInWords, kindsInWords } from '../../words/kinds';

type WrongType = Extract<SchemaIssue, { kind: 'wrong-type' }>;

/** Reports a value of another kind than the field holds: a number for a title, a text for a list. */
export const wrongType: Rule = {
  code: 'frontmatter/wrong-type',
  severity: 'error',
  *check(context) {
    for (const issue of soundIssues(context)) {
      if (issue.kind !== 'wrong-type') continue;
      yield { range: placeOf(context.post, issue.path), message: messageFor(issue, context), fixes: conversions(issue, context) };
    }
  },
};

function messageFor({ path, expected, actual }: WrongType, { post, locale }: RuleContext): string {
  const wanted = kindsInWords(expected, locale);
  const example = exampleOf(expected[0]);
  if (path.length === 0) return l10n.t('The frontmatter should be fields, one a line, such as {0}', 'title: "…"');
  const name = pathName(path);
  if (actual === 'null') {
    return example === undefined ? l10n.t('“{0}” is empty. It should hold {1}.', name, wanted) : l10n.t('“{0}” is empty. It should hold {1}, for example {2}.', name, wanted, example);
  }
  const written = shortened(sliceOf(post, placeOf(post, path)));
  const held = kindInWords(actual);
  return example === undefined
    ? l10n.t('“{0}” should hold {1}, but {2} is {3}.', name, wanted, written, held)
    : l10n.t('“{0}” should hold {1}, but {2} is {3}. Write for example {4}', name, wanted, written, held, exampleFor(expected[0], actual, written, example));
}

/** The best example is the value itself, put right. */
function exampleFor(expected: WrongType['expected'][number] | undefined, actual: WrongType['actual'], written: string, example: string): string {
  const single = actual === 'number' || actual === 'boolean' || actual === 'date';
  return expected === 'string' && single ? `"${written}"` : example;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
