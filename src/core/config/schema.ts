import { defaultConfig } from '../model/config';
import { generators } from '../model/generator';
import { rules } from '../rules/index';
import type { Rule } from '../rules/rule';

const severities = ['off', 'hint', 'information', 'warning', 'error'];

/** What may be set for a rule: its severity, or one with the rule's options beside it, where it has some. */
function settingOf({ severity, options }: Rule): object {
  if (!options) return { enum: severities, default: severity };
  const numbers = Object.entries(options).map(([name, standard]) => [name, { type: 'number', minimum: 0, default: standard }]);
  const parts = [{ enum: severities }, { type: 'object', properties: Object.fromEntries(numbers) as object, additionalProperties: false }];
  // Said twice: `items` is how draft-07 has it, `prefixItems` how VS Code reads its settings.
  const both = { items: parts, prefixItems: parts, minItems: 2, maxItems: 2 };
  // Not "any of": what is wrong is then told of the form that was meant.
  return { default: severity, if: { type: 'array' }, then: both, else: { enum: severities }, defaultSnippets: [...severities, [severity, options]].map((body) => ({ body })) };
}

/**
 * The settings that the editor and the command line share, as JSON Schema (draft-07), by their name without `galley.`.
 * `galley.config.json` holds them as they are, VS Code's settings with `galley.` before each name.
 */
export const settingSchemas = {
  rules: {
    type: 'object',
    default: {},
    properties: Object.fromEntries(rules.map((rule) => [rule.code, settingOf(rule)])),
    additionalProperties: false,
  },
  generator: { type: 'string', enum: ['auto', ...generators], default: 'auto' },
  collections: {
    type: 'array',
    default: [],
    items: {
      type: 'object',
      properties: {
        name: { type: 'string', minLength: 1 },
        files: { type: 'string', minLength: 1 },
        route: { type: 'string', pattern: '^/.*:slug' },
        schema: { type: 'string', minLength: 1 },
      },
      required: ['name'],
      // With a schema of the user's it may be one that the site has already.
      if: { required: ['schema'] },
      else: { required: ['files'] },
      additionalProperties: false,
    },
  },
  routes: { type: 'array', default: [], items: { type: 'string', pattern: '^/' } },
  ignoreLinks: { type: 'array', default: [], items: { type: 'string', minLength: 1 } },
  maxFileSize: { type: 'number', default: defaultConfig.maxFileSize, minimum: 0, maximum: 100 },
} as const;

/** The schema of a whole `galley.config.json`. */
export const configFileSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  properties: { $schema: { type: 'string' }, ...settingSchemas },
  additionalProperties: false,
} as const;
