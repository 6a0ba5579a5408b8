import assert from 'node:assert/strict';
import { toHero } from '../../../src/core/render';

const date = new Date('2026-02-26T12:09:20.617Z');
const words = (data: Record<string, unknown>, locale: string) => toHero(data, locale).published?.text;

describe('toHero', () => {
  it('reads what the blogs of the Astro tutorial have', () => {
    const image = { url: 'https://example.com/a.png', alt: 'Un faro' };
    const hero = toHero({ title: 'Uno', description: 'Dos', pubDate: date, author: 'Ana', tags: ['ia', 'web'], image, draft: true }, 'es');
    assert.deepEqual({ ...hero, published: hero.published?.text, updated: undefined }, {
      title: 'Uno', description: 'Dos', author: 'Ana', tags: ['ia', 'web'], image: { src: image.url, alt: image.alt },
      draft: true, published: '26 de febrero de 2026', updated: undefined,
    });
  });

  const dates: readonly [string, Record<string, unknown>, string, string | undefined][] = [
    ['English', { pubDate: date }, 'en', '26 February 2026'],
    ['another name', { publish_date: date }, 'es', '26 de febrero de 2026'],
    ['text', { date: '2026-02-26' }, 'es', '26 de febrero de 2026'],
    ['midnight in UTC is that day', { date: new Date('2026-02-26') }, 'es', '26 de febrero de 2026'],
    ['no language', { date }, 'español', '26 February 2026'],
    ['no date', { date: 'pronto' }, 'es', undefined],
    ['a date by its type', { salida: date }, 'es', '26 de febrero de 2026'],
    ['nothing', { date: null }, 'es', undefined],
    ['an impossible date', { date: new Date('x') }, 'es', undefined],
    ['the first that is one', { pubDate: 'pronto', date }, 'es', '26 de febrero de 2026'],
  ];
  for (const [name, data, locale, expected] of dates) it(`date: ${name}`, () => assert.equal(words(data, locale), expected));

  const fields: readonly [string, Record<string, unknown>, Record<string, unknown>][] = [
    ['an image as text', { image: '/a.png' }, { image: { src: '/a.png', alt: '' } }],
    ['an image with its text beside it', { heroImage: '/a.png', heroImageAlt: 'Un faro' }, { image: { src: '/a.png', alt: 'Un faro' } }],
    ['an image with src', { cover: { src: './a.png' } }, { image: { src: './a.png', alt: '' } }],
    ['an image without address', { image: { alt: 'Un faro' } }, { image: undefined }],
    ['authors', { authors: ['Ana', 'Luis'] }, { author: 'Ana y Luis' }],
    ['an author as a map', { author: { name: 'Ana', url: 'https://example.com' } }, { author: 'Ana' }],
    ['tags in one text', { tags: 'ia, web' }, { tags: ['ia', 'web'] }],
    ['tags that are no list', { tags: { a: 1 } }, { tags: [] }],
    ['a title that is a number', { title: 1984 }, { title: '1984' }],
    ['a title that is empty', { title: ' ' }, { title: undefined }],
    ['a title that is a list', { title: ['a'] }, { title: undefined }],
    ['draft in quotes', { draft: 'true' }, { draft: false }],
    ['a draft by its state', { status: 'Draft' }, { draft: true }],
    ['a draft that is not published', { published: false }, { draft: true, published: undefined }],
    ['a schema in Spanish', { titulo: 'a', resumen: 'b', autora: 'c', etiquetas: ['d'], portada: './e.png', portadaAlt: 'f' }, { title: 'a', description: 'b', author: 'c', tags: ['d'], image: { src: './e.png', alt: 'f' } }],
    ['an image within the cover', { cover: { image: '/a.png', alt: 'b' } }, { image: { src: '/a.png', alt: 'b' } }],
    ['the first of some images', { images: ['/a.png', '/b.png'] }, { image: { src: '/a.png', alt: '' } }],
    ['two dates of other names', { desde: date, hasta: date }, { published: undefined }],
  ];
  for (const [name, data, expected] of fields) {
    it(name, () => {
      const hero = toHero(data, 'es') as unknown as Record<string, unknown>;
      assert.deepEqual(Object.fromEntries(Object.keys(expected).map((key) => [key, hero[key]])), expected);
    });
  }
});
