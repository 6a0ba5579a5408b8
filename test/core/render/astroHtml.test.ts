import assert from 'node:assert/strict';
import { parsePost } from '../../../src/core/parse/post';
import { renderHtml } from '../../../src/core/render';
import { forMajor, type PerMajor } from '../../astro/perMajor';
import recorded from '../../fixtures/astro/html.json';
import { toOutline } from './dom';
import { knownDifferences } from './knownDifferences';

const cases: readonly { readonly markdown: string; readonly html: PerMajor<string> }[] = recorded;

describe('renderHtml, against the HTML that Astro made', () => {
  for (const major of ['5', '6', '7'] as const) {
    const features = { astroMajor: Number(major), smartPunctuation: true, math: false };
    const known = new Map(Object.entries(knownDifferences).flatMap(([reason, texts]) => texts.map((text) => [text, reason])));

    for (const { markdown, html } of cases) {
      const expected = forMajor(html, major);
      const reason = known.get(markdown) ?? known.get(`${major}: ${markdown}`);
      if (expected === undefined || reason !== undefined) continue;
      it(`Astro ${major}: ${JSON.stringify(markdown).slice(0, 100)}`, () => {
        const made = renderHtml(parsePost('post.md', markdown, features), { features });
        assert.equal(toOutline(made, { plainCode: true }), toOutline(expected, { plainCode: true }));
      });
    }
  }
});
