import { findBlockEnd, type BlockEnd } from './blockEnd';
import type { Line } from './line';
import type { Loss } from './loss';
import type { Doubt, LostBreak } from './lostBreak';
import type { Marker } from './markers';
import { findGluedParagraphs } from './paragraphs';
import { isStarter, type Vocabulary } from './vocabulary';
import { languageLength } from './codeLanguages';

/** What a line has lost. Offsets of the whole text. */
export interface LineRepair {
  readonly breaks: readonly LostBreak[];
  readonly doubts: readonly Doubt[];
  /** It is a heading that holds its paragraph too. */
  readonly swollen: boolean;
  /** How many sentences follow another without a space. */
  readonly sentences: number;
}

type Kind = Marker['kind'] | 'paragraph' | 'table';

/** A stretch of a line that belongs to one mark. Offsets into the line. */
interface Section {
  readonly kind: Kind;
  readonly start: number;
  readonly content: number;
  readonly end: number;
  readonly loss: Loss;
  readonly first: boolean;
  /** Of a table. */
  readonly rows?: readonly number[];
}

const nothing: LineRepair = { breaks: [], doubts: [], swollen: false, sentences: 0 };

/**
 * Finds the breaks that one line has lost.
 *
 * @param prevailing how the text as a whole lost them; a line that starts with its heading does not show it
 */
