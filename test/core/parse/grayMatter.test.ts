import assert from 'node:assert/strict';
import matter from 'gray-matter';
import { splitByGrayMatter } from '../../../src/core/parse/grayMatter';

/** Text, what stands between the fences, and what is left for the body; null where there is no block. */
const cases: readonly (readonly [string, string | null, string])[] = [
  ['---\ntitle: x\n---\nHola', '\ntitle: x\n', '\nHola'],
  ['---\r\ntitle: x\r\n---\r\nHola', '\r\ntitle: x\r\n', '\r\nHola'],
  ['\uFEFF---\ntitle: x\n---\nHola', '\ntitle: x\n', '\nHola'],
  ['---yaml\ntitle: x\n---\nHola', '\ntitle: x\n', '\nHola'],
  ['---\n---\nHola', '\n', '\nHola'],
  ['---js\n{ title: "x" }\n---\nHola', null, '---js\n{ title: "x" }\n---\nHola'],
  ['----\ntitle: x\n---\n', null, '----\ntitle: x\n---\n'],
  ['\n---\ntitle: x\n---\n', null, '\n---\ntitle: x\n---\n'],
  ['---\ntitle: x\nHola', null, '---\ntitle: x\nHola'],
  ['Hola', null, 'Hola'],
  ['', null, ''],
];

describe('frontmatter as gray-matter finds it', () => {
  for (const [text, block, body] of cases) {
    it(JSON.stringify(text), () => {
      const { fence, body: range } = splitByGrayMatter(text);
      assert.equal(fence.kind === 'block' ? text.slice(fence.content.start, fence.content.end) : null, block);
      assert.equal(text.slice(range.start, range.end), body);
      if (block !== null && block !== '\n') assert.equal(matter(text, {}).matter, block.replace(/\r?\n$/, text.includes('\r') ? '\r' : ''));
    });
  }

  it('never runs code of the file', () => {
    const global = globalThis as { ran?: boolean };
    splitByGrayMatter('---js\nglobalThis.ran = true\n---\n');
    assert.equal(global.ran, undefined);
  });
});
