import { newestFirst } from '../posts';

const escape = (text) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

export async function GET({ site }) {
  const items = (await newestFirst()).map((post) => {
    const link = new URL(`/blog/${post.id}/`, site).href;
    return `
    <item>
      <title>${escape(post.data.title)}</title>
      <link>${link}</link>
      <guid>${link}</guid>
      <description>${escape(post.data.description)}</description>
      <pubDate>${post.data.pubDate.toUTCString()}</pubDate>
    </item>`;
  });

  const feed = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0">
  <channel>
    <title>Cuaderno de pruebas</title>
    <link>${site.href}</link>
    <description>Lo que pruebo, lo que se rompe y lo que aprendo al arreglarlo.</description>
    <language>es</language>${items.join('')}
  </channel>
</rss>
`;
  return new Response(feed, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
}
