import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { parseFromPage, parsePageState, parsePlace } from '../../src/preview/parseMessage';

const place = { line: 3, word: 'hola', nth: 1 };

/** Messages that the page sends. */
const known = [
  { type: 'ready' },
  { type: 'scrolled', line: 2.5 },
  { type: 'openSource', place },
  { type: 'openSource', place: { line: 0, part: 'title', nth: 0 } },
  { type: 'openLink', href: '/blog/a/', edit: true },
  { type: 'openProblem', index: 0, fix: false },
  { type: 'card', href: '/blog/a/' },
  { type: 'fixes', index: 1 },
  { type: 'applyFix', index: 1, title: 'Change' },
  { type: 'width', width: 'phone' },
  { type: 'zoom', step: -1 },
  { type: 'travel', step: 1 },
  { type: 'exported', form: 'print', html: '<p>a</p>', css: '', missing: 0 },
];

/** What it never sends. */
const strange: readonly unknown[] = [
  undefined,
  null,
  'ready',
  {},
  { type: 'none' },
  { type: 'scrolled', line: -1 },
  { type: 'scrolled', line: NaN },
  { type: 'openSource', place: { line: '3', nth: 0 } },
  { type: 'openSource', line: 3 },
  { type: 'openLink', href: '/blog/a/' },
  { type: 'openLink', href: 'x'.repeat(5000), edit: true },
  { type: 'openLink', href: {}, edit: true },
  { type: 'fixes', index: Infinity },
  { type: 'applyFix', index: 1, title: 7 },
  { type: 'width', width: 'wide' },
  { type: 'zoom', step: 2 },
  { type: 'travel', step: 0 },
  { type: 'exported', form: 'pdf', html: '', css: '', missing: 0 },
  { type: 'exported', form: 'html', html: '', missing: 0 },
];

describe('messages of the page', () => {
  for (const message of known) {
    it(`lets in ${JSON.stringify(message)}`, () => assert.deepEqual(parseFromPage(message), message));
  }

  for (const message of strange) {
    it(`leaves out ${inspect(message).slice(0, 60)}`, () => assert.equal(parseFromPage(message), undefined));
  }

  it('carry nothing along that was not asked for', () => {
    assert.deepEqual(parseFromPage({ type: 'card', href: '/a', command: 'x' }), { type: 'card', href: '/a' });
    assert.deepEqual(parsePlace({ ...place, uri: 'file:///etc/passwd' }), place);
  });

  it('include a state that may be of an older version', () => {
    assert.deepEqual(parsePageState({ resource: 'file:///a.md' }), { resource: 'file:///a.md', line: 0, locked: false, view: 'post' });
    assert.equal(parsePageState({ line: 3 }), undefined);
  });
});
