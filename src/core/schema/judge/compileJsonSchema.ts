import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { JsonSchemaJudge } from './jsonSchema';
import { PatternMatcher } from './pattern/patternMatcher';

/** Follows the patterns of schemas, which may be such that JavaScript's own regular expressions would take forever. */
const regExp = Object.assign((source: string, flags: string): PatternMatcher => new PatternMatcher(source, flags), { code: 'new RegExp' });

/** A schema whose parts lead to one another could be followed forever: so many times a `$ref` is followed for one value. */
const mostFollowed = 10_000;

/** Thrown when a value has taken too long to judge. */
class Unfathomable extends Error {}

/**
 * Makes a judge of a JSON Schema (draft-07 or 2020-12, told by its `$schema`) with ajv, which is large: this module is loaded
 * only for sites that have such a schema. Throws when the document is no valid schema.
 */
export function compileJsonSchema(document: object): JsonSchemaJudge {
  const draft = '$schema' in document && typeof document.$schema === 'string' ? document.$schema : '';
  let followed = 0;
  const count = (): void => {
    followed += 1;
    if (followed > mostFollowed) throw new Unfathomable();
  };
  const options = { $comment: count, strict: false, allErrors: false, validateFormats: true, logger: false, code: { regExp } } as const;
  const ajv = draft.includes('2020-12') || draft.includes('2019-09') ? new Ajv2020(options) : new Ajv(options);
  addFormats(ajv);
  const isDate = (text: string): boolean => /^\d{4}-\d\d-\d\d(?:$|[Tt ])/.test(text) && !Number.isNaN(Date.parse(text));
  ajv.addFormat('date', isDate);
  ajv.addFormat('date-time', isDate);
  const { $schema: _, ...plain } = document as { $schema?: unknown };
  const validate = ajv.compile(counted(plain) as object);
  const judge: JsonSchemaJudge = (value) => {
    followed = 0;
    try {
      const fits = validate(value);
      judge.errors = validate.errors;
      return fits;
    } catch (error) {
      // One that leads to itself alone overflows the stack.
      if (error instanceof Unfathomable || error instanceof RangeError) return true;
      throw error;
    }
  };
  return judge;
}

/** The schema with a comment beside each `$ref`: ajv tells when it comes by one. */
function counted(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(counted);
  if (typeof node !== 'object' || node === null) return node;
  const parts = Object.entries(node).map(([key, part]): [string, unknown] => [key, counted(part)]);
  const isReference = '$ref' in node && typeof node.$ref === 'string';
  return Object.fromEntries(isReference ? [...parts, ['$comment', 'followed']] : parts);
}
