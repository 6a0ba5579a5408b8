import type { StateBlock, Token } from 'markdown-it';
import type { Piece } from './place';

/** Notes the places of table cells, whose content is trimmed and without the backslash of `\|`. */
export function locateCells(state: StateBlock, made: readonly Token[]): void {
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
