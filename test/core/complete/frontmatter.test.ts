import assert from 'node:assert/strict';
import fc from 'fast-check';
import { completeFrontmatter } from '../../../src/core/complete/frontmatter/completeFrontmatter';
import { now, postPath, siteOf } from '../rules/site';
import { accepted, atCursor } from './cursor';
import { blog, complete, schemaOfAll, table } from './frontmatterRows';

const all = 'title pubDate description updatedDate author image tags originalUrl draft';
const head = '---\ntitle: "T"\npubDate: 2026-01-01\ndescription: "D"\n';

describe('completion of keys', () => {
  table([
    ['in an empty block, the required ones first', '---\n|\n---\n', all, '---\ntitle: "|"\n---\n'],
    ['in a block that is not closed', '---\n|', all, '---\ntitle: "|"'],
    ['in a block that is not closed, beside others', '---\ntitle: "T"\nd|\n\nHola.\n', 'pubDate description updatedDate draft'],
    ['only those that are missing', `${head}|\n---\n`, 'updatedDate author image tags originalUrl draft'],
    ['with what is typed replaced', `${head}dra|\n---\n`, 'draft', `${head}draft: |\n---\n`],
    ['with what stands behind the cursor replaced', `${head}dr|aft\n---\n`, 'draft', `${head}draft: |\n---\n`],
    ['in the middle of a block, with Windows line ends', '---\r\ntitle: "T"\r\nup|\r\ndraft: true\r\n---\r\n', 'updatedDate', '---\r\ntitle: "T"\r\nupdatedDate: |\r\ndraft: true\r\n---\r\n'],
    ['for a key that has its colon already', `${head}|xx: 1\n---\n`, 'updatedDate author image tags originalUrl draft', `${head}updatedDate|: 1\n---\n`],
    ['for a group, with its fields', `${head}im|\n---\n`, 'image', `${head}image:\n  url: "|"\n  alt: ""\n---\n`],
    ['nested', `${head}image:\n  |\n---\n`, 'url alt', `${head}image:\n  url: "|"\n---\n`],
    ['nested, beside others', `${head}image:\n  url: /img/gato.png\n  |\n---\n`, 'alt', `${head}image:\n  url: /img/gato.png\n  alt: "|"\n---\n`],
    ['nested, above others', `${head}image:\n  |\n  url: /img/gato.png\n---\n`, 'alt'],
    ['nested, where what is typed breaks the block', `${head}image:\n  a|\n  url: /img/gato.png\n---\n`, 'alt'],
    ['in braces', `${head}image: {|}\n---\n`, 'url alt', `${head}image: { url: "|"}\n---\n`],
    ['in braces, beside others', `${head}image: { url: /a.png, | }\n---\n`, 'alt', `${head}image: { url: /a.png, alt: "|" }\n---\n`],
    ['in braces that are not closed', `${head}image: { url: /a.png, |\ndraft: true\n---\n`, 'alt'],
    ['below a broken line', '---\ntitle: Foo: bar\ndescription "x"\nta|\n---\n', 'tags'],
    ['below a quote that is not closed', '---\ntitle: "Foo\ndraft: true\npubDate: 2026-01-01\n|\n---\n', 'description updatedDate author image tags originalUrl'],
    ['below a bracket that is not closed', '---\ntags: [a, b\npub|\n---\n', 'pubDate'],
    ['not in a comment', `${head}# dra|\n---\n`, ''],
    ['not in a text over several lines', `---\ndescription: >\n  dra|\n---\n`, ''],
    ['not in a text', '---\ntitle: dra|\n---\n', ''],
    ['not behind the block', `${head}---\n|\n`, ''],
    ['not without a block', 'dra|\n', ''],
  ], siteOf(blog));

  it('tells what they hold', () => {
    const [title, , , updated] = complete('---\n|\n---\n', siteOf(blog));
    assert.equal(title?.detail, 'a text · required');
    assert.equal(updated?.detail, 'a date');
    assert.match(updated.documentation ?? '', /^When the post was last changed\n\nIt can be left out\.$/);
  });
});

