/** Content configs as blogs write them, with a post that each accepts. They are given to Astro, and later to Galley, as they stand. */
import { MAJORS, type Major } from '../install';
import type { Files } from '../project';

/** One content config and what the generator needs to know of it. */
export interface ContentConfig {
  /** The whole text of `src/content.config.ts`. */
  readonly source: string;
  /** The collection whose posts are judged, and the folder they are in. */
  readonly collection: string;
  readonly base: string;
  readonly majors: readonly Major[];
  /** The keys of `valid` that a post cannot do without. */
  readonly required: readonly string[];
  /** A valid post: each top-level key with its YAML as written after the colon, nested lines included. */
  readonly valid: Readonly<Record<string, string>>;
  /** Further values by key, some right and some wrong, that only this schema makes interesting. */
  readonly tries: Readonly<Record<string, readonly string[]>>;
}

const MODERN: readonly Major[] = ['6', '7'];

const template: ContentConfig = {
  collection: 'blog',
  base: 'src/content/blog',
  required: ['title', 'description', 'pubDate'],
  majors: MAJORS,
  source: `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const blog = defineCollection({
	// Load Markdown and MDX files in the \`src/content/blog/\` directory.
	loader: glob({ base: './src/content/blog', pattern: '**/*.{md,mdx}' }),
	// Type-check frontmatter using a schema
	schema: ({ image }) =>
		z.object({
			title: z.string(),
			description: z.string(),
			// Transform string to Date object
			pubDate: z.coerce.date(),
			updatedDate: z.coerce.date().optional(),
			heroImage: image().optional(),
		}),
});

export const collections = { blog };
`,
  valid: {
    title: " 'Primer paseo por el puerto'",
    description: ' Barcos, gaviotas y un café a media mañana.',
    pubDate: " 'Jul 08 2022'",
    updatedDate: ' 2023-01-15',
    heroImage: " '../../assets/puerto.jpg'",
  },
  tries: {
    heroImage: [' ./no-existe.png', ' /img/a.png', ' https://example.com/a.png', " ''", ' [a.png]', ' {src: a.png}', ' 12', ' ~', ' puerto.jpg', ' true'],
  },
};

const tutorial: ContentConfig = {
  collection: 'blog',
  base: 'src/blog',
  required: ['title', 'pubDate', 'description', 'author', 'image', 'tags'],
  majors: MAJORS,
  source: `// Import the glob loader
import { glob } from "astro/loaders";
// Import utilities from \`astro:content\`
import { defineCollection } from "astro:content";
// Import Zod
import { z } from "astro/zod";
// Define a \`loader\` and \`schema\` for each collection
const blog = defineCollection({
    loader: glob({ pattern: '**/[^_]*.md', base: "./src/blog" }),
    schema: z.object({
      title: z.string(),
      pubDate: z.date(),
      description: z.string(),
      author: z.string(),
      image: z.object({
        url: z.string(),
        alt: z.string()
      }),
      tags: z.array(z.string())
    })
});
// Export a single \`collections\` object to register your collection(s)
export const collections = { blog };
`,
  valid: {
    title: ' Mi primera entrada',
    pubDate: ' 2022-07-01',
    description: ' "Así empieza mi cuaderno de viaje."',
    author: " 'Una aprendiz'",
    image: "\n  url: 'https://example.com/arco.webp'\n  alt: 'Un arco de piedra'",
    tags: ' ["viajes", "cuaderno", "en público"]',
  },
  tries: {
    image: [' { url: a, alt: b }', ' {url: a}', '\n  url: a', '\n  url: a\n  alt:', '\n  url: 3\n  alt: b', ' a.png', '\n  - url: a\n    alt: b', '\n  url: a\n  alt: b\n  width: 3', '\n url: a\n   alt: b', ' {}'],
    pubDate: [' 2022-07-01T10:00:00', ' "2022-07-01"', ' 2022-7-1', ' 2022-07-01 10:00:00 +2', ' 2022-07', ' !!timestamp 2022-07-01', ' !!str 2022-07-01', " !!timestamp '2022-07-01'"],
  },
};

