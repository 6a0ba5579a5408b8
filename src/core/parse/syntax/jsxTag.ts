/** A tag of JSX as it is written. */
export interface JsxTag {
  /** The offset behind its `>`. */
  readonly end: number;
  /** Empty for a fragment, `<>`. */
  readonly name: string;
  readonly kind: 'opening' | 'closing' | 'empty';
  readonly attributes: readonly JsxAttribute[];
  /** What stands in braces of its own: `...props`. */
  readonly spreads: readonly string[];
}

/** `text` where the value is written out, in quotes or as a text in braces; else `code`, which only running the page could tell. */
export interface JsxAttribute {
  readonly name: string;
  readonly text?: string;
  readonly code?: string;
}

const start = /<(\/?)[ \t\n]*([A-Za-z_$][\w$.:-]*)?/y;
const attribute = /[\s]*([A-Za-z_$][\w$:-]*)[ \t\n]*(=?)[ \t\n]*/y;

/**
 * Reads the tag of JSX at `pos` of a text, up to `limit`: like HTML's, with `{expressions}` as values, dots in names, and
 * fragments. Undefined where there is none.
 */
export function jsxTagAt(src: string, pos: number, limit: number): JsxTag | undefined {
  if (src[pos] !== '<' || !/[A-Za-z/>_$]/.test(src[pos + 1] ?? '')) return undefined;
  start.lastIndex = pos;
  const [opening = '<', slash = '', name = ''] = start.exec(src) ?? [];
  let at = pos + opening.length;
  const attributes: JsxAttribute[] = [];
  const spreads: string[] = [];
  while (at < limit) {
    const char = src[at] ?? '';
    if (char === '>') return { end: at + 1, name, kind: slash === '/' ? 'closing' : 'opening', attributes, spreads };
    if (char === '/' && src[at + 1] === '>') return at + 1 < limit ? { end: at + 2, name, kind: 'empty', attributes, spreads } : undefined;
    if (char === '<') return undefined;
    attribute.lastIndex = at;
    const found = attribute.exec(src);
    if (found === null) {
      const from = at;
      at = char === '{' ? closingBrace(src, at, limit) : at + 1;
      if (at < 0) return undefined;
      if (char === '{') spreads.push(src.slice(from + 1, at - 1).trim());
      continue;
    }
    const [written, key = '', equals] = found;
    const valueStart = at + written.length;
    at = equals === '=' ? valueEnd(src, valueStart, limit) : valueStart;
    if (at <= 0) return undefined;
    attributes.push(equals === '=' ? toAttribute(key, src.slice(valueStart, at)) : { name: key });
  }
  return undefined;
}

/** The text that an expression is, braces included, where it is nothing but a text: `{"a"}`. */
export function textOfExpression(expression: string): string | undefined {
  return /^\{\s*(?:"([^"\\]*)"|'([^'\\]*)'|`([^`\\$]*)`)\s*\}$/.exec(expression)?.slice(1).find((text: string | undefined) => text !== undefined);
}

/** The offset behind the brace that closes the one at `start`, strings and comments skipped; -1 where there is none. */
export function closingBrace(src: string, start: number, limit: number): number {
  let depth = 0;
  for (let at = start; at < limit; at += 1) {
    const char = src[at];
    if (char === '{') depth += 1;
    else if (char === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (char === '"' || char === '`') {
      const end = src.indexOf(char, at + 1);
      if (end > 0 && end < limit) at = end;
    } else if (char === '/' && src[at + 1] === '*') {
      const end = src.indexOf('*/', at + 2);
      if (end < 0) return -1;
      at = end + 1;
    }
  }
  return -1;
}

/** Behind a value in quotes or braces; 0 or less where it does not end. */
function valueEnd(src: string, at: number, limit: number): number {
  const char = src[at] ?? '';
  if (char === '{') return closingBrace(src, at, limit);
  return char === '"' || char === "'" ? src.indexOf(char, at + 1) + 1 : at + 1;
}

function toAttribute(name: string, value: string): JsxAttribute {
  const text = value.startsWith('{') ? textOfExpression(value) : value.slice(1, -1);
  return text === undefined ? { name, code: value.slice(1, -1).trim() } : { name, text };
}