describe('completion of a whole block', () => {
  const block = 'title: "Gatos"\npubDate: 2026-02-26\ndescription: "|"\n';
  const filled = (text: string): string => text.replace(/^title: .*$/m, 'title: "Gatos"').replace(/^pubDate: .*$/m, 'pubDate: 2026-02-26').replace('|', '').replace('description: ""', 'description: "|"');
  const offered: readonly (readonly [marked: string, after: string])[] = [
    ['|', `---\n${block}---`],
    ['---|', `---\n${block}---`],
    ['--|\n\nHola.\n', `---\n${block}---\n\nHola.\n`],
    ['---|\n---\n\nHola.\n', `---\n${block}---\n\nHola.\n`],
    ['---|\r\n---\r\n', `---\r\n${block.replaceAll('\n', '\r\n')}---\r\n`],
    ['|\nHola.\n', `---\n${block}---\nHola.\n`],
  ];
  for (const [marked, after] of offered) {
    it(`is offered: ${JSON.stringify(marked)}`, () => {
      const [first] = complete(marked, siteOf(blog));
      assert.equal(first?.label, 'Frontmatter');
      assert.equal(filled(accepted(atCursor(marked).text, first)), after);
    });
  }
  for (const marked of ['Hola|', '|Hola.', '|\n---\ntitle: a\n---\n', '---|\ntitle: a\n---\n', '---|\n\ntitle: a\n---\n', '---|\ntitle: a\n', 'Hola.\n\n---|\n']) {
    it(`is not: ${JSON.stringify(marked)}`, () => assert.ok(!complete(marked, siteOf(blog)).some(({ label }) => label === 'Frontmatter')));
  }
});

describe('completion of values', () => {
  const site = siteOf(blog);
  table([
    ['of true and false', '---\ndraft: |\n---\n', 'true false', '---\ndraft: true|\n---\n'],
    ['right behind the colon', '---\ndraft:|\n---\n', 'true false', '---\ndraft: true|\n---\n'],
    ['in place of another', '---\ndraft: f|alse # no\n---\n', 'false', '---\ndraft: false| # no\n---\n'],
    ['in place of a quoted one', '---\ndraft: "t|rue"\n---\n', 'true', '---\ndraft: true|\n---\n'],
    ['of dates, the one the posts would use first', '---\npubDate: |\n---\n', '2026-06-15 2026-06-15T12:00:00Z 2026-06-16', '---\npubDate: 2026-06-15|\n---\n'],
    ['of dates by their name', '---\npubDate: tomo|\n---\n', '2026-06-16'],
    ['of authors, by use', '---\nauthor: |\n---\n', 'Ana Muñoz Berto', '---\nauthor: Ana Muñoz|\n---\n'],
    ['of authors, without accents', '---\nauthor: munoz|\n---\n', 'Ana Muñoz'],
    ['of pictures, as the posts name theirs', '---\nimage:\n  url: |\n---\n', '/img/gato con botas.jpg /img/gato.png ../../assets/perro.webp', '---\nimage:\n  url: /img/gato con botas.jpg|\n---\n'],
    ['of pictures, in quotes', '---\nimage:\n  url: "gato.pn|"\n---\n', '/img/gato.png', '---\nimage:\n  url: "/img/gato.png"|\n---\n'],
    ['of pictures, in quotes that are not closed', `---\nimage:\n  url: '/img/|\n---\n`, '/img/gato con botas.jpg /img/gato.png', `---\nimage:\n  url: '/img/gato con botas.jpg'|\n---\n`],
    ['of pictures, in braces', '---\nimage: { url: | }\n---\n', '/img/gato con botas.jpg /img/gato.png ../../assets/perro.webp'],
    ['not of a text', '---\ntitle: |\n---\n', ''],
  ], site);
});

