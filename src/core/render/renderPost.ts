import type { Token } from 'markdown-it';
import type { Post } from '../model/post';
import { Lines } from '../parse/lines';
import type { MarkdownDocument } from '../parse/markdown';
import type { BlockCache } from './blockCache';
import { painterOf, type Highlight, type Typeset } from './codeBlock';
import { takeFootnotes, type Footnote, type FootnoteMark } from './footnotes';
import { tagHtml } from './jsxHtml';
import { OpenTags } from './openTags';
import { codeLanguage, renderTokens, type RenderFeatures } from './rules';
import { smartTexts } from './smartPunctuation';
import { findTasks, noTasks } from './taskLists';

/** What rendering needs of a post: the post and its Markdown tokens, whose lines count from the body's first. */
export interface RenderablePost extends Pick<Post, 'text' | 'body' | 'headings'> {
  readonly markdown: Pick<MarkdownDocument, 'tokens' | 'env'>;
}

/** What decides how a post looks. */
export interface RenderOptions {
  readonly features: RenderFeatures;
  /** Colours code; without it code is shown plain, in the same frame. */
  readonly highlight?: Highlight;
  /** Typesets math; without it math is shown as it is written. */
  readonly typeset?: Typeset;
  /** Spares rendering again what was rendered with it before. */
  readonly cache?: BlockCache;
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
export function codeLanguages({ markdown }: RenderablePost, features: RenderFeatures): Set<string> {
  const blocks = markdown.tokens.filter(({ type }) => type === 'fence' || type === 'code_block');
  const languages = blocks.map((token) => codeLanguage(token, features.astroMajor));
  return new Set(languages.filter((language) => /^(?:shiki|prism)$/.test(painterOf(language, features))));
}

/** Whether the post has math, for `Typeset` to be loaded. */
export function hasMath({ markdown }: RenderablePost): boolean {
  return markdown.tokens.some(({ type, info, children }) =>
    type === 'fence' ? /^math(?:\s|$)/.test(info) : children?.some((child) => child.type === 'code_inline' && child.markup.startsWith('$')) === true,
  );
}

function renderBlocks(post: RenderablePost, options: RenderOptions, withLines: boolean): RenderedBlock[] {
  const { features, highlight, typeset, cache } = options;
  const { tokens } = post.markdown;
  const { text, footnotes, marks } = takeFootnotes(tokens);
  const headings = tokens.filter(({ type }) => type === 'heading_open');
  const headingIds = new Map(headings.flatMap((token, index) => post.headings[index] ? [[token, post.headings[index].id]] : []));
  const render = (part: readonly Token[], firstLine?: number): string => {
    const smart = features.smartPunctuation ? smartTexts(part, features.astroMajor) : new Map<Token, string>();
    const tasks = features.gfm === false ? noTasks : findTasks(part);
    return renderTokens(part, { features, smartTexts: smart, tasks, marks, headingIds, highlight, typeset, firstLine });
  };
  cache?.begin({ features: JSON.stringify(features), withLines, highlight, typeset, definitions: JSON.stringify(post.markdown.env['references']) });
  const lines = new Lines(post.text);
  const bodyLine = lines.lineAt(post.body.start);
  const blocks = toBlocks(text).map(({ tokens: part, line, endLine }) => {
    const renderPart = (): string => render(part, withLines ? line : undefined);
    const source = post.text.slice(Math.max(post.body.start, lines.startOf(bodyLine + line)), Math.min(post.body.end, lines.startOf(bodyLine + endLine)));
    const html = cache === undefined ? renderPart() : cache.html(toKey(source, part, headingIds, marks), renderPart);
    return { line: bodyLine + line, endLine: bodyLine + endLine, html };
  });
  if (footnotes.length === 0) return blocks;
  const end = lines.starts.length;
  return [...blocks, { line: end, endLine: end, html: toFootnoteSection(footnotes, render) }];
}

/** What a block's HTML depends on: its source, and what the rest of the post makes of its headings and footnotes. */
function toKey(source: string, tokens: readonly Token[], headingIds: ReadonlyMap<Token, string>, marks: ReadonlyMap<Token, FootnoteMark>): string {
  // An indented line is code, or the rest of a paragraph whose first lines were a definition.
  const others: unknown[] = tokens[0]?.type === 'code_block' ? ['code'] : [];
  for (const token of tokens) {
    if (token.type === 'heading_open') others.push(headingIds.get(token));
    else if (token.type === 'inline' && token.content.includes('[^')) {
      for (const child of token.children ?? []) if (child.type === 'footnote_ref') others.push(marks.get(child));
    }
  }
  return others.length === 0 ? source : `${source}\0${JSON.stringify(others)}`;
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
    if (token.type === 'html_block') html.read(tagHtml(token));
    if (depth > 0 || html.depth > 0) continue;
    blocks.push(...toBlock(part));
    part = [];
  }
  return [...blocks, ...toBlock(part)];
}

function toBlock(tokens: readonly Token[]): TokenBlock[] {
  let line: number | undefined;
  let endLine = 0;
  for (const { map, hidden, type } of tokens) {
    if (!map || (hidden && type !== 'paragraph_open')) continue;
    line ??= map[0];
    endLine = Math.max(endLine, map[1]);
  }
  return line === undefined ? [] : [{ tokens, line, endLine }];
}

/** As GitHub and Astro close an article, the English heading for screen readers included. */
function toFootnoteSection(footnotes: readonly Footnote[], render: (tokens: readonly Token[]) => string): string {
  const items = footnotes.map((footnote) => {
    const html = render(footnote.tokens).trimEnd();
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
