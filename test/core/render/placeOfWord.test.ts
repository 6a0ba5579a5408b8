import assert from 'node:assert/strict';
import { placeOfWord, parsePost } from '../../../src/core/index';

const features = { astroMajor: 7, smartPunctuation: true, math: false };

/** A text, a word, which of its occurrences on the page, and the text that the cursor then stands before. */
const cases: readonly [text: string, word: string, nth: number, rest: string | undefined][] = [
  ['Hola mundo, mundo cruel.', 'mundo', 1, 'mundo cruel.'],
  ['Un [blog](/blog/uno/) y otro blog.', 'blog', 1, 'blog.'],
  ['Un [enlace](/blog/uno/) al blog.', 'blog', 0, 'blog.'],
  ['Año y *año* y año.', 'año', 0, 'año* y año.'],
  ['Casas, casa.', 'casa', 0, 'casa.'],
  ['<b class="casa">La casa</b>', 'casa', 0, 'casa</b>'],
  ['```jsx\n<main>\n```', 'main', 0, 'main>\n```'],
  ['![casa](casa.png) casa', 'casa', 7, 'casa'],
  ['Nada', 'algo', 0, undefined],
  ['Nada', '', 0, undefined],
];

describe('the place of a word', () => {
  for (const [text, word, nth, rest] of cases) {
    it(`${JSON.stringify(text)}: ${word} ${String(nth)}`, () => {
      const post = parsePost('a.md', text, features);
      const place = placeOfWord(post, { start: 0, end: text.length }, word, nth);
      assert.equal(place === undefined ? undefined : text.slice(place), rest);
    });
  }

  it('is looked for within a range alone', () => {
    const text = 'uno dos\n\nuno tres';
    const post = parsePost('a.md', text, features);
    assert.equal(placeOfWord(post, { start: 9, end: text.length }, 'uno', 0), 9);
    assert.equal(placeOfWord(post, { start: 9, end: text.length }, 'dos', 0), undefined);
  });
});
