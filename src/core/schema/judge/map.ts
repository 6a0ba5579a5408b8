import type { Schema, SchemaIssue } from '../../model/schema';
import { kindsOf } from '../kinds';
import { presenceOf, valuesOf } from './presence';
import { inside, isMap, unknown, wrongType, type Context, type Judge, type Verdict } from './verdict';

type Of<Type extends Schema['type']> = Extract<Schema, { type: Type }>;

/** Judges a map with named fields. */
export function judgeObject(schema: Of<'object'>, input: unknown, context: Context, judge: Judge): Verdict {
  if (input === unknown) return { issues: [], value: unknown };
  const map = schema.dialect === 'zod4' && input instanceof Date ? {} : input;
  if (!isMap(map)) return wrongType(input, context, 'map');
  const issues: SchemaIssue[] = [];
  const value: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(schema.fields)) {
    if (Object.hasOwn(map, key)) {
      const verdict = judge(field, map[key], inside(context, key));
      issues.push(...verdict.issues);
      value[key] = verdict.value;
    } else {
      const absent = judgeAbsent(field, key, context, schema.dialect === 'zod4', judge);
      issues.push(...absent.issues);
      if (absent.value !== undefined) value[key] = absent.value;
    }
  }
  const others = Object.keys(map).filter((key) => !Object.hasOwn(schema.fields, key));
  for (const key of others) {
    if (schema.rest === 'strict') {
      issues.push({ kind: 'unknown-key', path: context.path, key, known: Object.keys(schema.fields) });
    } else if (key === '__proto__') {
      continue; // Zod leaves it out: taken over, it would change what the result is
    } else if (schema.rest === 'keep') {
      value[key] = map[key];
    } else if (schema.rest !== 'strip') {
      const verdict = judge(schema.rest, map[key], inside(context, key));
      issues.push(...verdict.issues);
      value[key] = verdict.value;
    }
  }
  return { issues, value };
}

/** A key that is not there: Zod 3 tries the field with `undefined`, Zod 4 also wants its absence declared. */
function judgeAbsent(field: Schema, key: string, context: Context, declared: boolean, judge: Judge): Verdict {
  const verdict = judge(field, undefined, inside(context, key));
  if (declared) {
    const presence = presenceOf(field, context.definitions);
    if (presence.in && presence.out) return { issues: [], value: verdict.issues.length === 0 ? verdict.value : undefined };
    if (!presence.in) return missing(field, key, context);
  }
  return verdict.issues.length === 0 ? verdict : missing(field, key, context);
}

function missing(field: Schema, key: string, { path, definitions }: Context): Verdict {
  return { issues: [{ kind: 'missing', path, key, expected: kindsOf(field, definitions) }], value: undefined };
}

/** Judges a map with free keys. */
export function judgeRecord(schema: Of<'record'>, input: unknown, context: Context, judge: Judge): Verdict {
  if (input === unknown) return { issues: [], value: unknown };
  if (!isMap(input)) return wrongType(input, context, 'map');
  const issues: SchemaIssue[] = [];
  const value: Record<string, unknown> = {};
  const listed = schema.dialect === 'zod4' ? valuesOf(schema.key, context.definitions)?.map(String) : undefined;
  for (const key of listed && schema.mode !== 'partial' ? listed : []) {
    if (Object.hasOwn(input, key)) continue;
    const verdict = judge(schema.value, undefined, inside(context, key));
    if (verdict.issues.length > 0) issues.push(...missing(schema.value, key, context).issues);
  }
  for (const key of Object.keys(input)) {
    if (isKey(schema, key, context, judge)) {
      const verdict = judge(schema.value, input[key], inside(context, key));
      issues.push(...verdict.issues);
      value[key] = verdict.value;
    } else if (schema.mode === 'loose') {
      value[key] = input[key];
    } else {
      const { path } = context;
      issues.push(listed ? { kind: 'unknown-key', path, key, known: listed } : { kind: 'wrong-key', path, key });
    }
  }
  return { issues, value };
}

/** YAML's keys are texts; Zod 4 also tries a number's digits as a number. */
function isKey(schema: Of<'record'>, key: string, context: Context, judge: Judge): boolean {
  const fits = (candidate: unknown): boolean => judge(schema.key, candidate, context).issues.length === 0;
  return fits(key) || (schema.dialect === 'zod4' && /^-?\d+(?:\.\d+)?$/.test(key) && fits(Number(key)));
}
