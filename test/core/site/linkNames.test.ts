import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PostEntry, SiteFeatures } from '../../../src/core/model/site';
import { LinkNames } from '../../../src/core/site/linkNames';

const features = { generator: 'astro', base: '/', trailingSlash: 'ignore', buildFormat: 'directory', astroMajor: 6, smartPunctuation: true, math: false } as SiteFeatures;
const url = fc.constantFrom('/blog/pan/', '/blog/pan', 'pan.md', '../horno/', '/blog/índice/#masa', '../', 'https://otro.example/pan/', '/img/pan.png');
const change = fc.tuple(fc.nat(5), fc.option(fc.record({ urls: fc.array(url, { maxLength: 4 }), image: fc.option(url, { nil: undefined }) })));

function entry(path: string, urls: readonly string[], image: string | undefined): PostEntry {
  return { path, collection: 'blog', slug: path, draft: false, tags: [], headings: [], ids: new Set(), links: urls.map((one) => ({ url: one })), ...(image !== undefined && { image }) };
}

describe('posts that may link to an address', () => {
  it('are those of a fresh start, whatever has come, changed and gone before', () => {
    fc.assert(fc.property(fc.array(change, { maxLength: 30 }), url, (changes, asked) => {
      const posts = new Map<string, PostEntry>();
      const names = new LinkNames(features, []);
      for (const [number, made] of changes) {
        const path = `src/content/blog/${number}.md`;
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
