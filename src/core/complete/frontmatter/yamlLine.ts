import type { Range } from '../../model/text';
import { endOfLine, nextLine, startOfLine } from '../../edits/lines';

/** A line of a YAML block, with the lines below that its value takes. */
export interface YamlLine {
  /** Columns of the dashes that begin items of lists. */
  readonly dashes: readonly number[];
  readonly key: { readonly name: string; readonly column: number; readonly range: Range } | undefined;
  /** Right behind the colon or the last dash. */
  readonly valueFrom: number;
  /** `lines`: a text that goes on below, where nothing can be completed. */
  readonly value: { readonly kind: 'scalar' | 'flow' | 'lines'; readonly range: Range } | undefined;
  /** Where a comment begins. */
  readonly comment: number | undefined;
  /** Of what is written on the line: from behind indentation and dashes to the last character that is no white space. */
  readonly textStart: number;
  readonly textEnd: number;
  /** Where the line, or the last of the lines its value takes, ends. */
  readonly end: number;
}

const keyWithColon = /^("(?:[^"\\\r\n]|\\.)*"|'[^'\r\n]*'|[^\s#"'\-[\]{},&*!|>%@`][^\r\n:]*?|-[^\s:][^\r\n:]*?)[ \t]*:(?=[ \t\r\n]|$)/;
const comment = /(?:^|[ \t])#/;

/** Reads the line that starts at `at`, in a block that ends at `limit`. */
export function readLine(text: string, at: number, limit: number): YamlLine {
  const lineEnd = Math.min(endOfLine(text, at), limit);
  const written = text.slice(at, lineEnd);
  let from = written.length - written.trimStart().length;
  const dashes: number[] = [];
  for (let dash = /^-(?:[ \t]+|$)/.exec(written.slice(from)); dash; dash = /^-(?:[ \t]+|$)/.exec(written.slice(from))) {
    dashes.push(from);
    from += dash[0].length;
  }
  const textEnd = at + written.trimEnd().length;
  const match = keyWithColon.exec(written.slice(from));
  const name = match?.[1] ?? '';
  const key = match && { name: name.replace(/^(["'])(.*)\1$/, '$2'), column: from, range: { start: at + from, end: at + from + name.length } };
  const last = dashes.at(-1);
  const valueFrom = match ? at + from + match[0].length : last === undefined ? at + from : at + last + 1;
  const line = { dashes, key: key ?? undefined, valueFrom, textStart: at + from, textEnd: Math.max(at + from, textEnd) };
  const rest = text.slice(valueFrom, lineEnd);
  const start = valueFrom + rest.length - rest.trimStart().length;
  const hash = comment.exec(written)?.index;
  const first = text[start];
  const column = key?.column ?? last ?? from;
  if (first === '#' || start >= lineEnd) return { ...line, value: undefined, comment: start >= lineEnd ? undefined : start, end: lineEnd };
  if (first === '|' || first === '>') return { ...line, value: { kind: 'lines', range: { start, end: lineEnd } }, comment: undefined, end: endOfText(text, lineEnd, limit, column) };
  if (first === '[' || first === '{') {
    const end = endOfFlow(text, start, limit, column);
    return { ...line, value: { kind: 'flow', range: { start, end } }, comment: undefined, end };
  }
  if (first === '"' || first === "'") {
    const end = endOfQuote(text, start, lineEnd);
    return { ...line, value: { kind: 'scalar', range: { start, end } }, comment: undefined, end: lineEnd };
  }
  const end = hash !== undefined && at + hash > start ? text.slice(start, at + hash).trimEnd().length + start : textEnd;
  return { ...line, value: { kind: 'scalar', range: { start, end } }, comment: hash === undefined ? undefined : at + hash, end: lineEnd };
}

/** Behind the closing quote; the end of the line where there is none. */
export function endOfQuote(text: string, start: number, lineEnd: number): number {
  const quote = text[start];
  for (let at = start + 1; at < lineEnd; at += 1) {
    if (text[at] === '\\' && quote === '"') at += 1;
    else if (text[at] === quote) {
      if (quote === "'" && text[at + 1] === "'") at += 1;
      else return at + 1;
    }
  }
  return lineEnd;
}

/** Behind the bracket that closes the one at `start`; where it is missing, the end of the last line that still belongs to it. */
function endOfFlow(text: string, start: number, limit: number, column: number): number {
  let depth = 0;
  for (let at = start; at < limit; at += 1) {
    const char = text[at] ?? '';
    if (char === '"' || char === "'") at = /[\s,[{:]/.test(text[at - 1] ?? ' ') ? endOfQuote(text, at, endOfLine(text, at)) - 1 : at;
    else if (char === '[' || char === '{') depth += 1;
    else if (char === ']' || char === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (char === '\n' && !goesOn(text, at + 1, limit, column)) return endOfLine(text, startOfLine(text, at));
  }
  return limit;
}

/** Whether a line can belong to a value in brackets that began at `column`. */
function goesOn(text: string, at: number, limit: number, column: number): boolean {
  const line = text.slice(at, Math.min(endOfLine(text, at), limit));
  const indent = line.length - line.trimStart().length;
  return at < limit && line.trim() !== '' && (indent > column || /^[\]}]/.test(line.trimStart()));
}

/** The end of the last line that is indented deeper than `column`, with no other in between. */
function endOfText(text: string, lineEnd: number, limit: number, column: number): number {
  let end = lineEnd;
  for (let at = nextLine(text, end); at < limit; at = nextLine(text, at)) {
    const line = text.slice(at, Math.min(endOfLine(text, at), limit));
    if (line.trim() === '') continue;
    if (line.length - line.trimStart().length <= column) break;
    end = at + line.length;
  }
  return end;
}
