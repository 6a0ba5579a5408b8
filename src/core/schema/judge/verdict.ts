import type { ValuePath } from '../../model/frontmatter';
import type { Constraint, Schema, SchemaIssue, ValueKind } from '../../model/schema';

/** Stands for a value that only running the site's own code could tell. Every check passes it. */
export const unknown: unique symbol = Symbol('unknown');

/** What a schema makes of a value: the mistakes, and what the value has become on the way. */
export interface Verdict {
  readonly issues: readonly SchemaIssue[];
  readonly value: unknown;
}

/** Where a value is, and the named schemas that hold there. */
export interface Context {
  readonly path: ValuePath;
  readonly definitions: Readonly<Record<string, Schema>>;
  /** How many schemas may still be asked before what is left counts as fitting: one that holds itself could be asked forever. */
  readonly budget: { left: number };
}

/** Judges a value by any schema; handed down so that the parts need not import the whole. */
export type Judge = (schema: Schema, value: unknown, context: Context) => Verdict;

/** Zod 4 gives up on a value whose two halves cannot be brought together: no `catch` and no other branch helps. */
export class Clash extends Error {
  constructor(readonly path: ValuePath) {
    super('the two halves of an intersection differ');
  }
}

export const accept = (value: unknown): Verdict => ({ issues: [], value });

/** The context of a value one level down. */
export const inside = (context: Context, key: string | number): Context => ({ ...context, path: [...context.path, key] });

export function wrongType(value: unknown, context: Context, ...expected: ValueKind[]): Verdict {
  return { issues: [{ kind: 'wrong-type', path: context.path, expected, actual: kindOf(value) }], value };
}

export function wrongValue(value: unknown, context: Context, constraint: Constraint): Verdict {
  return { issues: [{ kind: 'wrong-value', path: context.path, constraint, actual: kindOf(value) }], value };
}

/** A map as js-yaml makes it; dates are objects of their own kind. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** What a value is, in a writer's words. A value that is not there counts as `null`. */
export function kindOf(value: unknown): ValueKind {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'list';
  if (value instanceof Date) return 'date';
  switch (typeof value) {
    case 'string': return 'string';
    case 'number': case 'bigint': return 'number';
    case 'boolean': return 'boolean';
    default: return 'map';
  }
}
