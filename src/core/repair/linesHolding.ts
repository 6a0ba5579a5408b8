/** A line of a text, without its line break. */
export interface FoundLine {
  readonly line: string;
  readonly offset: number;
  /** Whether the line above holds the sign too. */
  readonly follows: boolean;
}

/**
 * The lines that hold a sign, from an offset on, which starts a line.
 *
 * @param sign a global expression that matches nothing empty and no line break
 */
export function* linesHolding(text: string, from: number, sign: RegExp): Iterable<FoundLine> {
  let behind = -1;
  for (let at = from; ; ) {
    sign.lastIndex = at;
    const found = sign.exec(text);
    if (!found) return;
    let offset = found.index;
    while (offset > at && !isBreak(text.charCodeAt(offset - 1))) offset -= 1;
    let end = sign.lastIndex;
    while (end < text.length && !isBreak(text.charCodeAt(end))) end += 1;
    yield { line: text.slice(offset, end), offset, follows: behind === offset };
    at = end;
    behind = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}
