import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PostEntry, SiteFeatures } from '../../../src/core/model/site';
import { LinkNames } from '../../../src/core/site/linkNames';

const features = { generator: 'astro', base: '/', trailingSlash: 'ignore', buildFormat: 'directory', astroMajor: 6, smartPunctuation: true, math: false } as SiteFeatures;
const url = fc.constantFrom('/blog/pan/', '/blog/pan', 'pan.md', '../horno/', '/blog/índice/#masa', '../', 'https://otro.example/pan/', '/img/pan.png');
const content = fc.record({ urls: fc.array(url, { maxLength: 4 }), image: fc.option(url, { nil: undefined }) });
/** A post that gets new content or goes, and how many posts are read before. */
const change = fc.record({ reads: fc.nat(2), number: fc.nat(5), made: fc.option(content) });

const pathOf = (number: number): string => `src/content/blog/${number}.md`;


function entry(path: string, urls: readonly string[], image: string | undefined): PostEntry {
  return { path, collection: 'blog', slug: path, draft: false, tags: [], headings: [], ids: new Set(), links: urls.map((one) => ({ url: one })), ...(image !== undefined && { image }) };
}

describe('posts that may link to an address', () => {
  it('are those of a fresh start, whatever has come, changed and gone before, while the posts were being read', () => {
    fc.assert(fc.property(fc.array(content, { maxLength: 5 }), fc.array(change, { maxLength: 30 }), url, (first, changes, asked) => {
      const posts = new Map(first.map(({ urls, image }, number) => [pathOf(number), entry(pathOf(number), urls, image)]));
      const names = new LinkNames(features, posts.values());
      for (const { reads, number, made } of changes) {
        for (let read = 0; read < reads; read++) names.readNext();
        const path = pathOf(number);
        const known = posts.get(path);
        if (made) {
          const post = entry(path, made.urls, made.image);
          posts.set(path, post);
          names.replace(known, post);
        } else if (known) {
          posts.delete(path);
          names.remove(known);
        }
      }
      assert.deepEqual([...names.find([asked])].sort(), [...new LinkNames(features, posts.values()).find([asked])].sort());
    }));
  });
});
