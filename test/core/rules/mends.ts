import assert from 'node:assert/strict';
import type { Fix, Problem } from '../../../src/core/model/problem';
import { applyEdits } from '../../../src/core/edits/applyEdits';
import type { TestSite } from './site';

/** What a fix may leave to be filled in by the writer. */
const leftToFill = new Set(['frontmatter/empty-text', 'frontmatter/image-alt', 'frontmatter/updated-before-published']);

/** What a fix may bring to light (as does a post that is made: only then is the link to it judged further): until the block can be read, or a field goes by its right name, nothing is known of what it holds. */
const uncovering = new Set(['frontmatter/missing-block', 'frontmatter/unclosed-block', 'frontmatter/syntax', 'frontmatter/duplicate-key']);

/** Asserts of every fix of every problem: made, the problem is gone, no other has come, and making it again is not offered. */
export function assertMends(site: TestSite, path: string, text: string): void {
  const before = site.check(path, text);
  for (const problem of before) for (const fix of problem.fixes) assertFixMends(site, path, text, before, problem, fix);
  site.check(path, text);
}

/**
 * The same of one fix.
 *
 * @param before all problems of the text
 * @param isExpected of a problem that has come, whether it may
 */
export function assertFixMends(site: TestSite, path: string, text: string, before: readonly Problem[], problem: Problem, fix: Fix, isExpected: (added: Problem) => boolean = () => false): void {
  const fixed = applyEdits(text, fix.edits);
  if (fix.create) assertCreates(site, fix.create);
  else assert.notEqual(fixed, text, fix.title);
  const after = site.check(path, fixed);
  if (fix.create) site.model.removePost(fix.create.path);
  const said = `${problem.code}: ${fix.title}\n${fixed}\n${after.map(({ message }) => message).join('\n')}`;
  // The section around an empty one may be left with nothing in it.
  const left = problem.code === 'body/empty-section' ? 1 : 0;
  assert.ok(sameAs(after, problem) < sameAs(before, problem) + left, `it is still there: ${said}`);
  if (uncovering.has(problem.code) || fix.title.startsWith('Rename')) return;
  const added = after.filter((other) => !leftToFill.has(other.code) && !(fix.create && other.code.startsWith('link/')) && other.severity !== 'information' && count(after, other) > count(before, other) && !isExpected(other));
  assert.deepEqual(added.map(({ code }) => code), [], said);
}

/** The post that a fix makes is one that the site takes; what its writer still has to fill in is no error. It stays in the site. */
function assertCreates(site: TestSite, { path, text, cursor }: NonNullable<Fix['create']>): void {
  assert.equal(site.model.postAt(path), undefined, path);
  assert.ok(cursor >= 0 && cursor <= text.length);
  // Of several forms that a field may have, none of which is plain, its writer chooses one, and values that suit its limits.
  const isLeft = ({ code, message }: Problem): boolean => code === 'frontmatter/wrong-value' || (code === 'frontmatter/missing-field' && message.startsWith('“'));
  assert.deepEqual(site.check(path, text).filter((problem) => problem.severity === 'error' && !isLeft(problem)), [], text);
}

/** Problems alike: places move as a fix is made, so it is the code that counts, and for fields the message that names them. */
function count(problems: readonly Problem[], { code, message }: Problem): number {
  return problems.filter((other) => other.code === code && (code !== 'frontmatter/missing-field' || other.message === message)).length;
}

/** As {@link count}, but mistakes in the notation are told apart, and values of a wrong kind: once one is mended, what it hid may be found, another. */
function sameAs(problems: readonly Problem[], problem: Problem): number {
  return problem.code === 'frontmatter/syntax' || problem.code === 'frontmatter/wrong-type' ? problems.filter(({ code, message }) => code === problem.code && message === problem.message).length : count(problems, problem);
}
