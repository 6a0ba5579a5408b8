import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const blog = defineCollection({
  loader: glob({ base: './src/content/blog', pattern: '**/[^_]*.{md,mdx}' }),
  schema: z.object({
    title: z.string(),
    pubDate: z.coerce.date(),
    description: z.string(),
    updatedDate: z.coerce.date().optional(),
    author: z.string().optional(),
    image: z.object({ url: z.string(), alt: z.string() }).optional(),
    tags: z.array(z.string()).optional(),
    originalUrl: z.string().url().optional(),
    draft: z.boolean().optional(),
  }),
});

export const collections = { blog };
