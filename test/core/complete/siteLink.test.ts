import assert from 'node:assert/strict';
import { insertLink } from '../../../src/core/complete/link/insertLink';
import { linkForAddress, linkForFile } from '../../../src/core/complete/link/siteLink';
import type { Range } from '../../../src/core/model/text';
import { now, postPath, siteOf, type TestSite } from '../rules/site';

const post = (title: string, more = ''): string => `---\ntitle: "${title}"\npubDate: 2026-03-01\ndescription: x\n${more}---\n\nHola.\n`;
const files = {
  'astro.config.mjs': "export default { site: 'https://my.site', trailingSlash: 'always', redirects: { '/antes/': '/blog/grillo/' } };",
  'src/content/blog/grillo.md': post('El canto [del] grillo'),
  'src/content/blog/año nuevo.md': post('Año nuevo', 'slug: "año (nuevo)"\n'),
  'public/img/un gato.png': '',
  'public/datos.csv': '',
  'src/content/blog/foto.jpg': '',
};
const head = '---\ntitle: "T"\npubDate: 2026-01-01\ndescription: "D"\n---\n\n';

/** A text in which `‹…›` is what is selected. */
function selected(marked: string): { readonly text: string; readonly range: Range } {
  const whole = marked.startsWith('---') ? marked : head + marked;
  const [start, end] = [whole.indexOf('‹'), whole.indexOf('›') - 1];
  return { text: whole.replace(/[‹›]/g, ''), range: { start, end } };
}

/** The text once what is to be written stands in the selection's place, without the frontmatter; undefined where nothing is offered. */
function written(marked: string, make: (post: ReturnType<TestSite['parse']>, range: Range, site: TestSite['model']) => { readonly newText: string } | undefined): string | undefined {
  const site = siteOf(files);
  const { text, range } = selected(marked);
  const made = make(site.parse(postPath, text), range, site.model);
  return made && (text.slice(0, range.start) + made.newText + text.slice(range.end)).replace(head, '');
}

describe('a pasted address of the site', () => {
  const rows: readonly (readonly [name: string, marked: string, pasted: string, after: string | undefined])[] = [
    ['becomes a link with the title', 'Mira ‹›.', 'https://my.site/blog/grillo/', 'Mira [El canto \\[del\\] grillo](/blog/grillo/).'],
    ['also without the host', 'Mira ‹›.', '/blog/grillo/', 'Mira [El canto \\[del\\] grillo](/blog/grillo/).'],
    ['also without the slash that the site wants', 'Mira ‹›.', 'https://my.site/blog/grillo', 'Mira [El canto \\[del\\] grillo](/blog/grillo/).'],
    ['with white space around it', 'Mira ‹›.', ' https://my.site/blog/grillo/\n', 'Mira [El canto \\[del\\] grillo](/blog/grillo/).'],
    ['keeps query and fragment', 'Mira ‹›.', 'https://my.site/blog/grillo/?a=1#no(s)', 'Mira [El canto \\[del\\] grillo](/blog/grillo/?a=1#no%28s%29).'],
    ['names what is selected', 'Mira ‹el *grillo*› cantar', 'https://my.site/blog/grillo/', 'Mira [el *grillo*](/blog/grillo/) cantar'],
    ['is escaped', '‹›', 'https://my.site/blog/a%C3%B1o%20(nuevo)/', '[Año nuevo](/blog/año%20%28nuevo%29/)'],
    ['of a page names what is selected', '‹antes›', 'https://my.site/antes', '[antes](/antes)'],
    ['of a page without a title stays as it is', '‹›', 'https://my.site/antes', undefined],
    ['loses its host where an address is written', '[x](‹›)', 'https://my.site/blog/grillo/', '[x](/blog/grillo/)'],
    ['also in a definition', '[x]: ‹›', 'https://my.site/blog/grillo/#a', '[x]: /blog/grillo/#a'],
    ['also in HTML', '<a href="‹›">x</a>', 'https://my.site/blog/grillo/', '<a href="/blog/grillo/">x</a>'],
    ['also in the place of another', '[x](‹/nada/›)', 'https://my.site/blog/grillo/', '[x](/blog/grillo/)'],
    ['that is right stays as it is where an address is written', '[x](‹›)', '/blog/grillo/', undefined],
    ['in the middle of an address stays as it is', '[x](/a‹›)', 'https://my.site/blog/grillo/', undefined],
    ['of another site', '‹›', 'https://otro.site/blog/grillo/', undefined],
    ['of no page', '‹›', 'https://my.site/blog/nada/', undefined],
    ['among other words', '‹›', 'mira https://my.site/blog/grillo/', undefined],
    ['that is a text', '‹›', 'grillo', undefined],
    ['in code', '`‹›`', '/blog/grillo/', undefined],
    ['in a block of code', '```\n‹›\n```', '/blog/grillo/', undefined],
    ['in the text of a link', '[a ‹› b](/x/)', '/blog/grillo/', undefined],
    ['between angle brackets', '<‹›>', 'https://my.site/blog/grillo/', undefined],
    ['over several paragraphs', '‹a\n\nb›', '/blog/grillo/', undefined],
    ['over a link', '‹a [b](/c/)›', '/blog/grillo/', undefined],
    ['in the frontmatter', '---\ntitle: "‹›"\npubDate: 2026-01-01\ndescription: "D"\n---\n\nx', '/blog/grillo/', undefined],
  ];
  for (const [name, marked, pasted, after] of rows) {
    it(name, () => assert.equal(written(marked, (it, range, site) => linkForAddress(pasted, it, range, site)), after));
  }
});

