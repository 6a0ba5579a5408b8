import assert from 'node:assert/strict';
import { describeAt, type Description } from '../../../src/core/describe/describeAt';
import { findTag } from '../../../src/core/describe/findTag';
import type { Schema } from '../../../src/core/model/schema';
import { atCursor } from '../complete/cursor';
import { now, postPath, siteOf } from '../rules/site';

const other = '---\ntitle: Otra\npubDate: 2026-01-02\ndescription: x\ntags: [gatos, casa]\n---\n';
const files = { 'src/content/blog/otra.md': other, 'public/img/gato.png': '' };

function describeMarked(marked: string, locale = 'en', schema?: Schema): (Description & { readonly text: string }) | undefined {
  const { text, offset } = atCursor(marked);
  const site = siteOf(files, schema);
  site.check(postPath, text);
  const found = describeAt(site.parse(postPath, text), offset, site.model, { now, locale });
  return found && { ...found, text: text.slice(found.range.start, found.range.end) };
}

describe('what is said of', () => {
  // Noon of 15 June 2026 is now.
  const rows: readonly (readonly [name: string, marked: string, locale: string, text: string, said: string])[] = [
    ['a key', '---\nti|tle: x\n---\n', 'en', 'title', 'title: a text · required; The title of the post'],
    ['a nested key', '---\nimage:\n  al|t: x\n---\n', 'en', 'alt', 'image.alt: a text · required; What the image shows, for those who cannot see it'],
    ['a key with a demand', '---\noriginalUrl|: x\n---\n', 'en', 'originalUrl', 'originalUrl: a text; Where the post first appeared; It should be a full address, such as https://example.com/page.; It can be left out.'],
    ['a day', '---\npubDate: 2026-06|-01\n---\n', 'en', '2026-06-01', 'Monday 1 June 2026; 2 weeks ago; No time is written: the site takes midnight, UTC.'],
    ['a day in Spanish', '---\npubDate: "2026-06|-14"\n---\n', 'es', '"2026-06-14"', 'domingo, 14 de junio de 2026; ayer; No time is written: the site takes midnight, UTC.'],
    ['the present day', '---\npubDate: |2026-06-15\n---\n', 'en', '2026-06-15', 'Monday 15 June 2026; today; No time is written: the site takes midnight, UTC.'],
    ['a day to come', '---\npubDate: |2026-07-20\n---\n', 'en', '2026-07-20', 'Monday 20 July 2026; next month; No time is written: the site takes midnight, UTC.'],
    ['a time in UTC', '---\npubDate: 2026-06-15T09:00:00Z|\n---\n', 'en', '2026-06-15T09:00:00Z', 'Monday 15 June 2026 at 09:00; 3 hours ago; The time is UTC.'],
    ['a time in a zone', '---\npubDate: 2026-06-15T09:00:00+02:00|\n---\n', 'en', '2026-06-15T09:00:00+02:00', 'Monday 15 June 2026 at 07:00; 5 hours ago; It is written in the time zone +02:00; this is UTC.'],
    ['a time without a zone', '---\npubDate: 2026-06-15 09:00:00|\n---\n', 'en', '2026-06-15 09:00:00', 'Monday 15 June 2026 at 09:00; 3 hours ago; No time zone is written: the site reads UTC.'],
    ['a tag', '---\ntags: [casa, ga|tos]\n---\n', 'en', 'gatos', 'gatos; Posts with this tag: 2, this one included.'],
    ['a tag of its own', '---\ntags:\n  - per|ros\n---\n', 'en', 'perros', 'perros; Only this post has this tag.'],
    ['a key in braces of TOML', '+++\nimage = { al|t = "x" }\n+++\n', 'en', 'alt', 'image.alt: a text · required; What the image shows, for those who cannot see it'],
    ['a picture in braces of TOML', '+++\nimage = { url = "/img/ga|to.png" }\n+++\n', 'en', '"/img/gato.png"', 'public/img/gato.png'],
    ['a picture', '---\nimage:\n  url: "/img/ga|to.png"\n---\n', 'en', '"/img/gato.png"', 'public/img/gato.png'],
  ];
  for (const [name, marked, locale, text, said] of rows) {
    it(name, () => {
      const found = describeMarked(marked, locale);
      assert.equal(found?.text, text);
      // Versions of Node differ in the comma behind the weekday.
      assert.equal([found.title.replace(/day, /, 'day '), ...found.lines].join('; '), said);
    });
  }

  it('nothing for a text, an empty value, a picture that is not there and the body', () => {
    for (const marked of ['---\ntitle: x|y\n---\n', '---\ntitle:   |\n---\n', '---\nimage:\n  url: /img/no|.png\n---\n', '---\ntitle: x\n---\nhola| y adiós\n', '---\nunheard|of: 1\n---\n']) {
      assert.equal(describeMarked(marked), undefined, marked);
    }
  });
});

describe('what is said of the frontmatter leads', () => {
  it('from a tag to the posts that share it, this one last', () => {
    assert.deepEqual(describeMarked('---\ntags: [ga|tos]\n---\n')?.leadsTo.map(({ path }) => path), ['src/content/blog/otra.md', postPath]);
    const range = findTag(other, 'gatos', 'astro');
    assert.equal(range && other.slice(range.start, range.end), 'gatos');
    assert.equal(findTag(other, 'perros', 'astro'), undefined);
    const toml = '+++\ntags = [\n  "casa",\n  "gatos",\n]\n+++\n';
    for (const [generator, text] of [['astro', toml], ['hugo', toml], ['hugo', '{ "tags": ["casa", "gatos"] }\n']] as const) {
      const written = findTag(text, 'gatos', generator);
      assert.equal(written && text.slice(written.start, written.end), '"gatos"');
    }
  });

  it('from a picture to its file', () => {
    assert.deepEqual(describeMarked('---\nimage:\n  url: /img/ga|to.png\n---\n')?.leadsTo, [{ kind: 'file', path: 'public/img/gato.png' }]);
  });

  it('from a key to its line in the config, and from a reference to its entry', () => {
    const source = { path: 'src/content.config.ts', range: { start: 3, end: 9 } };
    const schema: Schema = { type: 'object', rest: 'strip', dialect: 'zod4', fields: { next: { type: 'string', checks: [], reference: 'blog', source } } };
    assert.deepEqual(describeMarked('---\nne|xt: otra\n---\n', 'en', schema)?.leadsTo, [{ kind: 'rule', ...source }]);
    assert.deepEqual(describeMarked('---\nnext: ot|ra\n---\n', 'en', schema)?.leadsTo, [{ kind: 'file', path: 'src/content/blog/otra.md' }]);
  });
});
