import type { MarkdownIt, StateBlock, StateInline, Token } from 'markdown-it';
import type { Range } from '../model/text';

/**
 * Where a token's `content` comes from: from `content` on (an offset into it), its characters stand at `source` in the
 * body as markdown-it normalised it. Ascending; one piece per line, and one more behind each backslash that a table cell lost.
 */
export interface Piece {
  readonly content: number;
  readonly source: number;
}

/** The parts of a link as written; offsets into the `content` of the inline token around it. */
export interface LinkSpan {
  readonly range: Range;
  readonly label?: Range;
  /** Absent for a use of a definition. */
  readonly href?: Range;
}

/** The parts of a definition; offsets into the body as markdown-it normalised it. */
export interface DefinitionSpan {
  readonly range: Range;
  readonly label: Range;
  readonly href: Range;
}

/** What {@link locateTokens} leaves in `Token.meta`. */
export interface TokenPlace {
  readonly pieces?: readonly Piece[];
  readonly span?: LinkSpan;
  readonly definition?: DefinitionSpan;
  /** On a heading's opening token: the heading from its first marker to its last; an offset into the normalised body. */
  readonly block?: Range;
}

/** The places noted for a token. */
export function placeOf(token: Token): TokenPlace {
  return token.meta ?? {};
}

/** The label of a reference, a definition or a footnote, normalised; empty where the token has none. */
export function labelOf(token: Token): string {
  return typeof token.meta?.label === 'string' ? token.meta.label : '';
}

/** Turns an offset into a token's content into one into the body. */
export function toSource(pieces: readonly Piece[], offset: number): number {
  let found: Piece | undefined;
  for (const piece of pieces) {
    if (piece.content > offset) break;
    found = piece;
  }
  return found ? found.source + (offset - found.content) : offset;
}

/**
 * A markdown-it plugin that notes where things stand: markdown-it itself knows lines of blocks only. It wraps the rules
 * that make blocks with text and those that make links, and looks at their state when they have just succeeded, while
 * the prefixes of quotes and lists around the block are still known.
 */
export function locateTokens(md: MarkdownIt): void {
  for (const name of ['paragraph', 'lheading', 'html_block']) wrapBlock(md, name, locateLines);
  wrapBlock(md, 'heading', locateHeading);
  wrapBlock(md, 'table', locateCells);
  wrapBlock(md, 'reference', locateDefinition);
  for (const name of ['link', 'image', 'autolink', 'html_inline', 'linkify']) wrapInline(md, name);
}

type BlockRule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;
type InlineRule = (state: StateInline, silent: boolean) => boolean;

/** The rule of that name with the rules it may interrupt; markdown-it offers no public way to read them. */
function ruleNamed(ruler: unknown, name: string): { fn: unknown; alt: string[] } {
  const found = (ruler as { __rules__: { name: string; fn: unknown; alt: string[] }[] }).__rules__.find((rule) => rule.name === name);
  if (!found) throw new Error(`markdown-it has no rule "${name}"`);
  return found;
}

function wrapBlock(md: MarkdownIt, name: string, note: (state: StateBlock, made: readonly Token[]) => void): void {
  const { fn, alt } = ruleNamed(md.block.ruler, name);
  const rule = fn as BlockRule;
  const wrapped: BlockRule = (state, startLine, endLine, silent) => {
    const first = state.tokens.length;
    if (!rule(state, startLine, endLine, silent)) return false;
    if (silent) return true;
    const made = state.tokens.slice(first);
    for (const token of made) if (token.type === 'heading_open') token.meta = { ...token.meta, block: blockRange(state, token) };
    note(state, made);
    return true;
  };
  md.block.ruler.at(name, wrapped, { alt });
}

function blockRange(state: StateBlock, { map }: Token): Range {
  const [first, last] = map ?? [0, 1];
  const start = (state.bMarks[first] ?? 0) + (state.tShift[first] ?? 0);
  const end = (state.bMarks[last - 1] ?? 0) + state.src.slice(state.bMarks[last - 1], state.eMarks[last - 1]).trimEnd().length;
  return { start, end: Math.max(start, end) };
}

function wrapInline(md: MarkdownIt, name: string): void {
  const rule = ruleNamed(md.inline.ruler, name).fn as InlineRule;
  md.inline.ruler.at(name, (state: StateInline, silent: boolean) => {
    const start = state.pos;
    const first = state.tokens.length;
    if (!rule(state, silent)) return false;
    if (silent) return true;
    // Pending text may have been pushed first; the link itself is the first token that is none.
    const made = state.tokens.slice(first).find((token) => token.type !== 'text');
    if (made) made.meta = { ...made.meta, span: spanOf(state, made, start) };
    return true;
  });
}

