import assert from 'node:assert/strict';
import { applyEdits } from '../../src/core/edits/applyEdits';
import { toSilence } from '../../src/core/silence';
import { postPath, siteOf } from './rules/site';

const head = '---\ntitle: "Un título"\npubDate: 2026-01-01\ndescription: "Una descripción que basta para que nada se diga de lo corta que es, o casi."\n---\n\n';
const broken = '[x](/blog/nada-de-nada/)';
const missing = 'link/missing-page';
const comment = `<!-- galley-disable-next-line ${missing} -->`;

/** The text once the first problem of a code is silenced; undefined where that is not offered. */
function silenced(text: string, code: string, path = postPath): string | undefined {
  const site = siteOf({});
  const problem = site.check(path, text).find((it) => it.code === code);
  assert.ok(problem, `no ${code}`);
  const fix = toSilence(site.parse(path, text), problem, site.model.features);
  if (!fix) return undefined;
  assert.ok(!fix.preferred);
  const after = applyEdits(text, fix.edits);
  const count = (found: readonly { readonly code: string }[]): number => found.filter((it) => it.code === code).length;
  assert.ok(count(site.check(path, after)) < count(site.check(path, text)), 'it is still there');
  return after;
}

describe('a problem is silenced in place', () => {
  const bodies: readonly (readonly [name: string, body: string, after: string | undefined])[] = [
    ['above a paragraph', `Hola ${broken}.\n`, `${comment}\nHola ${broken}.\n`],
    ['inside a paragraph, at the end of the line before', `Hola\ny ${broken}.\n`, `Hola ${comment}\ny ${broken}.\n`],
    ['above a heading', `Hola.\n\n## ${broken}\n`, `Hola.\n\n${comment}\n## ${broken}\n`],
    ['above a list', `- ${broken}\n- b\n`, `${comment}\n- ${broken}\n- b\n`],
    ['inside a list, at the end of the item before', `- a\n- ${broken}\n`, `- a ${comment}\n- ${broken}\n`],
    ['in a quote', `> Hola\n>\n> ${broken}\n`, `> Hola\n>\n> ${comment}\n> ${broken}\n`],
    ['in the text of an item', `- a\n\n  ${broken}\n`, `- a\n\n  ${comment}\n  ${broken}\n`],
    ['above a table', `| ${broken} | b |\n| - | - |\n| c | d |\n`, `${comment}\n| ${broken} | b |\n| - | - |\n| c | d |\n`],
    ['not inside a table', `| a | b |\n| - | - |\n| c | d |\n| ${broken} | d |\n`, undefined],
    ['above a definition', `[a][b]\n\n[b]: /blog/nada-de-nada/\n`, `[a][b]\n\n${comment}\n[b]: /blog/nada-de-nada/\n`],
    ['above HTML', `<a href="/blog/nada-de-nada/">x</a>\n`, `${comment}\n<a href="/blog/nada-de-nada/">x</a>\n`],
    ['together with another', `<!-- galley-disable-next-line link/other -->\nHola ${broken}.\n`, `<!-- galley-disable-next-line link/other ${missing} -->\nHola ${broken}.\n`],
  ];
  for (const [name, body, after] of bodies) it(name, () => assert.equal(silenced(head + body, missing), after === undefined ? undefined : head + after));

  it('with the line ends of the file', () => {
    const text = `${head}Hola ${broken}.\n`.replaceAll('\n', '\r\n');
    assert.equal(silenced(text, missing), text.replace('Hola', `${comment}\r\nHola`));
  });

  it('in MDX, by a comment of its own', () => {
    const path = 'src/content/blog/x.mdx';
    assert.equal(silenced(`${head}Hola ${broken}.\n`, missing, path), `${head}{/* galley-disable-next-line ${missing} */}\nHola ${broken}.\n`);
    assert.equal(silenced(`${head}Hola\ny ${broken}.\n`, missing, path), `${head}Hola {/* galley-disable-next-line ${missing} */}\ny ${broken}.\n`);
    assert.equal(silenced(`${head}{/* galley-disable-next-line a */}\nHola ${broken}.\n`, missing, path), `${head}{/* galley-disable-next-line a ${missing} */}\nHola ${broken}.\n`);
  });

  const blocks: readonly (readonly [name: string, text: string, code: string, after: string | undefined])[] = [
    ['in frontmatter, above its line', head.replace('"Un título"', '12'), 'frontmatter/wrong-type', head.replace('title: "Un título"', '# galley-disable-next-line frontmatter/wrong-type\ntitle: 12')],
    ['in frontmatter, with the indentation of its line', head.replace('---\n\n', 'image:\n  url: /a.png\n  alt: 3\n---\n\n'), 'frontmatter/wrong-type', head.replace('---\n\n', 'image:\n  url: /a.png\n  # galley-disable-next-line frontmatter/wrong-type\n  alt: 3\n---\n\n')],
    ['in frontmatter, together with another', head.replace('title: "Un título"', '# galley-disable-next-line a\ntitle: 12'), 'frontmatter/wrong-type', head.replace('title: "Un título"', '# galley-disable-next-line a frontmatter/wrong-type\ntitle: 12')],
    ['in TOML, above its line', head.replaceAll('---', '+++').replaceAll(': ', ' = ').replace('"Un título"', '12'), 'frontmatter/wrong-type', head.replaceAll('---', '+++').replaceAll(': ', ' = ').replace('title = "Un título"', '# galley-disable-next-line frontmatter/wrong-type\ntitle = 12')],
    ['not above the frontmatter', head.replace('title: "Un título"\n', ''), 'frontmatter/missing-field', undefined],
  ];
  for (const [name, text, code, after] of blocks) it(name, () => assert.equal(silenced(text, code), after));
});
