import MarkdownIt, { type RendererRule, type Token } from 'markdown-it';
import type { SiteFeatures } from '../model/site';
import { escapeHtml, toCodeBlock, type CodeContext } from './codeBlock';
import type { FootnoteMark } from './footnotes';
import { expressionHtml, tagHtml } from './jsxHtml';
import type { SmartTexts } from './smartTexts';
import type { TaskLists } from './taskLists';

/** What of the site decides how its posts look. */
export type RenderFeatures = Pick<SiteFeatures, 'astroMajor' | 'smartPunctuation' | 'gfm' | 'hardBreaks' | 'code' | 'drawsDiagrams'>;

/** What the rules must know of the post around a token. */
export interface RenderContext extends CodeContext {
  readonly features: RenderFeatures;
  readonly smartTexts: SmartTexts;
  readonly tasks: TaskLists;
  readonly marks: ReadonlyMap<Token, FootnoteMark>;
  readonly headingIds: ReadonlyMap<Token, string>;
  /** The body's line that `data-line` counts from; undefined: no `data-line`. */
  readonly firstLine: number | undefined;
}

/** Renders tokens of a post to the HTML that Astro makes. */
export function renderTokens(tokens: readonly Token[], context: RenderContext): string {
  return markdown.renderer.render([...tokens], markdown.options, { ...context });
}

/** The language of a code block, `plaintext` where none is named. Astro 5 and 6 cut a name behind its last letter: `c++` is `c`. */
export function codeLanguage(token: Token, astroMajor: number): string {
  const written = writtenLanguage(token);
  const language = astroMajor >= 7 ? written : (/^.*\b/.exec(written)?.[0] ?? '');
  return language === '' ? 'plaintext' : language;
}

function writtenLanguage({ info }: Token): string {
  return markdown.utils.unescapeAll(info).trim().split(/\s/)[0] ?? '';
}

type Attribute = [string, string | number];

const blocks = ['paragraph', 'heading', 'bullet_list', 'ordered_list', 'list_item', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'th', 'td'];
const markdown = new MarkdownIt({ html: true });
for (const block of blocks) markdown.renderer.rules[`${block}_open`] = openBlock;
Object.assign(markdown.renderer.rules, { hr: openBlock, text, image, fence, code_block: fence, code_inline: codeSpan, softbreak, footnote_ref: footnoteMark, html_inline: tag, html_block: tag, mdx_expression: expression });
Object.assign(markdown.renderer.rules, { s_open: () => '<del>', s_close: () => '</del>' });

function contextOf(env: Parameters<RendererRule>[3]): RenderContext {
  return env as unknown as RenderContext;
}

function openBlock(...[tokens, index, options, env, renderer]: Parameters<RendererRule>): string {
  const token = tokens[index];
  if (token === undefined) return '';
  const context = contextOf(env);
  const attributes = [...(token.attrs ?? []).map((attribute) => align(attribute, context)), ...added(token, context)];
  const copy: Token = Object.assign(Object.create(Object.getPrototypeOf(token) as object) as Token, token, { attrs: attributes });
  // The neighbours decide about line breaks.
  const before = tokens.slice(Math.max(0, index - 1), index);
  return renderer.renderToken([...before, copy, ...tokens.slice(index + 1, index + 2)], before.length, options);
}

/** Astro 7 aligns table cells by `style`, older ones by `align`. */
function align([name, value]: Attribute, { features: { astroMajor } }: RenderContext): Attribute {
  const side = name === 'style' ? /^text-align:\s*(\w+)$/.exec(String(value))?.[1] : undefined;
  if (side === undefined) return [name, value];
  return astroMajor >= 7 ? ['style', `text-align: ${side}`] : ['align', side];
}