function spanOf(state: StateInline, token: Token, start: number): LinkSpan {
  const end = state.pos;
  if (token.type === 'html_inline') return { range: { start, end } };
  if (token.markup === 'autolink') return { range: { start, end }, href: { start: start + 1, end: end - 1 } };
  if (token.markup === 'linkify') {
    // The rule fires at the colon, when the scheme has been read as text already.
    const scheme = /[a-z][a-z\d+.-]*$/i.exec(state.src.slice(0, start))?.[0].length ?? 0;
    return { range: { start: start - scheme, end }, href: { start: start - scheme, end } };
  }
  const { parseLinkLabel, parseLinkDestination } = state.md.helpers;
  const bracket = token.type === 'image' ? start + 1 : start;
  const labelEnd = parseLinkLabel(state, bracket, token.type !== 'image');
  const label = { start: bracket + 1, end: labelEnd };
  if (token.meta?.label !== undefined) return { range: { start, end }, label };
  let at = labelEnd + 2;
  while (/[ \t\n]/.test(state.src[at] ?? '')) at += 1;
  const destination = parseLinkDestination(state.src, at, state.posMax);
  const angled = state.src[at] === '<';
  return { range: { start, end }, label, href: angled ? { start: at + 1, end: destination.pos - 1 } : { start: at, end: destination.pos } };
}

/**
 * Paragraphs, underlined headings and HTML blocks: a line of the content is what is left of the source line, so the two end
 * together, whatever was stripped before.
 */
function locateLines(state: StateBlock, made: readonly Token[]): void {
  for (const token of made) {
    if (!token.map || (token.type !== 'inline' && token.type !== 'html_block')) continue;
    const pieces: Piece[] = [];
    let content = 0;
    let line = token.map[0];
    for (const text of token.content.split('\n')) {
      if (line >= token.map[1]) break;
      const source = state.src.slice(state.bMarks[line], state.eMarks[line]);
      const lineEnd = (state.bMarks[line] ?? 0) + (text === source || source.endsWith(text) ? source.length : source.trimEnd().length);
      pieces.push({ content, source: lineEnd - text.length });
      content += text.length + 1;
      line += 1;
    }
    token.meta = { ...token.meta, pieces };
  }
}

function locateHeading(state: StateBlock, made: readonly Token[]): void {
  for (const token of made) {
    if (token.type !== 'inline' || !token.map) continue;
    const line = token.map[0];
    const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
    const marker = /^#+[ \t]*/.exec(state.src.slice(start, state.eMarks[line]))?.[0].length ?? 0;
    token.meta = { ...token.meta, pieces: [{ content: 0, source: start + marker }] };
  }
}

/** Table cells: trimmed, and without the backslash of `\|`. */
function locateCells(state: StateBlock, made: readonly Token[]): void {
  let cells: readonly (readonly Piece[])[] = [];
  let column = 0;
  for (const token of made) {
    if (token.type === 'tr_open' && token.map) {
      const line = token.map[0];
      const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
      cells = splitRow(state.src.slice(start, state.eMarks[line]), start);
      column = 0;
    } else if (token.type === 'inline') {
      token.meta = { ...token.meta, pieces: cells[column] ?? [] };
      column += 1;
    }
  }
}

/** Splits a row at its unescaped bars, as markdown-it's table rule does, into the pieces of each trimmed cell. */
function splitRow(row: string, offset: number): Piece[][] {
  const cells: Piece[][] = [];
  const trimmedEnd = row.trimEnd().length;
  let start = row.length - row.trimStart().length;
  if (row[start] === '|') start += 1;
  let escapes: number[] = [];
  const close = (end: number): void => {
    const lead = /^\s*/.exec(row.slice(start, end))?.[0].length ?? 0;
    const first = start + lead;
    const pieces: Piece[] = [{ content: 0, source: offset + first }];
    escapes.forEach((at, lost) => pieces.push({ content: at - first - lost, source: offset + at + 1 }));
    cells.push(pieces);
    start = end + 1;
    escapes = [];
  };
  for (let at = start; at < trimmedEnd; at += 1) {
    if (row[at] !== '|') continue;
    if (row[at - 1] === '\\') escapes.push(at - 1);
    else close(at);
  }
  if (start < trimmedEnd) close(trimmedEnd);
  return cells;
}

/** `[label]: href`, which may stand on several lines. markdown-it has just accepted it, so its parts need finding only. */
function locateDefinition(state: StateBlock, made: readonly Token[]): void {
  for (const token of made) {
    if (token.type !== 'reference_definition' || !token.map) continue;
    const [startLine, endLine] = token.map;
    const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
    const end = state.eMarks[endLine - 1] ?? start;
    const head = /^\[((?:[^\\\]]|\\[\s\S])*)\]:/.exec(state.src.slice(start, end));
    if (!head) continue;
    let at = start + head[0].length;
    // Between label and address there is white space, and at a line break the prefix of a quote or list around.
    for (let line = startLine; line < endLine; line += 1) {
      const lineStart = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
      const lineEnd = state.eMarks[line] ?? end;
      if (lineEnd < at) continue;
      at = Math.max(at, lineStart);
      while (at < lineEnd && /[ \t]/.test(state.src[at] ?? '')) at += 1;
      if (at < lineEnd) break;
    }
    const destination = state.md.helpers.parseLinkDestination(state.src, at, end);
    const href = state.src[at] === '<' ? { start: at + 1, end: destination.pos - 1 } : { start: at, end: destination.pos };
    const definition: DefinitionSpan = { range: { start, end }, label: { start: start + 1, end: start + 1 + (head[1] ?? '').length }, href };
    token.meta = { ...token.meta, definition };
  }
}
