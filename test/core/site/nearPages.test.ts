import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { PostEntry } from '../../../src/core/model/site';
import { NearPages } from '../../../src/core/site/nearPages';

const examples = path.join(__dirname, '../../../examples/blog/src/content/blog');
const entry = (slug: string, title: string): PostEntry => ({ path: `src/content/blog/${slug}.md`, collection: 'blog', slug, route: `/${slug}/`, title, draft: false, tags: [], headings: [], ids: new Set(), links: [] });

describe('pages that are near', () => {
  it('are the same whatever order the posts were read in', () => {
    const posts = [
      ...Array.from({ length: 300 }, (_, number) => entry(`mudanza/nota-${number}`, `Una nota vigilada, la mudanza ${number}`)),
      ...readdirSync(examples).map((name) => entry(name.slice(0, -3), name.slice(0, -3).replaceAll('-', ' '))),
      entry('vigilada', 'Una nota vigilada, la primera'),
    ];
    const found = [posts, posts.toReversed()].map((order) => new NearPages(order, [], []).find('/otra-vigilada/', 'la otra', undefined).map(({ candidate }) => candidate.route));
    assert.deepEqual(found, [['/vigilada/'], ['/vigilada/']]);
  });

  it('are those of a fresh start, whatever has come, changed and gone before', () => {
    const words = ['pan', 'masa', 'madre', 'horno', 'de', 'la', 'huerto', 'diario', 'primera', 'parte'];
    const phrase = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((some) => some.join(' '));
    const change = fc.tuple(fc.nat(7), fc.option(fc.tuple(phrase, phrase)));
    fc.assert(fc.property(fc.array(change, { maxLength: 30 }), phrase, phrase, (changes, asked, label) => {
      const near = new NearPages([], ['/acerca-de/'], []);
      const posts = new Map<string, PostEntry>();
      for (const [number, change] of changes) {
        const path = `src/content/blog/${number}.md`;
        if (change) {
          const post = { ...entry(change[0].replaceAll(' ', '-'), change[1]), path };
          posts.set(path, post);
          near.set(post);
        } else {
          posts.delete(path);
          near.remove(path);
        }
      }
      const fresh = new NearPages([...posts.values()].reverse(), ['/acerca-de/'], []);
      const [a, b] = [near, fresh].map((pages) => pages.find(`/${asked.replaceAll(' ', '-')}/`, label, undefined).map(({ candidate, score, clear }) => [candidate.route, Math.round(score * 1e9), clear]));
      assert.deepEqual(new Set(a), new Set(b));
    }));
  });
});
