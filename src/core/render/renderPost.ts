import type { Token } from 'markdown-it';
import type { Post } from '../model/post';
import type { SiteFeatures } from '../model/site';
import type { Highlight } from './codeBlock';
import { takeFootnotes, type Footnote } from './footnotes';
import { OpenTags } from './openTags';
import { codeLanguage, renderTokens, type RenderContext } from './rules';
import { smartTexts } from './smartPunctuation';
import { findTasks } from './taskLists';

/** What rendering needs of a post: the post and its Markdown tokens, whose lines count from the body's first. */
export interface RenderablePost extends Pick<Post, 'text' | 'body' | 'headings'> {
  readonly markdown: { readonly tokens: readonly Token[] };
}

/** What decides how a post looks. */
export interface RenderOptions {
  readonly features: Pick<SiteFeatures, 'astroMajor' | 'smartPunctuation'>;
  /** Colours code; without it code is shown plain, in the same frame. */
  readonly highlight?: Highlight;
}

/** A top-level block of the article. */
export interface RenderedBlock {
  /** The line of the file it starts on, 0-based. */
  readonly line: number;
  /** The line behind its last one. */
  readonly endLine: number;
  /** Block elements carry `data-line`: their line from `line` on, so that a block that only moved is the same text as before. */
  readonly html: string;
}

/** The HTML that Astro makes of the post's body. */
export function renderHtml(post: RenderablePost, options: RenderOptions): string {
  return renderBlocks(post, options, false)
    .map(({ html }) => html)
    .join('');
}

/**
 * The post's body block by block. Blocks that raw HTML ties together, such as all that stands between `<details>` and
 * `</details>`, are one. Footnotes come last, as a block behind the end of the text.
 */
export function renderBody(post: RenderablePost, options: RenderOptions): RenderedBlock[] {
  return renderBlocks(post, options, true);
}

/** The languages of the post's code blocks, by the names that `Highlight` is asked for. */
export function codeLanguages(post: RenderablePost, { astroMajor }: Pick<SiteFeatures, 'astroMajor'>): Set<string> {
  const blocks = post.markdown.tokens.filter(({ type }) => type === 'fence' || type === 'code_block');
  return new Set(blocks.map((token) => codeLanguage(token, astroMajor)));
}

function renderBlocks(post: RenderablePost, { features, highlight }: RenderOptions, withLines: boolean): RenderedBlock[] {
  const { tokens } = post.markdown;
  const { text, footnotes, marks } = takeFootnotes(tokens);
  const headings = tokens.filter(({ type }) => type === 'heading_open');
  const context: RenderContext = {
    smartTexts: features.smartPunctuation ? smartTexts(tokens, features.astroMajor) : new Map(),
    tasks: findTasks(tokens),
    marks,
    headingIds: new Map(headings.flatMap((token, index) => post.headings[index] ? [[token, post.headings[index].id]] : [])),
    highlight,
    astroMajor: features.astroMajor,
    firstLine: undefined,
  };
  const bodyLine = countLines(post.text.slice(0, post.body.start));
  const blocks = toBlocks(text).map(({ tokens: part, line, endLine }) => ({
    line: bodyLine + line,
    endLine: bodyLine + endLine,
    html: renderTokens(part, { ...context, firstLine: withLines ? line : undefined }),
  }));
  if (footnotes.length === 0) return blocks;
  const end = bodyLine + countLines(post.text.slice(post.body.start)) + 1;
  return [...blocks, { line: end, endLine: end, html: toFootnoteSection(footnotes, context) }];
}

interface TokenBlock {
  readonly tokens: readonly Token[];
  readonly line: number;
  readonly endLine: number;
}

/** Cuts the stream where both Markdown and raw HTML are at the top level. */
function toBlocks(tokens: readonly Token[]): TokenBlock[] {
  const blocks: TokenBlock[] = [];
  const html = new OpenTags();
  let part: Token[] = [];
  let depth = 0;
  for (const token of tokens) {
    part.push(token);
    depth += token.nesting;
    if (token.type === 'html_block') html.read(token.content);
    if (depth > 0 || html.depth > 0) continue;
    blocks.push(...toBlock(part));
    part = [];
  }
  return [...blocks, ...toBlock(part)];
}

function toBlock(tokens: readonly Token[]): TokenBlock[] {
  const lines = tokens.flatMap(({ map, hidden, type }) => (map && (!hidden || type === 'paragraph_open') ? [map] : []));
  const [first] = lines;
  if (first === undefined) return [];
  return [{ tokens, line: first[0], endLine: Math.max(...lines.map(([, end]) => end)) }];
}

/** As GitHub and Astro close an article, the English heading for screen readers included. */
function toFootnoteSection(footnotes: readonly Footnote[], context: RenderContext): string {
  const items = footnotes.map((footnote) => {
    const html = renderTokens(footnote.tokens, context).trimEnd();
    const back = Array.from({ length: footnote.mentions }, (_, index) => toBackReference(footnote, index + 1)).join(' ');
    const body = footnote.tokens.at(-1)?.type === 'paragraph_close' ? html.replace(/<\/p>$/, () => ` ${back}</p>`) : `${html}\n${back}`;
    return `<li id="user-content-fn-${footnote.id}">\n${body}\n</li>\n`;
  });
  return `<section data-footnotes="" class="footnotes"><h2 class="sr-only" id="footnote-label">Footnotes</h2>\n<ol>\n${items.join('')}</ol>\n</section>\n`;
}

function toBackReference({ id, number }: Footnote, mention: number): string {
  const again = mention > 1 ? `-${String(mention)}` : '';
  const sign = mention > 1 ? `↩<sup>${String(mention)}</sup>` : '↩';
  return (
    `<a href="#user-content-fnref-${id}${again}" data-footnote-backref="" ` +
    `aria-label="Back to reference ${String(number)}${again}" class="data-footnote-backref">${sign}</a>`
  );
}

function countLines(text: string): number {
  return text.match(/\r\n?|\n/g)?.length ?? 0;
}
