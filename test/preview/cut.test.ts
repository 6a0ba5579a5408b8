import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cut } from '../../src/preview/cut';

const letters = (text: string): number => text.length;

describe('a text that is cut for a search result', () => {
  const cases: readonly [text: string, room: number, shown: string, rest: string][] = [
    ['uno dos', 7, 'uno dos', ''],
    ['  uno\n dos ', 7, 'uno dos', ''],
    ['uno dos tres', 11, 'uno dos ...', 'tres'],
    ['uno dos tres', 10, 'uno ...', 'dos tres'],
    ['supercalifragilístico', 10, 'superc ...', 'alifragilístico'],
    ['😀😀😀😀', 7, '😀 ...', '😀😀😀'],
    ['uno', 2, ' ...', 'uno'],
    ['', 5, '', ''],
  ];
  for (const [text, room, shown, rest] of cases) {
    it(`${JSON.stringify(text)} in ${String(room)}`, () => assert.deepEqual(cut(text, room, letters), { shown, rest, width: letters(text.trim().replace(/\s+/g, ' ')) }));
  }

  it('fits, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 4, max: 40 }), (text, room) => {
        const { shown, rest } = cut(text, room, letters);
        assert.ok(letters(shown) <= room);
        assert.equal(`${rest === '' ? shown : shown.slice(0, -4)}${rest}`.replace(/\s/g, ''), text.replace(/\s/g, ''));
      }),
    );
  });
});
