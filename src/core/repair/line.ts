import type { Range } from '../model/text';
import { findMarkers, type Marker } from './markers';
import { mask } from './mask';
import { findTables, type Table } from './table';

/** One line of running text. */
export interface Line {
  readonly range: Range;
  readonly source: string;
  readonly masked: string;
  /** What stands in front of it in the file: `- `, `### `. */
  readonly prefix: string;
  readonly markers: readonly Marker[];
  readonly tables: readonly Table[];
  /** Nothing in it can be the trace of a lost break. */
  readonly quiet: boolean;
}

/** Reads a line of a text. Most lines of most texts are quiet, and never masked. */
export function readLine(text: string, range: Range): Line {
  const source = text.slice(range.start, range.end);
  const ahead = text.slice(Math.max(0, range.start - 40), range.start);
  const prefix = ahead.slice(Math.max(ahead.lastIndexOf('\n'), ahead.lastIndexOf('\r')) + 1);
  let masked: string | undefined;
  const line = {
    range,
    source,
    prefix,
    get masked() {
      return (masked ??= mask(source));
    },
  };
  if (isQuiet(source, prefix)) return Object.assign(line, { markers: [], tables: [], quiet: true });
  const goesOn = listBelow.test(text.slice(range.end, range.end + 20));
  return Object.assign(line, { markers: findMarkers(line.masked, prefix, goesOn), tables: findTables(line.masked), quiet: false });
}

const listBelow = /^\r?\n[ \t]{0,8}(?:[-*]|\d{1,3}[.)]) /;
/** A heading or a list item may hold its paragraph too. */
const holder = /(?:#|[-*+]|\d[.)])\s+(?:\[[ xX]\]\s+)?$/;
/** What stands before the first character of a block within a line: a mark of Markdown's, or the end of a sentence without a space behind it. */
const trace = /#[ ]|[-*+] +\S|\d[.)] |> |---|```|~~~|\]: |\| *:?--|[.!?:…](?=[^\s\p{Ll}\p{N}])|\)\p{Lu}/u;

/** Tells from the line as written. */
function isQuiet(source: string, prefix: string): boolean {
  return !holder.test(prefix) && !trace.test(source);
}
