import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { Json, SchemaIssue } from '../../model/schema';
import { accept, isMap, kindOf, type Context, type Verdict } from './verdict';

const compiled = new WeakMap<object, ValidateFunction>();

/**
 * Judges a value by a JSON Schema (draft-07 or 2020-12, told by its `$schema`) with ajv. Dates are taken as the text they
 * would be in JSON. Throws when the document is no valid schema.
 */
export function judgeByJsonSchema(document: Json, input: unknown, context: Context): Verdict {
  if (typeof document !== 'object' || document === null || input === undefined) return accept(input);
  const validate = compiled.get(document) ?? compile(document);
  if (validate(toJson(input))) return accept(input);
  return { issues: (validate.errors ?? []).map((error) => toIssue(error, input, context)).slice(0, 1), value: input };
}

function compile(document: object): ValidateFunction {
  const draft = '$schema' in document ? String(document.$schema) : '';
  const options = { strict: false, allErrors: false, validateFormats: true, logger: false } as const;
  const ajv = draft.includes('2020-12') || draft.includes('2019-09') ? new Ajv2020(options) : new Ajv(options);
  addFormats(ajv);
  const isDate = (text: string): boolean => /^\d{4}-\d\d-\d\d(?:$|[Tt ])/.test(text) && !Number.isNaN(Date.parse(text));
  ajv.addFormat('date', isDate);
  ajv.addFormat('date-time', isDate);
  const { $schema: _, ...plain } = document as { $schema?: unknown };
  const validate = ajv.compile(plain);
  compiled.set(document, validate);
  return validate;
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
