import { literal, textOf, type Entry, type Value } from './value';

interface Runner {
  readonly apply: (target: Value, args: readonly Value[]) => Value;
  readonly settled: (value: Value) => Value;
}

/**
 * The few functions of JavaScript itself that configs use to build their data, on data that is written out:
 * `Object.keys`, `list.map` and the like, `new Date`, `new RegExp`. `undefined` for any other.
 */
export function callBuiltin(callee: Value, args: readonly Value[], runner: Runner): Value | undefined {
  if (callee.kind === 'foreign' && callee.module === 'global') return construct(callee.name, args);
  if (callee.kind !== 'member') return undefined;
  const { object, name } = callee;
  const [first] = args;
  if (object.kind === 'foreign' && object.module === 'global' && object.name === 'Object') return ofObject(name, first, runner);
  if (object.kind !== 'list') return undefined;
  switch (name) {
    case 'map': return first?.kind === 'function' ? { kind: 'list', items: object.items.map((item, index) => runner.apply(first, [item, literal(index)])) } : undefined;
    case 'concat': return args.every((arg) => arg.kind === 'list') ? { kind: 'list', items: [...object.items, ...args.flatMap((arg) => arg.items)] } : undefined;
    case 'slice': case 'toReversed': case 'toSorted': return args.length === 0 ? object : undefined;
    default: return undefined;
  }
}

function construct(name: string, args: readonly Value[]): Value | undefined {
  const [first, second] = args;
  if (name === 'Date' && args.length === 1 && first?.kind === 'literal' && (typeof first.value === 'string' || typeof first.value === 'number')) {
    const at = new Date(first.value).getTime();
    return Number.isNaN(at) ? undefined : { kind: 'date', at };
  }
  if (name === 'RegExp') {
    if (first?.kind === 'regex') return first;
    const source = textOf(first);
    const flags = second ? textOf(second) : '';
    return source !== undefined && flags !== undefined ? { kind: 'regex', source, flags } : undefined;
  }
  return name === 'Set' && first?.kind === 'list' ? first : undefined;
}

function ofObject(name: string, value: Value | undefined, { settled }: Runner): Value | undefined {
  if (name === 'freeze') return value;
  if (name === 'fromEntries' && value?.kind === 'list') return fromPairs(value.items);
  if (value?.kind !== 'map' || !value.entries.every((entry) => entry.kind === 'key')) return undefined;
  const pairs = [...new Map(value.entries.map((entry) => [entry.key, settled(entry.value)]))];
  switch (name) {
    case 'keys': return { kind: 'list', items: pairs.map(([key]) => literal(key)) };
    case 'values': return { kind: 'list', items: pairs.map(([, item]) => item) };
    case 'entries': return { kind: 'list', items: pairs.map(([key, item]) => ({ kind: 'list', items: [literal(key), item] })) };
    default: return undefined;
  }
}

function fromPairs(items: readonly Value[]): Value | undefined {
  const entries = items.map((item): Entry | undefined => {
    const [key, value] = item.kind === 'list' ? item.items : [];
    const name = textOf(key);
    return name !== undefined && value ? { kind: 'key', key: name, value, place: { path: '', range: { start: 0, end: 0 } } } : undefined;
  });
  return entries.every((entry) => entry !== undefined) ? { kind: 'map', entries } : undefined;
}
