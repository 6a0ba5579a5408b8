import * as l10n from '@vscode/l10n';
import type { ValueKind } from '../model/schema';

/** A kind of value in a writer's words: "a text". */
export function kindInWords(kind: ValueKind): string {
  switch (kind) {
    case 'string': return l10n.t('a text');
    case 'number': return l10n.t('a number');
    case 'boolean': return l10n.t('true or false');
    case 'date': return l10n.t('a date');
    case 'list': return l10n.t('a list');
    case 'map': return l10n.t('a group of fields');
    case 'null': return l10n.t('nothing');
  }
}

/** Several kinds, any of which will do; "something else" where none is known. */
export function kindsInWords(kinds: readonly ValueKind[], locale: string): string {
  if (kinds.length === 0) return l10n.t('something else');
  return anyOf(kinds.map(kindInWords), locale);
}

/** "a, b or c" in the reader's language. */
export function anyOf(words: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(words);
}

/** A value of a kind as it is written, for an example. */
export function exampleOf(kind: ValueKind | undefined): string | undefined {
  switch (kind) {
    case 'string': return l10n.t('"Some text"');
    case 'number': return '42';
    case 'boolean': return 'true';
    case 'date': return '2026-02-26';
    case 'list': return l10n.t('[one, two]');
    case 'map': case 'null': case undefined: return undefined;
  }
}
