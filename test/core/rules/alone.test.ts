import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { check } from '../../../src/core/check';
import { defaultConfig } from '../../../src/core/model/config';
import { rules } from '../../../src/core/rules/index';
import { now, siteOf } from './site';

const folder = path.join(import.meta.dirname, '../../../docs/rules');
const config = { ...defaultConfig, rules: Object.fromEntries(rules.filter(({ severity }) => severity === 'off').map(({ code }) => [code, 'hint' as const])) };

/** Every example of every rule's page, each below the pages of the others that it names. */
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => [...readFileSync(path.join(folder, name), 'utf8').matchAll(/^```(?:md|js) (\w+)(?: (\S+))?\n([\s\S]*?\n)```/gm)].map(([, kind = '', file, text = '']) => ({ kind, file, text })));
const posts = pages.flatMap((examples) => examples.flatMap(({ kind, text }) => (kind === 'wrong' || kind === 'right' ? [{ text, others: examples }] : [])));

describe('what is said of a post while others are not yet known', () => {
  it('is nothing that would be taken back', () => {
    const post = 'src/content/blog/mi-gato.md';
    assert.ok(posts.length > rules.length);
    for (const { text, others } of posts) {
      const files = Object.fromEntries(others.flatMap(({ kind, file, text: other }) => (kind === 'other' && file !== undefined ? [[file, other]] : [])));
      const settings = Object.fromEntries(Object.entries(files).filter(([file]) => /^\w+\.config\.\w+$/.test(file)));
      const alone = siteOf({ ...settings, [post]: text });
      const early = check(alone.parse(post, text), alone.model, { config, now, alone: true }).map(({ code, range }) => `${code} ${range.start}-${range.end}`);
      const late = siteOf({ ...files, [post]: text }).check(post, text, config.rules).map(({ code, range }) => `${code} ${range.start}-${range.end}`);
      assert.deepEqual(early.filter((problem) => !late.includes(problem)), [], text);
      const asking = new Set(rules.flatMap(({ code, asksOthers }) => (asksOthers ? [code] : [])));
      assert.deepEqual(late.filter((problem) => !early.includes(problem) && !asking.has(problem.split(' ')[0] ?? '')), [], text);
    }
  });
});
