import type { Range } from '../model/text';
import { findJoinedLines } from './joinedLines';
import { Line } from './line';
import type { Loss } from './loss';
import { repairLine, type LineRepair } from './repairLine';
import { Vocabulary } from './vocabulary';
import type { LostBreak, LostBreaks } from './lostBreak';

const nothing: LostBreaks = { breaks: [], doubts: [] };

/**
 * Finds where a Markdown text has lost its line breaks. Takes time in proportion to the text's length.
 *
 * @param lines the text's lines of running text, ascending: `Post.texts`
 */
export function findLostBreaks(text: string, lines: readonly Range[]): LostBreaks {
  const read = lines.map((range) => new Line(text, range));
  const words = new Vocabulary(read);
  const loss = prevailingLoss(read);
  const found = read.map((line) => repairLine(line, words, loss));
  const breaks = [...found.flatMap((line) => line.breaks), ...findJoinedLines(text, read)].sort((a, b) => a.offset - b.offset);
  if (!isEvident(read, found, breaks)) return nothing;
  return { breaks, doubts: found.flatMap(({ doubts }) => doubts) };
}

/** Whether what was found cannot be a slip, such as one space left out behind a full stop. */
function isEvident(lines: readonly Line[], found: readonly LineRepair[], breaks: readonly LostBreak[]): boolean {
  const markers = lines.flatMap((line) => line.markers.filter(({ sure }) => sure));
  const headings = markers.filter(({ kind }) => kind === 'heading');
  if (headings.some(({ loss }) => loss === 'glued') || headings.length > 1) return true;
  if (found.some(({ swollen }) => swollen) || lines.some(({ tables }) => tables.length > 0)) return true;
  if (markers.some(({ kind }) => kind === 'item' || kind === 'rule')) return true;
  // A text of few lines and many sentences without a space between them.
  const paragraphs = breaks.filter(({ before }) => before === 'paragraph').length;
  return breaks.some(({ before }) => before === 'line') || (paragraphs > 1 && lines.length < 3 * paragraphs);
}

/** What most headings show. */
function prevailingLoss(lines: readonly Line[]): Loss {
  let glued = 0;
  for (const { markers } of lines) for (const { kind, loss, sure } of markers) if (kind === 'heading' && sure) glued += loss === 'glued' ? 1 : -1;
  return glued < 0 ? 'spaced' : 'glued';
}
