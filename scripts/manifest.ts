// Writes what follows from the rules into the files that VS Code reads as they are: the setting `galley.rules` in
// package.json, and the schema of galley.config.json. A test fails when they are out of date; `npm run manifest` renews them.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { configFileSchema, settingSchemas } from '../src/core/index';

const root = path.join(__dirname, '..');

/** The files with their present contents, by path from the root. */
export function generatedFiles(): Record<string, string> {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    contributes: { configuration: { properties: Record<string, object> } };
  };
  const { properties } = manifest.contributes.configuration;
  properties['galley.rules'] = { ...properties['galley.rules'], ...settingSchemas.rules };
  return {
    'package.json': `${JSON.stringify(manifest, undefined, 2)}\n`,
    'media/galley.config.schema.json': `${JSON.stringify(configFileSchema, undefined, 2)}\n`,
  };
}

if (require.main === module) {
  for (const [file, contents] of Object.entries(generatedFiles())) writeFileSync(path.join(root, file), contents);
}
