import type { Json, Schema } from '../model/schema';
import { isMap, textOf, toSchema, type JsonMap } from './jsonSchema';
import { largest } from './size';
import { formatCheck } from './zod/formats';

/** Where Astro writes what it knows of a collection, from the site's root. */
export const generatedSchemaPath = (collection: string): string => `.astro/collections/${collection}.schema.json`;

/**
 * Reads the JSON Schema that Astro generates for a collection, with its misstatements put right: dates are whatever
 * `new Date` takes, since `z.date()` and `z.coerce.date()` look alike there; keys that are not named are dropped by Zod,
 * though Astro 5 writes `additionalProperties: false`; `$schema` is no field. Conversions of texts, numbers and booleans are
 * lost in it. Throws a `SyntaxError` when `text` is no JSON.
 */
export function readGeneratedSchema(text: string): Schema {
  const document = JSON.parse(text) as Json;
  const isDraft7 = isMap(document) && typeof document.$schema === 'string' && document.$schema.includes('draft-07');
  const schema = toSchema(document, document, { special: isDraft7 ? dateOf5 : dateOf6, isClosed: !isDraft7, budget: { left: largest } });
  if (schema.type !== 'object') return schema;
  const { $schema: _, ...fields } = schema.fields;
  return { ...schema, fields, rest: schema.rest === 'keep' ? 'strip' : schema.rest };
}

const date: Schema = { type: 'date', coerce: true, checks: [] };

/** Astro 5 writes a date as a choice of two texts and a number; a date-time alone is a text. */
function dateOf5(node: JsonMap): Schema | undefined {
  const forms = Array.isArray(node.anyOf) ? (node.anyOf as readonly Json[]) : [];
  return forms.some((form) => isMap(form) && form.format === 'unix-time') ? date : formatted(node, 'zod3');
}

/** Astro 6 and 7 write a date as a date-time, and a text of that form with its pattern besides. */
function dateOf6(node: JsonMap): Schema | undefined {
  return node.type === 'string' && node.format === 'date-time' && node.pattern === undefined ? date : formatted(node, 'zod4');
}

function formatted(node: JsonMap, dialect: 'zod3' | 'zod4'): Schema | undefined {
  const plain = node.type === 'string' ? textOf({ ...node, pattern: node.format === undefined ? (node.pattern ?? null) : null }) : undefined;
  if (plain?.type !== 'string') return undefined;
  if (node.format === 'uri') return { ...plain, checks: [...plain.checks, dialect === 'zod4' ? { kind: 'url', trims: true } : { kind: 'url' }] };
  const check = node.format === 'email' || node.format === 'uuid' ? formatCheck(node.format, dialect) : undefined;
  return check && { ...plain, checks: [...plain.checks, check] };
}
