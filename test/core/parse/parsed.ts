import assert from 'node:assert/strict';
import { parsePost, type ParsedPost } from '../../../src/core/parse/post';
import type { Range } from '../../../src/core/model/text';

/** Parses as a site with the newest Astro would. */
export function parsed(text: string, { path = 'a.md', math = false, astroMajor = 7 } = {}): ParsedPost {
  return parsePost(path, text, { astroMajor, smartPunctuation: true, math });
}

/** Asserts what holds for every post: ranges lie in the text, are what they say, and nest. */
export function assertSound({ text, links, headings, definitions, references, suppressions, texts, body }: ParsedPost): void {
  const slice = ({ start, end }: Range): string => text.slice(start, end);
  const within = (inner: Range, outer: Range, what: string): void => {
    assert.ok(outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end, `${what} lies outside: ${JSON.stringify({ inner, outer, text })}`);
  };
  const whole = { start: 0, end: text.length };
  for (const { range, hrefRange, pathRange, fragmentRange, labelRange, href, kind } of links) {
    within(range, body, kind);
    within(hrefRange, range, 'the address');
    within(pathRange, hrefRange, 'the path');
    assert.equal(slice(hrefRange), href);
    assert.equal(pathRange.start, hrefRange.start);
    if (fragmentRange) {
      within(fragmentRange, hrefRange, 'the fragment');
      assert.equal(text[fragmentRange.start - 1], '#');
      assert.equal(fragmentRange.end, hrefRange.end);
    }
    if (labelRange) {
      within(labelRange, range, 'the label');
      assert.equal(text[labelRange.start - 1], '[');
      // Behind a line break, a quote or list goes on before the bracket.
      assert.match(text.slice(labelRange.end), /^[\s>]*\]/);
    }
    if (kind === 'link' || kind === 'image') assert.match(slice(range), /^!?\[[^]*\)$/);
    if (kind === 'html') assert.match(slice(range), /^<[^]*>$/);
  }
  for (const { range, labelRange, hrefRange } of definitions) {
    within(labelRange, range, 'the label');
    within(hrefRange, range, 'the address');
    assert.ok(links.some((link) => link.kind === 'definition' && link.hrefRange.start === hrefRange.start));
  }
  for (const { range } of references) assert.match(slice(range), /^!?\[[^]*\]$/);
  for (const range of texts) {
    within(range, body, 'a line of text');
    assert.match(slice(range), /^[^\r\n]+$/);
  }
  for (const { range } of [...headings, ...suppressions]) within(range, whole, 'a heading or comment');
}
