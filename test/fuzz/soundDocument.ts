import assert from 'node:assert/strict';
import { applyPreferred } from '../../src/cli/fix/applyPreferred';
import { applyEdits, parsePost, renderHtml, type ParsedPost } from '../../src/core/index';
import type { ValueNode } from '../../src/core/model/frontmatter';
import type { Fix, Problem } from '../../src/core/model/problem';
import type { Range } from '../../src/core/model/text';
import { assertSound } from '../core/parse/parsed';
import { assertFixMends } from '../core/rules/mends';
import type { TestSite } from '../core/rules/site';

/** A text that stands in a blog, and what is typed into it. */
export interface Document {
  readonly path: string;
  readonly text: string;
  readonly at: number;
  readonly inserted: string;
}

/** Fixes bring further ones to light, but not for ever. */
const rounds = 20;
/** So many problems have their fixes tried: a text may have hundreds alike. */
const tried = 12;

/** Asserts of a text in a blog all that must be true of any. */
export function assertDocument(site: TestSite, { path, text, at, inserted }: Document): void {
  const post = site.parse(path, text);
  assertSound(post);
  assertFrontmatterInside(post);
  const problems = site.check(path, text);
  assertInside(text, problems);
  renderHtml(post, { features: site.model.features });
  const offset = at % (text.length + 1);
  const next = text.slice(0, offset) + inserted + text.slice(offset);
  assert.deepEqual(told(parsePost(path, next, site.model.features, post)), told(site.parse(path, next)), 'typed into, it reads otherwise than opened anew');
  for (const problem of problems.slice(0, tried)) {
    for (const fix of problem.fixes) {
      assertKept(text, fix);
      assertFixMends(site, path, text, problems, problem, fix, ({ code }) => isUncovered(post, code) || isLeftToFill(problem, code));
    }
  }
  let fixed = text;
  for (let round = 0; ; round += 1) {
    assert.ok(round < rounds, 'fixing does not come to an end');
    const after = applyPreferred(fixed, site.check(path, fixed));
    if (after === fixed) break;
    fixed = after;
  }
  site.check(path, text);
}

/** Once one mistake in the notation is away, what it hid can be read, but no other mistake may come; and once there is a block at all, it is judged. */
function isUncovered({ frontmatter: { fence, faults } }: ParsedPost, code: string): boolean {
  if (fence.kind !== 'block') return code.startsWith('frontmatter/');
  return faults.length > 0 && code !== 'frontmatter/syntax';
}

/** A field that is added or has another form may have to be filled in before it is what the site wants; and a title that is taken from the heading stands in both. */
function isLeftToFill(problem: Problem, code: string): boolean {
  if (problem.code === 'frontmatter/missing-field' && code === 'body/repeated-title') return true;
  return /^frontmatter\/(?:missing-field|wrong-type)$/.test(problem.code) && code.startsWith('frontmatter/') && code !== 'frontmatter/syntax';
}

function assertInside(text: string, problems: readonly Problem[]): void {
  const isInside = ({ start, end }: Range): boolean => Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length;
  for (const { code, range, message, fixes } of problems) {
    assert.ok(isInside(range), `${code} lies outside: ${JSON.stringify(range)}`);
    assert.ok(message !== '' && !/undefined|\[object|\{\d\}/.test(message), message);
    for (const { title, edits } of fixes) {
      assert.ok(title !== '' && !/undefined|\[object|\{\d\}/.test(title), title);
      for (const edit of edits) assert.ok(isInside(edit.range), `${title} lies outside: ${JSON.stringify(edit.range)}`);
    }
  }
}

function assertFrontmatterInside({ text, frontmatter: { fence, faults, root } }: ParsedPost): void {
  if (fence.kind === 'none') return;
  const within = ({ start, end }: Range, outer: Range, what: string): void => {
    assert.ok(outer.start <= start && start <= end && end <= outer.end, `${what} lies outside: ${JSON.stringify({ start, end, outer })}`);
  };
  within(fence.range, { start: 0, end: text.length }, 'the fence');
  if (fence.kind !== 'block') return;
  const { content } = fence;
  within(content, fence.range, 'the block');
  for (const fault of faults) {
    within(fault.range, content, fault.kind);
    if (fault.kind === 'duplicate-key') within(fault.first, content, 'the first key');
  }
  const walk = (node: ValueNode): void => {
    within(node.range, content, 'a value');
    if (node.kind === 'list') node.items.forEach(walk);
    if (node.kind !== 'map') return;
    for (const { keyRange, value } of node.entries) {
      within(keyRange, content, 'a key');
      walk(value);
    }
  };
  if (root) walk(root);
}

/** What a fix does not name stays, character by character: its edits do not overlap, and all between them is still there. */
function assertKept(text: string, { title, edits }: Fix): void {
  const inOrder = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  const fixed = applyEdits(text, edits);
  let [from, to] = [0, 0];
  for (const { range, newText } of inOrder) {
    assert.ok(range.start >= from, `edits overlap: ${title}`);
    const kept = text.slice(from, range.start);
    assert.equal(fixed.slice(to, to + kept.length), kept, title);
    from = range.end;
    to += kept.length + newText.length;
  }
  assert.equal(fixed.slice(to), text.slice(from), title);
}

/** All that a post tells, without what the parsers keep for themselves. */
function told({ markdown, frontmatter, ...post }: ParsedPost): unknown {
  return [post, frontmatter.data, frontmatter.faults, frontmatter.root, markdown.tokens];
}
