import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { codeLanguages, parsePost, renderHtml, type CodeStyle, type Highlight } from '../../../src/core/index';
import { readAstroConfig } from '../../../src/core/schema/astroConfig';
import { PrismColours } from '../../../src/highlight/prism';
import { Shiki } from '../../../src/highlight/shiki';
import { forMajor, type PerMajor } from '../../astro/perMajor';
import { toOutline } from './dom';
import { knownOfPrism } from './knownDifferences';

interface Recorded {
  /** The config's `markdown`. */
  readonly markdown: string;
  readonly cases: readonly { readonly markdown: string; readonly html: PerMajor<string> }[];
}

const recorded = JSON.parse(readFileSync(path.join(__dirname, '../../fixtures/astro/code.json'), 'utf8')) as readonly Recorded[];
const [shiki, prism] = [new Shiki(), new PrismColours()];

async function highlighterOf(code: CodeStyle, languages: ReadonlySet<string>): Promise<Highlight | undefined> {
  if (code.highlighter === 'prism') return prism.load(languages);
  // How Shiki colours is another test's concern, but for the names that the site gives to languages.
  return languages.has('cjs') ? shiki.load(code, languages) : undefined;
}

const excepted = new Set(Object.values(knownOfPrism).flat());

describe('code as sites set it up, against the HTML that Astro made', () => {
  for (const { markdown: settings, cases } of recorded) {
    const { code = {} } = readAstroConfig('astro.config.mjs', () => `export default { markdown: ${settings} };`).markdown ?? {};
    for (const major of ['5', '6', '7'] as const) {
      it(`Astro ${major}: ${settings}`, async () => {
        const features = { astroMajor: Number(major), smartPunctuation: true, math: false, code };
        const differences: string[] = [];
        for (const { markdown, html } of cases) {
          const expected = forMajor(html, major);
          if (expected === undefined) continue;
          const post = parsePost('post.md', markdown, features);
          const highlight = await highlighterOf(code, codeLanguages(post, features));
          const made = renderHtml(post, { features, ...(highlight && { highlight }) });
          const plainCode = highlight === undefined;
          const [ours, theirs] = [made, expected].map((text) => toOutline(text, { plainCode }));
          const isExcepted = code.highlighter === 'prism' && [markdown, `${major}: ${markdown}`].some((name) => excepted.has(name));
          if (isExcepted) assert.notEqual(ours, theirs, `no exception any more: ${markdown}`);
          else if (ours !== theirs) differences.push(`${markdown}\n--- ours\n${ours ?? ''}\n--- Astro's\n${theirs ?? ''}`);
        }
        assert.equal(differences.join('\n\n'), '');
      });
    }
  }
});
