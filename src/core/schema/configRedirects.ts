import { parse } from '@babel/parser';
import type { Node, ObjectExpression, ObjectProperty, Program } from '@babel/types';
import type { Range, TextEdit } from '../model/text';

/** A redirect where the config writes it. */
export interface PlacedRedirect {
  readonly from: string;
  readonly to: string;
  /** The whole entry: `'/old': '/new'`. */
  readonly range: Range;
  /** The text that names the destination, between its quotes. */
  readonly toRange: Range;
}

/** A page that has come to be at another address. */
export interface MovedPage {
  /** Its addresses, before and after: routes without the site's base. */
  readonly from: string;
  readonly to: string;
  /** The new one as a link has it, with base and slash policy. */
  readonly href: string;
}

/** The part of a config that holds redirects, as far as it is written out. */
interface Found {
  readonly config: ObjectExpression;
  readonly redirects?: ObjectExpression;
  readonly placed: readonly PlacedRedirect[];
}

/** The redirects of `astro.config.*` where they stand, those that are written out as such; none where the config is no literal. */
export function placedRedirects(text: string): readonly PlacedRedirect[] {
  return find(text)?.placed ?? [];
}

/**
 * The edits by which the redirects that there are follow pages to their new addresses: those that lead to one lead to it
 * still, and those that would stand before a page go.
 *
 * @param base the path that the site is served under, `/` or `/x/`
 */
