import assert from 'node:assert/strict';
import fc from 'fast-check';
import { matches, loadPatternMatcher } from '../../../src/core/schema/judge/pattern/matches';
import { PatternMatcher } from '../../../src/core/schema/judge/pattern/patternMatcher';

/** Patterns, and texts that are held against each. JavaScript itself says what is right. */
const cases: readonly (readonly [pattern: RegExp, ...texts: string[]])[] = [
  [/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'mi-gato', 'mi--gato', '-mi', 'mi-', '', 'Mi'],
  [/^\d{4}-\d{2}$/, '2026-02', '2026-2', '12026-02'],
  [/gato/, 'mi gato', 'mi perro'],
  [/^(?!-)(?!.*--)[a-z-]+(?<!-)$/, 'a-b', 'a--b', '-a', 'a-'],
  [/(?<=^|\s)gato(?=\s|$)/, 'el gato duerme', 'el gatos', 'gato'],
  [/(?<!ma)gato\b/, 'magato', 'gato', 'regato', 'gatos'],
  [/^.{3,5}$/s, 'ab', 'abc', 'a\nc', 'abcdef'],
  [/^b$/m, 'a\nb\nc', 'ab', 'b'],
  [/^ñandú$/i, 'ÑANDÚ', 'nandu'],
  [/^\p{Lu}\p{L}*$/u, 'Ñandú', 'ñandú'],
  [/^.$/u, '🐈', 'a', '🐈a'],
  [/^..$/, '🐈', 'a'],
  [/(?<=^.)b$/u, '🐈b', 'ab', 'aab'],
  [new RegExp('^[\\p{L}--[a-z]]+$', 'v'), 'ÑÚ', 'ñú', 'ab'],
  [/\bs\b/iu, 'a ſ b', 'ſa'],
  [/^(a|ab)(c|bcd)(d*)$/, 'abcd', 'acd', 'abd'],
  [/^(?:a?){3}a{3}$/, 'aaa', 'aa', 'aaaaaa'],
  [/^(?:)*$/, '', 'a'],
  [/(?:a*)*b/, 'aaab', 'aaa'],
  [/^[^]$/, '\n', ''],
  [/^[]$/, 'a', ''],
  [/a/y, 'a', 'ba'],
  [/a/g, 'ba', 'b'],
  [/^a{,2}$/, 'a{,2}', 'a'],
  [new RegExp('^\\07\\x41\\u0042\\cJ$'), '\u0007AB\n', '7AB'],
];

/** Patterns that JavaScript's own way of matching takes forever with. */
const bombs: readonly (readonly [source: string, text: string])[] = [
  ['^(a+)+$', `${'a'.repeat(4000)}!`], ['^(a|a)*b', 'a'.repeat(4000)], ['^(?:[a-z]+)*$', `${'a'.repeat(4000)}!`], ['(x+x+)+y', 'x'.repeat(4000)],
  ['(.*)*!$', 'a'.repeat(4000)], ['^(a?){50}a{50}$', 'a'.repeat(49)], ['a*a*a*a*a*a*b', 'a'.repeat(4000)], ['^(?:a|b|ab)*c$', 'ab'.repeat(2000)],
  ['(?:(?=.*b)a)*c', 'a'.repeat(4000)], ['^(?:(?=(?:(?=.*b).)*c).)*d', 'a'.repeat(4000)], ['(?:a{0,30}){0,30}b', 'a'.repeat(4000)], ['(?:a{2,}){2,}b', 'a'.repeat(4000)],
];

describe('a pattern of the site’s own', () => {
  before(loadPatternMatcher);

  for (const [pattern, ...texts] of cases) {
    it(String(pattern), () => {
      const matcher = new PatternMatcher(pattern.source, pattern.flags);
      assert.deepEqual(texts.map((text) => matcher.test(text)), texts.map((text) => new RegExp(pattern).test(text)));
    });
  }

  for (const [source, text] of bombs) it(`comes to an end: ${source}`, () => void matches(text, { source, flags: '' }));

  it('is followed all the way where it would take JavaScript forever', () => assert.ok(!matches(`${'a'.repeat(1000)}!`, { source: '^(a+)+$', flags: '' })));

  it('that is none, refers back to what it found, or is huge lets everything pass', () => {
    for (const source of ['(', '^(a)\\1$', '^(?:[a-z]{1000}){1000}$', '^(?i:a)$']) assert.ok(matches('b', { source, flags: '' }), source);
  });

  it('takes what JavaScript takes, whatever it is', () => {
    const character = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\w', '\\b', '^', '$', '(?=a)', '(?!b)', '(?<=a)', '(?<!ab)', '(?<=b*a)');
    const { pattern } = fc.letrec<{ pattern: string; part: string }>((tie) => ({
      part: fc.oneof({ maxDepth: 4 }, character, tie('pattern').map((inner) => `(?:${inner})`), fc.tuple(tie('part'), fc.constantFrom('*', '+', '?', '{2}', '{1,2}', '*?', '{0}')).map(([part, times]) => `(?:${part})${times}`)),
      pattern: fc.oneof({ maxDepth: 4 }, fc.array(tie('part'), { maxLength: 4 }).map((parts) => parts.join('')), fc.array(tie('part'), { minLength: 2, maxLength: 3 }).map((parts) => parts.join('|'))),
    }));
    const flags = fc.subarray(['i', 'm', 's', 'u', 'y']).map((chosen) => chosen.join(''));
    fc.assert(
      fc.property(pattern, flags, fc.array(fc.array(fc.constantFrom('a', 'b', 'A', '\n', '-'), { maxLength: 8 }), { minLength: 5, maxLength: 10 }), (source, its, texts) => {
        const matcher = new PatternMatcher(source, its);
        for (const text of texts.map((letters) => letters.join(''))) assert.equal(matcher.test(text), new RegExp(source, its).test(text), `/${source}/${its} ${JSON.stringify(text)}`);
      }),
      { numRuns: Number(process.env.GALLEY_RUNS ?? 1000) },
    );
  });
});
