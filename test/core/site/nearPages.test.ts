import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
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
});
