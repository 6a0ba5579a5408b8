import type { Schema, SchemaIssue } from '../../model/schema';
import { Clash, isMap, unknown, type Context, type Judge, type Verdict } from './verdict';

/** Judges a value by two schemas at once; what they make of it must agree. */
export function judgeIntersection(schema: Extract<Schema, { type: 'intersection' }>, input: unknown, context: Context, judge: Judge): Verdict {
  const left = judge(schema.left, input, context);
  const right = judge(schema.right, input, context);
  const all = schema.dialect === 'zod4' ? reconciled(left, right, context) : [...left.issues, ...right.issues];
  const merged = merge(left.value, right.value);
  if (merged === clash && schema.dialect === 'zod4' && all.every(goesOn)) throw new Clash(context.path);
  const issues = distinct(all);
  if (issues.length > 0) return { issues, value: input };
  if (merged === clash) return { issues: [{ kind: 'no-branch', path: context.path }], value: input };
  return { issues, value: merged };
}

/** Whether Zod 4 goes on with a value in spite of a mistake: one of the right kind that breaks a demand besides, `continue` in its issues. */
function goesOn(issue: SchemaIssue): boolean {
  if (issue.kind !== 'wrong-value') return issue.kind === 'unknown-key';
  const { kind } = issue.constraint;
  return kind !== 'enum' && kind !== 'date' && kind !== 'finite' && kind !== 'integer';
}

/** In Zod 4 a key that only one of two strict halves knows is known. */
function reconciled(left: Verdict, right: Verdict, context: Context): SchemaIssue[] {
  const strange = (issue: SchemaIssue): issue is Extract<SchemaIssue, { kind: 'unknown-key' | 'wrong-key' }> =>
    (issue.kind === 'unknown-key' || issue.kind === 'wrong-key') && issue.path.length === context.path.length;
  const keys = (verdict: Verdict): Set<string> => new Set(verdict.issues.filter(strange).map((issue) => issue.key));
  const [ofLeft, ofRight] = [keys(left), keys(right)];
  return [...left.issues, ...right.issues].filter((issue) => !strange(issue) || (ofLeft.has(issue.key) && ofRight.has(issue.key)));
}

/** One issue for a value, whichever half said it first. */
function distinct(issues: readonly SchemaIssue[]): SchemaIssue[] {
  const byPlace = new Map<string, SchemaIssue>();
  for (const issue of issues) {
    const place = JSON.stringify([issue.path, 'key' in issue ? issue.key : null]);
    if (!byPlace.has(place)) byPlace.set(place, issue);
  }
  return [...byPlace.values()];
}

const clash: unique symbol = Symbol('clash');

function merge(left: unknown, right: unknown): unknown {
  if (left === unknown || right === unknown) return unknown;
  if (left === right) return left;
  if (left instanceof Date && right instanceof Date) return left.getTime() === right.getTime() ? left : clash;
  if (Array.isArray(left) && Array.isArray(right)) {
    if (left.length !== right.length) return clash;
    const items = left.map((item: unknown, index) => merge(item, right[index]));
    return items.includes(clash) ? clash : items;
  }
  if (!isMap(left) || !isMap(right)) return clash;
  const merged: Record<string, unknown> = { ...left, ...right };
  for (const key of Object.keys(left).filter((it) => Object.hasOwn(right, it))) {
    merged[key] = merge(left[key], right[key]);
    if (merged[key] === clash) return clash;
  }
  return merged;
}
