import assert from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/model/config';
import { settingMistakes, soundPart } from '../../../src/core/config/validate';

/** Settings as written, and what is left of them. */
const cases: readonly (readonly [Record<string, unknown>, object])[] = [
  [{}, defaultConfig],
  [{ rules: { 'link/missing-page': 'warning' } }, { ...defaultConfig, rules: { 'link/missing-page': 'warning' } }],
  [{ rules: { 'link/missing-page': 'warning', 'link/no-such-rule': 'off' } }, { ...defaultConfig, rules: { 'link/missing-page': 'warning' } }],
  [{ rules: { 'link/missing-page': 'fatal', 'frontmatter/syntax': 'hint' } }, { ...defaultConfig, rules: { 'frontmatter/syntax': 'hint' } }],
  [{ rules: { 'frontmatter/title-length': ['warning', 70] } }, defaultConfig],
  [{ rules: 'off' }, defaultConfig],
  [{ collections: [{ name: 'blog' }], rules: { 'frontmatter/syntax': 'off' } }, { ...defaultConfig, rules: { 'frontmatter/syntax': 'off' } }],
];

describe('the sound part of settings', () => {
  for (const [settings, expected] of cases) {
    it(JSON.stringify(settings), async () => {
      const sound = soundPart(settings, await settingMistakes(settings));
      assert.deepEqual(sound, expected);
      assert.deepEqual(await settingMistakes(sound), []);
    });
  }
});
