import type { Schema, SchemaIssue } from '../model/schema';
import { judge } from './judge/judge';
import { Clash } from './judge/verdict';

/** So many times a schema or a part of one is asked about one post. */
const mostAsked = 100_000;

/**
 * The mistakes of a post's data, as the site's schema sees them; none exactly when the site takes the post, as far as
 * that can be told without running its code. `data` is what the site's YAML reader makes: dates are `Date`s.
 * One issue for one mistake, in the order of the schema's fields.
 */
export function validateData(data: unknown, schema: Schema): readonly SchemaIssue[] {
  try {
    return judge(schema, data, { path: [], definitions: {}, budget: { left: mostAsked } }).issues;
  } catch (error) {
    if (error instanceof Clash) return [{ kind: 'no-branch', path: error.path }];
    throw error;
  }
}
