import type { Expression, Function as FunctionNode, Node, ObjectExpression } from '@babel/types';
import type { SourcePlace } from '../../model/schema';
import { callBuiltin } from './builtins';
import type { Modules } from './modules';
import { binary, template, unary } from './operators';
import { declare, lookUp, type Binding, type Scope } from './scope';
import { literal, type Entry, type Value } from './value';

/** Works out what expressions stand for, following names through the site's files, running nothing. */
export interface Evaluator {
  /** What `name` of a file stands for, from outside. */
  exported(path: string, name: string): Value | undefined;
  /** What a function of the site's own returns for these arguments. */
  apply(target: Value, args: readonly Value[]): Value;
  /** A getter's value is worked out; any other is itself. */
  settled(value: Value): Value;
}

/** Deeper than any config calls its own functions. */
const deepest = 60;

export function createEvaluator(modules: Modules): Evaluator {
  const settled = new Map<Binding, Value>();
  const getters = new Map<Node, Value>();
  let depth = 0;

  const place = (node: Node, scope: Scope): SourcePlace => ({ path: scope.path, range: { start: node.start ?? 0, end: node.end ?? 0 } });
  const unknown = (node: Node, scope: Scope): Value => ({ kind: 'unknown', place: place(node, scope) });

  function exported(path: string, name: string): Value | undefined {
    const module = modules.load(path);
    const found = module?.exports.get(name);
    if (!module) return undefined;
    if (found?.kind === 'expression') return named({ kind: 'expression', node: found.node, scope: module.scope }, found.node, module.scope);
    if (found?.kind === 'local') {
      const binding = lookUp(module.scope, found.name);
      return binding && named(binding, undefined, module.scope);
    }
    if (found) return imported(found.from, found.name, path);
    for (const from of module.stars) {
      const file = modules.resolve(from, path);
      const value = file !== undefined && file !== path ? exported(file, name) : undefined;
      if (value) return value;
    }
    return undefined;
  }

  function imported(from: string, name: string, importer: string): Value {
    const file = modules.resolve(from, importer);
    if (file === undefined) return { kind: 'foreign', module: from, name };
    const nowhere: SourcePlace = { path: file, range: { start: 0, end: 0 } };
    if (name !== '*') return exported(file, name) ?? { kind: 'unknown', place: nowhere };
    const names = [...(modules.load(file)?.exports.keys() ?? [])];
    return { kind: 'map', entries: names.map((key) => ({ kind: 'key', key, value: exported(file, key) ?? { kind: 'unknown', place: nowhere }, place: nowhere })) };
  }

  /** The value of a name; the same object every time, so that a schema that holds itself can be told. */
  function named(binding: Binding, node: Node | undefined, scope: Scope): Value {
    const known = settled.get(binding);
    if (known) return known;
    const nowhere: Value = node ? unknown(node, scope) : { kind: 'unknown', place: { path: scope.path, range: { start: 0, end: 0 } } };
    settled.set(binding, nowhere);
    const value = valueOf(binding, nowhere, scope);
    settled.set(binding, value);
    return value;
  }

  function valueOf(binding: Binding, nowhere: Value, scope: Scope): Value {
    switch (binding.kind) {
      case 'value': return binding.value;
      case 'variable': return nowhere;
      case 'function': return { kind: 'function', node: binding.node, scope: binding.scope };
      case 'import': return imported(binding.from, binding.name, scope.path);
      case 'expression': {
        const value = evaluate(binding.node, binding.scope);
        return binding.member === undefined ? value : member(value, binding.member, binding.node, binding.scope);
      }
      case 'enum': return enumeration(binding.members, scope);
    }
  }

  function enumeration(members: readonly (readonly [string, Expression | undefined])[], scope: Scope): Value {
    let next = 0;
    const entries = members.map(([key, node]): Entry => {
      const value = node ? evaluate(node, scope) : literal(next);
      if (value.kind === 'literal' && typeof value.value === 'number') next = value.value + 1;
      return { kind: 'key', key, value, place: { path: scope.path, range: { start: 0, end: 0 } } };
    });
    return { kind: 'map', entries };
  }

  function evaluate(node: Node, scope: Scope): Value {
    if (depth > deepest) return unknown(node, scope);
    depth++;
    try {
      return evaluateNode(node, scope);
    } finally {
      depth--;
    }
  }

  function evaluateNode(node: Node, scope: Scope): Value {
    switch (node.type) {
      case 'StringLiteral': case 'NumericLiteral': case 'BooleanLiteral': return literal(node.value);
      case 'NullLiteral': return literal(null);
      case 'RegExpLiteral': return { kind: 'regex', source: node.pattern, flags: node.flags };
      case 'TemplateLiteral': return template(node, node.expressions.map((part) => evaluate(part, scope))) ?? unknown(node, scope);
      case 'ArrayExpression': return list(node.elements, node, scope);
      case 'ObjectExpression': return map(node, scope);
      case 'ArrowFunctionExpression': case 'FunctionExpression': return { kind: 'function', node, scope };
      case 'TSAsExpression': case 'TSSatisfiesExpression': case 'TSNonNullExpression': case 'TSTypeAssertion': case 'ParenthesizedExpression':
        return evaluate(node.expression, scope);
      case 'Identifier': {
        const binding = lookUp(scope, node.name);
        if (binding) return named(binding, node, scope);
        if (node.name === 'undefined') return literal(undefined);
        if (node.name === 'Infinity' || node.name === 'NaN') return literal(Number(node.name));
        return { kind: 'foreign', module: 'global', name: node.name };
      }
      case 'MemberExpression': case 'OptionalMemberExpression': {
        const object = evaluate(node.object, scope);
        const { property } = node;
        const key = node.computed ? evaluate(property, scope) : literal(property.type === 'Identifier' ? property.name : undefined);
        if (key.kind !== 'literal' || key.value === undefined || key.value === null) return unknown(node, scope);
        return member(object, String(key.value), node, scope);
      }
      case 'CallExpression': case 'OptionalCallExpression': case 'NewExpression': {
        const args = list(node.arguments, node, scope);
        if (args.kind !== 'list') return args;
        const callee = evaluate(node.callee, scope);
        if (callee.kind === 'function') return apply(callee, args.items);
        return callBuiltin(callee, args.items, { apply, settled: settle }) ?? { kind: 'call', callee, args: args.items, place: place(node, scope) };
      }
      case 'UnaryExpression': return unary(node.operator, evaluate(node.argument, scope)) ?? unknown(node, scope);
      case 'BinaryExpression': return binary(node.operator, evaluate(node.left, scope), evaluate(node.right, scope)) ?? unknown(node, scope);
      default: return unknown(node, scope);
    }
  }

  function list(elements: readonly (Node | null)[], node: Node, scope: Scope): Value {
    const items: Value[] = [];
    for (const element of elements) {
      if (element?.type === 'SpreadElement') {
        const spread = evaluate(element.argument, scope);
        if (spread.kind !== 'list') return unknown(node, scope);
        items.push(...spread.items);
      } else items.push(element ? evaluate(element, scope) : literal(undefined));
    }
    return { kind: 'list', items };
  }

  function map({ properties }: ObjectExpression, scope: Scope): Value {
    const entries = properties.flatMap((property): readonly Entry[] => {
      if (property.type === 'SpreadElement') {
        const value = evaluate(property.argument, scope);
        return value.kind === 'map' ? value.entries : [{ kind: 'spread', value, place: place(property, scope) }];
      }
      const key = keyOf(property, scope);
      if (key === undefined) return [{ kind: 'spread', value: unknown(property, scope), place: place(property, scope) }];
      return [{ kind: 'key', key, value: propertyValue(property, scope), place: place(property.key, scope) }];
    });
    return { kind: 'map', entries };
  }

  function keyOf({ key, computed }: Exclude<ObjectExpression['properties'][number], { type: 'SpreadElement' }>, scope: Scope): string | undefined {
    if (!computed && key.type === 'Identifier') return key.name;
    const value = evaluate(key, scope);
    return value.kind === 'literal' ? String(value.value) : undefined;
  }

  function propertyValue(property: Exclude<ObjectExpression['properties'][number], { type: 'SpreadElement' }>, scope: Scope): Value {
    if (property.type === 'ObjectProperty') return evaluate(property.value, scope);
    if (property.kind !== 'get') return { kind: 'function', node: property, scope };
    const returned = property.body.body.find((statement) => statement.type === 'ReturnStatement');
    return returned?.argument ? { kind: 'later', node: returned.argument, scope } : unknown(property, scope);
  }

  function settle(value: Value): Value {
    if (value.kind !== 'later') return value;
    const known = getters.get(value.node);
    if (known) return known;
    const result = evaluate(value.node, value.scope);
    getters.set(value.node, result);
    return result;
  }

  function member(object: Value, name: string, node: Node, scope: Scope): Value {
    const holder = settle(object);
    if (holder.kind === 'map') {
      const entry = holder.entries.findLast((it) => it.kind === 'spread' || it.key === name);
      if (!entry) return literal(undefined);
      return entry.kind === 'key' ? settle(entry.value) : { kind: 'member', object: entry.value, name, place: place(node, scope) };
    }
    if (holder.kind === 'list' && /^\d+$/.test(name)) return holder.items[Number(name)] ?? literal(undefined);
    if (holder.kind === 'list' && name === 'length') return literal(holder.items.length);
    if (holder.kind === 'unknown') return unknown(node, scope);
    if (holder.kind === 'literal' && holder.value === undefined) return unknown(node, scope);
    return { kind: 'member', object: holder, name, place: place(node, scope) };
  }

  function apply(target: Value, args: readonly Value[]): Value {
    if (target.kind !== 'function') return { kind: 'unknown', place: { path: '', range: { start: 0, end: 0 } } };
    const { node, scope } = target;
    const inner: Scope = { path: scope.path, bindings: new Map(), outer: scope };
    if (!bind(node, args, inner)) return unknown(node, scope);
    if (node.body.type !== 'BlockStatement') return evaluate(node.body, inner);
    const { body } = node.body;
    const last = body.at(-1);
    const isPlain = body.slice(0, -1).every((it) => it.type === 'VariableDeclaration' || it.type === 'FunctionDeclaration');
    if (!isPlain || last?.type !== 'ReturnStatement' || !last.argument) return unknown(node, scope);
    declare(inner, body);
    return evaluate(last.argument, inner);
  }

  /** Gives the parameters their names; false where they are written in a way that is not understood. */
  function bind({ params }: FunctionNode, args: readonly Value[], scope: Scope): boolean {
    return params.every((param, index) => {
      const given = args[index] ?? literal(undefined);
      const target = param.type === 'AssignmentPattern' ? param.left : param;
      const isAbsent = given.kind === 'literal' && given.value === undefined;
      const value = param.type === 'AssignmentPattern' && isAbsent ? evaluate(param.right, scope) : given;
      if (target.type === 'Identifier') {
        scope.bindings.set(target.name, { kind: 'value', value });
        return true;
      }
      if (target.type !== 'ObjectPattern') return false;
      return target.properties.every((part) => {
        if (part.type !== 'ObjectProperty' || part.key.type !== 'Identifier' || part.value.type !== 'Identifier') return false;
        scope.bindings.set(part.value.name, { kind: 'value', value: member(value, part.key.name, part, scope) });
        return true;
      });
    });
  }

  return { exported, apply, settled: settle };
}

