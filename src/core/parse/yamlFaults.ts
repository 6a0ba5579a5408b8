import type { SyntaxFault } from '../model/frontmatter';
import type { Range } from '../model/text';
import type { YamlEntry } from './yamlEntries';

/**
 * Says in Galley's own words what js-yaml refused.
 *
 * @param block the YAML block
 * @param entry the entry the mistake is in
 * @param place the offset js-yaml stopped at, often behind the mistake itself
 * @param reason js-yaml's wording
 */
export function classifyFault(block: string, entry: YamlEntry, place: number, reason: string): SyntaxFault {
  const line = lineAround(block, Math.max(entry.range.start, Math.min(place, entry.range.end - 1)));
  const first = lineAround(block, entry.range.start);
  const control = controlCharacter(block, entry.range);
  if (control) return { kind: 'control-character', range: control };
  if (reason.startsWith('duplicated mapping key')) return duplicate(block, entry, line);

  const tab = tabIndent(block, { start: entry.range.start, end: line.end });
  if (tab) return { kind: 'tab-indent', range: tab };

  const value = valueOf(block, first);
  const opener = value ? block[value.start] : undefined;
  if (value && (opener === '"' || opener === "'") && !isWholeQuote(block.slice(value.start, value.end))) {
    const onLaterLine = line.start > first.start;
    if (reason.includes('quoted scalar') || (onLaterLine && !closesQuote(block, value))) return { kind: 'unclosed-quote', range: value };
    if (!onLaterLine) return reason.includes('escape') ? { kind: 'other', range: value, detail: reason } : { kind: 'needs-quotes', range: value };
  }
  if (value && (opener === '[' || opener === '{')) return flowFault(block, value, line, place, reason);
  if (line.start === first.start && value && startsOddly(block.slice(value.start, value.end))) return { kind: 'needs-quotes', range: value };
  if (line.start > first.start) return unclosedAbove(block, entry.range.start, line) ?? continuationFault(block, line, reason);
  if (reason.startsWith('end of the stream') && entry.key !== undefined) return { kind: 'bad-indent', range: keyOf(block, line) ?? trim(block, line) };
  if (reason.startsWith('bad indentation') && entry.indent > 0) {
    const above = line.start > 0 ? gluedKey(block, lineAround(block, line.start - 1)) : undefined;
    return above ? { kind: 'missing-space', range: above } : { kind: 'bad-indent', range: keyOf(block, line) ?? trim(block, line) };
  }
  return { kind: 'other', range: value ?? trim(block, line), detail: reason };
}

/** Names a line at the left edge that is neither `key: value` nor part of the value above it. */
export function classifyStray(block: string, entry: YamlEntry, reason: string): SyntaxFault {
  const line = lineAround(block, entry.range.start);
  const range = trim(block, line);
  const control = controlCharacter(block, line);
  if (control) return { kind: 'control-character', range: control };
  const glued = gluedKey(block, line);
  if (glued) return { kind: 'missing-space', range: glued };
  const text = block.slice(range.start, range.end);
  if (/^["']/.test(text)) return { kind: 'unclosed-quote', range };
  return /^(?:[%<>=|]|\.{3}|---)/.test(text) ? { kind: 'other', range, detail: reason } : { kind: 'missing-colon', range };
}

/** `title:Foo`: a key with its colon where the space behind is missing. */
function gluedKey(block: string, line: Range): Range | undefined {
  const found = /^(\s*)([\w-]+:)(?=[^\s/])/.exec(block.slice(line.start, line.end));
  if (!found) return undefined;
  const start = line.start + (found[1] ?? '').length;
  return { start, end: start + (found[2] ?? '').length };
}

function duplicate(block: string, entry: YamlEntry, line: Range): SyntaxFault {
  const range = keyOf(block, line) ?? trim(block, line);
  const key = entry.key ?? block.slice(range.start, range.end);
  const indent = block.slice(line.start, range.start);
  let at = 0;
  while (at < line.start) {
    const above = lineAround(block, at);
    const found = keyOf(block, above);
    if (found && block.slice(above.start, found.start) === indent && unquoted(block, found) === unquoted(block, range)) {
      return { kind: 'duplicate-key', key, range, first: found };
    }
    at = block.indexOf('\n', at) + 1;
    if (at === 0) break;
  }
  return { kind: 'duplicate-key', key, range, first: range };
}

function flowFault(block: string, value: Range, line: Range, place: number, reason: string): SyntaxFault {
  const unclosed = place >= value.end || line.start > value.start || reason.includes('end of the stream');
  if (unclosed && !/[\]}]\s*$/.test(block.slice(value.start, value.end))) return { kind: 'unclosed-bracket', range: value };
  if (reason.includes('alias')) return { kind: 'unknown-alias', range: aliasBefore(block, place) ?? value };
  const at = Math.max(value.start, Math.min(place, value.end - 1));
  return { kind: 'bad-flow', range: unclosed ? value : { start: at, end: at + 1 } };
}