describe('a dropped file of the site', () => {
  const rows: readonly (readonly [name: string, marked: string, path: string, after: string | undefined])[] = [
    ['a post becomes a link', 'Mira ‹›.', 'src/content/blog/grillo.md', 'Mira [El canto \\[del\\] grillo](/blog/grillo/).'],
    ['a post in an address', '[x](‹›)', 'src/content/blog/grillo.md', '[x](/blog/grillo/)'],
    ['a picture becomes an image', '‹›', 'public/img/un gato.png', '![](/img/un%20gato.png)'],
    ['a picture in an address', '![x](‹›)', 'public/img/un gato.png', '![x](/img/un%20gato.png)'],
    ['a picture with a text', '‹Un gato›', 'public/img/un gato.png', '![Un gato](/img/un%20gato.png)'],
    ['a picture beside the posts is for VS Code', '‹›', 'src/content/blog/foto.jpg', undefined],
    ['other files too', '‹›', 'public/datos.csv', undefined],
    ['in code nothing', '`‹›`', 'src/content/blog/grillo.md', undefined],
  ];
  for (const [name, marked, path, after] of rows) {
    it(name, () => assert.equal(written(marked, (it, range, site) => linkForFile(path, it, range, site)), after));
  }

  it('leaves the cursor in the text that an image needs', () => {
    const site = siteOf(files);
    const { text, range } = selected('‹›');
    assert.equal(linkForFile('public/img/un gato.png', site.parse(postPath, text), range, site.model)?.cursor, '!['.length);
  });
});

describe('a link to insert', () => {
  const rows: readonly (readonly [name: string, marked: string, typed: string, after: string | undefined])[] = [
    ['is named by the title', 'Mira ‹›.', 'cantó', 'Mira [El canto \\[del\\] grillo](/blog/grillo/).'],
    ['is named by what is selected', 'Mira ‹allí›.', 'ano', 'Mira [allí](/blog/año%20%28nuevo%29/).'],
    ['is an address where one is written', '[x](‹›)', 'grillo', '[x](/blog/grillo/)'],
    ['stands in no code', '`‹›`', 'grillo', undefined],
    ['is to a post that there is', '‹›', 'elefante', undefined],
  ];
  for (const [name, marked, typed, after] of rows) {
    it(name, () => assert.equal(written(marked, (it, range, site) => insertLink(typed, it, range, site, { now, locale: 'es' })?.[0]?.edit), after));
  }
});