const starlight: ContentConfig = {
  collection: 'docs',
  base: 'src/content/docs',
  required: ['title'],
  majors: MAJORS,
  source: `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const badge = z.union([
  z.string(),
  z.object({ variant: z.enum(['note', 'danger', 'success', 'caution', 'tip', 'default']).default('default'), class: z.string().optional(), text: z.string() }),
]);
const linkAttributes = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const prevNext = z.union([z.boolean(), z.string(), z.object({ link: z.string().optional(), label: z.string().optional() }).strict()]).optional();
const headItem = z.object({
  tag: z.enum(['title', 'base', 'link', 'style', 'meta', 'script', 'noscript', 'template']),
  attrs: z.record(z.string(), z.union([z.string(), z.boolean()])).default({}),
  content: z.string().default(''),
});

export const collections = {
  docs: defineCollection({
    loader: glob({ pattern: '**/[^_]*.md', base: './src/content/docs' }),
    schema: z.object({
      title: z.string(),
      description: z.string().optional(),
      editUrl: z.union([z.string().url(), z.boolean()]).optional().default(true),
      head: z.array(headItem).default([]),
      tableOfContents: z
        .union([
          z.object({ minHeadingLevel: z.number().int().min(1).max(6).optional().default(2), maxHeadingLevel: z.number().int().min(1).max(6).optional().default(3) }),
          z.boolean(),
        ])
        .optional(),
      template: z.enum(['doc', 'splash']).default('doc'),
      hero: z
        .object({
          title: z.string().optional(),
          tagline: z.string().optional(),
          actions: z
            .array(z.object({ text: z.string(), link: z.string(), variant: z.enum(['primary', 'secondary', 'minimal']).default('primary'), attrs: linkAttributes.optional() }))
            .default([]),
        })
        .optional(),
      lastUpdated: z.union([z.date(), z.boolean()]).optional(),
      prev: prevNext,
      next: prevNext,
      sidebar: z.object({ order: z.number().optional(), label: z.string().optional(), hidden: z.boolean().default(false), badge: badge.optional(), attrs: linkAttributes.default({}) }).optional(),
      banner: z.object({ content: z.string() }).optional(),
      pagefind: z.boolean().default(true),
      draft: z.boolean().default(false),
    }),
  }),
};
`,
  valid: {
    title: ' Guía de inicio',
    description: ' Lo que hace falta para empezar.',
    editUrl: ' https://example.com/editar/inicio.md',
    head: '\n  - tag: meta\n    attrs:\n      name: robots\n      content: noindex',
    tableOfContents: '\n  minHeadingLevel: 2\n  maxHeadingLevel: 4',
    template: ' doc',
    hero: '\n  tagline: Rápido y sencillo\n  actions:\n    - text: Empezar\n      link: /guia/\n      variant: secondary',
    lastUpdated: ' 2024-03-09',
    prev: ' false',
    next: '\n  label: Siguiente\n  link: /otra/',
    sidebar: '\n  order: 2\n  label: Inicio\n  badge:\n    text: Nuevo\n    variant: tip',
    draft: ' false',
  },
  tries: {
    editUrl: [' false', ' editar/inicio', ' //example.com', ' mailto:a@example.com', ' "https://"', ' http://[', ' https://example.com/ñ ñ', ' yes', ' javascript:x', ' "C:\\\\docs"', ' http:example.com', ' a:'],
    head: [' []', '\n  - tag: div', '\n  - tag: meta\n    attrs: {a: 1}', '\n  - {tag: style, content: "a{}"}', '\n  tag: meta', '\n  - tag: script\n    attrs:', '\n  - tag: script\n    attrs: {async: true, src: /x.js}', '\n  -'],
    tableOfContents: [' false', ' { minHeadingLevel: 0 }', ' { maxHeadingLevel: 2.5 }', ' { maxHeadingLevel: "3" }', ' {}', ' []', ' {minHeadingLevel: 07}', ' {maxHeadingLevel: 0o3}', ' {maxHeadingLevel: 7}', ' no'],
    template: [' splash', ' Splash', ' "doc "', ' 1', ' [doc]'],
    hero: [' {}', ' {actions: [{text: a}]}', ' {actions: {text: a, link: b}}', ' {actions: [{text: a, link: b, variant: big}]}', ' {actions: [{text: a, link: b, attrs: {target: _blank, n: 3, d: true}}]}', ' {actions: [{text: a, link: b, attrs: {n: null}}]}', ' {title: 5}', ' {actions: [,]}', ' {actions: [{text: a, link: b},]}'],
    lastUpdated: [' true', ' "2024-03-09"', ' 2024-3-9', ' 2024-02-31', ' 0', ' 2024-03-09T10:00Z', ' 2024-03-09t10:00:00z', ' 2024-03-09  10:00:00.5 -03:30'],
    prev: [' Anterior', ' {label: a, link: b, extra: c}', ' {label: 3}', ' {}', ' 4', ' True', ' off'],
    sidebar: [' {order: "2"}', ' {order: .5}', ' {order: 1e2}', ' {order: .nan}', ' {order: -.inf}', ' {hidden: 1}', ' {badge: Nuevo}', ' {badge: {variant: tip}}', ' {badge: {text: a, variant: red}}', ' {badge: 2}', ' {attrs: {a: [1]}}', ' {order: 1_000}', ' {order: 0x1f}', ' {order: 0b11}', ' {order: 1:30}', ' {order: +5}'],
  },
};

