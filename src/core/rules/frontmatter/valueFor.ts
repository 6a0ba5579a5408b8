import type { ValuePath } from '../../model/frontmatter';
import type { Field } from '../../model/schema';
import { usualAuthors } from '../../site/usualAuthors';
import type { RuleContext } from '../rule';
import { nowAsPostsDo } from '../../dates/now';
import type { NewValue } from '../../edits/newValue';
import { plainOrQuoted, quoted, quoteOf } from '../../edits/yamlText';
import { titleFor } from './titleFor';

const deepest = 4;

/** A sensible first value for a field that is missing: what can be known is filled in, the rest left empty. */
export function valueFor(field: Field | undefined, path: ValuePath, context: RuleContext): NewValue {
  const { post, site, now } = context;
  const scalar = (text: string): NewValue => ({ kind: 'scalar', text });
  const key = String(path.at(-1) ?? '');
  if (field?.values?.[0] !== undefined) return scalar(plainOrQuoted(String(field.values[0]), quoteOf(post)));
  switch (field?.kinds[0]) {
    case 'date': return scalar(nowAsPostsDo(site, now));
    case 'boolean': return scalar('false');
    case 'number': return scalar('0');
    case 'list': return { kind: 'list', items: [], flow: true };
    case 'map': {
      const needed = path.length > deepest ? [] : context.fields(path).filter((inner) => inner.required);
      return { kind: 'map', entries: needed.map((inner) => ({ key: inner.key, value: valueFor(inner, [...path, inner.key], context) })) };
    }
    case 'string': case 'null': case undefined: return scalar(quoted(textFor(key, context), quoteOf(post)));
  }
}

function textFor(key: string, { post, site }: RuleContext): string {
  if (key === 'title' || key === 'alt') return titleFor(post);
  return key === 'author' ? (usualAuthors(site)[0]?.[0] ?? '') : '';
}
