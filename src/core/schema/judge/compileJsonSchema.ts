import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { JsonSchemaJudge } from './jsonSchema';

/**
 * Makes a judge of a JSON Schema (draft-07 or 2020-12, told by its `$schema`) with ajv, which is large: this module is loaded
 * only for sites that have such a schema. Throws when the document is no valid schema.
 */
export function compileJsonSchema(document: object): JsonSchemaJudge {
  const draft = '$schema' in document ? String(document.$schema) : '';
  const options = { strict: false, allErrors: false, validateFormats: true, logger: false } as const;
  const ajv = draft.includes('2020-12') || draft.includes('2019-09') ? new Ajv2020(options) : new Ajv(options);
  addFormats(ajv);
  const isDate = (text: string): boolean => /^\d{4}-\d\d-\d\d(?:$|[Tt ])/.test(text) && !Number.isNaN(Date.parse(text));
  ajv.addFormat('date', isDate);
  ajv.addFormat('date-time', isDate);
  const { $schema: _, ...plain } = document as { $schema?: unknown };
  return ajv.compile(plain);
}
