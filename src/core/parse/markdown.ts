import createMarkdownIt, { type MarkdownIt } from 'markdown-it';
import { locateTokens } from './places/locateTokens';
import { reparse, type ParsedBody } from './reparse';
import { bareAddresses } from './syntax/bareAddresses';
import { footnotes } from './syntax/footnotes';
import { literals } from './syntax/literals';
import { math as mathSyntax } from './syntax/math';
import { remarkHabits } from './syntax/remarkHabits';
import { mdxSyntax } from './syntax/mdx';
import { strikethrough } from './syntax/strikethrough';

/** What the parser must know of the file and the site. */
export interface MarkdownFeatures {
  readonly format: 'md' | 'mdx';
  /** Whether `$…$` and `$$…$$` are math: the site uses remark-math. */
  readonly math: boolean;
  /** Whether GFM's additions are read: tables, footnotes, strikethrough, task lists, bare addresses. */
  readonly gfm: boolean;
}

/** A parsed body: markdown-it's tokens, whose `meta` tells their places, and the environment it filled. */
export interface MarkdownDocument extends ParsedBody {
  /** What it was parsed with. */
  readonly parser: MarkdownIt;
}

const parsers = new Map<string, MarkdownIt>();

/** markdown-it, set up to read what Astro reads: CommonMark, GFM, footnotes, raw HTML, and MDX's syntax where asked. */
export function markdownParser({ format, math, gfm }: MarkdownFeatures): MarkdownIt {
  const key = `${format} ${String(math)} ${String(gfm)}`;
  const known = parsers.get(key);
  if (known) return known;
  const md = new createMarkdownIt({ html: true });
  // Any address is a link, as for Astro; what is unsafe to show is the renderer's business.
  md.validateLink = () => true;
  md.use(remarkHabits).use(literals);
  if (gfm) md.use(footnotes).use(strikethrough).use(bareAddresses);
  else md.disable(['table', 'strikethrough']);
  if (math) md.use(mathSyntax);
  // Definitions stay in the tokens: they are links.
  md.disable('strip_references');
  if (format === 'mdx') md.use(mdxSyntax);
  md.use(locateTokens);
  parsers.set(key, md);
  return md;
}

/**
 * Parses a body.
 *
 * @param former an earlier parse of the same body: what has not changed since is taken over from it
 */
export function parseMarkdown(body: string, features: MarkdownFeatures, former?: MarkdownDocument): MarkdownDocument {
  const parser = markdownParser(features);
  const source = normalise(body);
  // An expression of MDX may be closed anywhere below.
  if (former?.parser === parser && features.format === 'md') {
    const tokens = source === former.source ? former.tokens : reparse(former, source, parser);
    if (tokens) return { source, tokens, env: former.env, parser };
  }
  const env = {};
  return { source, tokens: parser.parse(source, env), env, parser };
}

/** As markdown-it does first of all, and CommonMark 2.1 and 2.3 ask. */
function normalise(body: string): string {
  return (body.includes('\r') ? body.replace(/\r\n?/g, '\n') : body).replaceAll('\0', '\uFFFD');
}