const magazine: ContentConfig = {
  collection: 'articles',
  base: 'content/articles',
  required: ['title', 'section', 'author', 'published'],
  majors: MAJORS,
  source: `import { defineCollection, reference } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';

const SECTIONS = ['cultura', 'ciencia', 'economía', 'opinión'] as const;
enum Level { Low = 'low', High = 'high' }
enum Stars { One = 1, Two = 2, Three = 3 }

const articles = defineCollection({
  loader: glob({ base: './content/articles', pattern: ['**/*.md', '!**/_*'] }),
  schema: ({ image }) => z.object({
    title: z.string(),
    section: z.enum(SECTIONS),
    level: z.nativeEnum(Level).optional(),
    stars: z.nativeEnum(Stars).optional(),
    author: reference('authors'),
    related: z.array(reference('articles')).default([]),
    cover: z.object({ src: image(), alt: z.string(), credit: z.string().nullable().default(null) }).optional(),
    gallery: z.array(z.object({ src: image(), caption: z.string().optional() })).optional(),
    media: z.discriminatedUnion('type', [
      z.object({ type: z.literal('video'), url: z.string().url(), minutes: z.number().positive() }),
      z.object({ type: z.literal('audio'), file: z.string(), chapters: z.array(z.tuple([z.number(), z.string()])).optional() }),
      z.object({ type: z.literal('none') }),
    ]).optional(),
    price: z.union([z.number(), z.literal('free')]).default('free'),
    metrics: z.record(z.string(), z.number()).optional(),
    names: z.record(z.string(), z.object({ es: z.string(), en: z.string().nullish() })).optional(),
    position: z.tuple([z.number(), z.number()]).optional(),
    rows: z.array(z.array(z.number())).optional(),
    series: z.object({ name: z.string(), part: z.coerce.number().int().min(1) }).nullable().optional(),
    weight: z.number().catch(0),
    featured: z.coerce.boolean().default(false),
    code: z.coerce.string().optional(),
    published: z.coerce.date().min(new Date('2000-01-01')),
    until: z.date().nullish(),
    kind: z.literal('article').default('article'),
    version: z.literal(2).optional(),
    anything: z.any().optional(),
    probe: z.object({ unknown: z.unknown(), any: z.any(), nothing: z.undefined() }).optional(),
  }),
});

const authors = defineCollection({
  loader: file('./content/authors.json'),
  schema: z.object({ name: z.string() }),
});

export const collections = { articles, authors };
`,
  valid: {
    title: ' "La luz: cómo llega"',
    section: ' economía',
    level: ' low',
    stars: ' 2',
    author: ' lucia',
    related: ' [uno, dos]',
    cover: '\n  src: ./luz.jpg\n  alt: Un rayo de luz',
    gallery: '\n  - src: ./a.jpg\n  - src: ./b.jpg\n    caption: Tarde',
    media: '\n  type: video\n  url: https://example.com/v\n  minutes: 3.5',
    price: ' 12.50',
    metrics: '\n  vistas: 10\n  "me gusta": 3',
    names: '\n  titulo: { es: Luz, en: Light }',
    position: ' [40.4, -3.7]',
    rows: ' [[1, 2], [3]]',
    series: '\n  name: Física\n  part: 2',
    weight: ' 5',
    featured: ' true',
    code: ' 00123',
    published: ' 2021-11-30',
    until: ' null',
  },
  tries: {
    section: [' ciencia', ' Ciencia', ' "opinión"', ' "opinio\\u0301n"', ' deportes', ' [cultura]', ' ""', ' cultura # sí', ' cultura#no'],
    level: [' high', ' Low', ' 1'],
    stars: [' 3', ' "2"', ' 4', ' One', ' 2.0', ' 0x2', ' 02'],
    author: [' nadie', ' 7', ' { id: lucia, collection: authors }', ' { slug: lucia, collection: authors }', ' { id: lucia, collection: articles }', ' [lucia]', ' ""', ' true', ' 2020-01-01', ' { id: lucia }'],
    related: [' uno', ' [1]', ' []', ' [~]', '\n- uno\n- dos', ' [{id: a, collection: articles}]', ' [{id: a, collection: authors}]'],
    cover: [' {src: a.jpg, alt: x, credit: yo}', ' {src: a.jpg, alt: x, credit: null}', ' {src: a.jpg, alt: x, credit: 4}', ' {src: a.jpg}', ' {alt: x}', ' a.jpg'],
    media: [' {type: none}', ' {type: none, extra: 1}', ' {type: audio}', ' {type: audio, file: a, chapters: [[1, a], [2, b]]}', ' {type: audio, file: a, chapters: [[1, a, b]]}', ' {type: audio, file: a, chapters: [[1]]}', ' {type: Video}', ' {url: https://example.com}', ' {type: video, url: x, minutes: 1}', ' {type: video, url: "http://a", minutes: 0}', ' video', ' {type: video, url: "http://a", minutes: .inf}', ' {type: null}'],
    price: [' free', ' Free', ' "12"', ' .nan', ' -1', ' 1,5', ' 12,50 €', ' .inf', ' 1e3', ' 1.', ' .5'],
    metrics: [' {}', ' []', ' {a: "1"}', ' {a: null}', ' {1: 2}', ' {? a : 1}', ' {a: .inf}', ' {2020-01-01: 3}', ' {a: 1, b}', ' {true: 1}'],
    names: [' {t: {es: a}}', ' {t: {en: a}}', ' {t: {es: a, en: ~}}', ' {t: a}', ' {t: {es: a, en: 4}}'],
    position: [' [1]', ' [1, 2, 3]', ' ["1", 2]', ' 1, 2', ' [1, null]', ' {0: 1, 1: 2}', '\n  - 1\n  - 2'],
    rows: [' [1]', ' [[]]', ' [[1], ["a"]]', ' [[1,],]', ' [[1] [2]]', '\n- - 1\n  - 2\n- - 3', ' []'],
    series: [' null', ' {name: a, part: "3"}', ' {name: a, part: 0}', ' {name: a, part: 1.5}', ' {name: a, part: x}', ' {name: a, part: true}', ' {name: a, part: null}', ' {name: a, part: []}', ' {name: a, part: " 4 "}', ' {name: a, part: 2020-01-01}', ' {name: a}', ' {name: a, part: "0x10"}', ' {name: a, part: [3]}'],
    weight: [' mucho', ' null', ' []', ' "5"', ' .nan'],
    featured: [' "false"', ' 0', ' ""', ' null', ' no', ' []', ' .nan'],
    code: [' null', ' [1, 2]', ' {a: 1}', ' 0x10', ' 1e3', ' 2020-01-01', ' true', ' ~'],
    published: [' 1999-12-31', ' "1999-12-31T23:59:59Z"', ' 2000-01-01', ' 2000-01-01T00:00:00+01:00', ' null', ' 1', ' "2000"', ' 946684800000'],
    until: [' ~', ' 2030-01-01', ' "2030-01-01"', ' 2030-01-01T', ''],
    kind: [' article', ' page', ' "article"', ' Article'],
    version: [' 2', ' "2"', ' 2.0', ' 2.1', ' 0b10'],
    probe: [' {}', ' {unknown: 1}', ' {any: 1}', ' {unknown: null, any: null}', ' {unknown: 1, any: 2, nothing: null}', ' {unknown: ~, any: ~, nothing: 3}'],
    anything: [' {a: [1, {b: 2020-01-01}]}', ' null', ' .nan'],
  },
};

