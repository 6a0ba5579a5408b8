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
}

/** Reads a line of a text. */
export function readLine(text: string, range: Range): Line {
  const source = text.slice(range.start, range.end);
  const masked = mask(source);
  const ahead = text.slice(Math.max(0, range.start - 40), range.start);
  const prefix = ahead.slice(Math.max(ahead.lastIndexOf('\n'), ahead.lastIndexOf('\r')) + 1);
  return { range, source, masked, prefix, markers: findMarkers(masked, prefix, listBelow.test(text.slice(range.end, range.end + 20))), tables: findTables(masked) };
}

const listBelow = /^\r?\n[ \t]{0,8}(?:[-*]|\d{1,3}[.)]) /;
