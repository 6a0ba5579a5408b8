import assert from 'node:assert/strict';
import type { Generator } from '../../../src/core/model/generator';
import type { Schema } from '../../../src/core/model/schema';
import { applyEdits } from '../../../src/core/edits/applyEdits';
import { assertMends } from './mends';
import { postPath, siteOf } from './site';

/** Entries in place of those of a sound post; `undefined` leaves one out. */
const post = (more: string, { title = 'title: "Mi gato"', pubDate = 'pubDate: 2026-02-26', description = 'description: "Un gato, una ventana y la paciencia de quien espera la lluvia."' } = {}): string =>
  ['---', title, pubDate, description, more, '---', '', 'Duerme al sol.', ''].filter((line, index) => line !== '' || index > 5).join('\n');

/** Name, text, what is marked (code without its category, slice), the part of the text that the first fix changes and what it becomes. */
type Row = readonly [string, string, readonly (readonly [string, string])[], (readonly [string, string])?];

const rows: readonly Row[] = [
  ['nothing wrong', post(''), []],
  ['a byte order mark before the text', '\uFEFF# Mi gato\n', [['missing-block', '# Mi gato']], ['\uFEFF', '\uFEFF---\ntitle: "Mi gato"\npubDate: 2026-06-15\ndescription: ""\n---\n\n']],
  ['an empty file', '', [['missing-block', '']], ['', '---\ntitle: "Mi gato"\npubDate: 2026-06-15\ndescription: ""\n---\n\n']],
  ['Windows line endings', '# Mi gato\r\n', [['missing-block', '# Mi gato']], ['# Mi', '---\r\ntitle: "Mi gato"\r\npubDate: 2026-06-15\r\ndescription: ""\r\n---\r\n\r\n# Mi']],
  ['an indented fence', post('').replace('---', ' ---'), [['missing-block', '---']], [' ---', '---']],
  ['a block closed by dots', post('').replace('\n---', '\n...'), [['unclosed-block', '---']], ['...', '---']],
  ['a block without an end and a heading below', '---\ntitle: "Mi gato"\npubDate: 2026-02-26\ndescription: "Un gato que espera la lluvia, sin prisa ni paraguas, en casa."\n# Uno\n', [['unclosed-block', '---']], ['casa."\n', 'casa."\n---\n']],
  ['something behind the opening dashes', post('').replace('---', '--- yaml'), [['syntax', 'yaml']], ['--- yaml', '---']],
  ['an item that begins with a sign of YAML’s own', post('tags: [@nora, casa]'), [['syntax', '@']], ['@nora', '"@nora"']],
  ['a comma left out', post('tags: ["a" "b"]'), [['syntax', '"']], ['"a" "b"', '"a", "b"']],
  ['a name with an asterisk', post('tags: [*casa]'), [['syntax', '*casa']], ['*casa', '"*casa"']],
  ['a line that is indented otherwise', post('image:\n  url: https://example.com/a.png\n   alt: "Un gato"'), [['syntax', 'alt']], ['   alt', '  alt']],
  ['two mistakes', post('author: @nora', { title: 'title: Gatos: una vida' }), [['syntax', 'Gatos: una vida'], ['syntax', '@nora']], ['Gatos: una vida', '"Gatos: una vida"']],
  ['a comment behind an open quote', post('author: \'Nora # yo'), [['syntax', "'Nora"]], ["'Nora", "'Nora'"]],
  ['a key twice, with other values', post('author: Nora\nauthor: Luis'), [['duplicate-key', 'author']], ['author: Luis\n', '']],
  ['a map with a toString of its own', post('draft: { toString: {} }'), [['wrong-type', '{ toString: {} }']]],
  ['a map for a key, with a toString of its own', post('author: { ? [a, { toString: {} }] : x }'), [['wrong-type', '{ ? [a, { toString: {} }] : x }']], ['{ ? [a, { toString: {} }] : x }', '"{ ? [a, { toString: {} }] : x }"']],
  ['a misspelt key twice', post('draf: true\nauthor: Nora\ndraf: false'), [['unknown-key', 'draf'], ['duplicate-key', 'draf']]],
  ['a date missing between two fields', post('', { pubDate: '' }), [['missing-field', '---']], ['"Mi gato"\n', '"Mi gato"\npubDate: 2026-06-15\n']],
  ['the title missing', post('', { title: '' }), [['missing-field', '---']], ['---\n', '---\ntitle: "Mi gato"\n']],
  ['a field missing behind a comment', post('', { title: 'title: "Mi gato" # provisional', pubDate: '' }), [['missing-field', '---']], ['provisional\n', 'provisional\npubDate: 2026-06-15\n']],
  ['alt missing in braces', post('image: { url: https://example.com/a.png }'), [['missing-field', 'image']], ['a.png }', 'a.png, alt: "Mi gato" }']],
  ['alt missing, deep indentation', post('image:\n    url: https://example.com/a.png'), [['missing-field', 'image']], ['a.png', 'a.png\n    alt: "Mi gato"']],
  ['single quotes elsewhere', post("image:\n  url: 'https://example.com/a.png'", { title: "title: 'Mi gato'" }), [['missing-field', 'image']], ["a.png'", "a.png'\n  alt: 'Mi gato'"]],
  ['an unreadable field is not missing', post('', { title: 'title: a: b' }), [['syntax', 'a: b']], ['a: b', '"a: b"']],
  ['an empty block', '---\n---\n', [['missing-field', '---'], ['missing-field', '---'], ['missing-field', '---']], ['---\n', '---\ntitle: "Mi gato"\n']],
  ['an empty title', post('', { title: 'title:' }), [['wrong-type', 'title']], ['title:', 'title: "Mi gato"']],
  ['a title that is a comment', post('', { title: 'title: #gatos' }), [['wrong-type', 'title']], ['#gatos', '"#gatos"']],
  ['a date for a title', post('', { title: 'title: 2026-01-01' }), [['wrong-type', '2026-01-01']], ['2026-01-01', '"2026-01-01"']],
  ['no space behind the dashes', post('tags:\n  -gatos\n  -casa'), [['wrong-type', '-gatos\n  -casa']], ['-gatos\n  -casa', '- gatos\n  - casa']],
  ['hashtags', post('tags: "#gatos #casa"'), [['wrong-type', '"#gatos #casa"']], [' "#gatos #casa"', '\n  - gatos\n  - casa']],
  ['no tags', post('tags:'), [['wrong-type', 'tags']], ['tags:', 'tags: []']],
  ['yes for true', post('draft: yes'), [['wrong-type', 'yes']], ['yes', 'true']],
  ['no in curly quotes', post('draft: “no”'), [['wrong-type', '“no”']], ['“no”', 'false']],
  ['today', post('', { pubDate: 'pubDate: hoy' }), [['wrong-value', 'hoy']], ['hoy', '2026-06-15']],
  ['an English date', post('', { pubDate: 'pubDate: February 26th, 2026' }), [['wrong-value', 'February 26th, 2026']], ['February 26th, 2026', '2026-02-26']],
  ['a day with dots and a time', post('', { pubDate: 'pubDate: 26.02.2026 9:30' }), [['wrong-value', '26.02.2026 9:30']], ['26.02.2026 9:30', '2026-02-26T09:30:00Z']],
  ['no date at all', post('', { pubDate: 'pubDate: pronto' }), [['wrong-value', 'pronto']]],
  ['keys that Astro reads itself', post('slug: un-gato\nlayout: ../a.astro'), []],
  ['a misspelt key beside the right one', post('titel: "Otro"'), [['unknown-key', 'titel']], ['titel: "Otro"\n', '']],
  ['a misspelt key in a map', post('image:\n  altt: x\n  url: https://example.com/a.png\n  alt: "Un gato"'), [['unknown-key', 'altt']], ['  altt: x\n', '']],
  ['a day that does not exist', post('', { pubDate: 'pubDate: 2026-02-30' }), [['misread-value', '2026-02-30']], ['2026-02-30', '2026-03-02']],
  ['an hour that does not exist, in the first days of a month', post('', { pubDate: 'pubDate: 2026-02-03T25:00:00Z' }), [['misread-value', '2026-02-03T25:00:00Z']], ['2026-02-03T25:00:00Z', '2026-02-04T01:00:00Z']],
  ['a field behind a tab', post('\tauthor: Nora'), [['syntax', '\t']], ['\tauthor', 'author']],
  ['an hour that does not exist', post('', { pubDate: 'pubDate: 2026-02-26T25:00:00Z' }), [['misread-value', '2026-02-26T25:00:00Z']], ['2026-02-26T25:00:00Z', '2026-02-27T01:00:00Z']],
  ['digits run together', post('', { pubDate: 'pubDate: 20260226' }), [['misread-value', '20260226']], ['20260226', '2026-02-26']],
  ['text that only happens to be a date', post('', { pubDate: 'pubDate: Versión 5' }), [['misread-value', 'Versión 5']], ['Versión 5', '2001-05-01']],
  ['an empty date that is not needed', post('updatedDate:'), [['misread-value', 'updatedDate']], ['updatedDate:', 'updatedDate: 2026-06-15']],
  ['dates as people write them', post('', { pubDate: "pubDate: 'Feb 26 2026'" }), []],
  ['a year first with slashes', post('', { pubDate: 'pubDate: 2026/02/26' }), []],
  ['a day that can only be one', post('', { pubDate: 'pubDate: 02/26/2026' }), []],
  ['a time without a zone, unquoted', post('', { pubDate: 'pubDate: 2026-02-26T10:00:00' }), []],
  ['a comment with a space', post('', { title: 'title: Mi gato # provisional' }), []],
  ['French quotes', post('', { title: 'title: «Mi gato»' }), []],
  ['updated later on the same day', post('updatedDate: 2026-02-26', { pubDate: 'pubDate: 2026-02-26T12:00:00Z' }), []],
  ['a tag twice', post('tags: [casa, gatos, Casa]'), [['tag-spelling', 'Casa']], [', Casa', '']],
  ['a tag twice, one a line', post('tags:\n  - casa\n  - casa'), [['tag-spelling', 'casa']], ['  - casa\n  - casa', '  - casa']],
  ['an empty alt', post('image:\n  url: https://example.com/a.png\n  alt: ""'), [['image-alt', '""']], ['alt: ""', 'alt: "Mi gato"']],
  ['silenced in place', post('# galley-disable-next-line frontmatter/wrong-type\ndraft: yes'), []],
];