const sample: ContentConfig = {
  collection: 'blog',
  base: 'src/content/blog',
  required: ['title', 'pubDate', 'description', 'tags'],
  majors: MAJORS,
  source: `import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';

const blog = defineCollection({
  loader: glob({ pattern: '**/[^_]*.md', base: './src/content/blog' }),
  schema: z.object({
    title: z.string(),
    pubDate: z.coerce.date(),
    description: z.string(),
    image: z
      .object({
        url: z.string(),
        alt: z.string(),
      })
      .optional(),
    tags: z.array(z.string()),
    updatedDate: z.coerce.date().optional(),
    author: z.string().optional(),
    originalUrl: z.string().url().optional(),
    draft: z.boolean().optional(),
  }),
});

export const collections = { blog };
`,
  valid: {
    title: ' "Redes neuronales: ¿por dónde empiezo?"',
    pubDate: ' 2026-01-19T08:30:12.004Z',
    description: ' "Tres ideas para perder el miedo."',
    image: '\n  url: "https://example.com/redes/1200/630"\n  alt: "Nodos unidos por hilos"',
    tags: '\n  - evergreen\n  - ia',
    updatedDate: ' 2026-02-01',
    author: ' Elena Prado',
    originalUrl: ' https://example.org/notas/redes?x=1#y',
    draft: ' true',
  },
  tries: {
    image: [' {url: a, alt: b}', ' {url: a}', ' {alt: b}', '\n  url: a\n  alt: ""', '\n  url: a\n  alt:', '\n  url: a\n  Alt: b', ' https://example.com/a.png', ' null', '', '\n  - url: a\n  - alt: b', '\nurl: a\nalt: b', '\n  url: https://a:b: c\n  alt: d'],
    tags: [' ia', ' ia, web', ' []', ' [ia, web]', ' [ia, 2024]', ' [yes, no]', ' ["yes"]', ' [true]', ' [ia, ]', ' [, ia]', '\n- ia\n- web', '\n  - ia\n  -', '\n  - ia: x', '\n  -ia', '\n\t- ia', '\n  - ia\n - web', '\n  - ia\n   - web', ' - ia', ' [c#, f#]', ' [#ia]', ' [a b, c:d, "e: f"]', ' [a: b]', ' {ia, web}', ' [ia', ' ia]', '\n  - "ia\n  - web', '\n  - [ia]', ' !!set {ia, web}', '\n  - 2020-01-01', "\n  - 'l''art'", '\n  - C++\n  - C#\n  - @x'],
    originalUrl: [' example.org', ' /notas', ' ""', ' "http://"', ' http://ejemplo.ñ/á', ' ftp://x', ' null', ' https://exa mple.org', ' urn:isbn:1', ' https://example.org:99999/', ' "  https://example.org  "', ' HTTPS://EXAMPLE.ORG', ' https//example.org', ' https:example.org', ' https://', ' [https://example.org]', ' <https://example.org>', ' [a](https://example.org)'],
    draft: [' false', ' "true"', ' yes', ' 0', ' TRUE', ' tRUE', ' null', '', ' ~', ' si', ' !!bool true', ' True'],
  },
};

