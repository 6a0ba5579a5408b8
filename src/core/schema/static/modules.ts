import { parse, type ParserPlugin } from '@babel/parser';
import type { Expression, Program } from '@babel/types';
import { aliasesOf, type Alias } from './aliases';
import { declare, type Scope } from './scope';

/** Reads a file of the site: `path` from its root; `undefined` where there is none. */
export type Read = (path: string) => string | undefined;

/** A file's names, and what it exports. */
export interface Module {
  readonly scope: Scope;
  readonly exports: ReadonlyMap<string, Export>;
  /** The files of `export * from`. */
  readonly stars: readonly string[];
  /** The file cannot be parsed: at this offset. */
  readonly fault?: number;
}

export type Export =
  | { readonly kind: 'local'; readonly name: string }
  | { readonly kind: 'expression'; readonly node: Expression }
  | { readonly kind: 'from'; readonly from: string; readonly name: string };

/** The files of the site that its config draws on, each parsed once. */
export interface Modules {
  load(path: string): Module | undefined;
  /** The file an import leads to; `undefined` for a package. */
  resolve(from: string, importer: string): string | undefined;
  /** All files asked for and found. */
  readonly files: ReadonlySet<string>;
  /** Those of them that cannot be parsed. */
  readonly unreadable: ReadonlySet<string>;
}

/** Longer files are no config that someone wrote; in characters. */
const longest = 1e6;

export function createModules(read: Read): Modules {
  const loaded = new Map<string, Module>();
  const files = new Set<string>();
  const unreadable = new Set<string>();
  let aliases: readonly Alias[] | undefined;
  const readTracked = (path: string): string | undefined => {
    const text = read(path);
    if (text !== undefined) files.add(path);
    return text;
  };
  return {
    files,
    unreadable,
    load(path) {
      const known = loaded.get(path);
      if (known) return known;
      const text = readTracked(path);
      if (text === undefined) return undefined;
      const module = parseModule(path, text);
      loaded.set(path, module);
      if (module.fault !== undefined) unreadable.add(path);
      return module;
    },
    resolve(from, importer) {
      const exists = (path: string): boolean => loaded.has(path) || read(path) !== undefined;
      if (from.startsWith('.')) return firstFile(joined(importer.split('/').slice(0, -1), from), exists);
      aliases ??= aliasesOf(readTracked);
      for (const alias of aliases) {
        const rest = alias.prefix === from ? '' : from.startsWith(alias.prefix) && alias.open ? from.slice(alias.prefix.length) : undefined;
        const file = rest === undefined ? undefined : firstFile(joined([], alias.target + rest), exists);
        if (file) return file;
      }
      return undefined;
    },
  };
}

const endings = ['', '.ts', '.mts', '.js', '.mjs', '.tsx', '.json', '/index.ts', '/index.mts', '/index.js', '/index.mjs'];

function firstFile(path: string | undefined, exists: (path: string) => boolean): string | undefined {
  if (path === undefined) return undefined;
  const candidates = endings.map((ending) => path + ending);
  return [...candidates.slice(1), path, path.replace(/\.(m?)js$/, '.$1ts')].find((it) => /\.\w+$/.test(it) && exists(it));
}

/** A path with `.` and `..` worked out; `undefined` when it leaves the site. */
function joined(folders: readonly string[], path: string): string | undefined {
  const parts = [...folders];
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function parseModule(path: string, text: string): Module {
  const scope: Scope = { path, bindings: new Map() };
  const exports = new Map<string, Export>();
  const stars: string[] = [];
  if (text.length > longest) return { scope, exports, stars, fault: 0 };
  try {
    const isJson = path.endsWith('.json');
    const plugins: ParserPlugin[] = path.endsWith('x') ? ['typescript', 'jsx'] : ['typescript'];
    const { program } = parse(isJson ? `export default (${text}\n)` : text, { sourceType: 'module', errorRecovery: true, plugins });
    declare(scope, program.body);
    collect(program, exports, stars);
    return { scope, exports, stars };
  } catch (error) {
    // Nested too deep, it overflows the stack.
    if (error instanceof RangeError) return { scope, exports, stars, fault: 0 };
    if (error instanceof SyntaxError) return { scope, exports, stars, fault: 'pos' in error && typeof error.pos === 'number' ? error.pos : 0 };
    throw error;
  }
}

/** What `module.exports = …` exports, as configs written for Node's older modules have it. */
function moduleExports(expression: Expression): Expression | undefined {
  if (expression.type !== 'AssignmentExpression' || expression.operator !== '=' || expression.left.type !== 'MemberExpression') return undefined;
  const { object, property, computed } = expression.left;
  return !computed && object.type === 'Identifier' && object.name === 'module' && property.type === 'Identifier' && property.name === 'exports' ? expression.right : undefined;
}

function collect({ body }: Program, exports: Map<string, Export>, stars: string[]): void {
  for (const statement of body) {
    if (statement.type === 'ExportAllDeclaration') stars.push(statement.source.value);
    const assigned = statement.type === 'ExpressionStatement' ? moduleExports(statement.expression) : undefined;
    if (assigned) exports.set('default', { kind: 'expression', node: assigned });
    if (statement.type === 'ExportDefaultDeclaration') {
      const { declaration } = statement;
      if (declaration.type === 'FunctionDeclaration' && declaration.id) exports.set('default', { kind: 'local', name: declaration.id.name });
      else if (declaration.type !== 'FunctionDeclaration' && declaration.type !== 'ClassDeclaration' && declaration.type !== 'TSDeclareFunction') {
        exports.set('default', { kind: 'expression', node: declaration });
      }
    }
    if (statement.type !== 'ExportNamedDeclaration') continue;
    for (const specifier of statement.specifiers) {
      if (specifier.type !== 'ExportSpecifier') continue;
      const name = specifier.exported.type === 'Identifier' ? specifier.exported.name : specifier.exported.value;
      const local = specifier.local.name;
      exports.set(name, statement.source ? { kind: 'from', from: statement.source.value, name: local } : { kind: 'local', name: local });
    }
    const { declaration } = statement;
    if (declaration?.type === 'VariableDeclaration') {
      for (const { id } of declaration.declarations) {
        if (id.type === 'Identifier') exports.set(id.name, { kind: 'local', name: id.name });
        else if (id.type === 'ObjectPattern') {
          for (const part of id.properties) {
            if (part.type === 'ObjectProperty' && part.value.type === 'Identifier') exports.set(part.value.name, { kind: 'local', name: part.value.name });
          }
        }
      }
    } else if (declaration && 'id' in declaration && declaration.id?.type === 'Identifier') {
      exports.set(declaration.id.name, { kind: 'local', name: declaration.id.name });
    }
  }
}
