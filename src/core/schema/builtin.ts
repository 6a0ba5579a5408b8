import * as l10n from '@vscode/l10n';
import type { Schema } from '../model/schema';

const text: Schema = { type: 'string', checks: [] };
const date: Schema = { type: 'date', coerce: true, checks: [] };
const url: Schema = { type: 'string', checks: [{ kind: 'url' }] };
const described = (schema: Schema, description: string): Schema => ({ ...schema, description });
const optional = (inner: Schema): Schema => ({ type: 'optional', inner, dialect: 'zod3' });
const map = (fields: Readonly<Record<string, Schema>>): Schema => ({ type: 'object', fields, rest: 'strip', dialect: 'zod3' });

/** The fields of a blog post, where nothing says what the site itself wants. Described in the reader's language. */
export function builtinSchema(): Schema {
  const image = map({
    url: { ...described(text, l10n.t('The address of the image')), image: true },
    alt: described(text, l10n.t('What the image shows, for those who cannot see it')),
  });
  return map({
    title: described(text, l10n.t('The title of the post')),
    pubDate: described(date, l10n.t('When the post is published')),
    description: described(text, l10n.t('One or two sentences that search results and cards show')),
    updatedDate: described(optional(date), l10n.t('When the post was last changed')),
    author: described(optional(text), l10n.t('Who wrote the post')),
    image: described(optional(image), l10n.t('The image that goes with the post')),
    tags: described(optional({ type: 'list', items: text, checks: [] }), l10n.t('The topics of the post')),
    originalUrl: described(optional(url), l10n.t('Where the post first appeared')),
    draft: described(optional({ type: 'boolean' }), l10n.t('Whether the post is not ready to be shown')),
  });
}