const strict: ContentConfig = {
  collection: 'notes',
  base: 'src/notes',
  required: ['title', 'email', 'site', 'code', 'created', 'nick', 'count', 'tags'],
  majors: MAJORS,
  source: `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

export const collections = {
  notes: defineCollection({
    loader: glob({ base: 'src/notes', pattern: '*.md' }),
    schema: z.object({
      title: z.string().min(3).max(60),
      summary: z.string().trim().min(1, 'Write something').optional(),
      email: z.string().email(),
      site: z.string().url(),
      code: z.string().regex(/^[A-Z]{2}-\\d+$/),
      created: z.string().datetime(),
      createdLocal: z.string().datetime({ local: true, offset: true }).optional(),
      day: z.string().date().optional(),
      country: z.string().length(2).toUpperCase().optional(),
      slugLine: z.string().startsWith('/').endsWith('/').includes('-').optional(),
      id: z.string().uuid().optional(),
      nick: z.string().nonempty(),
      count: z.number().int().nonnegative().max(100),
      ratio: z.number().gt(0).lt(1).optional(),
      step: z.number().multipleOf(5).optional(),
      tags: z.array(z.string().min(2)).min(1).max(3),
      pair: z.array(z.number()).length(2).optional(),
      when: z.date().min(new Date('2020-01-01')).max(new Date('2030-01-01')).optional(),
      flag: z.boolean().nullish(),
      meta: z.object({ a: z.number() }).strict().optional(),
      loose: z.object({ a: z.number() }).passthrough().optional(),
      rest: z.tuple([z.string()]).rest(z.number()).optional(),
      both: z.object({ a: z.string() }).and(z.object({ b: z.number() })).optional(),
    }).strict(),
  }),
};
`,
  valid: {
    title: ' Nota breve',
    summary: ' Un resumen',
    email: ' hola@example.com',
    site: ' https://example.com',
    code: ' ES-42',
    created: ' "2024-05-06T07:08:09Z"',
    createdLocal: ' "2024-05-06T07:08:09"',
    day: ' "2024-05-06"',
    country: ' es',
    slugLine: ' /una-nota/',
    id: ' 123e4567-e89b-42d3-a456-426614174000',
    nick: ' lu',
    count: ' 7',
    ratio: ' 0.25',
    step: ' 15',
    tags: ' [uno, dos]',
    pair: ' [1, 2]',
    when: ' 2024-05-06',
    flag: ' true',
    meta: ' {a: 1}',
    loose: ' {a: 1, b: 2}',
    rest: ' [a, 1, 2]',
    both: ' {a: x, b: 2}',
  },
  tries: {
    title: [' ab', ' abc', ' "ab "', ' 🎉🎉', ' ñá', ` ${'x'.repeat(60)}`, ` ${'x'.repeat(61)}`, ` ${'é'.repeat(60)}`, ' "   "', ` ${'🎉'.repeat(31)}`],
    summary: [' ""', ' "   "', ' " a "', ' "\\u00a0"', ' |\n  x\n'],
    email: [' hola', ' hola@', ' a@b', ' a@b.c', ' a@b.co', ' "a b@example.com"', ' a..b@example.com', ' .a@example.com', ' ñ@example.com', ' a+b@example.com', ' a@exámple.com', ' A@EXAMPLE.COM', ' a@-example.com', ' a_b@example.com', " o'hara@example.com"],
    site: [' example.com', ' http://a', ' mailto:x', ' "http://a b"', ' ""'],
    code: [' es-42', ' ES-', ' "ES-42 "', ' ES-4a', ' "ES-42\\n"', ' XES-42'],
    created: [' 2024-05-06T07:08:09Z', ' "2024-05-06"', ' "2024-05-06T07:08Z"', ' "2024-05-06T07:08:09"', ' "2024-05-06T07:08:09+02:00"', ' "2024-05-06T07:08:09.123456Z"', ' "2024-13-06T07:08:09Z"', ' "2024-02-30T07:08:09Z"', ' "2024-05-06 07:08:09Z"', ' "2024-05-06T25:08:09Z"', ' "2024-05-06T07:08:09z"', ' "2024-02-29T00:00:00Z"', ' "2023-02-29T00:00:00Z"'],
    createdLocal: [' "2024-05-06T07:08"', ' "2024-05-06T07:08:09+02:00"', ' "2024-05-06T07:08:09+0200"', ' "2024-05-06T07:08:09Z"', ' "2024-05-06"', ' "2024-05-06T07:08:09+02"'],
    day: [' 2024-05-06', ' "2024-5-6"', ' "2024-02-30"', ' "2024-02-29"', ' "06-05-2024"', ' "2023-02-29"'],
    country: [' esp', ' ""', ' ES', ' no', ' "no"', ' ñ'],
    slugLine: [' una-nota', ' /una', ' /unanota/', ' /-/', ' "/-"'],
    id: [' 123', ' 123E4567-E89B-42D3-A456-426614174000', ' 123e4567-e89b-02d3-a456-426614174000', ' 00000000-0000-0000-0000-000000000000', ' 123e4567-e89b-12d3-c456-426614174000', ' "{123e4567-e89b-42d3-a456-426614174000}"'],
    nick: [' ""', ' " "', ' 5'],
    count: [' -1', ' 0', ' 100', ' 101', ' 1.5', ' "7"', ' 1.0', ' 1e2', ' -0', ' .inf', ' .nan', ' 07', ' 1_0', ' 0x64'],
    ratio: [' 0', ' 1', ' .5', ' 0.999', ' 1e-9', ' 50%'],
    step: [' 7', ' 0', ' -5', ' 5.0', ' 12.5', ' .inf'],
    tags: [' []', ' [a]', ' [uno, dos, tres, cuatro]', ' [uno, ""]', ' uno', ' [ñé]', ' [🎉]'],
    pair: [' [1]', ' [1, 2, 3]', ' [1, "2"]'],
    when: [' 2019-12-31', ' 2020-01-01', ' 2030-01-01', ' 2030-01-01T00:00:01Z', ' "2024-05-06"', ' 2020-01-01T00:30:00+01:00'],
    flag: [' null', ' no', ' 1', ''],
    meta: [' {}', ' {a: 1, b: 2}', ' {a: "1"}', ' {a: 1, a: 2}'],
    loose: [' {b: 2}', ' {a: 1, b: {c: [1]}}', ' {a: null}'],
    rest: [' []', ' [a]', ' [a, b]', ' [1]', ' [a, 1, null]'],
    both: [' {a: x}', ' {b: 2}', ' {a: x, b: 2, c: 3}', ' {a: 1, b: x}'],
  },
};

