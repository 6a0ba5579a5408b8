import type { Token } from 'markdown-it';
import type { Range } from '../../model/text';

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

/** What `locateTokens` leaves in `Token.meta`. */
export interface TokenPlace {
  readonly pieces?: readonly Piece[];
  readonly span?: LinkSpan;
  readonly definition?: DefinitionSpan;
  /** On a heading's opening token: the heading from its first marker to its last; offsets into the normalised body. */
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
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.content ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  return piece ? piece.source + (offset - piece.content) : offset;
}
