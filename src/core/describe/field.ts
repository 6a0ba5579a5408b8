import * as l10n from '@vscode/l10n';
import type { ValuePath } from '../model/frontmatter';
import type { Field } from '../model/schema';
import { builtinSchema } from '../schema/builtin';
import { fieldAt } from '../schema/fields';
import { demandOf } from '../words/constraints';
import { anyOf, kindsInWords } from '../words/kinds';

/** What a field holds, and whether it has to be there: "a date · required". */
export function fieldInBrief(field: Field, locale: string): string {
  const holds = field.image ? l10n.t('an image') : kindsInWords(field.kinds, locale);
  const kind = field.kinds.length === 0 && !field.image ? l10n.t('anything') : holds;
  return field.required ? `${kind} · ${l10n.t('required')}` : kind;
}

/**
 * What is known of the field at a path, a sentence each, what it is for first. Where the site does not say that, what a field
 * of this name is for in other blogs.
 */
export function fieldInWords(field: Field, path: ValuePath, locale: string): readonly string[] {
  const { values, constraints, reference, required } = field;
  const description = field.description ?? fieldAt(builtinSchema(), path)?.description;
  const demands = constraints.flatMap((constraint) => (constraint.kind === 'enum' ? [] : (demandOf(constraint, locale) ?? [])));
  return [
    ...(description === undefined ? [] : [description]),
    ...(reference === undefined ? [] : [l10n.t('It names an entry of “{0}”.', reference)]),
    ...(values && values.length > 0 ? [l10n.t('It can be {0}.', anyOf(values.map(String), locale))] : []),
    ...demands.map((demand) => l10n.t('It should {0}.', demand)),
    ...(field.default === undefined ? [] : [l10n.t('Where it is left out, the site takes {0}.', JSON.stringify(field.default))]),
    ...(required ? [] : [l10n.t('It can be left out.')]),
  ];
}
