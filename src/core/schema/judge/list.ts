import type { Schema, SchemaIssue } from '../../model/schema';
import { presenceOf } from './presence';
import { inside, unknown, wrongType, wrongValue, type Context, type Judge, type Verdict } from './verdict';

type Of<Type extends Schema['type']> = Extract<Schema, { type: Type }>;

/** Judges a list whose items are all of one kind. */
export function judgeList(schema: Of<'list'>, input: unknown, context: Context, judge: Judge): Verdict {
  if (input === unknown) return { issues: [], value: unknown };
  if (!Array.isArray(input)) return wrongType(input, context, 'list');
  const verdicts = input.map((item: unknown, index) => judge(schema.items, item, inside(context, index)));
  const issues: SchemaIssue[] = verdicts.flatMap((verdict) => verdict.issues);
  const broken = schema.checks.find(({ kind, n }) => {
    if (kind === 'min-items') return input.length < n;
    return kind === 'max-items' ? input.length > n : input.length !== n;
  });
  if (broken) issues.push(...wrongValue(input, context, broken).issues);
  return { issues, value: verdicts.map((verdict) => verdict.value) };
}

/** Judges a list with a schema for each place. Only Zod 4 lets optional ones at its end be left out. */
export function judgeTuple(schema: Of<'tuple'>, input: unknown, context: Context, judge: Judge): Verdict {
  if (input === unknown) return { issues: [], value: unknown };
  if (!Array.isArray(input)) return wrongType(input, context, 'list');
  const { items, rest } = schema;
  const isNeeded = (item: Schema): boolean => presenceOf(item, context.definitions).in === undefined;
  const least = schema.dialect === 'zod4' ? items.findLastIndex(isNeeded) + 1 : items.length;
  if (input.length < least && !(rest && schema.dialect === 'zod4')) return wrongValue(input, context, { kind: 'min-items', n: least });
  if (input.length > items.length && !rest) return wrongValue(input, context, { kind: 'max-items', n: items.length });
  const length = Math.max(input.length, least);
  const verdicts = Array.from({ length }, (_, index) => judge(items[index] ?? rest ?? { type: 'any' }, input[index], inside(context, index)));
  return { issues: verdicts.flatMap((verdict) => verdict.issues), value: verdicts.map((verdict) => verdict.value) };
}
