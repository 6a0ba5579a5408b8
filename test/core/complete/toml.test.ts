import assert from 'node:assert/strict';
import { siteOf } from '../rules/site';
import { accepted, atCursor } from './cursor';
import { blog, complete, schemaOfAll, table } from './frontmatterRows';

const all = 'title pubDate description updatedDate author image tags originalUrl draft';
const head = '+++\ntitle = "T"\npubDate = 2026-01-01\ndescription = "D"\n';

describe('completion of keys in TOML', () => {
  table([
    ['in an empty block, the required ones first', '+++\n|\n+++\n', all, '+++\ntitle = "|"\n+++\n'],
    ['in a block that is not closed', '+++\n|', all, '+++\ntitle = "|"'],
    ['in a block that is not closed, beside others', '+++\ntitle = "T"\nd|\n\nHola.\n', 'pubDate description updatedDate draft'],
    ['only those that are missing', `${head}|\n+++\n`, 'updatedDate author image tags originalUrl draft'],
    ['with what is typed replaced', `${head}dra|\n+++\n`, 'draft', `${head}draft = |\n+++\n`],
    ['with what stands behind the cursor replaced', `${head}dr|aft\n+++\n`, 'draft', `${head}draft = |\n+++\n`],
    ['in the middle of a block, with Windows line ends', '+++\r\ntitle = "T"\r\nup|\r\ndraft = true\r\n+++\r\n', 'updatedDate', '+++\r\ntitle = "T"\r\nupdatedDate = |\r\ndraft = true\r\n+++\r\n'],
    ['for a key that has its sign already', `${head}|xx = 1\n+++\n`, 'updatedDate author image tags originalUrl draft', `${head}updatedDate| = 1\n+++\n`],
    ['for a group, with its fields', `${head}im|\n+++\n`, 'image', `${head}image = { url = "|", alt = "" }\n+++\n`],
    ['of a list', `${head}ta|\n+++\n`, 'tags', `${head}tags = [|]\n+++\n`],
    ['of a table', `${head}[image]\n|\n+++\n`, 'url alt', `${head}[image]\nurl = "|"\n+++\n`],
    ['of a table, beside others', `${head}[image]\nurl = "a.png" # x\na|\n+++\n`, 'alt', `${head}[image]\nurl = "a.png" # x\nalt = "|"\n+++\n`],
    ['behind a point', `${head}image.url = "a.png"\nimage.|\n+++\n`, 'alt', `${head}image.url = "a.png"\nimage.alt = "|"\n+++\n`],
    ['in the middle behind a point', `${head}image.u|rl = "a.png"\n+++\n`, 'url', `${head}image.url| = "a.png"\n+++\n`],
    ['in braces', `${head}image = {|}\n+++\n`, 'url alt', `${head}image = { url = "|"}\n+++\n`],
    ['in braces, beside others', `${head}image = { url = "/a.png", | }\n+++\n`, 'alt', `${head}image = { url = "/a.png", alt = "|" }\n+++\n`],
    ['in braces, one that has its sign', `${head}image = { u|r = "/a.png" }\n+++\n`, 'url', `${head}image = { url| = "/a.png" }\n+++\n`],
    ['in braces that are not closed', `${head}image = { url = "/a.png", |\ndraft = true\n+++\n`, 'alt'],
    ['below a broken line', '+++\ntitle = Foo: bar\ndescription "x"\nta|\n+++\n', 'tags'],
    ['below a quote that is not closed', '+++\ntitle = "Foo\ndraft = true\npubDate = 2026-01-01\n|\n+++\n', 'description updatedDate author image tags originalUrl'],
    ['below a bracket that is not closed', '+++\ntags = ["a", "b"\npub|\n+++\n', 'pubDate'],
    ['of tables, in their header', `${head}[|\n+++\n`, 'image', `${head}[image]|\n+++\n`],
    ['of tables, in a header that is closed', `${head}[im|]\n+++\n`, 'image', `${head}[image|]\n+++\n`],
    ['not in a comment', `${head}# dra|\n+++\n`, ''],
    ['not in a comment behind a value', `${head}draft = true # t|\n+++\n`, ''],
    ['not in a text over several lines', '+++\ndescription = """\ndra|\n"""\n+++\n', ''],
    ['not in a text', '+++\ntitle = "dra|"\n+++\n', ''],
    ['not behind the block', `${head}+++\n|\n`, ''],
  ], siteOf(blog));

  it('tells what they hold', () => {
    const [title, , , updated] = complete('+++\n|\n+++\n', siteOf(blog));
    assert.equal(title?.detail, 'a text · required');
    assert.match(updated?.documentation ?? '', /^When the post was last changed\n/);
  });
});

