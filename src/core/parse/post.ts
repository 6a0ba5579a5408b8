import type { Frontmatter } from '../model/frontmatter';
import type { Generator } from '../model/generator';
import type { Post } from '../model/post';
import type { Range } from '../model/text';
import { BodyOffsets } from './bodyOffsets';
import { BodyReader } from './bodyReader';
import type { SplitText } from './fence';
import { parseFrontmatter } from './frontmatter';
import type { HeadingIdFeatures } from './headingIds';
import { parseMarkdown, type MarkdownDocument } from './markdown';
import { renderedModules } from './renderedModules';
import { splitAs } from './split';
import { readYamlSuppressions } from './suppressions';

/** A post with its parsed body, for the preview. */
export interface ParsedPost extends Post {
  readonly markdown: MarkdownDocument;
}

/** A post as far as it is needed to parse another version of it: with its parse, what has not changed is not parsed again. */
export type Reparsed = Pick<Post, 'path' | 'text'> & Partial<Pick<ParsedPost, 'frontmatter' | 'markdown'>>;

/** What of the site changes how a post is read. */
export interface ParseFeatures extends HeadingIdFeatures {
  readonly math: boolean;
  /** Whether GFM is read; absent: it is. */
  readonly gfm?: boolean;
  /** Whose way of finding the frontmatter counts; Astro's where nothing is said. */
  readonly generator?: Generator;
  /** See `SiteFeatures`. */
  readonly maxLength?: number;
}

/** As far down the frontmatter of a text is looked for that is too long to be read, in characters. */
const headLength = 16_384;

/**
 * Parses a post: one YAML parse, one Markdown parse. Of a text that is too long the body counts as empty.
 *
 * @param path relative to the site's root; `.mdx` is read as MDX
 * @param text the whole file, with its byte order mark and line endings as they are
 * @param former an earlier version of the same post: what has not changed since is not parsed again
 */
export function parsePost(path: string, text: string, features: ParseFeatures, former?: Partial<Reparsed>): ParsedPost {
  const tooLong = text.length > (features.maxLength ?? Infinity);
  const generator = features.generator ?? 'astro';
  const split = splitAs(generator, tooLong ? text.slice(0, headLength) : text);
  const frontmatter = unchanged(text, split, former) ?? parseFrontmatter(text, split);
  const markdownFeatures = { format: path.endsWith('.mdx') ? ('mdx' as const) : ('md' as const), math: features.math, gfm: features.gfm !== false };
  const body = tooLong ? { start: split.body.start, end: split.body.start } : trim(text, split.body);
  const markdown = parseMarkdown(text.slice(body.start, body.end), markdownFeatures, former?.markdown);
  const offsets = new BodyOffsets(text, body.start);
  const contents = new BodyReader(offsets, markdown.parser, features).read(markdown.tokens);
  const suppressions = [...readYamlSuppressions(text, split.fence), ...contents.suppressions];
  const renders = tooLong ? [''] : renderedModules(path, text.slice(body.start, body.end), generator);
  return { path, text, generator, frontmatter, body, ...contents, ...(renders.length > 0 && { renders }), suppressions, markdown, ...(tooLong && { tooLong }) };
}

/** The frontmatter of a former version, if nothing has changed down to its end: what others keep for it goes on holding, too. */
function unchanged(text: string, { fence }: SplitText, { text: before, frontmatter }: Partial<Reparsed> = {}): Frontmatter | undefined {
  if (before === undefined || fence.kind !== 'block' || JSON.stringify(fence) !== JSON.stringify(frontmatter?.fence)) return undefined;
  return text.startsWith(before.slice(0, fence.range.end)) ? frontmatter : undefined;
}

/** Astro trims the body before it parses it, so that an indented first line is no code. */
function trim(text: string, { start, end }: Range): Range {
  const body = text.slice(start, end);
  const from = start + body.length - body.trimStart().length;
  return { start: from, end: Math.max(from, start + body.trimEnd().length) };
}
