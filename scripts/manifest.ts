// Writes what follows from the rules into the files that VS Code reads as they are: the setting `galley.rules` in
// package.json, and the schema of galley.config.json. A test fails when they are out of date; `npm run manifest` renews them.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { configFileSchema, settingSchemas } from '../src/core/index';

const root = path.join(__dirname, '..');

/** The schema of a rule's setting, as far as it is looked into here. */
interface RuleSchema {
  readonly then?: { readonly items: readonly [severity: object, options: { readonly properties: Readonly<Record<string, object>> }] };
}

/** Says what each rule and each option is for; `textOf` is asked by the text's name in package.nls.json. */
function described(schema: typeof settingSchemas.rules, textOf: (name: string) => string): object {
  const entries = Object.entries<RuleSchema>(schema.properties).map(([code, { then, ...rule }]) => {
    const name = `rule.${code.replace('/', '.')}`;
    const withText = { markdownDescription: textOf(name), ...rule };
    if (!then) return [code, withText];
    const [severity, { properties, ...rest }] = then.items;
    const options = Object.entries(properties).map(([option, its]) => [option, { ...its, description: textOf(`${name}.${option}`) }]);
    const items = [severity, { ...rest, properties: Object.fromEntries(options) as object }];
    return [code, { ...withText, then: { ...then, items, prefixItems: items } }];
  });
  return { ...schema, properties: Object.fromEntries(entries) as object };
}

/** The files with their present contents, by path from the root. */
export function generatedFiles(): Record<string, string> {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    contributes: { configuration: { properties: Record<string, object> } };
  };
  const { properties } = manifest.contributes.configuration;
  properties['galley.rules'] = { ...properties['galley.rules'], ...described(settingSchemas.rules, (name) => `%${name}%`) };
  // What a file is told of stays English: VS Code translates the manifest alone.
  const english = JSON.parse(readFileSync(path.join(root, 'package.nls.json'), 'utf8')) as Record<string, string>;
  const ofFile = { ...configFileSchema, properties: { ...configFileSchema.properties, rules: described(settingSchemas.rules, (name) => english[name] ?? name) } };
  return {
    'package.json': `${JSON.stringify(manifest, undefined, 2)}\n`,
    'media/galley.config.schema.json': `${JSON.stringify(ofFile, undefined, 2)}\n`,
  };
}

if (require.main === module) {
  for (const [file, contents] of Object.entries(generatedFiles())) writeFileSync(path.join(root, file), contents);
}
