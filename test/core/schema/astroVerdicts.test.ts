import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { splitText } from '../../../src/core/parse/fence';
import { parseFrontmatter } from '../../../src/core/parse/frontmatter';
import { readContentConfig, type ContentConfig } from '../../../src/core/schema/contentConfig';
import { loadPatternMatcher } from '../../../src/core/schema/judge/pattern/matches';
import { validateData } from '../../../src/core/schema/validate';
import type { SchemaIssue } from '../../../src/core/model/schema';
import type { Major } from '../../astro/install';
import { FIXTURE, type RecordedCase, type Recording } from '../../astro/frontmatter/recorded';
import { CONFIGS } from '../../astro/frontmatter/schemas';
import { forMajor } from '../../astro/perMajor';

const recording = JSON.parse(readFileSync(FIXTURE, 'utf8')) as Recording;

/** The site's config, read once for each version of Zod. */
const configs = new Map<string, ContentConfig>();
function configOf(name: string, major: Major): ContentConfig {
  const zodMajor = major === '5' ? 3 : 4;
  const known = configs.get(`${name} ${zodMajor}`);
  if (known) return known;
  const source = recording.schemas[name];
  const config = readContentConfig('src/content.config.ts', (path) => (path === 'src/content.config.ts' ? source : undefined), { zodMajor });
  configs.set(`${name} ${zodMajor}`, config);
  return config;
}

/** What we say of a post: the notation's mistakes, or the schema's. */
function judged({ schema: name, text }: RecordedCase, major: Major): { faults: readonly string[]; issues: readonly SchemaIssue[] } {
  const collection = configOf(name, major).collections.find((it) => it.name === recording.collections[name]?.collection);
  assert.ok(collection?.schema);
  const frontmatter = parseFrontmatter(text, splitText(text));
  return { faults: frontmatter.faults.map((fault) => fault.kind), issues: frontmatter.faults.length > 0 ? [] : validateData(frontmatter.data, collection.schema) };
}

/** The fields at fault, and the top itself as an empty text. */
const fieldsOf = (paths: readonly (readonly (string | number)[])[]): string[] => [...new Set(paths.map((path) => String(path[0] ?? '')))].sort();

const pathOf = (issue: SchemaIssue): readonly (string | number)[] => ('key' in issue && issue.kind !== 'unknown-key' ? [...issue.path, issue.key] : issue.path);

describe('the verdict is Astro’s', function () {
  this.timeout(30_000); // some four thousand verdicts
  before(loadPatternMatcher);

  for (const name of Object.keys(CONFIGS)) {
    it(`reads the whole config "${name}"`, () => {
      const source = CONFIGS[name]?.source;
      const majors = CONFIGS[name]?.majors ?? [];
      for (const major of majors) {
        const config = readContentConfig('src/content.config.ts', (path) => (path === 'src/content.config.ts' ? source : undefined), { zodMajor: major === '5' ? 3 : 4 });
        assert.deepEqual(config.notes, []);
        const collection = config.collections.find((it) => it.name === CONFIGS[name]?.collection);
        assert.deepEqual([collection?.kind, collection?.base], ['glob', CONFIGS[name]?.base]);
      }
    });

    it(`agrees on every post of "${name}"`, () => {
      const wrong = recording.cases.filter((it) => it.schema === name).flatMap((it) =>
        (Object.entries(it.verdicts) as [Major, string][]).flatMap(([major, verdict]) => {
          const stage = it.stage && forMajor(it.stage, major);
          if (stage === 'store') return [];
          const { faults, issues } = judged(it, major);
          const ours = faults.length + issues.length > 0 ? 'refused' : 'ok';
          return ours === verdict ? [] : [{ text: it.text, major, verdict, stage, faults, issues }];
        }),
      );
      assert.deepEqual(wrong, []);
    });

    it(`finds fault with the same fields of "${name}"`, () => {
      const wrong = recording.cases.filter((it) => it.schema === name).flatMap((it) =>
        (Object.keys(it.verdicts) as Major[]).flatMap((major) => {
          const theirs = it.issues && forMajor(it.issues, major);
          if (!theirs) return [];
          const { issues } = judged(it, major);
          const [expected, actual] = [fieldsOf(theirs.map(({ path }) => path)), fieldsOf(issues.map(pathOf))];
          return expected.join() === actual.join() ? [] : [{ text: it.text, major, expected, actual }];
        }),
      );
      assert.deepEqual(wrong, []);
    });
  }
});