export function followRedirects(text: string, pages: readonly MovedPage[], base: string): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { from, to, range, toRange } of placedRedirects(text)) {
    if (pages.some((page) => key(page.to) === key(from))) {
      edits.push({ range: wholeEntry(text, range), newText: '' });
      continue;
    }
    const [, path = '', end = ''] = /^([^?#]*)([^]*)$/.exec(to) ?? [];
    const page = pages.find((it) => [it.from, base.replace(/\/$/, '') + it.from].some((address) => key(address) === key(path)));
    if (!page) continue;
    const address = path.startsWith(base) || base === '/' ? base.replace(/\/$/, '') + page.to : page.to;
    edits.push({ range: toRange, newText: (path.endsWith('/') ? address : bare(address)) + end });
  }
  return edits;
}

/**
 * The edits that add a redirect from the old address of each page to its new one, written as those around it.
 *
 * @returns undefined where the config does not write its redirects out, or nothing is to be added
 */
export function addRedirects(text: string, pages: readonly MovedPage[]): TextEdit[] | undefined {
  const found = find(text);
  const fresh = pages.filter(({ from }) => !found?.placed.some((placed) => key(placed.from) === key(from)));
  if (!found || fresh.length === 0) return undefined;
  const quote = /["']/.exec(text)?.[0] ?? "'";
  const quoted = (value: string): string => quote + value.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`) + quote;
  const entries = fresh.map(({ from, href }) => `${quoted(bare(from))}: ${quoted(href)}`);
  if (found.redirects) return append(text, found.redirects, (_, between) => entries.join(`,${between}`));
  // What is spread into the config may bring redirects of its own.
  if (found.config.properties.some(({ type }) => type === 'SpreadElement' || type === 'ObjectMethod')) return undefined;
  return append(text, found.config, (indent, between) => {
    const line = between === ' ' ? '' : `${between}${indent || '  '}`;
    return line === '' ? `redirects: { ${entries.join(', ')} }` : `redirects: {${entries.map((entry) => `${line}${entry},`).join('')}${between}}`;
  });
}

function find(text: string): Found | undefined {
  const program = read(text);
  const config = program && literal(exported(program), program);
  if (!program || config?.type !== 'ObjectExpression') return undefined;
  const property = config.properties.findLast((it) => it.type === 'ObjectProperty' && nameOf(it) === 'redirects');
  const redirects = property?.type === 'ObjectProperty' ? literal(property.value, program) : undefined;
  if (!property) return { config, placed: [] };
  if (redirects?.type !== 'ObjectExpression') return undefined;
  return { config, redirects, placed: redirects.properties.flatMap((it) => (it.type === 'ObjectProperty' ? (toPlaced(it, program) ?? []) : [])) };
}

function read(text: string): Program | undefined {
  try {
    return parse(text, { sourceType: 'module', plugins: ['typescript'] }).program;
  } catch (error) {
    // Nothing is changed in a file that is not whole, or nested too deep.
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

function exported({ body }: Program): Node | undefined {
  return body.find((statement) => statement.type === 'ExportDefaultDeclaration')?.declaration;
}

/** The expression itself, behind types, names of the same file, and `defineConfig`. */
function literal(node: Node | undefined, program: Program): Node | undefined {
  switch (node?.type) {
    case 'TSAsExpression': case 'TSSatisfiesExpression': case 'ParenthesizedExpression':
      return literal(node.expression, program);
    case 'CallExpression':
      return node.callee.type === 'Identifier' && node.callee.name === 'defineConfig' ? literal(node.arguments[0], program) : node;
    case 'Identifier': {
      const declared = program.body.flatMap((statement) => (statement.type === 'VariableDeclaration' && statement.kind === 'const' ? statement.declarations : []));
      const named = declared.find(({ id }) => id.type === 'Identifier' && id.name === node.name)?.init;
      return named && named.type !== 'Identifier' ? literal(named, program) : undefined;
    }
    default:
      return node;
  }
}

function nameOf({ key: name, computed }: ObjectProperty): string | undefined {
  if (computed) return undefined;
  return name.type === 'Identifier' ? name.name : name.type === 'StringLiteral' ? name.value : undefined;
}

/** `'/old': '/new'` or `'/old': { status: 301, destination: '/new' }`. */
function toPlaced(property: ObjectProperty, program: Program): PlacedRedirect | undefined {
  const value = literal(property.value, program);
  const destination = value?.type === 'ObjectExpression' ? value.properties.find((it) => it.type === 'ObjectProperty' && nameOf(it) === 'destination') : undefined;
  const to = destination?.type === 'ObjectProperty' ? destination.value : value;
  const from = nameOf(property);
  if (from === undefined || to?.type !== 'StringLiteral') return undefined;
  const { start, end } = rangeOf(to);
  return { from, to: to.value, range: rangeOf(property), toRange: { start: start + 1, end: end - 1 } };
}

/**
 * Edits that write something behind the last property of an object.
 *
 * @param write is given the indentation of the properties, and what stands between them: a line break with it, or a space
 */
function append(text: string, object: ObjectExpression, write: (indent: string, between: string) => string): TextEdit[] {
  const { start, end } = rangeOf(object);
  const last = object.properties.at(-1);
  if (!last) return [{ range: { start, end }, newText: `{ ${write('', ' ')} }` }];
  const behind = rangeOf(last).end;
  const comma = /^(?:\s|\/\*[^]*?\*\/|\/\/[^\n]*)*,/.exec(text.slice(behind, end - 1))?.[0];
  const afterComma = behind + (comma?.length ?? 0);
  const lineEnd = /\r?\n/.exec(text.slice(afterComma, end));
  if (!lineEnd) return [{ range: at(afterComma), newText: `${comma === undefined ? ',' : ''} ${write('', ' ')}` }];
  const first = rangeOf(object.properties[0] ?? last).start;
  const indent = /[ \t]*$/.exec(text.slice(0, first))?.[0] ?? '';
  const between = lineEnd[0] + indent;
  const line = { range: at(afterComma + lineEnd.index), newText: `${between}${write(indent, between)}${comma === undefined ? '' : ','}` };
  return comma === undefined ? [{ range: at(behind), newText: ',' }, line] : [line];
}

/** An entry with its comma, and with its lines where nothing else stands on them. */
function wholeEntry(text: string, { start, end }: Range): Range {
  const comma = /^\s*,/.exec(text.slice(end))?.[0].length ?? 0;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const rest = /^[ \t]*\r?\n/.exec(text.slice(end + comma));
  if (text.slice(lineStart, start).trim() === '' && rest) return { start: lineStart, end: end + comma + rest[0].length };
  const before = comma > 0 ? 0 : (/,?\s*$/.exec(text.slice(0, start))?.[0].length ?? 0);
  const after = comma > 0 ? (/^[ \t]*/.exec(text.slice(end + comma))?.[0].length ?? 0) : 0;
  return { start: start - before, end: end + comma + after };
}

function rangeOf({ start, end }: Node): Range {
  return { start: start ?? 0, end: end ?? 0 };
}

const at = (offset: number): Range => ({ start: offset, end: offset });

function bare(address: string): string {
  return address.replace(/(?<=.)\/+$/, '');
}

function key(address: string): string {
  return bare(address).toLowerCase();
}
