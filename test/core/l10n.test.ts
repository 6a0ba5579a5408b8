import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';

const root = path.join(import.meta.dirname, '../..');

describe('the Spanish translation', () => {
  const spanish = JSON.parse(readFileSync(path.join(root, 'l10n/bundle.l10n.es.json'), 'utf8')) as Record<string, string>;

  it('has every text of the source, and no other', async function () {
    this.timeout(120_000); // It parses every file.
    const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
    const texts = await getL10nJson(files.map((file) => ({ extension: '.ts', contents: readFileSync(path.join(root, 'src', file), 'utf8') })));
    assert.ok(Object.keys(texts).length > 100);
    assert.deepEqual(Object.keys(texts).filter((text) => !(text in spanish)), [], 'not translated');
    assert.deepEqual(Object.keys(spanish).filter((text) => !(text in texts)), [], 'no longer used');
  });

  it('fills in what the source fills in', () => {
    const placeholders = (text: string): string[] => [...new Set(text.match(/\{\d+\}/g))].sort();
    for (const [text, translated] of Object.entries(spanish)) assert.deepEqual(placeholders(translated), placeholders(text), text);
  });

  it('is sorted', () => {
    const keys = Object.keys(spanish);
    assert.deepEqual(keys, [...keys].sort());
  });
});
