import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Completion } from '../../../src/core/complete/completion';
import { completeLink } from '../../../src/core/complete/link/completeLink';
import { toLinkText } from '../../../src/core/edits/linkText';
import { now, postPath, siteOf, type TestSite } from '../rules/site';
import { accepted, atCursor, passesFilter } from './cursor';

const post = (title: string, date: string, more = ''): string => `---\ntitle: ${title}\npubDate: ${date}\ndescription: De ${title}.\n${more}---\n\n## Primer apartado\n\nHola.\n\n## ¿Y después?\n`;
const blog = {
  'src/content/blog/cancion-de-otono.md': post('Canción de otoño', '2026-03-01'),
  'src/content/blog/canto-del-grillo.md': post('El canto del grillo', '2026-05-01'),
  'src/content/blog/gatos-y-casas.md': post('Gatos y casas', '2026-01-01', 'tags: [gatos]\nimage: { url: /img/gato.png, alt: Un gato }\n'),
  'src/content/blog/a-medias.md': post('A medias', '2026-06-01', 'draft: true\n'),
  'src/content/blog/año (nuevo).md': '---\ntitle: Año nuevo\npubDate: 2026-04-01\nslug: año (nuevo)\ndescription: x\n---\n',
  'public/img/gato.png': '',
  'public/img/mi gato.jpg': '',
  'src/content/blog/grillo.webp': '',
};
const head = '---\ntitle: "T"\npubDate: 2026-01-01\ndescription: "D"\ntags: [gatos]\n---\n\n';

function complete(marked: string, site: TestSite, path = postPath): readonly Completion[] {
  const { text, offset } = atCursor(head + marked);
  site.check(path, text);
  const found = completeLink(site.parse(path, text), offset, site.model, { now, locale: 'es' });
  return [...found].sort((a, b) => (a.sortText < b.sortText ? -1 : 1)).filter((it) => passesFilter(text, offset, it));
}

const all = 'Gatos y casas; El canto del grillo; Año nuevo; Canción de otoño; A medias';

