import type { Range } from '../model/text';
import { findGluedFences } from './gluedFences';
import { findGluedRows } from './gluedRows';
import { Insertions } from './insertions';
import { findJoinedLines } from './joinedLines';
import { Line } from './line';
import type { Loss } from './loss';
import { repairLine, type LineRepair } from './repairLine';
import { Vocabulary } from './vocabulary';
import type { Doubt, LostBreaks } from './lostBreak';

/** A break brings to light what was part of something else, such as the code behind a fence; no text needed more than four rounds. */
const rounds = 8;

/**
 * Finds where a Markdown text has lost its line breaks. The breaks bring it to a state in which no more are found.
 * Takes time in proportion to the text's length.
 *
 * @param lines the text's lines of running text, ascending: `Post.texts`
 * @param read the lines of a changed text
 */
export function findLostBreaks(text: string, lines: readonly Range[], read: (text: string) => readonly Range[]): LostBreaks {
  const insertions = new Insertions(text);
  const doubts: Doubt[] = [];
  let found = findRound(text, lines);
  for (let round = 1; found.isEvident; round += 1) {
    const place = (offset: number): number => insertions.toOriginal(offset);
    const here = found.doubts.map(({ kind, range, offsets }) => ({ kind, range: { start: place(range.start), end: place(range.end) }, offsets: offsets.map(place) }));
    doubts.push(...here.filter(({ range }) => !doubts.some((known) => known.range.start === range.start)));
    if (found.breaks.length === 0 || round === rounds) break;
    insertions.add(found.breaks);
    const changed = insertions.apply();
    found = findRound(changed, read(changed));
  }
  const { breaks } = insertions;
  return { breaks, doubts: doubts.filter((doubt) => !isSettled(doubt, breaks)).sort((a, b) => a.range.start - b.range.start) };
}

/** Whether a later round found where a heading ends. */
function isSettled({ kind, range: { start, end } }: Doubt, breaks: LostBreaks['breaks']): boolean {
  return kind === 'heading-end' && breaks.some(({ offset, before }) => before === 'paragraph' && start < offset && offset < end);
}

interface Round extends LostBreaks {
  readonly isEvident: boolean;
}

function findRound(text: string, lines: readonly Range[]): Round {
  const from = lines[0]?.start ?? text.length;
  const torn = [...findGluedFences(text, from), ...findGluedRows(text, from)].sort((a, b) => a.offset - b.offset);
  if (torn.length > 0) return { breaks: torn, doubts: [], isEvident: true };
  const read = lines.map((range) => new Line(text, range));
  const words = new Vocabulary(read);
  const loss = prevailingLoss(read);
  const joined = findJoinedLines(text, read);
  if (joined.length === 0 && isSound(read, words, loss)) return { breaks: [], doubts: [], isEvident: false };
  const found = read.map((line) => repairLine(line, words, loss));
  const breaks = [...found.flatMap((line) => line.breaks), ...joined].sort((a, b) => a.offset - b.offset);
  const isEvident = isEvidentIn(read, found, breaks);
  return { breaks: isEvident ? breaks : [], doubts: found.flatMap(({ doubts }) => doubts), isEvident };
}

/** Whether nothing that `isEvidentIn` asks for can be found, as in most texts: told without looking for it everywhere. */
function isSound(lines: readonly Line[], words: Vocabulary, loss: Loss): boolean {
  if (lines.some((line) => line.markers.some(({ sure }) => sure) || line.tables.length > 0)) return false;
  const sentences = lines.reduce((sum, line) => sum + line.sentencesAtMost, 0);
  if (isMany(sentences, lines)) return false;
  return !lines.some((line) => line.isLongHeading && repairLine(line, words, loss).swollen);
}

/** Whether a text has so few lines for its sentences that follow another without a space. */
function isMany(sentences: number, lines: readonly Line[]): boolean {
  return sentences > 1 && lines.length < 3 * sentences;
}

/** Whether what was found cannot be a slip, such as one space left out behind a full stop. */
function isEvidentIn(lines: readonly Line[], found: readonly LineRepair[], breaks: LostBreaks['breaks']): boolean {
  const all = lines.flatMap((line) => line.markers);
  const markers = all.filter(({ sure }) => sure);
  const headings = all.filter(({ kind, sure }) => kind === 'heading' && (sure || markers.some((other) => other.kind === 'heading')));
  if (headings.some(({ loss, sure }) => sure && loss === 'glued') || headings.length > 1) return true;
  if (found.some(({ swollen }) => swollen) || lines.some(({ tables }) => tables.length > 0)) return true;
  if (markers.some(({ kind }) => kind === 'item' || kind === 'rule')) return true;
  return breaks.some(({ before }) => before === 'line') || isMany(found.reduce((sum, { sentences }) => sum + sentences, 0), lines);
}

/** What most headings show. */
function prevailingLoss(lines: readonly Line[]): Loss {
  let glued = 0;
  for (const { markers } of lines) for (const { kind, loss, sure } of markers) if (kind === 'heading' && sure) glued += loss === 'glued' ? 1 : -1;
  return glued < 0 ? 'spaced' : 'glued';
}
