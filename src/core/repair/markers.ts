import type { Loss } from './loss';
import { closers, marks, openers } from './mask';

/** A mark that begins a block, met in the midst of a line. Offsets into the line. */
export interface Marker {
  readonly kind: 'heading' | 'item' | 'quote' | 'rule' | 'fence' | 'note';
  /** Where the break belongs: before the mark, or before the spaces that indent it. */
  readonly offset: number;
  /** Where what it begins has its first character. */
  readonly content: number;
  readonly loss: Loss;
  /** Nothing else can be meant. The others count only in a text whose line breaks are known to be lost. */
  readonly sure: boolean;
  /** The number of an item of a numbered list. */
  readonly number?: number;
}

const sign = new RegExp(`#{1,6} +(?=\\S)|[-*] +(?=\\S)|\\d{1,3}[.)] +(?=\\S)|>+ +(?=\\S)|-{3,} *|${marks.fenceOpen}${marks.inert}*${marks.fenceClose}|${marks.linkOpen}?\\[?\\^[^\\]\\s[]{1,40}\\]: `, 'gu');
const sentenceEnd = new RegExp(`[.!?:…][${closers}]{0,6}$`);
const closerAtEnd = new RegExp(`[${closers}${marks.fenceClose}]$`);
const blockStart = new RegExp(`^[${openers}]{0,4}[\\p{Lu}\\p{N}\\p{Extended_Pictographic}${marks.inert}]|^[¿¡«“${marks.codeOpen}${marks.emphasisOpen}${marks.linkOpen}${marks.imageOpen}]`, 'u');
const linking = /^(?:y|e|o|u|ni|and|or|und|et|to)\b/;

/**
 * All marks of a masked line that may begin a block, but for one at its start.
 *
 * @param prefix what stands in front of the line: `- `, `### `
 * @param goesOn whether the line below is a list item
 */
export function findMarkers(line: string, prefix: string, goesOn: boolean): Marker[] {
  const found: Marker[] = [];
  for (const { 0: text, index } of line.matchAll(sign)) {
    const before = line.slice(Math.max(0, index - 12), index);
    if (before.trim() === '' && index <= before.length && !text.startsWith(marks.fenceOpen)) continue;
    const after = line.slice(index + text.length, index + text.length + 8);
    const marker = judge(text, index, before, after, /#{1,6} +[^.!?…]{1,110}$/.test(line.slice(Math.max(0, index - 120), index)));
    if (marker) found.push(marker);
  }
  return settleItems(found, line, prefix, goesOn);
}

/** `inHeading`: a heading goes before it, which seldom ends with a full stop. */
function judge(text: string, index: number, before: string, after: string, inHeading: boolean): Marker | undefined {
  const gap = before.length - before.trimEnd().length;
  const ahead = before.trimEnd();
  const ended = sentenceEnd.test(ahead) || closerAtEnd.test(ahead);
  const loss = gap === 0 ? 'glued' : 'spaced';
  const marker = (kind: Marker['kind'], sure: boolean): Marker => ({ kind, offset: index, content: index + text.length, loss, sure });
  const starts = blockStart.test(after);
  switch (text[0]) {
    case '#':
      if (/[#\\&/]$/.test(ahead)) return undefined;
      if (text.trimEnd().length === 1) return ended && starts ? marker('heading', loss === 'glued') : undefined;
      return starts || (loss === 'glued' && ended) ? marker('heading', starts && (loss === 'glued' || ended)) : undefined;
    case '-':
      if (text.startsWith('--')) {
        if (/[-|:<\\]$/.test(ahead) || !(starts || /^ *(?:#|$)/.test(after))) return undefined;
        return /[.!?…]$/.test(ahead.replace(trailingClosers, '')) ? marker('rule', loss === 'glued') : loss === 'glued' || inHeading ? marker('rule', false) : undefined;
      }
      return /[-|\\]$/.test(ahead) || linking.test(after) ? undefined : { ...marker('item', starts), ...nested(index, gap, text) };
    case '*':
      return /[*\\\d]$/.test(ahead) ? undefined : { ...marker('item', starts), ...nested(index, gap, text) };
    case '>':
      return /[-=|<>\\]$/.test(ahead) || !starts ? undefined : loss === 'glued' ? marker('quote', ended) : ended || inHeading ? marker('quote', false) : undefined;
    case marks.fenceOpen:
      return marker('fence', false);
    case '[':
    case '^':
    case marks.linkOpen:
      return loss === 'glued' && ended ? marker('note', true) : undefined;
    default:
      return /[\p{N}.,:\\-]$/u.test(ahead) && loss === 'glued' && !/[.:]$/.test(ahead) ? undefined : { ...marker('item', starts), ...nested(index, gap, text), number: Number.parseInt(text, 10) };
  }
}

const trailingClosers = new RegExp(`[${closers}]{1,6}$`);

/** Two spaces and more before an item are its indentation. */
function nested(index: number, gap: number, text: string): Pick<Marker, 'offset' | 'content' | 'loss'> {
  return { offset: gap > 1 ? index - gap : index, content: index + text.length, loss: gap === 1 ? 'spaced' : 'glued' };
}

/** Items come in runs, numbered ones in order: keeps those that do, and says of each whether its run proves it. */
function settleItems(found: readonly Marker[], line: string, prefix: string, goesOn: boolean): Marker[] {
  const settled: Marker[] = [];
  let run: Marker[] = [];
  let expected = 1 + Number(/^\s*(\d{1,3})[.)] /.exec(prefix)?.[1] ?? 0);
  let follows = startsItem.test(prefix);
  const close = (continued = false): void => {
    const [first] = run;
    const announced = follows || continued || (first !== undefined && /[:.!?…][^\s\p{L}\p{N}]{0,3}\s*$/u.test(line.slice(Math.max(0, first.offset - 6), first.offset)));
    const glued = run.every(({ loss }) => loss === 'glued');
    const sound = run.every(({ sure }) => sure);
    if (announced ? glued || sound : sound && run.length > 1) settled.push(...run.map((item) => ({ ...item, sure: sound && glued && run.length > 1 })));
    run = [];
  };
  let headingAt = /#\s+$/.test(prefix) ? 0 : -1;
  for (const marker of found) {
    if (marker.kind !== 'item') {
      close();
      settled.push(marker);
      headingAt = marker.kind === 'heading' ? marker.content : -1;
      [expected, follows] = [1, false];
    } else if (marker.number === undefined) {
      if (marker.sure || marker.loss === 'glued') run.push(marker);
    } else if (headingAt === marker.content - markLength(marker, line)) {
      // `### 1. Título`: the number is the heading's own.
    } else if (marker.number === expected || marker.number === 1) {
      if (marker.number === 1 && expected > 2) close();
      run.push(marker);
      expected = marker.number + 1;
    }
  }
  close(goesOn);
  return settled.sort((a, b) => a.offset - b.offset);
}

const startsItem = /^\s*(?:[-*]|\d{1,3}[.)]) /;

function markLength({ content }: Marker, line: string): number {
  return /\d{1,3}[.)] +$/.exec(line.slice(Math.max(0, content - 12), content))?.[0].length ?? 0;
}
