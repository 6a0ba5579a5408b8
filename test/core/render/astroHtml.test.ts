import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parsePost } from '../../../src/core/parse/post';
import { renderHtml } from '../../../src/core/render';
import { forMajor, type PerMajor } from '../../astro/perMajor';
import { toOutline } from './dom';
import { knownDifferences } from './knownDifferences';

const fixture = path.join(__dirname, '../../fixtures/astro/html.json');
const cases = JSON.parse(readFileSync(fixture, 'utf8')) as readonly { readonly markdown: string; readonly html: PerMajor<string> }[];
const known = new Set(Object.values(knownDifferences).flat());

describe('renderHtml, against the HTML that Astro made', () => {
  for (const major of ['5', '6', '7'] as const) {
    const features = { astroMajor: Number(major), smartPunctuation: true, math: false };
    for (const { markdown, html } of cases) {
      const expected = forMajor(html, major);
      if (expected === undefined) continue;
      const outlines = (): [string, string] => {
        const made = renderHtml(parsePost('post.md', markdown, features), { features });
        return [toOutline(made, { plainCode: true }), toOutline(expected, { plainCode: true })];
      };
      const title = `Astro ${major}: ${JSON.stringify(markdown).slice(0, 100)}`;
      // A difference that is gone must leave the list.
      if (known.has(markdown) || known.has(`${major}: ${markdown}`)) it(`${title}, a known difference`, () => assert.notEqual(...outlines()));
      else it(title, () => assert.equal(...outlines()));
    }
  }
});
