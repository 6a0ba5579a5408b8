/** The door for adapters: everything the extension and the command line may use of the engine. */
export { check, type CheckOptions } from './check';
export { defaultConfig, type CollectionSetting, type Config, type RuleSetting } from './model/config';
export type { Frontmatter, SyntaxFault, ValueNode, ValuePath } from './model/frontmatter';
export type { Definition, Heading, Link, LinkKind, Post, Reference } from './model/post';
export type { Finding, Fix, Problem, RelatedPlace, Severity } from './model/problem';
export type { Field, Schema, SchemaIssue } from './model/schema';
export type { Collection, NearPage, PostEntry, SchemaOrigin, Site, SiteFeatures, Target } from './model/site';
export type { Position, Range, TextEdit } from './model/text';
export { Lines } from './parse/lines';
export { parsePost, type ParsedPost, type ParseFeatures } from './parse/post';
export { lengthOf, renderBody, renderHtml, toHero, type Hero, type HeroDate, type Highlight, type Length, type RenderedBlock, type RenderOptions } from './render/index';
export { rules } from './rules/index';
export type { Rule } from './rules/rule';
export { toEntry } from './site/entry';
export type { SiteFiles } from './site/files';
export { loadShape, type SiteConfig, type SiteConfigReader } from './site/load';
export { enterPost, enterPosts, listPosts, readPosts } from './site/readPosts';
export { SiteModel, type SiteShape } from './site/siteModel';
