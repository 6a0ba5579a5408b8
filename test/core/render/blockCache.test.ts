import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parsePost } from '../../../src/core/parse/post';
import { BlockCache, renderBody } from '../../../src/core/render';

const features = (astroMajor: number) => ({ astroMajor, smartPunctuation: true, math: false });

/** Pieces that lean on one another: definitions, footnotes, headings of one name, raw HTML over several blocks, quotes. */
const pieces = [
  'Un párrafo con "comillas".', '## Uno', '## Uno', 'Título\n===', '[a]', '[a][b] y [b]', '[a]: /x/', '[a]: /y/ "t"', '[b]: /z/', '> [b]: /w/',
  'mención[^n] y otra[^m]', '[^n]: nota', '[^m]: otra[^n]\n\n    con [a]', '<details>', '</details>', '<div>', '- uno\n- [ ] dos', '1. uno\n\n   dos',
  '```js\nlet a\n```', '```', '    código', '| a | b |\n|---|:-:|\n| [a] | "c" |', '---', '> cita\nperezosa', '<!-- x -->', '<!--', '-->', '"', "'", '$$',
];
const separators = ['\n\n', '\n', '\n\n\n', '\r\n\r\n', ' '];
const text = fc.array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...separators)), { maxLength: 14 }).map((parts) => parts.flat().join(''));
const edit = fc.record({ at: fc.nat(400), remove: fc.nat(30), insert: fc.oneof(fc.constantFrom(...pieces, ...separators, ''), fc.string({ maxLength: 2 })) });

describe('renderBody with a cache', () => {
  it('makes what it makes without one, whatever is edited', () => {
    fc.assert(
      fc.property(fc.constantFrom(5, 7), text, fc.array(edit, { maxLength: 8 }), (major, start, edits) => {
        const cache = new BlockCache();
        let present = `---\ntitle: a\n---\n\n${start}`;
        for (const { at, remove, insert } of [{ at: 0, remove: 0, insert: '' }, ...edits]) {
          const from = Math.min(at, present.length);
          present = present.slice(0, from) + insert + present.slice(from + remove);
          const post = parsePost('post.md', present, features(major));
          assert.deepEqual(renderBody(post, { features: features(major), cache }), renderBody(post, { features: features(major) }), JSON.stringify(present));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('renders only what has changed', () => {
    const cache = new BlockCache();
    const asked: string[] = [];
    const highlight = (code: string): string => {
      asked.push(code);
      return '<pre></pre>';
    };
    for (const blocks of [['a', 'b', 'end'], ['a', 'b', 'c', 'end'], ['c', 'b', 'end'], ['a', 'end']]) {
      const markdown = blocks.map((code) => `\`\`\`js\n${code}\n\`\`\``).join('\n\n');
      renderBody(parsePost('post.md', markdown, features(7)), { features: features(7), highlight, cache });
    }
    assert.deepEqual(asked, ['a', 'b', 'end', 'c', 'a']);
  });

  it('renders a link again when its definition changes', () => {
    const cache = new BlockCache();
    const htmlOf = (url: string) => renderBody(parsePost('post.md', `[a]\n\n[a]: ${url}`, features(7)), { features: features(7), cache })[0]?.html;
    assert.deepEqual([htmlOf('/x'), htmlOf('/y')], ['<p data-line="0"><a href="/x">a</a></p>\n', '<p data-line="0"><a href="/y">a</a></p>\n']);
  });
});
