import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ValueNode } from '../../../src/core/model/frontmatter';
import type { Range } from '../../../src/core/model/text';
import { anyText } from './anyText';
import { assertSound, parsed } from './parsed';

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
