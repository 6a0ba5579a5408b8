import type { ErrorObject, ValidateFunction } from 'ajv';
import type { Json, SchemaIssue } from '../../model/schema';
import { accept, isMap, kindOf, type Context, type Verdict } from './verdict';

/** Says whether a value fits a JSON Schema; what does not is in its `errors`. */
export type JsonSchemaJudge = Pick<ValidateFunction, 'errors'> & ((value: unknown) => unknown);

const judges = new WeakMap<object, JsonSchemaJudge>();

/** Gets a JSON Schema ready for {@link judgeByJsonSchema}. Rejects when the document is no valid schema. */
export async function prepareJsonSchema(document: Json): Promise<void> {
  if (typeof document !== 'object' || document === null || judges.has(document)) return;
  const { compileJsonSchema } = await import('./compileJsonSchema');
  judges.set(document, compileJsonSchema(document));
}

/** Judges a value by a JSON Schema that has been prepared. Dates are taken as the text they would be in JSON. */
export function judgeByJsonSchema(document: Json, input: unknown, context: Context): Verdict {
  if (typeof document !== 'object' || document === null || input === undefined) return accept(input);
  const validate = judges.get(document);
  if (!validate) throw new Error('This JSON Schema has not been prepared.');
  if (validate(toJson(input))) return accept(input);
  return { issues: (validate.errors ?? []).map((error) => toIssue(error, input, context)).slice(0, 1), value: input };
}

/** The value as JSON would hold it. What holds itself is cut. */
function toJson(value: unknown, above: readonly unknown[] = []): unknown {
  if (above.includes(value)) return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? String(value) : value.toISOString();
  if (Array.isArray(value)) return value.map((item) => toJson(item, [...above, value]));
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toJson(item, [...above, value])]));
}

function toIssue(error: ErrorObject, input: unknown, context: Context): SchemaIssue {
  const steps = error.instancePath.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  let value = input;
  const path = steps.map((step) => {
    const isList = Array.isArray(value);
    value = isList ? (value as unknown[])[Number(step)] : isMap(value) ? value[step] : undefined;
    return isList ? Number(step) : step;
  });
  const constraint = { kind: 'json-schema', keyword: error.keyword, detail: error.message ?? '' } as const;
  return { kind: 'wrong-value', path: [...context.path, ...path], constraint, actual: kindOf(value) };
}
