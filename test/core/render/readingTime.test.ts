import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parsePost } from '../../../src/core/parse/post';
import { lengthOf } from '../../../src/core/render';

const features = { astroMajor: 5, smartPunctuation: true, math: false };
const wordsOf = (text: string): number => lengthOf(parsePost('post.md', text, features).markdown.tokens).words;

describe('lengthOf', () => {
  const cases: readonly [text: string, words: number][] = [
    ['', 0],
    ['Uno dos.', 2],
    ['uno\ndos  \ntres\n\ncuatro', 4],
    ['un *énfa*sis y `código`', 4],
    ['[un enlace](/a/b/c/) ![una imagen](x.png)', 4],
    ['— - … !', 0],
    ['medio-día, 3 h', 3],
    ['uno <span class="a">dos</span>', 2],
    ['日本語 y más', 5],
    ['a日b', 3],
    ['uno\u00a0dos\u2003tres', 3],
    ['```js\nlet a\n```\n\nuno', 1],
    ['| a | b |\n|---|---|\n| c | d |', 4],
  ];
  for (const [text, words] of cases) it(JSON.stringify(text), () => assert.equal(wordsOf(text), words));

  it('takes a minute for 220 words, and at least one', () => {
    const minutes = (words: number): number => lengthOf(parsePost('post.md', 'a '.repeat(words), features).markdown.tokens).minutes;
    assert.deepEqual([0, 1, 440, 549, 551].map(minutes), [1, 1, 2, 2, 3]);
  });

  it('counts what stands between white space and holds a letter or a digit', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '日', 'か', '1', '-', '—', ' ', '\u00a0', '\u2003', 'ж', '😀') }), (text) => {
      const cjk = /[\p{Script=Han}\p{Script=Hiragana}]/gu;
      const expected = (text.match(cjk)?.length ?? 0) + (text.replaceAll(cjk, ' ').match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0);
      const children = [{ type: 'text', content: text }];
      assert.equal(lengthOf([{ children }] as unknown as Parameters<typeof lengthOf>[0]).words, expected);
    }));
  });
});
