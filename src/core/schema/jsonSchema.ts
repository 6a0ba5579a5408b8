import type { Json, ListCheck, NumberCheck, Scalar, Schema, SourcePlace, StringCheck } from '../model/schema';
import { keyPlaces } from './jsonPlaces';
import { prepareJsonSchema } from './judge/jsonSchema';
import { largest } from './size';

/** An object of JSON. */
export type JsonMap = { readonly [key: string]: Json };

/**
 * Reads a JSON Schema (draft-07 or 2020-12) of the user's. What can be said as a schema of ours is, so that fields are known
 * and problems are named; the document as it stands has the last word. Rejects with a `SyntaxError` when `text` is no JSON, with
 * another error when it is no schema. `path` is the file it comes from: fields know their line in it.
 */
export async function readJsonSchema(text: string, path: string): Promise<Schema> {
  const document = JSON.parse(text) as Json;
  await prepareJsonSchema(document);
  const places = keyPlaces(text, document);
  const sourceOf = (node: JsonMap): SourcePlace | undefined => {
    const range = places.get(node);
    return range && { path, range };
  };
  const schema = toSchema(document, document, { special: dateOrText, isClosed: true, sourceOf, budget: { left: largest } });
  return { type: 'pipe', from: schema, to: { type: 'json-schema', document }, source: { path, range: { start: 0, end: 0 } } };
}

/** A text whose form is demanded may be a date that YAML has read: it is held against the document as text. */
function dateOrText(node: JsonMap): Schema | undefined {
  const isDate = node.format === 'date' || node.format === 'date-time';
  if (node.type !== 'string' || !(isDate || typeof node.pattern === 'string')) return undefined;
  const [date, text]: readonly Schema[] = [{ type: 'date', checks: [] }, textOf(node)];
  return date && text ? { type: 'union', branches: isDate ? [date, text] : [text, date] } : undefined;
}

/** What is peculiar to the schemas of one origin. */
export interface Habits {
  /** A node that means something else than it says. */
  readonly special: (node: JsonMap) => Schema | undefined;
  /** Whether `additionalProperties: false` is meant. */
  readonly isClosed: boolean;
  /** Where a node is declared. */
  readonly sourceOf?: (node: JsonMap) => SourcePlace | undefined;
  /** How many parts may still be read, where `$ref`s lead to included. */
  readonly budget: { left: number };
}

/** Deeper than any schema that does not hold itself. */
const deepest = 12;

/** What a JSON Schema says that can be said as a schema of ours, and no more; `root` is where its `$ref`s lead. */
export function toSchema(node: Json | undefined, root: Json, habits: Habits, depth = 0): Schema {
  habits.budget.left -= 1;
  if (!isMap(node) || depth > deepest || habits.budget.left < 0) return { type: 'any' };
  const target = typeof node.$ref === 'string' ? pointed(root, node.$ref) : undefined;
  const of = (inner: Json | undefined): Schema => toSchema(inner, root, habits, depth + 1);
  const schema = target ? of(target) : coreOf(node, of, habits);
  const source = habits.sourceOf?.(node);
  return {
    ...(node.default === undefined ? schema : { type: 'default', inner: schema, value: node.default, judged: false }),
    ...(typeof node.description === 'string' && { description: node.description }),
    ...(source && { source }),
  };
}

function coreOf(node: JsonMap, of: (inner: Json | undefined) => Schema, habits: Habits): Schema {
  const special = habits.special(node);
  if (special) return special;
  if (Array.isArray(node.allOf)) {
    const { allOf, ...rest } = node;
    const parts = [rest, ...(allOf as readonly Json[])].map(of).filter((part) => part.type !== 'any');
    return parts.length === 0 ? { type: 'any' } : parts.reduce((left, right) => ({ type: 'intersection', left, right, dialect: 'zod3' }));
  }
  if (isScalar(node.const)) return { type: 'enum', values: [node.const] };
  if (Array.isArray(node.enum)) {
    const values = node.enum as readonly Json[];
    return values.every(isScalar) ? { type: 'enum', values } : { type: 'any' };
  }
  const branches = node.anyOf ?? node.oneOf;
  if (Array.isArray(branches)) return unionOf((branches as readonly Json[]).map(of));
  if (Array.isArray(node.type)) return unionOf((node.type as readonly Json[]).map((type) => typed({ ...node, type }, of, habits)));
  return typed(node, of, habits);
}

