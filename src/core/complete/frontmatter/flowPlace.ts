import type { ValuePath } from '../../model/frontmatter';
import type { Range } from '../../model/text';
import { endOfLine } from '../../edits/lines';
import type { Place } from './place';
import { endOfQuote } from './yamlLine';

type Level = ({ readonly kind: 'list'; index: number } | { readonly kind: 'map'; key: string | undefined }) & { readonly siblings: string[] };

/** What stands between a key and its value: in YAML a colon. */
type Sign = ':' | '=';

/** What is being written at an offset of a list or map in brackets, closed or not; undefined behind its end. */
export function placeInFlow(text: string, { start, end }: Range, offset: number, path: ValuePath, column: number, sign: Sign = ':'): Place | undefined {
  const levels: Level[] = [];
  /** Where the key or value at hand begins. */
  let from = start;
  let at = start;
  while (at < offset) {
    const char = text[at] ?? '';
    const level = levels.at(-1);
    if ((char === '"' || char === "'") && text.slice(from, at).trim() === '') {
      const close = endOfQuote(text, at, endOfLine(text, at));
      if (close >= offset && close !== offset) break;
      at = close;
      continue;
    }
    if (char === '[') levels.push({ kind: 'list', index: 0, siblings: [] });
    else if (char === '{') levels.push({ kind: 'map', key: undefined, siblings: [] });
    else if (char === ']' || char === '}') levels.pop();
    else if (char === ',' && level?.kind === 'list') {
      level.index += 1;
      level.siblings.push(unquoted(text.slice(from, at).trim()));
    }
    else if (char === ',' && level?.kind === 'map') level.key = undefined;
    else if (char === sign && level?.kind === 'map' && level.key === undefined && (sign === '=' || /[\s,}\]"']|^$/.test(text.charAt(at + 1)))) {
      level.key = unquoted(text.slice(from, at).trim());
      level.siblings.push(level.key);
    }
    else {
      at += 1;
      continue;
    }
    at += 1;
    from = at;
    if (levels.length === 0) return undefined;
  }
  const level = levels.at(-1);
  if (!level) return undefined;
  const inside: ValuePath = [...path, ...levels.slice(0, -1).map(stepOf)];
  const begin = from + text.slice(from, offset).length - text.slice(from, offset).trimStart().length;
  // A text over several lines cannot be replaced as one.
  if (text.slice(begin, offset).includes('\n')) return undefined;
  const word = { start: begin, end: Math.max(offset, endOfWord(text, begin, end, sign)) };
  if (level.kind === 'map' && level.key === undefined) {
    const colon = text.slice(word.end, end).trimStart().startsWith(sign);
    return { kind: 'key', path: inside, range: word, colon, flow: true, column, siblings: level.siblings };
  }
  const spaced = word.start === word.end && level.kind === 'map' && !text.slice(from, begin).includes('\n') ? { start: from, end: word.end } : word;
  return { kind: 'value', path: [...inside, stepOf(level)], range: spaced, flow: true, column, siblings: level.siblings };
}

function stepOf(level: Level): string | number {
  return level.kind === 'list' ? level.index : (level.key ?? '');
}

function endOfWord(text: string, start: number, end: number, sign: Sign): number {
  const first = text[start];
  if (first === '"' || first === "'") return endOfQuote(text, start, Math.min(end, endOfLine(text, start)));
  const plain = sign === '=' ? /^[^,[\]{}\r\n=]*/ : /^[^,[\]{}\r\n:]*(?::(?![\s,}\]])[^,[\]{}\r\n:]*)*/;
  const word = plain.exec(text.slice(start, end))?.[0] ?? '';
  return start + word.trimEnd().length;
}

function unquoted(key: string): string {
  return key.replace(/^(["'])(.*)\1$/, '$2');
}