describe('completion of tags', () => {
  table([
    ['in brackets, the most used first', '---\ntags: [|]\n---\n', 'gatos casa inteligencia artificial sí', '---\ntags: [gatos|]\n---\n'],
    ['in brackets, beside others', '---\ntags: [gatos, |]\n---\n', 'casa inteligencia artificial sí', '---\ntags: [gatos, casa|]\n---\n'],
    ['in brackets, between others', '---\ntags: [gatos, in|, sí]\n---\n', 'inteligencia artificial', '---\ntags: [gatos, inteligencia artificial|, sí]\n---\n'],
    ['in brackets over several lines', '---\ntags: [\n  gatos,\n  |\n]\n---\n', 'casa inteligencia artificial sí'],
    ['in brackets that are not closed', '---\ntags: [gatos, |\ndraft: true\n---\n', 'casa inteligencia artificial sí'],
    ['without accents', '---\ntags: [si|]\n---\n', 'sí'],
    ['behind a dash', '---\ntags:\n  - |\n---\n', 'gatos casa inteligencia artificial sí', '---\ntags:\n  - gatos|\n---\n'],
    ['right behind a dash', '---\ntags:\n  -|\n---\n', 'gatos casa inteligencia artificial sí', '---\ntags:\n  - gatos|\n---\n'],
    ['behind a dash at the left edge', '---\ntags:\n- gatos\n- ca|\n---\n', 'casa', '---\ntags:\n- gatos\n- casa|\n---\n'],
    ['on a line below without a dash', '---\ntags:\n  - gatos\n  |\n---\n', 'casa inteligencia artificial sí', '---\ntags:\n  - gatos\n  - casa|\n---\n'],
    ['where nothing is written, in the style of the other posts', '---\ntags: |\n---\n', 'gatos casa inteligencia artificial sí', '---\ntags: [gatos|]\n---\n'.replace('|]', ']|')],
    ['as a new key', '---\nta|\n---\n', 'tags', '---\ntags: [|]\n---\n'],
  ], siteOf(blog));

  const block = Object.fromEntries(Object.entries(blog).map(([path, text]) => [path, text.replace(/tags: \[(.*)\]/g, (_, list: string) => `tags:\n${list.split(', ').map((tag) => `  - ${tag}`).join('\n')}`)]));
  describe('of a site that writes one a line', () => {
    table([
      ['where nothing is written', '---\ntags: |\n---\n', 'gatos casa inteligencia artificial sí', '---\ntags:\n  - gatos|\n---\n'],
      ['as a new key', '---\nta|\n---\n', 'tags', '---\ntags:\n  - |\n---\n'],
    ], siteOf(block));
  });

  it('says how many posts use them', () => {
    assert.deepEqual(complete('---\ntags: [|]\n---\n', siteOf(blog)).map(({ detail }) => detail), ['3 posts', '2 posts', '1 post', '1 post']);
  });
});

describe('completion by a schema of the site', () => {
  table([
    ['of allowed values, with quotes where YAML needs them', '---\nkind: y|\n---\n', 'yes', '---\nkind: yes|\n---\n'],
    ['of allowed values, in the quotes they have', "---\nkind: 'l|'\n---\n", 'long read', "---\nkind: 'long read'|\n---\n"],
    ['of numbers', '---\nlevel: |\n---\n', '1 2', '---\nlevel: 1|\n---\n'],
    ['the one that is not the default first', '---\nhidden: |\n---\n', 'false true'],
    ['of entries', '---\nrelated: [d|]\n---\n', 'dos', '---\nrelated: [dos|]\n---\n'],
    ['of entries by title', '---\nrelated:\n  - Tres|\n---\n', 'tres'],
    ['of keys in a list of groups', '---\nlinks:\n  - |\n---\n', 'name to', '---\nlinks:\n  - name: "|"\n---\n'],
    ['of further keys in a list of groups', '---\nlinks:\n  - name: a\n    |\n---\n', 'to', '---\nlinks:\n  - name: a\n    to: "|"\n---\n'],
    ['of keys in a second group', '---\nlinks:\n  - name: a\n  - na|\n---\n', 'name'],
    ['of dates that are text', '---\nday: |\n---\n', '2026-06-15', '---\nday: "2026-06-15"|\n---\n'],
  ], siteOf(blog, schemaOfAll));
});

describe('completion in any text', () => {
  it('never fails, and only replaces what is on the line of the cursor', () => {
    const site = siteOf(blog);
    const bits = ['title', 'tags', 'image', 'url', 'draft', ':', ': ', '- ', '[', ']', '{', '}', ',', '=', ' = ', '"', "'", '#', ' # ', '|', '>', '\n', '\n  ', '\r\n', '---', 'ñ', ' ', 'x'];
    fc.assert(fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 30 }), fc.nat(), (parts, place) => {
      const fence = place % 2 === 0 ? '---' : '+++';
      const text = `${fence}\n${parts.join('')}\n${fence}\n`;
      const offset = place % (text.length + 1);
      for (const { edit } of completeFrontmatter(site.parse(postPath, text), offset, site.model, { now, locale: 'es' })) {
        assert.ok(edit.range.start <= offset && offset <= edit.range.end);
        assert.doesNotMatch(text.slice(edit.range.start, edit.range.end), /[\r\n]/);
      }
    }));
  });
});
