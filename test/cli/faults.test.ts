import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../src/core/index';
import { slice, type CheckJson } from './contract';
import { collection, exampleBlog, faults, galley, makeBlog } from './galley';

interface Expected {
  readonly file: string;
  readonly problems: readonly { readonly code: string; readonly severity: string; readonly text: string | null; readonly line?: number; readonly fixTo?: string }[];
}

const table = JSON.parse(readFileSync(join(faults, 'expected.json'), 'utf8')) as readonly Expected[];
const known = new Set(rules.map(({ code }) => code));

describe('galley check on posts with planted faults', () => {
  let report: CheckJson;
  const texts = new Map(table.map(({ file }) => [file, readFileSync(join(faults, file), 'utf8').replace(/^\uFEFF/, '')]));

  before(async function () {
    this.timeout(30_000);
    const names = Object.fromEntries(table.map(({ file }) => [file.slice('posts/'.length), readFileSync(join(faults, file), 'utf8')]));
    const root = await makeBlog(names);
    const { code, stdout } = await galley(['check', '--root', root, '--format', 'json']);
    assert.equal(code, 1);
    report = JSON.parse(stdout) as CheckJson;
  });

  it('has a rule for every fault', () => {
    const missing = new Set(table.flatMap(({ problems }) => problems.map(({ code }) => code)).filter((code) => !known.has(code)));
    assert.deepEqual([...missing], []);
  });

  for (const { file, problems } of table) {
    it(file, () => {
      const text = texts.get(file) ?? '';
      const found = report.files.find(({ path }) => path === file.replace('posts', collection))?.problems ?? [];
      const shown = found.map(({ code, severity, range }) => ({ code, severity, text: slice(text, range), line: range.start.line }));
      const wanted = problems
        .filter(({ code }) => known.has(code))
        .map(({ code, severity, text: marked, line }, index) => ({ code, severity, text: marked ?? shown[index]?.text, line: line ?? shown[index]?.line }));
      assert.deepEqual(shown, wanted);
      problems.forEach(({ code, fixTo }, index) => {
        const fixes = found[index]?.fixes ?? [];
        const fix = fixes.find(({ preferred }) => preferred) ?? fixes[0];
        if (fixTo !== undefined && known.has(code)) assert.equal(fix?.edits[0]?.newText, fixTo);
      });
    });
  }

  it('finds nothing in the sound posts', () => {
    const sound = readdirSync(join(exampleBlog, collection)).map((name) => `${collection}/${name}`.normalize());
    const clean = report.files.filter(({ path }) => sound.includes(path.normalize()));
    assert.equal(clean.length, sound.length);
    assert.deepEqual(clean.flatMap(({ problems }) => problems), []);
  });
});
