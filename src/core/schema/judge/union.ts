import type { Scalar, Schema, SchemaIssue } from '../../model/schema';
import { kindsOf } from '../kinds';
import { valuesOf } from './presence';
import { accept, isMap, kindOf, unknown, wrongType, wrongValue, type Context, type Judge, type Verdict } from './verdict';

type Of<Type extends Schema['type']> = Extract<Schema, { type: Type }>;

/** Judges a choice: one branch that takes the value is enough; else the mistakes are those of the branch that fits best. */
export function judgeUnion(schema: Of<'union'>, input: unknown, context: Context, judge: Judge): Verdict {
  const verdicts: Verdict[] = [];
  for (const branch of schema.branches) {
    const verdict = judge(branch, input, context);
    if (verdict.issues.length === 0 && !schema.exclusive) return verdict;
    verdicts.push(verdict);
  }
  const fitting = verdicts.filter((verdict) => verdict.issues.length === 0);
  const first = fitting[0];
  if (first && fitting.length === 1) return first;
  if (first) return { issues: [{ kind: 'no-branch', path: context.path }], value: input };
  return closest(verdicts, input, context);
}

function closest(verdicts: readonly Verdict[], input: unknown, context: Context): Verdict {
  const isHere = (issue: SchemaIssue): boolean => issue.path.length === context.path.length;
  const wrongKind = (verdict: Verdict): boolean => verdict.issues.some((issue) => issue.kind === 'wrong-type' && isHere(issue));
  const right = verdicts.filter((verdict) => !wrongKind(verdict));
  const values = right.flatMap((verdict) => verdict.issues.flatMap(enumOf(context)));
  if (right.every((verdict) => verdict.issues.every((issue) => enumOf(context)(issue).length > 0))) {
    const expected = verdicts.flatMap((verdict) => verdict.issues.flatMap((issue) => (issue.kind === 'wrong-type' && isHere(issue) ? issue.expected : [])));
    const sameKind = values.some((value) => kindOf(value) === kindOf(input));
    if (values.length > 0 && (sameKind || expected.length === 0)) return wrongValue(input, context, { kind: 'enum', values: [...new Set(values)] });
    return wrongType(input, context, ...new Set([...expected, ...values.map(kindOf)]));
  }
  const others = right.filter((verdict) => verdict.issues.some((issue) => enumOf(context)(issue).length === 0));
  return others.reduce((best, verdict) => (distance(verdict) < distance(best) ? verdict : best));
}

const enumOf = (context: Context) => (issue: SchemaIssue): readonly Scalar[] =>
  issue.kind === 'wrong-value' && issue.constraint.kind === 'enum' && issue.path.length === context.path.length ? issue.constraint.values : [];

/** How far a value is from a branch. A key that names another variant, or is not known at all, tells more than a missing one. */
function distance({ issues }: Verdict): number {
  return issues.reduce((sum, issue) => sum + (issue.kind === 'wrong-value' && issue.constraint.kind === 'enum' ? 10 : issue.kind === 'missing' ? 2 : 3), 0);
}

/** Judges a choice that one key decides. */
export function judgeVariants(schema: Of<'variants'>, input: unknown, context: Context, judge: Judge): Verdict {
  if (input === unknown) return accept(unknown);
  const map = schema.dialect === 'zod4' && input instanceof Date ? {} : input;
  if (!isMap(map)) return wrongType(input, context, 'map');
  const named = schema.branches.map((branch) => ({ branch, values: discriminators(branch, schema.key, context) }));
  if (named.some(({ values }) => values === undefined)) return judgeUnion({ type: 'union', branches: schema.branches }, input, context, judge);
  const held = Object.hasOwn(map, schema.key) ? map[schema.key] : undefined;
  const branch = named.find(({ values }) => values?.some((value) => value === held))?.branch;
  if (branch) return judge(branch, input, context);
  const values = named.flatMap((it) => it.values ?? []).filter((value) => value !== undefined);
  const { path, definitions } = context;
  if (held === undefined) {
    const expected = kindsOf({ type: 'enum', values }, definitions);
    return { issues: [{ kind: 'missing', path, key: schema.key, expected }], value: input };
  }
  return { ...wrongValue(held, { ...context, path: [...path, schema.key] }, { kind: 'enum', values }), value: input };
}

/** The values of `key` that belong to a branch; nothing where they cannot be listed. */
function discriminators(branch: Schema, key: string, context: Context): readonly (Scalar | undefined)[] | undefined {
  switch (branch.type) {
    case 'object': {
      const field = branch.fields[key];
      return field && valuesOf(field, context.definitions);
    }
    case 'variants': case 'union': {
      const all = branch.branches.map((inner) => discriminators(inner, key, context));
      return all.every((values) => values !== undefined) ? all.flat() : undefined;
    }
    case 'pipe': return discriminators(branch.from, key, context);
    case 'scope': return discriminators(branch.inner, key, { ...context, definitions: { ...context.definitions, ...branch.definitions } });
    case 'ref': return discriminators(context.definitions[branch.name] ?? { type: 'opaque' }, key, context);
    default: return undefined;
  }
}
