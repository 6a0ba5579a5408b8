import { tokenize, TokenType, type CSSToken } from '@csstools/css-tokenizer';
import { answerMedia, type Reader } from './mediaQueries';

/** How a sheet is to be rewritten. */
export interface CssOptions extends Reader {
  /** Where the page loads what the sheet names; undefined for what it may not load. */
  readonly toAddress: (url: string) => string | undefined;
  /** The rewritten text of a sheet that this one imports; undefined for one that is not there. */
  readonly imported: (url: string) => string | undefined;
}

/** Functions in which a bare string is an address, https://www.w3.org/TR/css-images-4/. */
const loaders = new Set(['url', 'src', 'image', 'image-set', '-webkit-image-set', 'cross-fade', '-webkit-cross-fade']);
/** What may stand inside them. Anything else, `var()` above all, could bring an address that nobody has seen. */
const known = new Set(['url', 'type', 'image-set', '-webkit-image-set', 'linear-gradient', 'radial-gradient', 'conic-gradient', 'rgb', 'rgba', 'hsl', 'hsla']);
const plain = new Set([TokenType.Whitespace, TokenType.Comment, TokenType.String, TokenType.URL, TokenType.Number, TokenType.Percentage, TokenType.Dimension, TokenType.Ident, TokenType.Hash, TokenType.Comma, TokenType.CloseParen]);
const bothSchemes = /^color-scheme\s*:\s*(?:light dark|dark light)\s*(?:$|[;}])/i;
const closing = new Map<TokenType, TokenType>([
  [TokenType.OpenCurly, TokenType.CloseCurly],
  [TokenType.OpenParen, TokenType.CloseParen],
  [TokenType.OpenSquare, TokenType.CloseSquare],
  [TokenType.Function, TokenType.CloseParen],
]);
const closers: Readonly<Partial<Record<TokenType, string>>> = { [TokenType.CloseCurly]: '}', [TokenType.CloseParen]: ')', [TokenType.CloseSquare]: ']' };

/** The addresses of the sheets that a sheet imports, in its order. */
export function importsOf(css: string): string[] {
  const tokens = tokenize({ css });
  return tokens.flatMap((token, at) => (isAt(token, 'import') ? [addressIn(tokens.slice(at + 1, endOfStatement(tokens, at))) ?? []].flat() : []));
}

/**
 * A sheet that loads nothing but what `toAddress` allows, read as browsers read it
 * (https://www.w3.org/TR/css-syntax-3/#tokenization). It is balanced, so that it can be put between braces; what it imports stands
 * in its text; its questions of scheme and width are answered for `Reader`.
 */
export function toSafeCss(css: string, options: CssOptions): string {
  const tokens = tokenize({ css });
  const open: TokenType[] = [];
  let out = '';
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const [type, raw] = token;
    if (isAt(token, 'import') || isAt(token, 'charset') || isAt(token, 'namespace')) {
      const end = endOfStatement(tokens, at);
      // What is left out leaves a space: its neighbours must not become one word.
      out += isAt(token, 'import') ? ` ${toImported(tokens.slice(at + 1, end), options)} ` : ' ';
      at = end;
    } else if (isAt(token, 'media') && isQuery(tokens.slice(at + 1, endOfPrelude(tokens, at)))) {
      const end = endOfPrelude(tokens, at);
      out += `${raw} ${answerMedia(textOf(tokens.slice(at + 1, end)), options)}`;
      at = end - 1;
    } else if (type === TokenType.URL) {
      out += toUrl(token[4].value, options);
    } else if (type === TokenType.Function && loaders.has(token[4].value.toLowerCase())) {
      const end = endOfBlock(tokens, at);
      out += tokens[end]?.[0] === TokenType.CloseParen ? toLoader(token[4].value.toLowerCase(), tokens.slice(at + 1, end), options) : ' none ';
      at = end;
    } else if (type === TokenType.Ident && bothSchemes.test(textOf(tokens.slice(at, at + 8)))) {
      out += `color-scheme:${options.scheme}`;
      at = tokens.findIndex((other, index) => index > at && isIdent(other, /^(?:light|dark)$/i) && isIdent(tokens[index - 2], /^(?:light|dark)$/i));
    } else if (type === TokenType.Dimension && options.width !== undefined && /^[sld]?v[wi]$/i.test(token[4].unit)) {
      out += `${String((token[4].value * options.width) / 100)}px`;
    } else if (type in closers) {
      // A closing brace too many would end what is around the sheet.
      out += open.at(-1) === type ? raw : ' ';
      if (open.at(-1) === type) open.pop();
    } else {
      const closer = closing.get(type);
      if (closer !== undefined) open.push(closer);
      out += written(token);
    }
  }
  // A backslash at the very end would take the first of the brackets with it.
  if (out.endsWith('\\')) out += ' ';
  return out + open.reverse().map((type) => closers[type] ?? '').join('');
}

