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
  /** The block with the unreadable entries replaced by spaces: sound YAML at the same offsets. */
  readonly sound: string;
}

/**
 * Reads a YAML block with js-yaml 4, which Astro itself uses, so that values and verdict are the site's.
 *
 * js-yaml stops at the first mistake. To name every mistake once, an entry that cannot be read is left out and the rest
 * read again, until it is sound.
 */
export function readYaml(block: string): YamlReading {
  const faults: SyntaxFault[] = [];
  const unread: string[] = [];
  let sound = block;
  const leaveOut = (entry: YamlEntry, fault: SyntaxFault): void => {
    faults.push(fault);
    // `title Foo` and `title:Foo` mean the title too.
    const key = entry.key ?? /^[\w-]+/.exec(block.slice(entry.range.start, entry.range.end))?.[0];
    if (fault.kind !== 'duplicate-key' && entry.indent === 0 && key !== undefined) unread.push(key);
    sound = blank(sound, entry.range);
  };

  let failure = attempt(block);
  if (failure.error === undefined) return { data: failure.data, faults, unread, sound };
  for (const entry of splitEntries(block)) {
    if (entry.indent > 0) continue;
    if (entry.key === undefined) {
      leaveOut(entry, classifyStray(block, entry, failure.error.reason));
      continue;
    }
    const alone = attempt(block.slice(entry.range.start, entry.range.end));
    if (alone.error === undefined || isMissingAnchor(alone.error)) continue;
    const place = entry.range.start + (placeOf(alone.error));
    const inner = innermost(block, entry, place);
    const fault = classifyFault(block, inner, place, alone.error.reason);
    leaveOut(inner, fault);
    // What is left of a nested entry may hold another mistake; then the whole entry goes.
    if (inner !== entry && attempt(sound.slice(entry.range.start, entry.range.end)).error) sound = blank(sound, entry.range);
  }
  // Mistakes between entries: a key twice, an unknown alias, a second document.
  for (let round = 0; round < 50; round += 1) {
    failure = attempt(sound);
    if (failure.error === undefined) return { data: failure.data, faults, unread, sound };
    const place = Math.min(placeOf(failure.error), Math.max(0, block.length - 1));
    const entry = entryAt(sound, place) ?? { indent: 0, range: { start: 0, end: block.length }, key: undefined };
    leaveOut(entry, classifyFault(sound, entry, place, failure.error.reason));
  }
  return { data: undefined, faults, unread, sound: blank(block, { start: 0, end: block.length }) };
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

/** Replaces a range by spaces, line breaks kept, so that offsets stay. */
function blank(text: string, { start, end }: Range): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
}
