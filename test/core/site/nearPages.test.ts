import assert from 'node:assert/strict';
import type { PostEntry } from '../../../src/core/model/site';
import { NearPages } from '../../../src/core/site/nearPages';

const entry = (slug: string): PostEntry => ({ path: `src/content/blog/${slug}.md`, collection: 'blog', slug, route: `/blog/${slug}/`, title: `Una nota vigilada, la ${slug}`, draft: false, tags: [], headings: [], ids: new Set(), links: [] });

describe('pages that are near', () => {
  it('are the same whatever order the posts were read in', () => {
    const posts = [...Array.from({ length: 300 }, (_, number) => entry(`mudanza/nota-${number}`)), entry('vigilada')];
    const found = [posts, posts.toReversed()].map((order) => new NearPages(order, [], []).find('/blog/otra-vigilada/', 'la otra', undefined).map(({ candidate }) => candidate.route));
    assert.deepEqual(found[0], found[1]);
  });
});