const composed: ContentConfig = {
  collection: 'posts',
  base: 'src/data/posts',
  required: ['title', 'pubDatetime', 'description'],
  majors: MAJORS,
  source: `import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "astro/zod";

export const POSTS_PATH = "src/data/posts";

const seo = z.object({ metaTitle: z.string().max(70), metaDescription: z.string().max(160), canonical: z.string().url(), noindex: z.boolean() });
const base = z.object({
  title: z.string(),
  author: z.string().default("Redacción"),
  pubDatetime: z.date(),
  modDatetime: z.date().optional().nullable(),
  internal: z.string(),
});
const taxonomy = z.object({ tags: z.array(z.string()).default(["others"]), category: z.string().or(z.array(z.string())).optional() });

const posts = defineCollection({
  loader: glob({ pattern: "**/[^_]*.md", base: \`./\${POSTS_PATH}\` }),
  schema: ({ image }) =>
    base
      .omit({ internal: true })
      .merge(taxonomy)
      .extend({
        seo: seo.partial().optional(),
        social: seo.pick({ metaTitle: true, noindex: true }).optional(),
        featured: z.boolean().optional(),
        draft: z.boolean().optional(),
        ogImage: image().or(z.string()).optional(),
        description: z.string().describe("Shown in lists"),
        canonicalURL: z.string().optional(),
        hideEditPost: z.boolean().optional(),
        timezone: z.string().optional(),
        readingTime: z.number().transform((minutes) => \`\${minutes} min\`).optional(),
        lang: z.string().optional().default("es"),
        date: z.string().or(z.date()).transform((value) => new Date(value)).optional(),
        aliases: z.array(z.string()).nullable().default(null),
        order: z.number().nullish().default(10),
        faq: z.array(z.object({ q: z.string(), a: z.string() }).required()).optional(),
        translations: z.record(z.enum(["es", "en"]), z.string()).optional(),
      })
      .passthrough(),
});

export const collections = { posts };
`,
  valid: {
    title: ' Todo junto',
    author: ' Marina',
    pubDatetime: ' 2023-09-30T04:06:31Z',
    modDatetime: ' 2023-10-01T10:00:00+02:00',
    tags: '\n  - notas',
    category: ' viajes',
    seo: '\n  metaTitle: Otro título\n  noindex: false',
    social: '\n  metaTitle: Social\n  noindex: true',
    featured: ' true',
    ogImage: ' ../img/og.png',
    description: ' >\n  Una descripción\n  en dos líneas',
    readingTime: ' 4',
    date: ' 2023-09-30',
    aliases: ' [viejo]',
    order: ' 3',
    faq: '\n  - q: ¿Sí?\n    a: Sí',
  },
  tries: {
    author: [' null', ' ""', ''],
    modDatetime: [' null', '', ' ~', ' "2023-10-01"', ' 2023-10-01'],
    category: [' [a, b]', ' []', ' 3', ' [1]', ' null', ' {a: b}'],
    seo: [' {}', ' null', ' {canonical: x}', ' {canonical: "https://x"}', ' {noindex: "no"}', ` {metaTitle: ${'t'.repeat(71)}}`, ' {otro: 1}', ' {metaTitle: null}'],
    social: [' {}', ' {metaTitle: a}', ' {metaTitle: a, noindex: true, canonical: no-url}', ' {metaTitle: a, noindex: 1}'],
    internal: [' x', ' 4', ' null'],
    ogImage: [' 4', ' https://example.com/og.png', ' {src: x}', ' ""'],
    readingTime: [' "4"', ' 4.5', ' 4 min', ' null', ' .nan'],
    date: [' "30/09/2023"', ' hoy', ' 5', ' null', ' "2023"'],
    aliases: [' null', ' viejo', ' [null]', ' []', ''],
    order: [' null', ' "3"', '', ' 1:30', ' 190:20:30'],
    faq: [' []', ' [{q: a}]', ' [{q: a, a: }]', ' {q: a, a: b}', '\n  - q: a\n  - a: b', '\n  - q: a: b\n    a: c'],
    translations: [' {es: hola}', ' {es: hola, en: hello}', ' {fr: salut}', ' {}', ' {es: 1, en: b}', ' {es: a, en: b, fr: c}'],
  },
};