describe('completion of links', () => {
  const rows: readonly (readonly [name: string, marked: string, labels: string, after?: string])[] = [
    ['begins with the posts on the same topics, then the newest', '[x](|)', all, '[x](/blog/gatos-y-casas/|)'],
    ['behind a slash', '[x](/|)', all, '[x](/blog/gatos-y-casas/|)'],
    ['in a link that is not closed', '[x](/|', all, '[x](/blog/gatos-y-casas/|'],
    ['in a link that is not closed, with text behind it', '[x](/| y más', all, '[x](/blog/gatos-y-casas/| y más'],
    ['in angle brackets', '[x](</|>)', all, '[x](</blog/gatos-y-casas/|>)'],
    ['behind the folder', '[x](/blog/|)', all],
    ['by a word of the title, without its accent', '[x](/blog/otono|)', 'Canción de otoño', '[x](/blog/cancion-de-otono/|)'],
    ['by a word of the title, with its accent', '[x](/otoño|)', 'Canción de otoño'],
    ['by a word without a slash', '[x](grillo|)', 'El canto del grillo', '[x](/blog/canto-del-grillo/|)'],
    ['by the beginning of a word', '[x](/can|)', 'El canto del grillo; Canción de otoño'],
    ['by several words', '[x](/casas-gatos|)', 'Gatos y casas'],
    ['by the address', '[x](/blog/gatos-y|)', 'Gatos y casas'],
    ['with drafts marked', '[x](/medias|)', 'A medias'],
    ['in place of another address, fragment included', '[x](/blog/gri|llo-viejo/#x)', 'El canto del grillo', '[x](/blog/canto-del-grillo/|)'],
    ['with what needs it escaped', '[x](/nuevo|)', 'Año nuevo', '[x](/blog/año%20%28nuevo%29/|)'],
    ['with the text behind a title kept', '[x](/grillo| "T")', 'El canto del grillo', '[x](/blog/canto-del-grillo/| "T")'],
    ['in a definition', '[x]: /gri|\n', 'El canto del grillo', '[x]: /blog/canto-del-grillo/|\n'],
    ['in a definition that is empty', '[x]: |\n', all],
    ['in HTML', '<a href="/gri|">x</a>', 'El canto del grillo', '<a href="/blog/canto-del-grillo/|">x</a>'],
    ['in HTML that is not closed', 'a <a href="/gri|', 'El canto del grillo', 'a <a href="/blog/canto-del-grillo/|'],
    ['in HTML with single quotes', "<a href='/gri|'>x</a>", 'El canto del grillo'],
    ['in a quote', '> hola [x](/gri|)', 'El canto del grillo', '> hola [x](/blog/canto-del-grillo/|)'],
    ['in a list', '- uno\n  - [x](/gri|)', 'El canto del grillo'],
    ['by the address with the own host', '[x](https://my.site/gri|)', ''],
    ['not in code', '`[x](/gri|)`', ''],
    ['not in a code block', '```md\n[x](/gri|)\n```', ''],
    ['not in a comment', '<!-- [x](/gri|) -->', ''],
    ['not in text', 'hola /gri|', ''],
    ['not for other sites', '[x](https://exam|)', ''],
    ['not for mail', '[x](mailto:ana|)', ''],
    ['in an image, with pictures', '![x](/|)', '/img/gato.png; /img/mi gato.jpg', '![x](/img/gato.png|)'],
    ['in an image, with what needs it escaped', '![x](/mi|)', '/img/mi gato.jpg', '![x](/img/mi%20gato.jpg|)'],
    ['in an image, from the post on', '![x](./|)', './grillo.webp', '![x](./grillo.webp|)'],
    ['behind "#", with the own headings', '## Uno dos\n\n### Trés\n\n[x](#|)', 'Uno dos; Trés', '## Uno dos\n\n### Trés\n\n[x](#uno-dos|)'],
    ['behind "#" of another post, with its headings', '[x](/blog/gatos-y-casas/#|)', 'Primer apartado; ¿Y después?', '[x](/blog/gatos-y-casas/#primer-apartado|)'],
    ['behind "#", by a word of the heading without accents', '[x](/blog/gatos-y-casas/#desp|ues)', '¿Y después?', '[x](/blog/gatos-y-casas/#y-después|)'],
    ['behind "#" of a page that is not there', '[x](/blog/nada/#|)', ''],
  ];
  for (const [name, marked, labels, after] of rows) {
    it(name, () => {
      const found = complete(marked, siteOf(blog));
      assert.equal(found.map(({ label }) => label).join('; '), labels);
      if (after !== undefined) assert.equal(found[0] && accepted(atCursor(head + marked).text, found[0]), head + after);
    });
  }

  it('works in a table', () => {
    const site = siteOf(blog);
    const text = `${head}| a | b |\n| - | - |\n| [x](/gri) | c |\n`;
    const found = completeLink(site.parse(postPath, text), text.indexOf('/gri') + 4, site.model, { now, locale: 'es' });
    assert.deepEqual(found.map(({ label }) => label), ['El canto del grillo']);
  });

  it('tells date, description and picture', () => {
    const [first] = complete('[x](/gatos|)', siteOf(blog));
    assert.equal(first?.detail, '1 de enero de 2026');
    assert.equal(first.documentation, 'De Gatos y casas.\n\n`/blog/gatos-y-casas/`');
    assert.equal(first.picture, 'public/img/gato.png');
    assert.equal(complete('[x](/medias|)', siteOf(blog))[0]?.kind, 'draft');
  });

  it('works in MDX', () => {
    assert.deepEqual(complete('<Card href="/gri|" />', siteOf(blog), 'src/content/blog/x.mdx').map(({ label }) => label), ['El canto del grillo']);
  });

  it('offers nothing in files that are no posts', () => {
    const site = siteOf(blog);
    const { text, offset } = atCursor('[x](/|)');
    assert.deepEqual(completeLink(site.parse('README.md', text), offset, site.model, { now, locale: 'es' }), []);
  });
});

