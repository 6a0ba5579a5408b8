import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { compare } from '../astro/frontmatter/compare';
import { FIXTURE, type Recording } from '../astro/frontmatter/recorded';

const recording = JSON.parse(readFileSync(FIXTURE, 'utf8')) as Recording;

describe('an error exactly when Astro refuses the post, and at its place', function () {
  this.timeout(180_000); // some four thousand verdicts, and as many posts written anew to prove the places

  // Astro ran in UTC: the smallest and greatest dates of a schema depend on it.
  const zone = process.env.TZ;
  before(() => {
    process.env.TZ = 'UTC';
  });
  after(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  for (const schema of Object.keys(recording.schemas)) {
    it(schema, async () => {
      const cases = recording.cases.filter((item) => item.schema === schema);
      assert.ok(cases.length > 50);
      assert.deepEqual(await compare({ ...recording, cases }), []);
    });
  }
});
