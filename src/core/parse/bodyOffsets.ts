import type { Range } from '../model/text';
import { Lines } from './lines';
import { toSource, type Piece } from './places/place';

/** Turns places in a body, as markdown-it counts them, into offsets of the whole text. */
export class BodyOffsets {
  private readonly lines: Lines | undefined;
  private readonly normalised: Lines | undefined;
  private textLines: Lines | undefined;

  /**
   * @param text the whole text
   * @param start where the body starts in it
   */
  constructor(
    private readonly text: string,
    private readonly start: number,
  ) {
    const body = text.slice(start);
    // markdown-it turns every line break into "\n"; only then do its offsets differ from ours.
    if (!body.includes('\r')) return;
    this.lines = new Lines(body);
    this.normalised = new Lines(body.replace(/\r\n?/g, '\n'));
  }

  /** An offset of the normalised body as one of the text. */
  offset(at: number): number {
    if (!this.lines || !this.normalised) return this.start + at;
    const line = this.normalised.lineAt(at);
    return this.start + this.lines.startOf(line) + (at - this.normalised.startOf(line));
  }

  /** A range of the normalised body as one of the text. */
  range({ start, end }: Range): Range {
    return { start: this.offset(start), end: this.offset(end) };
  }

  /** A range of a token's content as one of the text. Its end is that of its last character. */
  within(pieces: readonly Piece[], { start, end }: Range): Range {
    const from = this.offset(toSource(pieces, start));
    if (end <= start) return { start: from, end: from };
    const last = this.offset(toSource(pieces, end - 1));
    return { start: from, end: last + (this.text.startsWith('\r\n', last) ? 2 : 1) };
  }

  /** The 0-based line of the text that holds the first character behind `offset` that is no white space. */
  nextLine(offset: number): number {
    const character = /\S|$/g;
    character.lastIndex = offset;
    return this.linesOfText().lineAt(character.exec(this.text)?.index ?? this.text.length);
  }

  /** Lines of the body, from `first` to before `end`, 0-based, as a range of the text. */
  rangeOfLines(first: number, end: number): Range {
    const lines = this.linesOfText();
    const from = lines.lineAt(this.start);
    return { start: lines.startOf(from + first), end: lines.endOf(from + end - 1) };
  }

  private linesOfText(): Lines {
    return (this.textLines ??= new Lines(this.text));
  }

  /** The text as written in a range. */
  slice({ start, end }: Range): string {
    return this.text.slice(start, end);
  }
}
