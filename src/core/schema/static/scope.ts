import type { Expression, Function as FunctionNode, ImportDeclaration, Statement } from '@babel/types';
import type { Value } from './value';

/** What a name stands for. */
export type Binding =
  | { readonly kind: 'expression'; readonly node: Expression; readonly scope: Scope; readonly member?: string }
  | { readonly kind: 'function'; readonly node: FunctionNode; readonly scope: Scope }
  | { readonly kind: 'import'; readonly from: string; readonly name: string }
  | { readonly kind: 'enum'; readonly members: readonly (readonly [string, Expression | undefined])[] }
  | { readonly kind: 'value'; readonly value: Value }
  /** May change as the program runs. */
  | { readonly kind: 'variable' };

/** The names that hold in a part of a file. */
export interface Scope {
  /** The file, from the site's root. */
  readonly path: string;
  readonly bindings: Map<string, Binding>;
  readonly outer?: Scope;
}

export function lookUp(scope: Scope, name: string): Binding | undefined {
  return scope.bindings.get(name) ?? (scope.outer && lookUp(scope.outer, name));
}

/** Enters what a list of statements declares: constants, functions, imports, enums. */
export function declare(scope: Scope, statements: readonly Statement[]): void {
  for (const statement of statements) declareOne(scope, statement);
}

function declareOne(scope: Scope, statement: Statement): void {
  switch (statement.type) {
    case 'ImportDeclaration':
      declareImports(scope, statement);
      return;
    case 'ExportNamedDeclaration':
      if (statement.declaration) declareOne(scope, statement.declaration);
      return;
    case 'FunctionDeclaration':
      if (statement.id) scope.bindings.set(statement.id.name, { kind: 'function', node: statement, scope });
      return;
    case 'ExportDefaultDeclaration':
      if (statement.declaration.type === 'FunctionDeclaration') declareOne(scope, statement.declaration);
      return;
    case 'TSEnumDeclaration': {
      const { members } = 'body' in statement && statement.body ? statement.body : statement;
      const named = members.map(({ id, initializer }) => [id.type === 'Identifier' ? id.name : id.value, initializer ?? undefined] as const);
      scope.bindings.set(statement.id.name, { kind: 'enum', members: named });
      return;
    }
    case 'VariableDeclaration':
      for (const { id, init } of statement.declarations) {
        if (id.type === 'Identifier') {
          const isFixed = statement.kind === 'const' && init;
          scope.bindings.set(id.name, isFixed ? { kind: 'expression', node: init, scope } : { kind: 'variable' });
        } else if (id.type === 'ObjectPattern' && init && statement.kind === 'const') {
          for (const part of id.properties) {
            if (part.type !== 'ObjectProperty' || part.key.type !== 'Identifier' || part.value.type !== 'Identifier') continue;
            scope.bindings.set(part.value.name, { kind: 'expression', node: init, scope, member: part.key.name });
          }
        }
      }
      return;
    default: // other statements name nothing that a config builds on
  }
}

function declareImports(scope: Scope, { source, specifiers }: ImportDeclaration): void {
  for (const specifier of specifiers) {
    const name = specifier.type === 'ImportDefaultSpecifier' ? 'default'
      : specifier.type === 'ImportNamespaceSpecifier' ? '*'
      : specifier.imported.type === 'Identifier' ? specifier.imported.name : specifier.imported.value;
    scope.bindings.set(specifier.local.name, { kind: 'import', from: source.value, name });
  }
}
