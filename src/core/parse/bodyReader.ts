import type { MarkdownIt, Token } from 'markdown-it';
import type { CodeBlock, Definition, Heading, Link, Reference, Suppression } from '../model/post';
import type { Range } from '../model/text';
import type { BodyOffsets } from './bodyOffsets';
import { HeadingIds, type HeadingIdFeatures } from './headingIds';
import { readAttributes, splitSrcset, type HtmlAttribute } from './htmlAttributes';
import { toPageOrder } from './pageOrder';
import { labelOf, placeOf, type LinkSpan, type Piece } from './places/place';
import { readSuppression } from './suppressions';
import { toFullAddress } from './syntax/bareAddresses';
import { textOfExpression } from './syntax/jsxTag';

/** All that a body holds for rules; ranges are offsets of the whole text. */
export interface BodyContents {
  readonly texts: Range[];
  readonly codeBlocks: CodeBlock[];
  readonly headings: Heading[];
  readonly links: Link[];
  readonly references: Reference[];
  readonly definitions: Definition[];
  readonly ids: Set<string>;
  readonly suppressions: Suppression[];
}

/** A "#" that is not part of an entity such as `&#38;`. */
const fragmentSign = /(?<!&(?=#(?:\d{1,7}|x[\da-f]{1,6});))#/i;

/** The language that a fence names: `js` of `js {1,3} title="x"`. */
function languageOf(info: string): string {
  return /^[^\s{:,]*/.exec(info.trim())?.[0].toLowerCase() ?? '';
}

/** Collects links, headings and ids from a body's tokens, in the order of the text. */
export class BodyReader {
  private readonly contents: BodyContents = { texts: [], codeBlocks: [], headings: [], links: [], references: [], definitions: [], ids: new Set(), suppressions: [] };
  private readonly headingIds: HeadingIds;

  constructor(
    private readonly offsets: BodyOffsets,
    private readonly md: MarkdownIt,
    features: HeadingIdFeatures,
  ) {
    this.headingIds = new HeadingIds(features);
  }

  /** Reads the whole token stream once. */
  read(tokens: readonly Token[]): BodyContents {
    const { shown, dropped, footnotes } = toPageOrder(tokens);
    this.headingIds.footnotes = footnotes;
    this.readTokens(shown);
    for (const [label, { mentions }] of footnotes) this.addFootnoteIds(label, mentions);
    const ids = new Set(this.contents.ids);
    this.readTokens(dropped);
    const { texts, codeBlocks, headings, links, references, definitions, suppressions } = this.contents;
    // Definitions and footnotes take their place among the others.
    links.sort((a, b) => a.hrefRange.start - b.hrefRange.start);
    texts.sort((a, b) => a.start - b.start);
    for (const list of [codeBlocks, headings, references, definitions, suppressions]) list.sort((a, b) => a.range.start - b.range.start);
    return { ...this.contents, ids };
  }

  private readTokens(tokens: readonly Token[]): void {
    let heading: Token | undefined;
    for (const token of tokens) {
      if (token.type === 'heading_open') heading = token;
      else if (token.type === 'inline') {
        if (heading) this.addHeading(heading, token);
        heading = undefined;
        this.readInline(token);
      } else if (token.type === 'fence') this.addCode(token);
      else if (token.type === 'html_block') this.readHtml(token.content, placeOf(token).pieces ?? [], 0);
      else if (token.type === 'reference_definition') this.addDefinition(token);
      else if (token.type === 'mdx_expression') this.addSuppression(token.content, this.offsets.range(placeOf(token).block ?? { start: 0, end: 0 }));
    }
  }

  private addHeading(open: Token, inline: Token): void {
    const children = inline.children ?? [];
    const id = this.headingIds.next(children);
    const { block = { start: 0, end: 0 } } = placeOf(open);
    this.contents.ids.add(id);
    const text = this.headingIds.textOf(children).trim();
    this.contents.headings.push({ depth: Number(open.tag.slice(1)), text, id, range: this.offsets.range(block) });
  }

  private readInline(inline: Token): void {
    const { pieces = [] } = placeOf(inline);
    this.addTexts(inline.content, pieces);
    for (const token of inline.children ?? []) {
      const { span } = placeOf(token);
      if (!span) continue;
      if (token.type === 'html_inline') this.readHtml(token.content, pieces, span.range.start);
      else if (token.type === 'mdx_expression') this.addSuppression(token.content, this.offsets.within(pieces, span.range));
      else if (span.href) this.addLink(token, { ...span, href: span.href }, inline.content, pieces);
      else this.contents.references.push({ label: labelOf(token), range: this.offsets.within(pieces, span.range) });
    }
  }

  private addCode({ content, info, map }: Token): void {
    if (!map || content === '') return;
    const first = map[0] + 1;
    this.contents.codeBlocks.push({ language: languageOf(info), range: this.offsets.rangeOfLines(first, first + content.split('\n').length - 1) });
  }

  private addTexts(content: string, pieces: readonly Piece[]): void {
    // Without the spaces in front: of a tab that a block took a part of, they have no place of their own.
    let start = 0;
    while (start < content.length) {
      const feed = content.indexOf('\n', start);
      const end = feed < 0 ? content.length : feed;
      const text = content.slice(start, end).trimStart();
      if (text !== '') this.contents.texts.push(this.offsets.within(pieces, { start: end - text.length, end }));
      start = end + 1;
    }
  }

  private addLink(token: Token, span: LinkSpan & { readonly href: Range }, content: string, pieces: readonly Piece[]): void {
    const written = content.slice(span.href.start, span.href.end);
    const automatic = token.markup === 'autolink' || token.markup === 'linkify';
    this.contents.links.push({
      kind: automatic ? 'autolink' : token.type === 'image' ? 'image' : 'link',
      role: token.type === 'image' ? 'asset' : 'page',
      url: automatic ? toFullAddress(written) : this.md.utils.unescapeAll(written),
      range: this.offsets.within(pieces, span.range),
      ...this.hrefParts(this.offsets.within(pieces, span.href)),
      ...(span.label && { labelRange: this.offsets.within(pieces, span.label) }),
    });
  }

  private addDefinition(token: Token): void {
    const { definition } = placeOf(token);
    if (!definition) return;
    const range = this.offsets.range(definition.range);
    const labelRange = this.offsets.range(definition.label);
    const href = this.hrefParts(this.offsets.range(definition.href));
    this.contents.definitions.push({ label: labelOf(token), range, labelRange, hrefRange: href.hrefRange });
    this.contents.links.push({ kind: 'definition', role: 'page', url: this.md.utils.unescapeAll(href.href), range, labelRange, ...href });
  }

  /** `content` is an expression of MDX, which may be a comment. */
  private addSuppression(content: string, range: Range): void {
    const suppression = readSuppression(content, () => range, this.offsets);
    if (suppression) this.contents.suppressions.push(suppression);
  }

  /** `content` may be a part of a token's content: `from` is where it starts there. */
  private readHtml(content: string, pieces: readonly Piece[], from: number): void {
    const within = ({ start, end }: Range): Range => this.offsets.within(pieces, { start: start + from, end: end + from });
    if (content.includes('galley-')) {
      const suppression = readSuppression(content, (range) => within(range), this.offsets);
      if (suppression) this.contents.suppressions.push(suppression);
    }
    if (!content.includes('=')) return;
    for (const attribute of readAttributes(content)) this.addAttribute(attribute, within);
  }

  private addAttribute({ tag, name, value, range, tagRange }: HtmlAttribute, within: (range: Range) => Range): void {
    if (name === 'id' || (name === 'name' && tag === 'a')) this.contents.ids.add(textOfExpression(value) ?? value);
    const add = (url: string, at: Range, role: Link['role']): void => {
      this.contents.links.push({ kind: 'html', role, url, range: within(tagRange), ...this.hrefParts(within(at)) });
    };
    // A value in braces is a JSX expression: only the page itself knows it.
    if (value.startsWith('{')) return;
    if (name === 'href') add(value, range, 'page');
    else if (name === 'src' || name === 'poster') add(value, range, tag === 'iframe' ? 'page' : 'asset');
    else if (name === 'srcset') {
      for (const part of splitSrcset(value)) add(part.url, { start: range.start + part.range.start, end: range.start + part.range.end }, 'asset');
    }
  }

  /** The ids GitHub's footnotes have, as remark-rehype makes them. */
  private addFootnoteIds(label: string, mentions: number): void {
    const { ids } = this.contents;
    const id = this.md.utils.lib.mdurl.encode(label.toLowerCase());
    ids.add('footnote-label').add(`user-content-fn-${id}`).add(`user-content-fnref-${id}`);
    for (let mention = 2; mention <= mentions; mention += 1) ids.add(`user-content-fnref-${id}-${String(mention)}`);
  }

  private hrefParts(hrefRange: Range): Pick<Link, 'href' | 'hrefRange' | 'pathRange' | 'fragmentRange'> {
    const href = this.offsets.slice(hrefRange);
    const hash = href.includes('#') ? href.search(fragmentSign) : -1;
    const query = href.indexOf('?');
    const pathLength = query >= 0 && (hash < 0 || query < hash) ? query : hash;
    return {
      href,
      hrefRange,
      pathRange: { start: hrefRange.start, end: pathLength < 0 ? hrefRange.end : hrefRange.start + pathLength },
      ...(hash >= 0 && { fragmentRange: { start: hrefRange.start + hash + 1, end: hrefRange.end } }),
    };
  }
}