/** As `rows`, between lines of `+++`. */
const toml = (more: string, { title = 'title = "Mi gato"', pubDate = 'pubDate = 2026-02-26', description = 'description = "Un gato, una ventana y la paciencia de quien espera la lluvia."' } = {}): string =>
  ['+++', title, pubDate, description, more, '+++', '', 'Duerme al sol.', ''].filter((line, index) => line !== '' || index > 5).join('\n');

const tomlRows: readonly Row[] = [
  ['nothing wrong', toml('tags = ["gatos", "casa"]\n[image]\nurl = "https://example.com/a.png"\nalt = "Un gato"'), []],
  ['a text without quotes', toml('', { title: 'title = Mi gato # provisional' }), [['syntax', 'Mi gato']], ['Mi gato #', '"Mi gato" #']],
  ['curly quotes', toml('', { title: 'title = “Mi "gato"”' }), [['syntax', '“Mi "gato"”']], ['“Mi "gato"”', `'Mi "gato"'`]],
  ['a quote that is not closed', toml('', { title: 'title = "Mi gato' }), [['syntax', '"Mi gato']], ['"Mi gato', '"Mi gato"']],
  ['a number for a text', toml('author = 5'), [['wrong-type', '5']], ['= 5', '= "5"']],
  ['a list for a text', toml('author = ["Nora"]'), [['wrong-type', '["Nora"]']], ['["Nora"]', '"Nora"']],
  ['true in quotes', toml('draft = "true"'), [['wrong-type', '"true"']], ['"true"', 'true']],
  ['a text for a list', toml('tags = "gatos, casa"'), [['wrong-type', '"gatos, casa"']], ['"gatos, casa"', '["gatos", "casa"]']],
  ['a text for a picture', toml('image = "https://example.com/a.png"'), [['wrong-type', '"https://example.com/a.png"']], ['"https://example.com/a.png"', '{ url = "https://example.com/a.png", alt = "Mi gato" }']],
  ['a date as a text that the site cannot read', toml('', { pubDate: 'pubDate = "26/02/2026"' }), [['wrong-value', '"26/02/2026"']], ['"26/02/2026"', '2026-02-26']],
  ['the month first', toml('', { pubDate: 'pubDate = "02/03/2026"' }), [['misread-value', '"02/03/2026"']], ['"02/03/2026"', '2026-03-02']],
  ['a count of seconds', toml('', { pubDate: 'pubDate = 1772064000' }), [['misread-value', '1772064000']], ['1772064000', '2026-02-26T00:00:00Z']],
  ['a time without a zone, which TOML takes for UTC', toml('', { pubDate: 'pubDate = 2026-02-26T10:00:00' }), []],
  ['a misspelt key', toml('draf = true'), [['unknown-key', 'draf']], ['draf =', 'draft =']],
  ['a date missing between two fields', toml('', { pubDate: '' }), [['missing-field', '+++']], ['"Mi gato"\n', '"Mi gato"\npubDate = 2026-06-15\n']],
  ['the title missing', toml('', { title: '' }), [['missing-field', '+++']], ['+++\n', '+++\ntitle = "Mi gato"\n']],
  ['a field missing above a table', toml('[image]\nurl = "https://example.com/a.png"\nalt = "Un gato"', { description: '' }), [['missing-field', '+++']], ['2026-02-26\n', '2026-02-26\ndescription = ""\n']],
  ['alt missing in a table', toml('[image]\nurl = "https://example.com/a.png"'), [['missing-field', 'image']], ['a.png"', 'a.png"\nalt = "Mi gato"']],
  ['alt missing in braces', toml('image = { url = "https://example.com/a.png" }'), [['missing-field', 'image']], ['a.png" }', 'a.png", alt = "Mi gato" }']],
  ['all missing in braces', toml('image = {}'), [['missing-field', 'image'], ['missing-field', 'image']], ['{}', '{ url = "" }']],
  ['alt missing behind points', toml('image.url = "https://example.com/a.png" # x\ndraft = true'), [['missing-field', 'image']], ['# x', '# x\nimage.alt = "Mi gato"']],
  ['url missing behind points', toml('image.alt = "Un gato"'), [['missing-field', 'image']], ['image.alt', 'image.url = ""\nimage.alt']],
  ['a misspelt key before points', toml('imag.url = "https://example.com/a.png"\nimag.alt = "Un gato"'), [['unknown-key', 'imag']]],
  ['a table that is misspelt beside the right one', toml('[imag]\nurl = "x"\n[image]\nurl = "https://example.com/a.png"\nalt = "Un gato"'), [['unknown-key', 'imag']]],
];