function added(token: Token, context: RenderContext): Attribute[] {
  const attributes: Attribute[] = [];
  const id = context.headingIds.get(token);
  if (id !== undefined) attributes.push(['id', id]);
  if (context.tasks.lists.has(token)) attributes.push(['class', 'contains-task-list']);
  if (context.tasks.items.has(token)) attributes.push(['class', 'task-list-item']);
  if (context.firstLine !== undefined && token.map) attributes.push(['data-line', String(token.map[0] - context.firstLine)]);
  return attributes;
}

function text(...[tokens, index, , env]: Parameters<RendererRule>): string {
  const token = tokens[index];
  if (token === undefined) return '';
  const { smartTexts, tasks } = contextOf(env);
  const content = smartTexts.get(token) ?? token.content;
  const box = tasks.boxes.get(token);
  if (box === undefined) return escapeHtml(content);
  const tick = box.checked ? ' checked' : '';
  return `<input type="checkbox"${tick} disabled> ${escapeHtml(content.slice(token.content.length - box.rest.length).trimStart())}`;
}

function image(...[tokens, index, , env]: Parameters<RendererRule>): string {
  const token = tokens[index];
  const title = attribute(token, 'title');
  const alt = toPlainText(token?.children ?? [], contextOf(env).smartTexts);
  const titled = title === '' ? '' : ` title="${escapeHtml(title)}"`;
  return `<img src="${escapeHtml(attribute(token, 'src'))}" alt="${escapeHtml(alt)}"${titled}>`;
}

/** An image's text without markup, as CommonMark asks. */
function toPlainText(tokens: readonly Token[], smartTexts: SmartTexts): string {
  const texts = tokens.map((token) => {
    if (token.type === 'image') return toPlainText(token.children ?? [], smartTexts);
    return token.type === 'softbreak' || token.type === 'hardbreak' ? '\n' : (smartTexts.get(token) ?? (token.type === 'html_inline' ? '' : token.content));
  });
  return texts.join('');
}

function attribute(token: Token | undefined, name: string): string {
  return String(token?.attrGet(name) ?? '');
}

function fence(...[tokens, index, , env, renderer]: Parameters<RendererRule>): string {
  const token = tokens[index];
  if (token === undefined) return '';
  const context = contextOf(env);
  const { firstLine, features } = context;
  const line = firstLine === undefined || !token.map ? '' : renderer.renderAttrs({ attrs: [['data-line', String(token.map[0] - firstLine)]] });
  const code = { content: token.content, language: codeLanguage(token, features.astroMajor), written: writtenLanguage(token), isMath: token.markup.startsWith('$') };
  return toCodeBlock(code, line, context);
}

function codeSpan(...[tokens, index, , env, renderer]: Parameters<RendererRule>): string {
  const token = tokens[index];
  if (token === undefined) return '';
  const { typeset } = contextOf(env);
  if (typeset !== undefined && token.markup.startsWith('$')) return typeset(token.content, false);
  return `<code${renderer.renderAttrs(token)}>${escapeHtml(token.content)}</code>`;
}

function softbreak(...[, , , env]: Parameters<RendererRule>): string {
  return contextOf(env).features.hardBreaks === true ? '<br>\n' : '\n';
}

function tag(...[tokens, index]: Parameters<RendererRule>): string {
  const token = tokens[index];
  return token === undefined ? '' : tagHtml(token);
}

function expression(...[tokens, index]: Parameters<RendererRule>): string {
  const token = tokens[index];
  return token === undefined ? '' : expressionHtml(token);
}

function footnoteMark(...[tokens, index, , env]: Parameters<RendererRule>): string {
  const token = tokens[index];
  const mark = token && contextOf(env).marks.get(token);
  if (mark === undefined) return '';
  const id = escapeHtml(mark.id);
  const again = mark.mention > 1 ? `-${String(mark.mention)}` : '';
  return (
    `<sup><a href="#user-content-fn-${id}" id="user-content-fnref-${id}${again}" data-footnote-ref="" ` +
    `aria-describedby="footnote-label">${String(mark.number)}</a></sup>`
  );
}