const modern: ContentConfig = {
  collection: 'entries',
  base: 'src/entries',
  required: ['title', 'contact', 'home', 'day'],
  majors: MODERN,
  source: `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import * as z from 'astro/zod';

const entry = z.strictObject({
  title: z.string().check(z.minLength(2)),
  contact: z.email(),
  home: z.url(),
  web: z.httpUrl().optional(),
  day: z.iso.date(),
  at: z.iso.datetime({ offset: true }).optional(),
  clock: z.iso.time().optional(),
  key: z.uuid().optional(),
  count: z.int().optional(),
  small: z.int32().optional(),
  yes: z.stringbool().optional(),
  extra: z.looseObject({ a: z.string() }).optional(),
  size: z.enum({ Small: 's', Large: 'l' }).default('s'),
  one: z.literal(['a', 'b', 3]).optional(),
  some: z.partialRecord(z.enum(['x', 'y']), z.number()).optional(),
  all: z.record(z.enum(['x', 'y']), z.number()).optional(),
  cell: z.templateLiteral([z.enum(['A', 'B']), z.number()]).optional(),
  tags: z.array(z.string()).prefault(['x']),
  address: z.ipv4().optional(),
  moji: z.emoji().optional(),
  meta: z.object({ a: z.string(), ...z.object({ b: z.number() }).shape }).optional(),
  limit: z.number().min(1).max(9).or(z.null()).default(5),
  lower: z.string().lowercase().optional(),
});

export const collections = {
  entries: defineCollection({ loader: glob({ base: './src/entries', pattern: '**/*.md' }), schema: entry }),
};
`,
  valid: {
    title: ' Nueva',
    contact: ' a.b@example.com',
    home: ' https://example.com/',
    web: ' https://example.com',
    day: " '2025-02-28'",
    at: ' "2025-02-28T10:00:00+01:00"',
    clock: ' "10:20:30"',
    count: ' 3',
    yes: ' "on"',
    extra: ' {a: x, z: 1}',
    size: ' l',
    one: ' 3',
    some: ' {x: 1}',
    all: ' {x: 1, y: 2}',
    tags: ' [a]',
    meta: ' {a: x, b: 1}',
  },
  tries: {
    title: [' x', ' xy'],
    contact: [' a@b', ' a@b.es', ' ñ@b.es', ' "a@b.es "'],
    home: [' example.com', ' x:y', ' mailto:a', ' " https://example.com "', ' http://localhost:3000', ' //a'],
    web: [' ftp://example.com', ' http://localhost', ' https://ejemplo.es/ñ', ' mailto:a@b.es'],
    day: [' 2025-02-28', ' "2025-02-29"', ' "2024-02-29"', ' "2025-2-8"'],
    at: [' "2025-02-28T10:00:00"', ' "2025-02-28T10:00Z"', ' "2025-02-28T10:00:00Z"', ' 2025-02-28T10:00:00Z', ' "2025-02-28T10:00:00+0100"'],
    clock: [' 10:20:30', ' 10:20', ' "10:20"', ' "24:00:00"', ' "10:20:30.123"', ' "10:20:30Z"'],
    key: [' 123e4567-e89b-42d3-a456-426614174000', ' 00000000-0000-0000-0000-000000000000', ' 123e4567-e89b-92d3-a456-426614174000', ' x'],
    count: [' 1.5', ' 9007199254740993', ' -3', ' "3"', ' 1e2', ' 1e20'],
    small: [' 2147483647', ' 2147483648', ' 1.5'],
    yes: [' yes', ' true', ' "true"', ' "NO"', ' maybe', ' 1', ' "1"', ' enabled', ' off', ' y'],
    extra: [' {z: 1}', ' {a: 1}', ' {}'],
    size: [' s', ' Small', ' m', ' null'],
    one: [' a', ' c', ' "3"'],
    some: [' {}', ' {z: 1}', ' {x: "1"}', ' {x: 1, y: 2}'],
    all: [' {x: 1}', ' {x: 1, y: 2, z: 3}', ' {}'],
    cell: [' A1', ' C1', ' A', ' B-2.5', ' a1', ' A01'],
    tags: [' null', ' []', ' [1]'],
    address: [' 127.0.0.1', ' 256.0.0.1', ' 1.2.3', ' 01.2.3.4'],
    moji: [' 🎉', ' a', ' 🎉a', ' 👩‍👩‍👧', ' ""'],
    meta: [' {a: x}', ' {a: x, b: "1"}', ' {a: x, b: 1, c: 2}'],
    limit: [' null', ' 0', ' 9', ' 10', ''],
    lower: [' abc', ' Abc', ' ñ', ' 1'],
  },
};