function briefly(problems: readonly { readonly code: string; readonly range: { start: number; end: number } }[], text: string): (readonly [string, string])[] {
  return problems.map(({ code, range }) => [code.replace('frontmatter/', ''), text.slice(range.start, range.end)] as const);
}

describe('the rules for frontmatter', () => {
  for (const [name, text, expected, change] of [...rows, ...tomlRows.map(([name, ...row]): Row => [`TOML: ${name}`, ...row])]) {
    it(name, () => {
      const site = siteOf({});
      const problems = site.check(postPath, text).filter(({ code }) => !code.startsWith('body/'));
      assert.deepEqual(briefly(problems, text), expected, problems.map(({ message }) => message).join('\n'));
      const fix = problems[0]?.fixes[0];
      assert.equal(fix ? applyEdits(text, fix.edits) : undefined, change && text.replace(...change));
      assertMends(site, postPath, text);
    });
  }
});

describe('a mistake in the notation is mended as the site’s own generator reads it', () => {
  const cases: readonly (readonly [string, Generator, string, readonly string[]])[] = [
    ['lines of dashes around', 'hugo', '---\ntitle: "Mi gato\n---\n', ['title: "Mi gato"']],
    ['dashes above and plus signs below, which end no block', 'hugo', `---\n''=: "Mi gato---\n+++\n\n---\n`, []],
    ['the same, where either ends the block', 'astro', `---\ntitle: "Mi gato---\n+++\n\n---\n`, ['title: "Mi gato---"']],
    ['a fault that another of its kind follows', 'astro', "---\npubDate:\n { '-1': ''\n  ' ': null\n---\n", []],
    ['a fourth dash, which Hugo takes for text', 'hugo', '---\ntitle: "Mi gato\n----\n---\n', ['title: "Mi gato"']],
  ];
  for (const [name, generator, text, mended] of cases) {
    it(`${name}: ${generator}`, () => {
      const site = siteOf({ 'galley.config.json': JSON.stringify({ generator }) });
      const fixes = site.check(postPath, text).filter(({ code }) => code === 'frontmatter/syntax').flatMap((problem) => problem.fixes);
      assert.deepEqual(fixes.map(({ edits }) => applyEdits(text, edits).split('\n')[1]), mended);
      assertMends(site, postPath, text);
    });
  }
});

