import type { ValuePath } from '../../model/frontmatter';
import type { Range } from '../../model/text';
import { endOfLine, nextLine, startOfLine } from '../../edits/lines';
import { placeInFlow } from './flowPlace';
import { readLine, type YamlLine } from './yamlLine';

/** What stands, or could stand, at the cursor. */
export type Place =
  /** A key of the map at `path`, or, on a line without a colon, an item or value that begins. */
  | { readonly kind: 'key'; readonly path: ValuePath; readonly range: Range; readonly colon: boolean; readonly flow: boolean; readonly column: number; readonly siblings: readonly string[] }
  /**
   * The value at `path`. `range` is what is written of it, quotes included; where nothing is, it begins right behind the
   * colon or dash, and a space has to be written first. `column` is that of its key or dash. `siblings`: in brackets, the keys or items
   * that stand before it.
   */
  | { readonly kind: 'value'; readonly path: ValuePath; readonly range: Range; readonly flow: boolean; readonly column: number; readonly siblings: readonly string[] }
  /** The name of a table of TOML within the one at `path`; of a list of tables where `list`. `closing`: the brackets that it lacks. */
  | { readonly kind: 'table'; readonly path: ValuePath; readonly range: Range; readonly list: boolean; readonly closing: string; readonly siblings: readonly string[] };

/** A key or item of a list whose value the following lines belong to. */
interface Frame {
  readonly column: number;
  readonly step: string | number;
}

/**
 * Finds out what is being written at an offset of a YAML block. It goes by lines and their indentation, so that it works
 * while the block is no valid YAML, which is most of the time while someone types.
 *
 * @param content the block, as in `Fence`
 * @returns undefined in comments and texts over several lines
 */
export function placeAt(text: string, content: Range, offset: number): Place | undefined {
  const frames: Frame[] = [];
  let at = nextLine(text, content.start);
  // Behind the opening fence, or inside a line break, nothing can be written.
  while (at <= content.end && at <= offset) {
    const line = readLine(text, at, content.end);
    enter(frames, line);
    if (offset <= endOfLine(text, Math.max(line.end, at))) return placeOn(text, line, frames, offset);
    const next = nextLine(text, Math.max(line.end, at));
    if (next <= at) return undefined;
    at = next;
  }
  return undefined;
}

/** Takes up the dashes and the key of a line. */
function enter(frames: Frame[], { dashes, key }: YamlLine): void {
  for (const column of dashes) frames.push({ column, step: leave(frames, column, true) });
  if (!key) return;
  leave(frames, key.column, false);
  frames.push({ column: key.column, step: key.name });
}

/** Drops what a line at `column` does not belong to; returns the index that an item there has. */
function leave(frames: Frame[], column: number, item: boolean): number {
  let index = 0;
  for (let last = frames.at(-1); last && last.column >= column; last = frames.at(-1)) {
    // A list may stand as deep as its key.
    if (item && last.column === column && typeof last.step === 'string') break;
    index = typeof last.step === 'number' && last.column === column ? last.step + 1 : 0;
    frames.pop();
  }
  return index;
}

function placeOn(text: string, line: YamlLine, frames: readonly Frame[], offset: number): Place | undefined {
  const { key, dashes, value, comment } = line;
  const path = frames.map(({ step }) => step);
  if (value?.kind === 'lines' || (comment !== undefined && offset > comment)) return undefined;
  if (key && offset <= key.range.end) {
    return offset < key.range.start ? undefined : { kind: 'key', path: path.slice(0, -1), range: key.range, colon: true, flow: false, column: key.column, siblings: [] };
  }
  if (!key && dashes.length === 0) {
    const column = Math.min(offset, line.textStart) - startOfLine(text, Math.min(offset, line.textStart));
    const inside = frames.filter((frame) => frame.column < column).map(({ step }) => step);
    if (value?.kind === 'flow') return offset > value.range.start ? placeInFlow(text, value.range, offset, inside, column) : undefined;
    const range = { start: Math.min(offset, line.textStart), end: Math.max(offset, line.textEnd) };
    return offset < line.textStart && line.textEnd > line.textStart ? undefined : { kind: 'key', path: inside, range, colon: false, flow: false, column, siblings: [] };
  }
  const column = key?.column ?? dashes.at(-1) ?? 0;
  if (offset < line.valueFrom) return undefined;
  if (!value) return { kind: 'value', path, range: { start: line.valueFrom, end: Math.max(offset, line.textEnd) }, flow: false, column, siblings: [] };
  if (offset < value.range.start) return undefined;
  if (value.kind === 'flow') return placeInFlow(text, value.range, offset, path, column);
  return { kind: 'value', path, range: { start: value.range.start, end: Math.max(offset, value.range.end) }, flow: false, column, siblings: [] };
}
