import type { Token } from 'markdown-it';
import { closingBrace, jsxTagAt, textOfExpression, type JsxTag } from '../parse/syntax/jsxTag';
import { jsx } from '../parse/syntax/mdx';
import { escapeHtml } from './codeBlock';

/** A tag of HTML or, in MDX, of JSX as HTML. */
export function tagHtml(token: Token): string {
  return token.info === jsx ? jsxHtml(token.content, token.type === 'html_block') : token.content;
}

/** What an expression shows, as far as it can be told without running it: a text that is written out. */
export function expressionHtml({ content }: Token): string {
  return escapeHtml(textOfExpression(content) ?? '');
}

/**
 * HTML for tags of JSX. Elements stay; a component becomes a box with its name, around whatever it holds. `block`: the tags fill
 * their lines, else they stand in a text.
 */
function jsxHtml(source: string, block: boolean): string {
  let html = '';
  let at = 0;
  while (at < source.length) {
    const tag = source[at] === '<' ? jsxTagAt(source, at, source.length) : undefined;
    const end = tag?.end ?? (source[at] === '{' ? closingBrace(source, at, source.length) : at + 1);
    if (tag) html += toTag(tag, block ? 'div' : 'span');
    else if (end <= at + 1) html += source.slice(at, at + 1);
    at = Math.max(end, at + 1);
  }
  return html;
}

const voids = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

function toTag(tag: JsxTag, box: 'div' | 'span'): string {
  const { name, kind } = tag;
  if (name === '') return '';
  const isElement = /^[a-z][a-z\d-]*$/.test(name);
  const element = isElement ? name : box;
  if (kind === 'closing') return `</${element}>`;
  const attributes = isElement ? tag.attributes.flatMap(toAttribute).join('') : ` class="galley-component" data-component="${escapeHtml(toLabel(tag))}"`;
  return `<${element}${attributes}>${kind === 'empty' && !voids.test(element) ? `</${element}>` : ''}`;
}

/** What cannot be told without running the page is left out. */
function toAttribute({ name, text }: JsxTag['attributes'][number]): string[] {
  if (text === undefined) return [];
  const known = name === 'className' ? 'class' : name === 'htmlFor' ? 'for' : name;
  return [` ${known}="${text.replaceAll('"', '&quot;')}"`];
}

/** The properties that tell one use of a component from another, best first. */
const telling = ['title', 'label', 'name', 'alt', 'caption', 'type', 'id', 'href', 'src', 'url'];

function toLabel({ name, attributes }: JsxTag): string {
  const text = telling.map((key) => attributes.find((attribute) => attribute.name === key)?.text).find((value) => value !== undefined && value !== '');
  return text === undefined ? name : `${name}: ${text}`;
}
