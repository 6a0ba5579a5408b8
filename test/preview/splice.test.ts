import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Block } from '../../src/preview/protocol';
import { applySplice, toSplice } from '../../src/preview/splice';

/** One block per letter, two lines each; `-` is an empty line. */
function blocks(text: string): Block[] {
  let line = 0;
  return Array.from(text).flatMap((html) => {
    line += html === '-' ? 1 : 2;
    return html === '-' ? [] : [{ line: line - 2, endLine: line - 1, html }];
  });
}

describe('toSplice', () => {
  const cases: readonly [before: string, after: string, start: number, remove: number, insert: string, shift: number][] = [
    ['abc', 'abc', 3, 0, '', 0],
    ['abc', 'aXc', 1, 1, 'X', 0],
    ['abc', 'abXc', 2, 0, 'X', 2],
    ['abc', 'ac', 1, 1, '', -2],
    ['abc', 'a-bc', 1, 0, '', 1],
    ['aaa', 'aa', 2, 1, '', 0],
    ['', 'ab', 0, 0, 'ab', 0],
    ['ab', '', 0, 2, '', 0],
  ];
  for (const [before, after, start, remove, insert, shift] of cases) {
    it(`${before} → ${after}`, () => {
      const splice = toSplice(blocks(before), blocks(after));
      assert.deepEqual({ ...splice, insert: splice.insert.map(({ html }) => html).join('') }, { start, remove, insert, shift });
    });
  }

  it('applied, gives the new blocks', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '-'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const splice = toSplice(blocks(before), blocks(after));
        assert.deepEqual(applySplice(blocks(before), splice, splice.insert), blocks(after));
      }),
    );
  });
});
