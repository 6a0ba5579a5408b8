import type { Position } from '../model/text';

/** The lines of a text, to turn offsets into positions and back. Line breaks are `\n`, `\r\n` and `\r`, as in VS Code. */
export class Lines {
  #starts: readonly number[] | undefined;

  constructor(readonly text: string) {}

  /** The offset at which each line starts; the first is 0. Found when first asked for. */
  get starts(): readonly number[] {
    return (this.#starts ??= this.text.includes('\r') ? startsBehind(this.text) : startsBehindFeeds(this.text));
  }

  /** The 0-based line that holds `offset`; offsets outside the text count as its ends. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The position of an offset. */
  positionAt(offset: number): Position {
    const line = this.lineAt(offset);
    return { line, character: Math.max(0, offset - this.startOf(line)) };
  }

  /** The offset of a position; a character behind the line's end counts as its end. */
  offsetAt({ line, character }: Position): number {
    if (line >= this.starts.length) return this.text.length;
    return Math.min(this.startOf(line) + character, this.endOf(line));
  }

  /** The offset of a line's first character; the text's length for a line behind the last. */
  startOf(line: number): number {
    return this.starts[line] ?? this.text.length;
  }

  /** The offset just behind a line's last character, its line break left out. */
  endOf(line: number): number {
    let end = this.starts[line + 1] ?? this.text.length;
    while (end > this.startOf(line) && /[\r\n]/.test(this.text[end - 1] ?? '')) end -= 1;
    return end;
  }
}

function startsBehind(text: string): number[] {
  const starts = [0];
  const breaks = /\r\n?|\n/g;
  while (breaks.exec(text)) starts.push(breaks.lastIndex);
  return starts;
}

/** The same for a text without `\r`: at each key in a long post, a search for one character is what time there is for. */
function startsBehindFeeds(text: string): number[] {
  const starts = [0];
  for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1);
  return starts;
}
