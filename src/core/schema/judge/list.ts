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
  const isLenient = schema.dialect === 'zod4';
  const presence = items.map((item) => presenceOf(item, context.definitions));
  const least = isLenient ? presence.findLastIndex((it) => !it.in) + 1 : items.length;
  if (input.length < least && !(rest && isLenient)) return wrongValue(input, context, { kind: 'min-items', n: least });
  if (input.length > items.length && !rest) return wrongValue(input, context, { kind: 'max-items', n: items.length });
  const tail = presence.findLastIndex((it) => !it.out) + 1;
  const verdicts = (input as readonly unknown[]).map((item, index) => judge(items[index] ?? rest ?? { type: 'any' }, item, inside(context, index)));
  for (const [index, item] of items.entries()) {
    if (index < input.length) continue;
    const verdict = judge(item, undefined, inside(context, index));
    if (index >= tail && (presence[index]?.in === 'optional' || verdict.issues.length > 0)) break;
    verdicts.push(verdict);
  }
  return { issues: verdicts.flatMap((verdict) => verdict.issues), value: verdicts.map((verdict) => verdict.value) };
}