describe('completion of whole links', () => {
  const titles = [...all.split('; ')].join('; ');
  const rows: readonly (readonly [name: string, marked: string, labels: string, after?: string])[] = [
    ['begins with the posts on the same topics, then the newest', '[|]', titles, '[Gatos y casas](/blog/gatos-y-casas/)|'],
    ['where the editor has not closed the bracket', '[|', titles, '[Gatos y casas](/blog/gatos-y-casas/)|'],
    ['before more text', 'Mira [| y más', titles, 'Mira [Gatos y casas](/blog/gatos-y-casas/)| y más'],
    ['by a word of the title, without its accent', 'Mira [otono|].', 'Canción de otoño', 'Mira [Canción de otoño](/blog/cancion-de-otono/)|.'],
    ['by a word of the title, with its accent', 'Mira [otoño|].', 'Canción de otoño', 'Mira [Canción de otoño](/blog/cancion-de-otono/)|.'],
    ['by several words', '[casas gatos|]', 'Gatos y casas'],
    ['with drafts marked', '[medias|]', 'A medias'],
    ['in a quote', '> [gri|]', 'El canto del grillo', '> [El canto del grillo](/blog/canto-del-grillo/)|'],
    ['in a list', '- [gri|]', 'El canto del grillo'],
    ['in emphasis', '*[gri|]*', 'El canto del grillo', '*[El canto del grillo](/blog/canto-del-grillo/)|*'],
    ['in a heading', '## [gri|]', 'El canto del grillo'],
    ['not in a box to tick', '- [ |]', ''],
    ['not in a footnote', '[^gri|]', ''],
    ['not in an image', '![gri|]', ''],
    ['not where there is an address', '[gri|](/blog/)', ''],
    ['not where there is a reference', '[gri|][a]\n\n[a]: /b', ''],
    ['not in a definition', '[gri|]: /b', ''],
    ['not in the text of another link', '[a [gri|] b](/blog/)', ''],
    ['not in code', '`[gri|]`', ''],
    ['not in a block of code', '```\n[gri|]\n```', ''],
    ['not in HTML', '<a title="[gri|]">', ''],
    ['not behind a backslash', '\\[gri|]', ''],
  ];
  for (const [name, marked, labels, after] of rows) {
    it(name, () => {
      const found = complete(marked, siteOf(blog));
      assert.equal(found.map(({ label }) => label).join('; '), labels);
      if (after !== undefined) assert.equal(found[0] && accepted(atCursor(head + marked).text, found[0]), head + after);
    });
  }

  it('in a table', () => {
    const site = siteOf(blog);
    const text = `${head}| a | b |\n| - | - |\n| [gri] | c |\n`;
    const [found] = completeLink(site.parse(postPath, text), text.indexOf('[gri') + 4, site.model, { now, locale: 'es' });
    assert.match(found ? accepted(text, found) : '', /\| \[El canto del grillo\]\(\/blog\/canto-del-grillo\/\)\| \| c \|/);
  });

  it('not in the frontmatter', () => {
    const site = siteOf(blog);
    const text = head.replace('[gatos]', '[gri]');
    assert.deepEqual(completeLink(site.parse(postPath, text), text.indexOf('[gri') + 4, site.model, { now, locale: 'es' }), []);
  });
});

describe('the text of a link', () => {
  const site = siteOf({});
  it('is the title, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab ñ*_`[]<>{}()$|~&;!\\#.:1-'.split(''), '&amp;', '**', '__', '![', '](', 'a_b') }), fc.constantFrom('md', 'mdx'), (title, ending) => {
        const post = site.parse(`src/content/blog/x.${ending}`, `## [${toLinkText(title)}](/blog/x/)\n`);
        const plain = title.trim().replace(/\s+/g, ' ');
        assert.deepEqual(post.headings.map(({ text }) => text), [plain]);
        assert.deepEqual(post.links.map(({ href }) => href), ['/blog/x/']);
      }),
      { numRuns: 2000 },
    );
  });
});