describe('completion of a whole block of TOML', () => {
  const block = 'title = "Gatos"\npubDate = 2026-06-15\ndescription = "|"\n';
  for (const [marked, after] of [['+++|', `+++\n${block}+++`], ['++|\n\nHola.\n', `+++\n${block}+++\n\nHola.\n`], ['+++|\n+++\n\nHola.\n', `+++\n${block}+++\n\nHola.\n`]] as const) {
    it(`is offered: ${JSON.stringify(marked)}`, () => {
      const [first] = complete(marked, siteOf(blog));
      assert.equal(first?.label, 'Frontmatter');
      assert.equal(accepted(atCursor(marked).text, first), after.replace('Gatos', /title = "(.*)"/.exec(first.edit.newText)?.[1] ?? ''));
    });
  }
});

describe('completion of values in TOML', () => {
  table([
    ['of true and false', '+++\ndraft = |\n+++\n', 'true false', '+++\ndraft = true|\n+++\n'],
    ['right behind the sign', '+++\ndraft =|\n+++\n', 'true false', '+++\ndraft = true|\n+++\n'],
    ['in place of another', '+++\ndraft = f|alse # no\n+++\n', 'false', '+++\ndraft = false| # no\n+++\n'],
    ['in place of a quoted one', '+++\ndraft = "t|rue"\n+++\n', 'true', '+++\ndraft = true|\n+++\n'],
    ['of dates', '+++\npubDate = |\n+++\n', '2026-06-15 2026-06-15T12:00:00Z 2026-06-16', '+++\npubDate = 2026-06-15|\n+++\n'],
    ['of authors', '+++\nauthor = |\n+++\n', 'Ana Muñoz Berto', '+++\nauthor = "Ana Muñoz"|\n+++\n'],
    ['of authors, in the quotes they have', "+++\nauthor = 'mu|'\n+++\n", 'Ana Muñoz', "+++\nauthor = 'Ana Muñoz'|\n+++\n"],
    ['of pictures in a table', '+++\n[image]\nurl = |\n+++\n', '/img/gato con botas.jpg /img/gato.png ../../assets/perro.webp', '+++\n[image]\nurl = "/img/gato con botas.jpg"|\n+++\n'],
    ['of pictures in braces', '+++\nimage = { url = | }\n+++\n', '/img/gato con botas.jpg /img/gato.png ../../assets/perro.webp', '+++\nimage = { url = "/img/gato con botas.jpg"| }\n+++\n'],
    ['of pictures behind a point', '+++\nimage.url = "gato.pn|"\n+++\n', '/img/gato.png', '+++\nimage.url = "/img/gato.png"|\n+++\n'],
    ['of tags', '+++\ntags = [|]\n+++\n', 'gatos casa inteligencia artificial sí', '+++\ntags = ["gatos"|]\n+++\n'],
    ['of tags, beside others', '+++\ntags = ["gatos", |]\n+++\n', 'casa inteligencia artificial sí', '+++\ntags = ["gatos", "casa"|]\n+++\n'],
    ['of tags, in quotes that are open', '+++\ntags = ["cas|\n+++\n', 'casa', '+++\ntags = ["casa"|\n+++\n'],
    ['of tags, over several lines', '+++\ntags = [\n  "gatos",\n  |\n]\n+++\n', 'casa inteligencia artificial sí'],
    ['of tags, in brackets that are not closed', '+++\ntags = ["gatos", |\ndraft = true\n+++\n', 'casa inteligencia artificial sí'],
    ['of tags, where nothing is written', '+++\ntags = |\n+++\n', 'gatos casa inteligencia artificial sí', '+++\ntags = ["gatos"]|\n+++\n'],
    ['not of a text', '+++\ntitle = |\n+++\n', ''],
  ], siteOf(blog));
});

describe('completion in TOML by a schema of the site', () => {
  table([
    ['of allowed values', '+++\nkind = |\n+++\n', 'note yes long read', '+++\nkind = "note"|\n+++\n'],
    ['of numbers', '+++\nlevel = |\n+++\n', '1 2', '+++\nlevel = 1|\n+++\n'],
    ['of entries', '+++\nrelated = ["d|"]\n+++\n', 'dos', '+++\nrelated = ["dos"|]\n+++\n'],
    ['of dates that are text', '+++\nday = |\n+++\n', '2026-06-15', '+++\nday = "2026-06-15"|\n+++\n'],
    ['of lists of tables', '+++\n[[|\n+++\n', 'links', '+++\n[[links]]|\n+++\n'],
    ['of keys in a list of tables', '+++\n[[links]]\n|\n+++\n', 'name to', '+++\n[[links]]\nname = "|"\n+++\n'],
    ['of further keys in a list of tables', '+++\n[[links]]\nname = "a"\n\n[[links]]\nname = "b"\n|\n+++\n', 'to'],
    ['of keys in a second table', '+++\n[[links]]\nname = "a"\n\n[[links]]\nna|\n+++\n', 'name'],
    ['of keys in a list of braces', '+++\nlinks = [{ name = "a", | }]\n+++\n', 'to', '+++\nlinks = [{ name = "a", to = "|" }]\n+++\n'],
  ], siteOf(blog, schemaOfAll));
});
