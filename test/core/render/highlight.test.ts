import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bundledThemes } from 'shiki/themes';
import manifest from '../../../package.json';
import { codeLanguages, type CodeStyle, parsePost, renderHtml } from '../../../src/core/index';
import { Shiki } from '../../../src/highlight/shiki';
import { forMajor, type PerMajor } from '../../astro/perMajor';
import { toOutline } from './dom';
import { knownDifferences } from './knownDifferences';

const fixture = path.join(__dirname, '../../fixtures/astro/html.json');
const cases = JSON.parse(readFileSync(fixture, 'utf8')) as readonly { readonly markdown: string; readonly html: PerMajor<string> }[];
const shiki = new Shiki();

async function render(markdown: string, astroMajor: number, code: CodeStyle = {}): Promise<string> {
  const features = { astroMajor, smartPunctuation: true, math: false, code };
  const post = parsePost('post.md', markdown, features);
  return renderHtml(post, { features, highlight: await shiki.load(code, codeLanguages(post, features)) });
}

describe('code, coloured, against the HTML that Astro made', () => {
  const known = new Set(Object.values(knownDifferences).flat());
  for (const major of ['5', '6', '7'] as const) {
    for (const { markdown, html } of cases) {
      const expected = forMajor(html, major);
      if (!expected?.includes('astro-code') || known.has(`${major}: ${markdown}`)) continue;
      // Astro 5 has a Shiki from before Mermaid's grammar was mended.
      if (major === '5' && markdown.includes('mermaid')) continue;
      it(`Astro ${major}: ${JSON.stringify(markdown).slice(0, 100)}`, async () => {
        assert.equal(toOutline(await render(markdown, Number(major)), { plainCode: false }), toOutline(expected, { plainCode: false }));
      });
    }
  }
});

describe('code, coloured', () => {
  it('in another theme', async () => {
    assert.match(await render('```js\nlet a\n```', 7, { theme: 'github-light' }), /^<pre class="astro-code github-light" style="background-color:#fff;/);
  });

  it('in a theme that does not exist, as in the usual one', async () => {
    assert.equal(await render('```js\nlet a\n```', 7, { theme: 'toString' }), await render('```js\nlet a\n```', 7));
  });

  it('names that every object has are no languages', async () => {
    assert.match(await render('```constructor\na\n```', 7), /data-language="plaintext"/);
  });

  it('knows the themes that the setting offers', () => {
    assert.deepEqual(manifest.contributes.configuration.properties['galley.preview.codeTheme'].enum, ['site', ...Object.keys(bundledThemes)]);
  });

  it('asks for the languages of every block', () => {
    const features = { astroMajor: 7, smartPunctuation: true, math: false };
    assert.deepEqual([...codeLanguages(parsePost('post.md', '```js\na\n```\n\n    b\n\n```c++\n```', features), features)], ['js', 'plaintext', 'c++']);
  });
});
