import { getCollection } from 'astro:content';

/** Every post, newest first. */
export async function newestFirst() {
  const posts = await getCollection('blog');
  return posts.sort((a, b) => b.data.pubDate.valueOf() - a.data.pubDate.valueOf());
}
