import assert from 'node:assert/strict';
import type { Completion } from '../../../src/core/complete/completion';
import { completeFrontmatter } from '../../../src/core/complete/frontmatter/completeFrontmatter';
import type { Schema } from '../../../src/core/model/schema';
import { now, postPath, type TestSite } from '../rules/site';
import { accepted, atCursor, passesFilter } from './cursor';

const post = (title: string, more: string): string => `---\ntitle: ${title}\npubDate: 2026-01-02\ndescription: Nada.\n${more}---\n\nHola.\n`;
/** A small blog, with posts that share tags, authors and pictures. */
export const blog = {
  'src/content/blog/uno.md': post('Uno', 'tags: [gatos, casa]\nauthor: Ana Muñoz\n'),
  'src/content/blog/dos.md': post('Dos', 'tags: [gatos, "inteligencia artificial", sí]\nauthor: Ana Muñoz\n'),
  'src/content/blog/tres.md': post('Tres', 'tags: [gatos, casa]\nauthor: Berto\nimage:\n  url: /img/gato.png\n  alt: Un gato\n'),
  'public/img/gato.png': '',
  'public/img/gato con botas.jpg': '',
  'public/robots.txt': '',
  'src/assets/perro.webp': '',
};

/** What VS Code would list at the `|` of a text, in its order. */
export function complete(marked: string, site: TestSite): readonly Completion[] {
  const { text, offset } = atCursor(marked);
  const found = completeFrontmatter(site.parse(postPath, text), offset, site.model, { now, locale: 'en' });
  return [...found].sort((a, b) => (a.sortText < b.sortText ? -1 : 1)).filter((it) => passesFilter(text, offset, it));
}

/** Each row: what is written, the labels that are offered, and the text once the first of them has been taken. */
export type Row = readonly [name: string, marked: string, labels: string, after?: string];

/** A test of each row. */
export function table(rows: readonly Row[], site: TestSite): void {
  for (const [name, marked, labels, after] of rows) {
    it(name, () => {
      const found = complete(marked, site);
      assert.equal(found.map(({ label }) => label).join(' '), labels);
      if (after !== undefined) assert.equal(found[0] && accepted(atCursor(marked).text, found[0]), after);
    });
  }
}

const text: Schema = { type: 'string', checks: [] };
const optional = (inner: Schema): Schema => ({ type: 'optional', inner, dialect: 'zod4' });
/** A schema with one field of each kind. */
export const schemaOfAll: Schema = {
  type: 'object',
  rest: 'strip',
  dialect: 'zod4',
  fields: {
    kind: { type: 'enum', values: ['note', 'yes', 'long read'] },
    level: optional({ type: 'enum', values: [1, 2] }),
    hidden: { type: 'default', inner: { type: 'boolean' }, value: true, judged: false },
    related: optional({ type: 'list', items: { ...text, reference: 'blog' }, checks: [] }),
    links: optional({ type: 'list', checks: [], items: { type: 'object', rest: 'strip', dialect: 'zod4', fields: { name: text, to: optional(text) } } }),
    day: optional({ type: 'string', checks: [{ kind: 'pattern', format: 'date', source: '.', flags: '' }] }),
  },
};
