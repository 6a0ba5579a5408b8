import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../../../src/core/model/problem';
import { applyEdits } from '../../../src/core/edits/applyEdits';
import { rules } from '../../../src/core/rules/index';
import { assertMends } from './mends';
import { postPath, siteOf, type TestSite } from './site';

const folder = path.join(import.meta.dirname, '../../../docs/rules');

/** One fenced example of a page: `wrong`, `fixed` (the wrong one above it after its first fix), `right` or `other PATH`. */
interface Example {
  readonly kind: string;
  readonly text: string;
  /** What Galley marks, said below a wrong one. */
  readonly marks: string | undefined;
}

function examplesOf(page: string): Example[] {
  const fences = page.matchAll(/^```(?:md|js) (\w+(?: \S+)?)\n([\s\S]*?\n)```\n(?:\nGalley marks `([^`]+)`\.)?/gm);
  return [...fences].map(([, kind = '', text = '', marks]) => ({ kind, text, marks }));
}

describe('the examples in docs/rules', () => {
  for (const { code, severity, options } of rules) {
    it(code, () => {
      const file = path.join(folder, `${code}.md`);
      assert.ok(existsSync(file), `docs/rules/${code}.md is missing`);
      const page = readFileSync(file, 'utf8');
      assert.ok(page.startsWith(`# ${code}\n`));
      assert.ok(page.includes(`Severity: ${severity}`), 'the page tells another severity');
      const headings = [...page.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^## (.+)/gm)].map(([, heading]) => heading);
      assert.deepEqual(headings, ['Why', 'Examples', ...(options ? ['Options'] : []), 'Turning it off']);
      for (const [option, standard] of Object.entries(options ?? {})) assert.ok(page.includes(`\`${option}\` (${standard})`), option);
      const examples = examplesOf(page);
      assert.ok(examples.some(({ kind }) => kind === 'wrong') && examples.some(({ kind }) => kind === 'right'));
      const others = examples.filter(({ kind }) => kind.startsWith('other ')).map(({ kind, text }) => [kind.slice('other '.length), text]);
      const site = siteOf(Object.fromEntries(others) as Record<string, string>);
      let last: { readonly text: string; readonly problem: Problem } | undefined;
      for (const example of examples) {
        const found = problemsOf(site, example.text, code);
        if (example.kind === 'right') assert.deepEqual(found, [], example.text);
        if (example.kind === 'wrong') last = { text: example.text, problem: assertMarked(example, found, site) };
        if (example.kind === 'fixed') {
          assert.ok(last?.problem.fixes[0], 'no fix');
          assert.equal(applyEdits(last.text, last.problem.fixes[0].edits), example.text);
        }
      }
    });
  }
});

function problemsOf(site: TestSite, text: string, code: string): readonly Problem[] {
  const off = rules.find((rule) => rule.code === code)?.severity === 'off';
  return site.check(postPath, text, off ? { [code]: 'hint' } : {}).filter((problem) => problem.code === code);
}

function assertMarked({ text, marks }: Example, found: readonly Problem[], site: TestSite): Problem {
  assert.equal(found.length, 1, `${text}\n${found.map(({ message }) => message).join('\n')}`);
  const [problem] = found;
  assert.ok(problem);
  assert.equal(text.slice(problem.range.start, problem.range.end), marks);
  assertMends(site, postPath, text);
  return problem;
}