/** Nothing has to be there, so that a post without frontmatter is a good one. */
const relaxed: ContentConfig = {
  collection: 'notas',
  base: 'src/content/notas',
  required: [],
  majors: MAJORS,
  source: `import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const fields = {
  title: z.string().trim().min(1).optional(),
  date: z.coerce.date().optional(),
  tags: z.array(z.string()).or(z.string().transform((text) => text.split(','))).default([]),
  mood: z.enum(['alegre', 'triste']).optional().catch(undefined),
  draft: z.boolean().refine((value) => typeof value === 'boolean').optional(),
  image: z.object({ url: z.string(), alt: z.string().default('') }).partial().optional(),
};

const notas = defineCollection({
  loader: glob({ base: './src/content/notas', pattern: '**/*.md' }),
  schema: z.object(fields).refine(() => true),
});

export const collections = { notas };
`,
  valid: {
    title: ' Apuntes sueltos',
    date: ' 2025-04-01',
    tags: ' [campo, lluvia]',
    mood: ' alegre',
    image: '\n  url: ./lluvia.jpg',
  },
  tries: {
    title: [' " "', ' ""', ' 3', '', ' |\n  dos'],
    date: ['', ' ayer', ' 2025-4-1', ' null', ' [2025]'],
    tags: [' campo, lluvia', ' ""', ' 3', ' [1]', ' null', ' {a: b}'],
    mood: [' triste', ' regular', ' 3', ' null', ' [alegre]'],
    image: [' {}', ' {alt: 3}', ' null', ' a.png', ' {url: null}', ' {otra: 1}'],
  },
};

/** All configs by name. */
export const CONFIGS: Readonly<Record<string, ContentConfig>> = { template, tutorial, starlight, magazine, sample, strict, composed, modern, relaxed };

/** A site of one schema with the given posts, and what a blog of that schema has besides. */
export function siteFiles(config: ContentConfig, posts: Files): Files {
  const inBase = Object.entries(posts).map(([name, text]) => [`${config.base}/${name}`, text] as const);
  return { 'content/authors.json': '{ "lucia": { "name": "Lucía" } }', 'src/content.config.ts': config.source, ...Object.fromEntries(inBase) };
}
