import { load, YAMLException } from 'js-yaml';
import type { SyntaxFault } from '../model/frontmatter';
import type { Range } from '../model/text';
import { splitEntries, type YamlEntry } from './yamlEntries';
import { classifyFault, classifyStray } from './yamlFaults';

/** What a YAML block holds, and what is wrong with it. Ranges are offsets into the block. */
export interface YamlReading {
  readonly data: unknown;
  readonly faults: readonly SyntaxFault[];
  readonly unread: readonly string[];
  /** The block with the unreadable entries made empty comments: sound YAML at the same offsets. */
  readonly sound: string;
}

/**
 * Reads a YAML block with js-yaml 4, which Astro itself uses, so that values and verdict are the site's.
 *
 * js-yaml stops at the first mistake. To name every mistake once, an entry that cannot be read is left out and the rest
 * read again, until it is sound.
 */
export function readYaml(block: string): YamlReading {
  const first = attempt(block);
  if (first.error === undefined) return { data: first.data, faults: [], unread: [], sound: block };
  const faults: SyntaxFault[] = [];
  const unread = new Set<string>();
  const note = (fault: SyntaxFault, key: string | undefined): void => {
    // Blanking what is around a mistake may lead to the same place once more.
    if (!faults.some(({ range }) => range.start === fault.range.start && range.end === fault.range.end)) faults.push(fault);
    if (fault.kind !== 'duplicate-key' && key !== undefined) unread.add(key);
  };

  let sound = '';
  for (const entry of splitEntries(block)) {
    if (entry.indent > 0 && entry.range.start < sound.length) continue;
    sound += block.slice(sound.length, entry.range.start) + soundPart(block, entry, first.error.reason, note);
  }
  sound += block.slice(sound.length);

  // Mistakes between entries: a key twice, an unknown alias, a second document.
  for (let round = 0; round < 50; round += 1) {
    const { data, error } = attempt(sound);
    if (error === undefined) return { data, faults, unread: [...unread], sound };
    const place = Math.min(placeOf(error), Math.max(0, block.length - 1));
    const entry = entryAt(sound, place) ?? { indent: 0, range: { start: 0, end: block.length }, key: undefined };
    note(classifyFault(sound, entry, place, error.reason), topKeyAt(sound, place));
    sound = blank(sound, entry.range);
  }
  return { data: undefined, faults, unread: [...unread], sound: blank(block, { start: 0, end: block.length }) };
}

type Note = (fault: SyntaxFault, key: string | undefined) => void;

/** The text of an entry at the left edge with all that cannot be read blanked; the mistakes are handed to `note`. */
function soundPart(block: string, entry: YamlEntry, reason: string, note: Note): string {
  const { start, end } = entry.range;
  let part = block.slice(start, end);
  if (entry.key === undefined) {
    // `title Foo` and `title:Foo` mean the title too.
    note(classifyStray(block, entry, reason), /^[\w-]+/.exec(part)?.[0]);
    return blank(part, { start: 0, end: part.length });
  }
  // Each round takes one mistake out; what has more than this is no YAML.
  for (let round = 0; round < 20; round += 1) {
    const { error } = attempt(part);
    if (error === undefined || isMissingAnchor(error)) return part;
    const place = start + placeOf(error);
    const inner = innermost(block, entry, place);
    const range = { start: inner.range.start - start, end: inner.range.end - start };
    if (/^[#\s]*$/.test(part.slice(range.start, range.end))) break;
    note(classifyFault(block, inner, place, error.reason), entry.key);
    part = blank(part, range);
  }
  return blank(part, { start: 0, end: part.length });
}

/** The key of the entry at the left edge that holds `place`. */
function topKeyAt(block: string, place: number): string | undefined {
  return splitEntries(block).find(({ indent, range }) => indent === 0 && range.start <= place && place < range.end)?.key;
}

type Attempt = { readonly data: unknown; readonly error?: undefined } | { readonly data?: undefined; readonly error: YAMLException };

function attempt(block: string): Attempt {
  try {
    return { data: load(block) };
  } catch (error) {
    if (error instanceof YAMLException) return { error };
    // Deep nesting ends in a stack overflow: no YAML that a site could read either.
    return { error: new YAMLException(String(error)) };
  }
}

/** The offset js-yaml stopped at; it gives none where the block as a whole is wrong, whatever its types say. */
function placeOf({ mark }: { readonly mark?: YAMLException['mark'] }): number {
  return mark?.position ?? 0;
}

function isMissingAnchor(error: YAMLException): boolean {
  return error.reason.startsWith('unidentified alias');
}

/** The most deeply indented entry that holds `place`: the least to leave out. */
function innermost(block: string, within: YamlEntry, place: number): YamlEntry {
  let found = within;
  for (const entry of splitEntries(block.slice(0, within.range.end), within.range.start)) {
    if (entry.range.start <= place && place < entry.range.end && entry.indent >= found.indent) found = entry;
  }
  return found;
}

function entryAt(block: string, place: number): YamlEntry | undefined {
  let found: YamlEntry | undefined;
  for (const entry of splitEntries(block)) {
    if (entry.range.start <= place && place < entry.range.end) found = entry;
  }
  return found;
}

/** Turns the lines of a range into empty comments of the same length, so that offsets stay and a text block above ends. */
function blank(text: string, { start, end }: Range): string {
  const comments = text.slice(start, end).replace(/[^\r\n]*\S[^\r\n]*/g, (line) => '#'.padStart(line.search(/\S/) + 1).padEnd(line.length));
  return text.slice(0, start) + comments + text.slice(end);
}