describe('a fix is offered where it is sure to mend', () => {
  const texts: readonly (readonly [string, string])[] = [
    ['a key that the site refuses, twice', '---\n__proto__:\n__proto__: 1970-01-01\n---\n'],
    ['a misspelt key, twice', '---\ntitel:\ntitel: Uno\n---\n'],
    ['a value that goes on below a line of a tab', '---d: e\n\t\n  - \n---\n'],
    ['a key of no letters', '---\n?\n- \n---\n'],
    ['a key on a line below its sign', '---\n?\n  title\n---\n'],
    ['a key below its sign and a remark', '---\n? # x\n  title\n---\n'],
    ['a misspelt table with one inside', '+++\n[imag]\nurl = "x"\n[imag.size]\nwidth = 1\n+++\n'],
    ['a misspelt list of tables', '+++\n[[author]]\nname = "Ana"\n[[author]]\nname = "Eva"\n+++\n'],
    ['a block of which nothing can be read', '------\n  - \ntitle\n---\n'],
    ['a definition above indented code', '\n\n[r]: /r\n\n    [r]: /r'],
    ['an empty section in a section', '---\n{}\n---\n---\n # title\ntitle\n---\n'],
  ];
  for (const [name, text] of texts) it(name, () => assertMends(siteOf({}), postPath, text));
});

