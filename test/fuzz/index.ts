/**
 * `npm run fuzz` reads a million texts of every kind and holds what must be true of any: no crash, every range in its text, every
 * edit inside, a post typed into reads as one opened anew, and fixing comes to an end.
 *
 *     npm run fuzz -- --seed 7 --from 120 --to 200     batches 120 to 199 of seed 7, a thousand texts each
 *
 * What fails is shown with its batch: the same seed and batch show it again. A run that was stopped goes on with --from.
 */
import assert from 'node:assert/strict';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { applyPreferred } from '../../src/cli/fix/applyPreferred';
import type { Problem } from '../../src/core/model/problem';
import { parsePost, renderHtml, type ParsedPost } from '../../src/core/index';
import { anyText } from '../core/parse/anyText';
import { assertSound } from '../core/parse/parsed';
import { siteOf } from '../core/rules/site';

const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' }, from: { type: 'string', default: '0' }, to: { type: 'string', default: '1000' } } });
const [seed, from, to] = [values.seed, values.from, values.to].map(Number) as [number, number, number];
const batchSize = 1000;
/** Fixes bring further ones to light, but not for ever. */
const rounds = 20;

const site = siteOf({ 'src/content/blog/otro.md': '---\ntitle: Otro\n---\n## Uno\n' });
const typed = fc.record({ path: fc.constantFrom('src/content/blog/a.md', 'src/content/blog/b.mdx'), text: anyText, at: fc.nat(), inserted: fc.oneof(fc.constantFrom('x', '\n', '', '# '), anyText) });

function assertInside(text: string, problems: readonly Problem[]): void {
  const length = text.length;
  for (const { range, message, fixes } of problems) {
    assert.ok(range.start >= 0 && range.start <= range.end && range.end <= length, message);
    assert.ok(message !== '' && !/undefined|\{\d\}/.test(message), message);
    for (const { edits } of fixes) for (const { range: at } of edits) assert.ok(at.start >= 0 && at.start <= at.end && at.end <= length, message);
  }
}

/** All that a post tells, without what the parsers keep for themselves. */
function told({ markdown, frontmatter, ...post }: ParsedPost): unknown {
  return [post, frontmatter.data, frontmatter.faults, frontmatter.root, markdown.tokens];
}

const property = fc.property(typed, ({ path, text, at, inserted }) => {
  const post = site.parse(path, text);
  assertSound(post);
  assertInside(text, site.check(path, text));
  renderHtml(post, { features: site.model.features });
  const offset = at % (text.length + 1);
  const next = text.slice(0, offset) + inserted + text.slice(offset);
  assert.deepEqual(told(parsePost(path, next, site.model.features, post)), told(site.parse(path, next)));
  let fixed = text;
  for (let round = 0; ; round += 1) {
    assert.ok(round < rounds, 'fixing does not come to an end');
    const after = applyPreferred(fixed, site.check(path, fixed));
    if (after === fixed) break;
    fixed = after;
  }
});

for (let batch = from; batch < to; batch += 1) {
  fc.assert(property, { seed: seed * 1_000_000 + batch, numRuns: batchSize });
  console.log(`batch ${batch} of seed ${seed}: ${batchSize} texts sound`);
}