/** An imported sheet in the place of its import, under the conditions of that: `layer(x) supports(y) screen`. */
function toImported(tokens: readonly CSSToken[], options: CssOptions): string {
  const url = addressIn(tokens);
  const css = url === undefined ? undefined : options.imported(url);
  if (css === undefined) return '';
  const first = tokens.findIndex(([type]) => type !== TokenType.Whitespace && type !== TokenType.Comment);
  const behind = tokens.slice((tokens[first]?.[0] === TokenType.Function ? endOfBlock(tokens, first) : first) + 1);
  const conditions = textOf(behind).trim();
  if (/[{};@"'\\]|url|src|image/i.test(conditions)) return '';
  const layer = /^layer\b(?:\(([^)]*)\))?/i.exec(conditions);
  const rest = conditions.slice(layer?.[0].length ?? 0).trim();
  const supports = /^supports(\((?:[^()]|\([^()]*\))*\))/i.exec(rest);
  const media = rest.slice(supports?.[0].length ?? 0).trim();
  const inMedia = media === '' ? css : `@media ${answerMedia(media, options)}{${css}}`;
  const inSupports = supports?.[1] === undefined ? inMedia : `@supports ${supports[1]}{${inMedia}}`;
  return layer === null ? inSupports : `@layer ${layer[1] ?? ''}{${inSupports}}`;
}

/** A function that loads, with its addresses rewritten: `none` when it holds what cannot be read. */
function toLoader(name: string, content: readonly CSSToken[], options: CssOptions): string {
  if (name === 'url' || name === 'src') {
    const address = content.filter(([type]) => type !== TokenType.Whitespace && type !== TokenType.Comment);
    const only = address[0];
    return address.length === 1 && only?.[0] === TokenType.String ? toUrl(only[4].value, options) : ' none ';
  }
  if (!content.every((token) => (token[0] === TokenType.Function ? known.has(token[4].value.toLowerCase()) : plain.has(token[0])))) return ' none ';
  let out = `${name}(`;
  for (let at = 0; at < content.length; at++) {
    const token = content[at];
    if (token === undefined) break;
    const called = token[0] === TokenType.Function ? token[4].value.toLowerCase() : undefined;
    if (called === 'type') {
      const end = endOfBlock(content, at);
      out += textOf(content.slice(at, end + 1));
      at = end;
    } else if (called !== undefined && loaders.has(called)) {
      const end = endOfBlock(content, at);
      out += toLoader(called, content.slice(at + 1, end), options);
      at = end;
    } else if (token[0] === TokenType.String || token[0] === TokenType.URL) out += toUrl(token[4].value, options);
    else out += written(token);
  }
  return `${out})`;
}

/** An address that is not allowed becomes one that CSS itself says leads nowhere: https://www.w3.org/TR/css-values-4/#urls */
function toUrl(url: string, { toAddress }: CssOptions): string {
  const address = url.trim().startsWith('#') ? url.trim() : toAddress(url);
  return `url(${quoted(address ?? 'about:invalid')})`;
}

function quoted(text: string): string {
  return `"${text.replace(/["\\\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}

/** A token as it may stand in the sheet: closed, and none that is a mistake. */
function written(token: CSSToken): string {
  switch (token[0]) {
    case TokenType.String:
      return quoted(token[4].value);
    case TokenType.Comment:
      return '/**/';
    case TokenType.EOF:
      return '';
    case TokenType.BadString:
    case TokenType.BadURL:
    case TokenType.CDO:
    case TokenType.CDC:
      return ' ';
    default:
      return token[1];
  }
}

function addressIn(tokens: readonly CSSToken[]): string | undefined {
  const token = tokens.find(([type]) => type === TokenType.String || type === TokenType.URL);
  return token?.[0] === TokenType.String || token?.[0] === TokenType.URL ? token[4].value : undefined;
}

/** The text without its comments. */
function textOf(tokens: readonly CSSToken[]): string {
  return tokens.map((token) => (token[0] === TokenType.Comment ? ' ' : written(token))).join('');
}

/** A media query that holds nothing but questions and is balanced. */
function isQuery(tokens: readonly CSSToken[]): boolean {
  let depth = 0;
  for (const [type] of tokens) {
    if (type === TokenType.OpenParen) depth++;
    else if (type === TokenType.CloseParen) depth--;
    else if (type === TokenType.URL || !(plain.has(type) || type === TokenType.Colon || type === TokenType.Delim)) return false;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function isIdent(token: CSSToken | undefined, name: RegExp): boolean {
  return token?.[0] === TokenType.Ident && name.test(token[4].value);
}

/** The index of the `{` or `;` behind the at-rule's own words, or of the last token. */
function endOfPrelude(tokens: readonly CSSToken[], from: number): number {
  return tokens.findIndex(([type], index) => index > from && (type === TokenType.OpenCurly || type === TokenType.Semicolon || type === TokenType.EOF));
}

function isAt(token: CSSToken, name: string): boolean {
  return token[0] === TokenType.AtKeyword && token[4].value.toLowerCase() === name;
}

/** The index of the `;` that ends a statement, or of the last token. A block in it belongs to it. */
function endOfStatement(tokens: readonly CSSToken[], from: number): number {
  for (let at = from + 1; at < tokens.length; at++) {
    const type = tokens[at]?.[0];
    if (type === TokenType.Semicolon) return at;
    if (type === TokenType.OpenCurly) return endOfBlock(tokens, at);
  }
  return tokens.length - 1;
}

/** The index of the bracket that closes the one at `from`, or of the last token. */
function endOfBlock(tokens: readonly CSSToken[], from: number): number {
  const open: TokenType[] = [];
  for (let at = from; at < tokens.length; at++) {
    const type = tokens[at]?.[0];
    const closer = type === undefined ? undefined : closing.get(type);
    if (closer !== undefined) open.push(closer);
    else if (type !== undefined && type === open.at(-1)) open.pop();
    if (open.length === 0) return at;
  }
  return tokens.length - 1;
}