/** A choice between one thing and nothing is that thing, which may be empty. */
function unionOf(branches: readonly Schema[]): Schema {
  const isNull = (it: Schema): boolean => it.type === 'enum' && it.values.every((value) => value === null);
  const [only, ...others] = branches.filter((it) => !isNull(it));
  return only && others.length === 0 && branches.length === 2 ? { type: 'nullable', inner: only } : { type: 'union', branches };
}

function typed(node: JsonMap, of: (inner: Json | undefined) => Schema, habits: Habits): Schema {
  switch (node.type ?? (isMap(node.properties) ? 'object' : undefined)) {
    case 'string': return textOf(node);
    case 'integer': return { type: 'number', checks: [{ kind: 'integer' }, ...numberChecks(node)] };
    case 'number': return { type: 'number', checks: numberChecks(node) };
    case 'boolean': return { type: 'boolean' };
    case 'null': return { type: 'enum', values: [null] };
    case 'array': return Array.isArray(node.items) || node.prefixItems ? { type: 'list', items: { type: 'any' }, checks: [] } : { type: 'list', items: of(node.items), checks: listChecks(node) };
    case 'object': return object(node, of, habits);
    default: return { type: 'any' };
  }
}

function object(node: JsonMap, of: (inner: Json | undefined) => Schema, { isClosed }: Habits): Schema {
  const properties = isMap(node.properties) ? Object.entries(node.properties) : [];
  const required: readonly unknown[] = Array.isArray(node.required) ? node.required : [];
  const fields = properties.map(([key, field]): [string, Schema] => [key, required.includes(key) ? demanded(of(field)) : { type: 'optional', inner: of(field), dialect: 'zod3' }]);
  const others = required.filter((key): key is string => typeof key === 'string' && !properties.some(([name]) => name === key));
  const additional = node.additionalProperties;
  if (properties.length === 0 && isMap(additional)) return { type: 'record', key: { type: 'string', checks: [] }, value: of(additional), dialect: 'zod3' };
  const isStrict = additional === false && isClosed && !node.patternProperties;
  return {
    type: 'object',
    fields: Object.fromEntries([...fields, ...others.map((key): [string, Schema] => [key, demanded({ type: 'any' })])]),
    rest: isStrict ? 'strict' : isMap(additional) && !node.patternProperties ? of(additional) : 'keep',
    dialect: 'zod3',
  };
}

/** In JSON Schema a default does not stand in for what is missing. */
function demanded(schema: Schema): Schema {
  const { description, source } = schema;
  const said = { ...(description !== undefined && { description }), ...(source && { source }) };
  if (schema.type === 'any') return { type: 'nonoptional', inner: schema, ...said };
  return schema.type === 'default' ? { ...demanded(schema.inner), ...said } : schema;
}

/** A text with its lengths and its pattern. */
export function textOf(node: JsonMap): Schema {
  const length = (key: 'minLength' | 'maxLength', kind: 'min-length' | 'max-length'): readonly StringCheck[] => {
    const n = node[key];
    return typeof n === 'number' ? [{ kind, n, points: true }] : [];
  };
  const pattern: readonly StringCheck[] = typeof node.pattern === 'string' ? [{ kind: 'pattern', format: 'regex', source: node.pattern, flags: 'u' }] : [];
  return { type: 'string', checks: [...length('minLength', 'min-length'), ...length('maxLength', 'max-length'), ...pattern] };
}

function numberChecks(node: JsonMap): readonly NumberCheck[] {
  const names = [['minimum', 'min'], ['maximum', 'max'], ['exclusiveMinimum', 'above'], ['exclusiveMaximum', 'below']] as const;
  return names.flatMap(([name, kind]) => {
    const n = node[name];
    return typeof n === 'number' ? [{ kind, n }] : [];
  });
}

function listChecks(node: JsonMap): readonly ListCheck[] {
  return ([['minItems', 'min-items'], ['maxItems', 'max-items']] as const).flatMap(([name, kind]) => {
    const n = node[name];
    return typeof n === 'number' ? [{ kind, n }] : [];
  });
}

/** What a `$ref` within the document leads to; JSON Pointer, RFC 6901. */
function pointed(root: Json, ref: string): Json | undefined {
  if (!ref.startsWith('#')) return undefined;
  const steps = ref.slice(1).split('/').slice(1).map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'));
  return steps.reduce<Json | undefined>((node, step) => (isMap(node) ? node[step] : undefined), root);
}

export const isMap = (value: Json | undefined): value is JsonMap => typeof value === 'object' && value !== null && !Array.isArray(value);
const isScalar = (value: Json | undefined): value is Scalar => value !== undefined && (typeof value !== 'object' || value === null);
