/**
 * The door to the readers of a site's own code. They bring a parser of TypeScript along, so adapters load this module when a
 * site has such a file, and no other part of core imports it.
 */
export * from './astroConfig';
export * from './contentConfig';
export type { MarkdownConfig } from './markdownConfig';
export * from './exportedConfig';
