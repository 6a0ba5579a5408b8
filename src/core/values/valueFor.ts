import type { ValuePath } from '../model/frontmatter';
import type { Post } from '../model/post';
import type { Field } from '../model/schema';
import type { Site } from '../model/site';
import { usualAuthors } from '../site/usualAuthors';
import { nowAsPostsDo } from '../dates/now';
import type { NewValue, Notation } from '../edits/newValue';
import { quoted, quoteOf, textIn } from '../edits/yamlText';
import { titleFor } from './titleFor';

const deepest = 4;

/** What first values depend on. */
export interface ValueContext {
  readonly post: Post;
  readonly site: Site;
  /** How a block that is yet to be written will be; by the post's own where absent. */
  readonly notation?: Notation;
  /** The fields that the map at a path may have. */
  readonly fields: (path: ValuePath) => readonly Field[];
  /** The present, in milliseconds since 1970. */
  readonly now: number;
}

/** A sensible first value for a field that is missing: what can be known is filled in, the rest left empty. */
export function valueFor(field: Field | undefined, path: ValuePath, context: ValueContext): NewValue {
  const { post, site, now } = context;
  const scalar = (text: string): NewValue => ({ kind: 'scalar', text });
  const key = String(path.at(-1) ?? '');
  const first = field?.values?.[0];
  if (first !== undefined) return scalar(typeof first === 'string' ? (context.notation === 'toml' ? quoted(first) : textIn(post, first)) : String(first));
  // Where a field may be a map or a single value, nobody can tell what the map must hold.
  switch (field?.kinds.find((kind) => kind !== 'map' && kind !== 'list') ?? field?.kinds[0]) {
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

function textFor(key: string, { post, site }: ValueContext): string {
  if (key === 'title' || key === 'alt') return titleFor(post);
  return key === 'author' ? (usualAuthors(site)[0]?.[0] ?? '') : '';
}
