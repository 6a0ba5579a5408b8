import type { ValueNode } from '../model/frontmatter';
import { keysIn, mapAt, tomlNames, type Entries } from './tomlKeys';

/**
 * Reads the TOML value that starts at `at`, with the places of what is in its lists and inline tables. One that is not closed ends
 * before the next line that can be none of its own.
 *
 * @param offset added to every place
 */
export function readTomlValue(text: string, at: number, offset: number): ValueNode {
  return new Reader(text, at, offset).value(/[\r\n#]/);
}

const entryStart = new RegExp(`^[ \\t]*(${tomlNames.source})[ \\t]*=[ \\t]*`);
const headerLine = /^[ \t]*\[\[?[ \t]*(?!(?:true|false|inf|nan)\b)[A-Za-z_][\w .-]*\]\]?[ \t]*(?:#.*)?(?:\r?\n|$)/;
/** A key that is being typed: what stands at the left edge without quotes is no item. */
const keyLine = /^(?!(?:true|false|inf|nan)\b)[A-Za-z_][\w.-]*[ \t]*(?:\r?\n|$)/;

/** How deep lists and tables are followed into one another. */
const deepest = 50;

class Reader {
  private depth = 0;
  /** The last bracket looked for, as a table may go over thousands of lines. */
  private nextBracket = -1;

  constructor(private readonly text: string, private at: number, private readonly offset: number) {}

  /** A value; `end` says which characters end one that is written without quotes or brackets. */
  value(end: RegExp): ValueNode {
    const start = this.at;
    switch (this.depth < deepest ? this.text[start] : undefined) {
      case '[': case '{': {
        this.depth += 1;
        const value = this.text[start] === '[' ? this.list(start) : this.table(start);
        this.depth -= 1;
        return value;
      }
      case '"': case "'": {
        this.at = endOfTomlText(this.text, start);
        return { kind: 'scalar', range: this.range(start), style: 'quoted' };
      }
      default: {
        const length = this.text.slice(start).search(end);
        this.at = start + (length < 0 ? this.text.slice(start) : this.text.slice(start, start + length)).trimEnd().length;
        return { kind: 'scalar', range: this.range(start), style: 'plain' };
      }
    }
  }

  private list(start: number): ValueNode {
    const items: ValueNode[] = [];
    this.at += 1;
    while (this.skip(true)) {
      if (this.text[this.at] === ']') return { kind: 'list', range: this.closed(start), flow: true, items };
      const before = this.at;
      if (this.text[before] !== ',') items.push(this.value(/[\r\n#,\]}]/));
      if (this.at === before) this.at += 1;
    }
    return { kind: 'list', range: this.range(start), flow: true, items };
  }

  private table(start: number): ValueNode {
    const entries: Entries = [];
    this.at += 1;
    while (this.skip(false)) {
      if (this.text[this.at] === '}') return { kind: 'map', range: this.closed(start), flow: true, entries };
      if (!this.entry(entries)) this.at += 1;
    }
    return { kind: 'map', range: this.range(start), flow: true, entries };
  }

  private entry(entries: Entries): boolean {
    const [whole, names = ''] = entryStart.exec(this.text.slice(this.at)) ?? [];
    if (whole === undefined) return false;
    const keys = keysIn(names, this.at + this.offset);
    const last = keys.pop();
    this.at += whole.length;
    const value = this.value(/[\r\n#,}]/);
    if (last) mapAt(entries, keys, value.range, false).push({ ...last, value });
    return true;
  }

  /** Passes over white space and comments; false at the end of the text, and where a line begins that belongs to what is around. */
  private skip(inList: boolean): boolean {
    for (;;) {
      this.at += /^(?:[ \t\r]+|#.*)*/.exec(this.text.slice(this.at))?.[0].length ?? 0;
      if (this.at >= this.text.length) return false;
      if (this.text[this.at] !== '\n') return true;
      const below = this.text.slice(this.at + 1);
      if (headerLine.test(below) || keyLine.test(below) || (entryStart.test(below) && (inList || !this.isClosedBelow()))) return false;
      this.at += 1;
    }
  }

  /** An inline table may go on below, where it is closed. */
  private isClosedBelow(): boolean {
    if (this.nextBracket < this.at) {
      const ahead = this.text.slice(this.at).search(/[{}[]/);
      this.nextBracket = ahead < 0 ? this.text.length : this.at + ahead;
    }
    return this.text[this.nextBracket] === '}';
  }

  private closed(start: number): { readonly start: number; readonly end: number } {
    this.at += 1;
    return this.range(start);
  }

  private range(start: number): { readonly start: number; readonly end: number } {
    return { start: start + this.offset, end: this.at + this.offset };
  }
}

/** Behind the quotes that close the text at `start`; the end of the line where there are none. */
export function endOfTomlText(text: string, start: number): number {
  const rest = text.slice(start);
  const closed = /^(?:"""(?:[^\\]|\\[\s\S])*?"{3,5}|'''[\s\S]*?'{3,5}|"(?!"")(?:[^"\\\r\n]|\\.)*"|'(?!'')[^'\r\n]*')/.exec(rest)?.[0];
  return start + (closed ?? /^[^\r\n]*/.exec(rest)?.[0] ?? '').length;
}
