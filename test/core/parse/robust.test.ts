import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ValueNode } from '../../../src/core/model/frontmatter';
import type { Range } from '../../../src/core/model/text';
import { fragments } from './markdownFragments';
import { assertSound, parsed } from './parsed';

const yamlScraps = [
  'title', 'tags', 'image', ':', ': ', ' ', '  ', '\t', '\n', '\n', '\n  ', '\n- ', '\n  - ', '"', "'", '[', ']', '{', '}', ',', '#', ' # ', '|', '>', '&a ', '*a', '<<: ', '!', '@', '`',
  '%', '?', '- ', '---', '...', '2026-02-26', 'true', 'null', 'a', 'ñ', '🚀', '\\', '\u0000', '\r\n', '\u00a0', '=', 'b: c', 'd: e\n', '__proto__', 'constructor',
];
const wildScraps = [...fragments, 'https://a.es', 'www.b.es/c', 'x@y.es', '<a href="/x">', "<a href='", '<img srcset="', 'import a from "b"\n', 'export ', '{', '}', '/*', '*/', '`${', '<A.B c={', '</>', '\u0000', '\uFEFF', '\r', '\ud83d'];

/** Markdown, frontmatter and noise of any kind. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.constantFrom(...wildScraps), { maxLength: 30 }).map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom('---\n', '+++\n', '\uFEFF---\r\n', '---', '\n---\n'), fc.array(fc.constantFrom(...yamlScraps), { maxLength: 25 }), fc.constantFrom('\n---\n', '\n+++\n', '---', '', '\n---\r\n[a](b)'))
    .map(([open, parts, close]) => open + parts.join('') + close),
);

describe('any text', () => {
  for (const path of ['a.md', 'a.mdx']) {
    for (const math of [false, true]) {
      it(`is read without an error, and every range is true: ${path}${math ? ' with math' : ''}`, () => {
        fc.assert(
          fc.property(anyText, (text) => {
            const post = parsed(text, { path, math });
            assertSound(post);
            const { fence, faults, root } = post.frontmatter;
            if (fence.kind === 'none') return;
            const within = ({ start, end }: Range, outer: Range): void => {
              assert.ok(outer.start <= start && start <= end && end <= outer.end, JSON.stringify({ start, end, outer, text }));
            };
            within(fence.range, { start: 0, end: text.length });
            if (fence.kind !== 'block') return;
            within(fence.content, fence.range);
            for (const fault of faults) {
              within(fault.range, fence.content);
              if (fault.kind === 'duplicate-key') within(fault.first, fence.content);
            }
            const walk = (node: ValueNode): void => {
              within(node.range, fence.content);
              if (node.kind === 'list') node.items.forEach(walk);
              if (node.kind !== 'map') return;
              for (const { keyRange, value } of node.entries) {
                within(keyRange, fence.content);
                walk(value);
              }
            };
            if (root) walk(root);
          }),
          { numRuns: 1000 },
        );
      }).timeout(60_000);
    }
  }
});
