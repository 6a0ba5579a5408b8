import stringWidth from 'string-width';

/** A line of text as a terminal shows it, and marks below it. */
export interface CodeFrame {
  readonly line: string;
  /** Spaces and `^`, in the same cells as what is marked. */
  readonly marks: string;
}

interface Cell {
  /** What is shown: a grapheme, spaces for a tab, or a sign for a control character. */
  readonly shown: string;
  readonly width: number;
  readonly isMarked: boolean;
}

const tabWidth = 4;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Shows a part of a line, long lines cut to what is around it.
 *
 * @param line without its line break
 * @param from offset in the line, UTF-16; what is marked is never empty: at least one cell is
 * @param to offset in the line, exclusive
 * @param width the room there is, in cells
 */
export function toCodeFrame(line: string, from: number, to: number, width: number): CodeFrame {
  const cells = toCells(line, from, to);
  const firstMarked = cells.findIndex(({ isMarked }) => isMarked);
  const [start, end] = visiblePart(cells, firstMarked < 0 ? cells.length : firstMarked, width);
  const shown = [...(start > 0 ? [cut] : []), ...cells.slice(start, end), ...(end < cells.length ? [cut] : [])];
  const isEmpty = !shown.some(({ isMarked }) => isMarked);
  const marks = shown.map(({ isMarked, width: cellWidth }) => (isMarked ? '^' : ' ').repeat(cellWidth)).join('');
  return { line: shown.map((cell) => cell.shown).join('').trimEnd(), marks: isEmpty ? `${marks}^` : marks.trimEnd() };
}

const cut: Cell = { shown: '…', width: 1, isMarked: false };

function toCells(line: string, from: number, to: number): Cell[] {
  let column = 0;
  return Array.from(graphemes.segment(line), ({ segment, index }) => {
    const shown = segment === '\t' ? ' '.repeat(tabWidth - (column % tabWidth)) : withoutControls(segment);
    const width = stringWidth(shown);
    column += width;
    // An empty range marks what follows it.
    const isMarked = index < Math.max(to, from + 1) && index + segment.length > from;
    return { shown, width, isMarked };
  });
}

/** Which cells fit: all, or the marked ones with a third of the room before them. */
function visiblePart(cells: readonly Cell[], firstMarked: number, width: number): [start: number, end: number] {
  if (widthOf(cells) <= width) return [0, cells.length];
  let start = firstMarked;
  let before = 0;
  while (start > 0 && before < width / 3) before += cells[--start]?.width ?? 0;
  let end = start;
  let used = 2; // For the signs that something was cut.
  for (; end < cells.length; end++) {
    used += cells[end]?.width ?? 0;
    if (used > width) break;
  }
  return [start, end];
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

/** Text in which nothing can command the terminal: control characters and marks of writing direction become visible signs. */
export function withoutControls(text: string): string {
  return text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, (sign) => {
    const code = sign.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
  });
}
