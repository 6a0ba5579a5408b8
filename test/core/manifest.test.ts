import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { generatedFiles } from '../../scripts/manifest';
import { rules } from '../../src/core/index';
import manifest from '../../package.json';
import english from '../../package.nls.json';
import spanish from '../../package.nls.es.json';

const root = path.join(__dirname, '../..');
const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(path.join(root, 'src', file), 'utf8'))
  .join('\n');

describe('the manifest', () => {
  it('is up to date with the rules: else run `npm run manifest`', () => {
    for (const [file, contents] of Object.entries(generatedFiles())) assert.equal(readFileSync(path.join(root, file), 'utf8'), contents, file);
  });

  it('declares exactly the commands that the extension registers', () => {
    const declared = manifest.contributes.commands.map(({ command }) => command).sort();
    const registered = [...sources.matchAll(/registerCommand\(\s*'(galley\.\w+)'/g)].map((match) => match[1]).sort();
    assert.deepEqual(registered, declared);
  });

  it('has a text in English and in Spanish for each name in percent signs, and none to spare', () => {
    const used = new Set([...JSON.stringify(manifest).matchAll(/%([\w.-]+)%/g)].map((match) => match[1]));
    assert.deepEqual([...used].sort(), Object.keys(english).sort());
    assert.deepEqual([...used].sort(), Object.keys(spanish).sort());
  });

  it('names only files that are there', () => {
    const files = [...JSON.stringify(manifest).matchAll(/"(?:\.\/)?(media\/[^"]+)"/g)].map((match) => match[1] ?? '');
    for (const file of files) assert.ok(existsSync(path.join(root, file)), file);
  });
});

describe('the rules', () => {
  it('have a page each', () => {
    for (const { code } of rules) assert.ok(existsSync(path.join(root, 'docs/rules', `${code}.md`)), code);
  });

  it('are explained in the settings as on their page', () => {
    const texts: Readonly<Record<string, string>> = english;
    for (const { code } of rules) {
      const page = readFileSync(path.join(root, 'docs/rules', `${code}.md`), 'utf8');
      assert.equal(texts[`rule.${code.replace('/', '.')}`], page.split('\n\n')[1], code);
    }
  });

  it('stand in the file that their code names', () => {
    const toFile = (code: string): string => `${code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}.ts`;
    for (const { code } of rules) assert.ok(existsSync(path.join(root, 'src/core/rules', toFile(code))), code);
  });
});
