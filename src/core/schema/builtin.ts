import * as l10n from '@vscode/l10n';
import type { Generator } from '../model/generator';
import type { Schema } from '../model/schema';

const text: Schema = { type: 'string', checks: [] };
const date: Schema = { type: 'date', coerce: true, checks: [] };
const url: Schema = { type: 'string', checks: [{ kind: 'url' }] };
const described = (schema: Schema, description: string): Schema => ({ ...schema, description });
const optional = (inner: Schema): Schema => ({ type: 'optional', inner, dialect: 'zod3' });
const map = (fields: Readonly<Record<string, Schema>>): Schema => ({ type: 'object', fields, rest: 'strip', dialect: 'zod3' });

/** The fields of a blog post, where nothing says what the site itself wants. Described in the reader's language. */
export function builtinSchema(generator: Generator = 'other'): Schema {
  return generator === 'astro' || generator === 'other' ? map(usualFields()) : map(optionalFields(generator));
}

function usualFields(): Readonly<Record<string, Schema>> {
  const image = map({
    url: { ...described(text, l10n.t('The address of the image')), image: true },
    alt: described(text, l10n.t('What the image shows, for those who cannot see it')),
  });
  return {
    title: described(text, l10n.t('The title of the post')),
    pubDate: described(date, l10n.t('When the post is published')),
    description: described(text, l10n.t('One or two sentences that search results and cards show')),
    updatedDate: described(optional(date), l10n.t('When the post was last changed')),
    author: described(optional(text), l10n.t('Who wrote the post')),
    image: described(optional(image), l10n.t('The image that goes with the post')),
    tags: described(optional({ type: 'list', items: text, checks: [] }), l10n.t('The topics of the post')),
    originalUrl: described(optional(url), l10n.t('Where the post first appeared')),
    draft: described(optional({ type: 'boolean' }), l10n.t('Whether the post is not ready to be shown')),
  };
}

/** The fields that generators other than Astro know themselves. They need none of them, and let pass whatever a site adds. */
function optionalFields(generator: Exclude<Generator, 'astro' | 'other'>): Readonly<Record<string, Schema>> {
  const { title = text, pubDate = date, description = text, draft = text } = usualFields();
  const fields: Record<string, Schema> = {
    title: described(optional({ type: 'any' }), title.description ?? ''),
    date: described(optional(generator === 'eleventy' || generator === 'next' ? { type: 'any' } : date), pubDate.description ?? ''),
    description: described(optional({ type: 'any' }), description.description ?? ''),
    ...(generator !== 'jekyll' && { draft: described(optional({ type: 'any' }), draft.description ?? '') }),
    tags: described(optional({ type: 'any' }), l10n.t('The topics of the post')),
  };
  for (const key of ownFields[generator]) fields[key] ??= optional({ type: 'any' });
  return fields;
}

const ownFields: Readonly<Record<Exclude<Generator, 'astro' | 'other'>, readonly string[]>> = {
  hugo: ['lastmod', 'publishDate', 'expiryDate', 'slug', 'url', 'aliases', 'categories', 'summary', 'weight', 'type', 'layout', 'author', 'image', 'images', 'keywords', 'params'],
  jekyll: ['layout', 'permalink', 'published', 'slug', 'category', 'categories', 'excerpt', 'author', 'image', 'redirect_from'],
  eleventy: ['layout', 'permalink', 'eleventyExcludeFromCollections', 'eleventyNavigation', 'pagination', 'author', 'image'],
  docusaurus: ['id', 'slug', 'authors', 'author', 'image', 'keywords', 'unlisted', 'hide_title', 'hide_table_of_contents', 'toc_min_heading_level', 'toc_max_heading_level', 'sidebar_label', 'sidebar_position', 'sidebar_class_name', 'pagination_label', 'pagination_next', 'pagination_prev', 'custom_edit_url', 'displayed_sidebar', 'last_update', 'parse_number_prefixes', 'sidebar_custom_props'],
  next: ['slug', 'author', 'authors', 'summary', 'excerpt', 'image', 'coverImage', 'lastmod', 'layout'],
  zola: ['updated', 'slug', 'path', 'aliases', 'weight', 'template', 'taxonomies', 'authors', 'in_search_index', 'render', 'extra'],
};