const genre: Schema = { type: 'enum', values: ['ensayo', 'relato', 'poema'] };
const strict: Schema = { type: 'object', fields: { title: { type: 'string', checks: [{ kind: 'max-length', n: 10 }] }, genre }, rest: 'strict', dialect: 'zod4' };

describe('the rules for frontmatter, with a schema of the site’s own', () => {
  const strictRows: readonly Row[] = [
    ['a choice with a slip', '---\ntitle: Uno\ngenre: "ensallo"\n---\n', [['wrong-value', '"ensallo"']], ['"ensallo"', '"ensayo"']],
    ['a key that is refused', '---\ntitle: Uno\ngenre: poema\nmood: 3\n---\n', [['unknown-key', 'mood']], ['mood: 3\n', '']],
    ['a misspelt key that is refused', '---\ntitle: Uno\ngenres: poema\n---\n', [['missing-field', '---'], ['unknown-key', 'genres']], ['genres', 'genre']],
    ['too long', '---\ntitle: Uno dos tres cuatro\ngenre: poema\n---\n', [['wrong-value', 'Uno dos tres cuatro']]],
  ];
  for (const [name, text, expected, change] of strictRows) {
    it(name, () => {
      const site = siteOf({}, strict);
      const problems = site.check(postPath, text).filter(({ code }) => !code.startsWith('body/'));
      assert.deepEqual(briefly(problems, text), expected);
      assert.ok(problems.every(({ severity }) => severity === 'error'));
      const fix = problems[0]?.fixes[0];
      assert.equal(fix ? applyEdits(text, fix.edits) : undefined, change && text.replace(...change));
      assertMends(site, postPath, text);
    });
  }
});

describe('the habits of a blog', () => {
  const other = (date: string, tags: string): string => `---\ntitle: "Otro"\npubDate: ${date}\ndescription: "x"\nauthor: "Nora"\ntags: ${tags}\n---\n`;
  const site = siteOf({ 'src/content/blog/otro.md': other('2026-01-19T08:30:12.004Z', '[a, b]') });

  it('are followed by what is added', () => {
    const text = post('tags: gatos, casa', { pubDate: '' });
    const [missing, tags] = site.check(postPath, text);
    assert.equal(missing?.fixes[0]?.edits[0]?.newText, '\npubDate: 2026-06-15T12:00:00.000Z');
    assert.equal(tags?.fixes[0]?.edits[0]?.newText, ' [gatos, casa]');
  });

  it('lead to the other post', () => {
    const text = post('slug: otro', { title: 'title: " otro "' });
    const found = site.check(postPath, text).filter(({ related }) => related?.length);
    assert.deepEqual(briefly(found, text), [['duplicate-title', '" otro "'], ['duplicate-route', 'otro']]);
    assert.deepEqual(found.flatMap(({ related }) => related?.map(({ path }) => path)), ['src/content/blog/otro.md', 'src/content/blog/otro.md']);
  });

  it('change with the posts', () => {
    const changing = siteOf({ 'src/content/blog/uno.md': other('2026-01-19', '[Casa]'), 'src/content/blog/dos.md': other('2026-01-19', '[Casa]') });
    const text = post('tags: [casa]', { title: 'title: "Otro"' });
    const codes = (): string[] => changing.check(postPath, text).map(({ code }) => code.replace('frontmatter/', ''));
    assert.deepEqual(codes(), ['duplicate-title', 'tag-spelling']);
    changing.model.removePost('src/content/blog/uno.md');
    changing.model.removePost('src/content/blog/dos.md');
    assert.deepEqual(codes(), []);
    assert.deepEqual([...changing.model.tags], [['casa', 1]]);
  });
});