export function repairLine(line: Line, words: Vocabulary, prevailing: Loss): LineRepair {
  if (line.quiet) return nothing;
  const { masked, range, source } = line;
  const breaks: LostBreak[] = [];
  const doubts: Doubt[] = [];
  let swollen = false;
  let sentences = 0;
  const add = (offset: number, count: 1 | 2, before: LostBreak['before']): void => {
    const at = range.start + offset;
    if (offset > 0 && offset < masked.trimEnd().length && (breaks.at(-1)?.offset ?? -1) < at) breaks.push({ offset: at, breaks: count, before });
  };
  const doubt = (kind: Doubt['kind'], start: number, end: number, offsets: readonly number[]): void => {
    doubts.push({ kind, range: { start: range.start + start, end: range.start + Math.min(end, start + 80) }, offsets: offsets.map((offset) => range.start + offset) });
  };
  const paragraphs = (start: number, end: number): void => {
    for (const offset of findGluedParagraphs(masked.slice(start, end), words)) {
      if (start + offset >= end) continue;
      add(start + offset, 2, 'paragraph');
      sentences += 1;
    }
  };
  const sections = toSections(line, prevailing);
  for (const [index, section] of sections.entries()) {
    const { kind, start, content, end, first } = section;
    const text = masked.slice(content, end);
    const before = sections[index - 1]?.kind;
    const next = sections[index + 1]?.kind;
    if (kind === 'paragraph') {
      if (!first) add(start, 2, 'paragraph');
      paragraphs(content, end);
    } else if (kind === 'heading') {
      if (!first) add(start, 2, 'heading');
      const found = endOfHeading(text, section, words, prevailing, line);
      if (found.kind === 'at') {
        if (first && isLong(text)) swollen = true;
        add(content + found.offset, 2, 'paragraph');
        paragraphs(content + found.offset, end);
      } else if (found.kind === 'doubtful') {
        // Several sentences that all can be the heading's own are no evidence by themselves.
        if (first && found.offsets.length > 0 && (text.length > 160 || isLong(text))) swollen = true;
        doubt('heading-end', content, content + text.trimEnd().length, found.offsets.map((offset) => content + offset));
      }
    } else if (kind === 'item') {
      if (!first) add(start, before === 'item' ? 1 : 2, 'item');
      const glued = findGluedParagraphs(text, words)[0] ?? Infinity;
      const found = next === 'item' || section.loss === 'spaced' ? undefined : findBlockEnd(text, 'glued', words);
      const joint = found?.kind === 'at' && (!first || isPlain(text, found.offset)) ? found.offset : Infinity;
      const at = content + Math.min(glued, joint);
      if (at < end) {
        if (glued <= joint) sentences += 1;
        add(at, 2, 'paragraph');
        paragraphs(at, end);
      } else if (!first && section.loss === 'spaced' && next !== 'item' && /[.!?]\s+\p{Lu}/u.test(text)) doubt('list-end', content, end, []);
    } else if (kind === 'quote') {
      add(start, before === 'quote' ? 1 : 2, 'other');
      paragraphs(content, end);
    } else if (kind === 'table') {
      for (const [row, offset] of (section.rows ?? []).entries()) add(offset, row === 0 ? 2 : 1, 'row');
    } else if (kind === 'fence') {
      const ticks = /^`+/.exec(source.slice(start, content))?.[0].length ?? 3;
      add(start, 2, 'other');
      add(start + ticks + languageLength(source.slice(start + ticks, content - ticks)), 1, 'other');
      add(content - ticks, 1, 'other');
      doubt('code', start, content, []);
      if (end > content) add(content + leadingSpace(text), 2, 'paragraph');
      paragraphs(content, end);
    } else {
      add(start, 2, 'other');
      if (kind === 'rule' && end > content) add(content + leadingSpace(text), 2, 'paragraph');
      paragraphs(content, end);
    }
  }
  return { breaks, doubts, swollen, sentences };
}

/** Where the heading's text ends, read as the breaks around it were lost; one at a line's start shows nothing of its own. */
function endOfHeading(text: string, { loss, first }: Section, words: Vocabulary, prevailing: Loss, { markers }: Line): BlockEnd {
  if (!first) return findBlockEnd(text, loss, words);
  const glued = findBlockEnd(text, 'glued', words);
  if (glued.kind === 'at') return isLong(text) || markers.length > 0 || isPlain(text, glued.offset) ? glued : { kind: 'none' };
  if (markers.length === 0 && !isLong(text)) return { kind: 'none' };
  if (prevailing === 'glued' && markers.some(({ kind }) => kind === 'heading')) return glued;
  return text.length > 160 || prevailing === 'spaced' ? findBlockEnd(text, 'spaced', words) : { kind: 'none' };
}

/** Whether a joint cannot lie inside a name such as `RetryAgent`, and words follow it. */
function isPlain(text: string, offset: number): boolean {
  const [word = '', second] = text.slice(offset, offset + 120).split(/\s+/);
  if (/[\uE009]/.test(word)) return true;
  return second !== undefined && (!/[\p{L}\p{N}]/u.test(text[offset - 1] ?? '') || !/^\p{L}/u.test(word) || isStarter(word));
}

/** Longer than headings are, with a sentence in it. */
function isLong(text: string): boolean {
  return text.length > 60 && /\p{L}{2}[.…!?]["”»)\uE006\uE004]?(?:\s+[^\p{L}]{0,3}\p{Lu}|$)/u.test(text.trimEnd());
}

function leadingSpace(text: string): number {
  return text.length - text.trimStart().length;
}

function toSections({ masked, markers, tables, prefix }: Line, prevailing: Loss): Section[] {
  const starts: Omit<Section, 'end' | 'first'>[] = [];
  let inside = 0;
  for (const { kind, offset, content, loss, sure } of markers) {
    while ((tables[inside]?.end ?? Infinity) <= offset) inside += 1;
    if (offset >= (tables[inside]?.rows[0] ?? Infinity)) continue;
    if (loss === prevailing || kind === 'fence' || (kind === 'heading' && sure)) starts.push({ kind, start: offset, content, loss });
  }
  const taken = new Set(starts.map(({ start }) => start));
  for (const { rows, end } of tables) {
    starts.push({ kind: 'table', start: rows[0] ?? end, content: end, loss: prevailing, rows });
    const behind = end + leadingSpace(masked.slice(end, end + 8));
    if (behind < masked.length && !taken.has(behind)) starts.push({ kind: 'paragraph', start: behind, content: behind, loss: prevailing });
  }
  starts.sort((a, b) => a.start - b.start);
  const leading: Kind = /#\s+$/.test(prefix) ? 'heading' : /(?:[-*+]|\d[.)])\s+(?:\[[ xX]\]\s+)?$/.test(prefix) ? 'item' : 'paragraph';
  const all = [{ kind: leading, start: 0, content: 0, loss: prevailing }, ...starts];
  return all.map((section, index) => ({ ...section, end: all[index + 1]?.start ?? masked.length, first: index === 0 }));
}
