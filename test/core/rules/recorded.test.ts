import { readFileSync } from 'node:fs';
import path from 'node:path';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assertMends } from './mends';
import { postPath, siteOf } from './site';

const recording = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../fixtures/astro/frontmatter.json'), 'utf8')) as { readonly cases: readonly { readonly text: string }[] };

describe('fixes', () => {
  it('mend what they say and break nothing, over frontmatters of every kind', function () {
    this.timeout(60_000);
    const site = siteOf({});
    for (const [index, { text }] of recording.cases.entries()) if (index % 30 === 0) assertMends(site, postPath, text);
  });

  it('and ranges stay inside the text, whatever it is', function () {
    this.timeout(60_000);
    const site = siteOf({});
    const line = fc.oneof(
      fc.constantFrom('---', 'title: ', 'tags:', '  - a', 'image: {url: x', '  url: y', 'draft: sí', 'pubDate: 2026-13-45', '"', "'it's'", '\t', '# x', 'titel: "x" y', 'tags: [a,, b', '&a *a'),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(fc.property(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'), (lines, lineBreak) => {
      const text = `---${lineBreak}${lines.join(lineBreak)}${lineBreak}---${lineBreak}`;
      for (const { range, message, fixes } of site.check(postPath, text)) {
        assert.ok(range.start >= 0 && range.end >= range.start && range.end <= text.length, message);
        assert.ok(message !== '' && !/undefined|\{\d\}/.test(message), message);
        for (const { edits, cursor } of fixes) {
          const sorted = [...edits].sort((a, b) => a.range.start - b.range.start);
          assert.ok(sorted.every((edit, index) => index === 0 || (sorted[index - 1]?.range.end ?? 0) < edit.range.start || edit.range.start > (sorted[index - 1]?.range.start ?? 0)));
          assert.ok(cursor === undefined || cursor >= 0);
        }
      }
    }), { numRuns: 200 });
  });
});