/** A list item above a line, or on it, that opens a quote and does not close it. */
function unclosedAbove(block: string, from: number, line: Range): SyntaxFault | undefined {
  for (let at = from; at < line.end; ) {
    const above = lineAround(block, at);
    const value = itemOf(block, above);
    if (value && /["']/.test(block[value.start] ?? '') && !closesQuote(block, value)) return { kind: 'unclosed-quote', range: value };
    at = above.end + 1;
  }
  return undefined;
}

/** A fault on a line below the entry's own: something stands there that does not belong to the value. */
function continuationFault(block: string, line: Range, reason: string): SyntaxFault {
  const text = block.slice(line.start, line.end);
  const glued = gluedKey(block, line);
  if (glued) return { kind: 'missing-space', range: glued };
  const value = valueOf(block, line) ?? itemOf(block, line);
  const isFlow = value && /[[{]/.test(block[value.start] ?? '');
  if (value && !isFlow && startsOddly(block.slice(value.start, value.end))) return { kind: 'needs-quotes', range: value };
  const key = keyOf(block, line);
  if (key) return { kind: 'bad-indent', range: key };
  if (/^\s*-\s/.test(text)) return { kind: 'bad-indent', range: trim(block, line) };
  if (/^\S[^:]*$/.test(text)) return { kind: 'missing-colon', range: trim(block, line) };
  return { kind: 'other', range: trim(block, line), detail: reason };
}

/** Whether a plain value needs quotes: it starts with a character of YAML's own, or holds ": ". */
function startsOddly(value: string): boolean {
  return /^(?:[@`%&*!\]},]|[|>](?![-+0-9]*\s*(?:#.*)?$)|[-?](?:\s|$))/.test(value) || /:(?:\s|$)/.test(value) || /^["'].*["'].+/.test(value);
}

/** Whether quotes open and close as they should, so that what is wrong is not in the value. An unknown escape is. */
function isWholeQuote(value: string): boolean {
  return /^(?:"(?:[^"\\]|\\[0abt\tnvfre "/\\N_LPxuU])*"|'(?:[^']|'')*')$/.test(value);
}

function closesQuote(block: string, value: Range): boolean {
  const text = block.slice(value.start, value.end);
  return text.length > 1 && text.endsWith(text[0] ?? '');
}

function controlCharacter(block: string, { start, end }: Range): Range | undefined {
  // What js-yaml calls non-printable, and NUL.
  const at = block.slice(start, end).search(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/);
  return at < 0 ? undefined : { start: start + at, end: start + at + 1 };
}

function tabIndent(block: string, { start, end }: Range): Range | undefined {
  const found = /^( *)(\t+)[ \t]*\S/m.exec(block.slice(start, end));
  if (!found) return undefined;
  const at = start + found.index + (found[1] ?? '').length;
  return { start: at, end: at + (found[2] ?? '').length };
}

function aliasBefore(block: string, place: number): Range | undefined {
  const found = /\*[^\s,\]}]*$/.exec(block.slice(0, place));
  return found ? { start: found.index, end: place } : undefined;
}

function lineAround(block: string, offset: number): Range {
  const start = offset === 0 ? 0 : block.lastIndexOf('\n', offset - 1) + 1;
  const feed = block.indexOf('\n', offset);
  return { start, end: feed < 0 ? block.length : feed };
}

/** The key of a line as written, quotes included. */
function keyOf(block: string, line: Range): Range | undefined {
  const found = /^(\s*(?:- +)*)("(?:[^"\\]|\\.)*"|'[^']*'|[^\s#'"][^:]*?)\s*:(?=\s|$)/.exec(block.slice(line.start, line.end));
  if (!found) return undefined;
  const start = line.start + (found[1] ?? '').length;
  return { start, end: start + (found[2] ?? '').length };
}

function unquoted(block: string, { start, end }: Range): string {
  return block.slice(start, end).replace(/^(["'])(.*)\1$/, '$2');
}

/** The value of a `key: value` line as written, without white space and comment; absent where there is none. */
function valueOf(block: string, line: Range): Range | undefined {
  const key = keyOf(block, line);
  return key && rest(block, block.indexOf(':', key.end) + 1, line.end);
}

/** The value of a `- value` line. */
function itemOf(block: string, line: Range): Range | undefined {
  const found = /^\s*-\s+/.exec(block.slice(line.start, line.end));
  return found ? rest(block, line.start + found[0].length, line.end) : undefined;
}

function rest(block: string, start: number, end: number): Range | undefined {
  const text = block.slice(start, end).replace(/(?:^|\s)#.*$/, '');
  const range = trim(block, { start, end: start + text.length });
  return range.end > range.start ? range : undefined;
}

function trim(block: string, { start, end }: Range): Range {
  const text = block.slice(start, end);
  const lead = text.length - text.trimStart().length;
  return { start: start + Math.min(lead, text.length), end: Math.max(start + lead, start + text.trimEnd().length) };
}
