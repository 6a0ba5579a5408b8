import type { DateCheck, ListCheck, NumberCheck, Pattern, Schema, StringCheck } from '../../model/schema';
import { entryOf, textOf, type Value } from '../static/value';
import { flag, numberAt, type Call } from './call';
import { datetimeCheck, domain, formatCheck, timeCheck, type TimeOptions } from './formats';

const changes: Readonly<Record<string, StringCheck>> = {
  trim: { kind: 'trim' },
  toLowerCase: { kind: 'lower' },
  toUpperCase: { kind: 'upper' },
  slugify: { kind: 'opaque' },
};

const forms = ['NFC', 'NFD', 'NFKC', 'NFKD'] as const;

/** The check that a method of a text adds; `undefined` when there is no such method, or its argument is not written out. */
export function textCheck(call: Call): StringCheck | undefined {
  const { name, args, dialect } = call;
  const points = dialect === 'zod4' ? { points: true as const } : {};
  const n = numberAt(call, 0);
  const text = textOf(args[0]);
  if (name === 'normalize') {
    const form = forms.find((it) => it === (text ?? 'NFC'));
    return form ? { kind: 'normalize', form } : { kind: 'opaque' };
  }
  if (Object.hasOwn(changes, name)) return changes[name];
  switch (name) {
    case 'min': return n === undefined ? undefined : { kind: 'min-length', n, ...points };
    case 'max': return n === undefined ? undefined : { kind: 'max-length', n, ...points };
    case 'length': return n === undefined ? undefined : { kind: 'length', n, ...points };
    case 'nonempty': return { kind: 'min-length', n: 1, ...points };
    case 'regex': return patternOf(args[0]) && { kind: 'pattern', format: 'regex', source: '', flags: '', ...patternOf(args[0]) };
    case 'includes': return text === undefined || entryOf(args[1], 'position') ? undefined : { kind: 'includes', text };
    case 'startsWith': return text === undefined ? undefined : { kind: 'starts-with', text };
    case 'endsWith': return text === undefined ? undefined : { kind: 'ends-with', text };
    case 'time': return timeCheck(timeOptions(args[0]), dialect);
    case 'datetime': return datetimeCheck(timeOptions(args[0]), dialect);
    case 'url': return urlCheck(args[0], call);
    case 'httpUrl': return { kind: 'url', trims: true, slashes: true, protocol: { source: '^https?$', flags: '' }, host: { source: domain, flags: '' } };
    case 'ip': case 'cidr': case 'uuid': return formatCheck(name + (textOf(entryOf(args[0], 'version')) ?? ''), dialect);
    case 'email': {
      const own = entryOf(args[0], 'pattern');
      const pattern = patternOf(own);
      if (own) return pattern && { kind: 'pattern', format: 'email', ...pattern };
      return formatCheck(name, dialect);
    }
    default: return formatCheck(name, dialect);
  }
}

export function patternOf(value: Value | undefined): Pattern | undefined {
  return value?.kind === 'regex' ? { source: value.source, flags: value.flags } : undefined;
}

function urlCheck(options: Value | undefined, { dialect }: Call): StringCheck | undefined {
  if (dialect === 'zod3') return { kind: 'url' };
  const [host, protocol] = [entryOf(options, 'hostname'), entryOf(options, 'protocol')];
  const [hostPattern, protocolPattern] = [patternOf(host), patternOf(protocol)];
  if ((host && !hostPattern) || (protocol && !protocolPattern)) return undefined;
  const slashes = protocolPattern?.source === '^https?$' && !flag(options, 'normalize');
  return { kind: 'url', trims: true, ...(slashes && { slashes }), ...(hostPattern && { host: hostPattern }), ...(protocolPattern && { protocol: protocolPattern }) };
}

function timeOptions(options: Value | undefined): TimeOptions {
  const precision = entryOf(options, 'precision');
  return {
    ...(precision?.kind === 'literal' && typeof precision.value === 'number' && { precision: precision.value }),
    offset: flag(options, 'offset'),
    local: flag(options, 'local'),
  };
}

const safe: readonly NumberCheck[] = [{ kind: 'min', n: Number.MIN_SAFE_INTEGER }, { kind: 'max', n: Number.MAX_SAFE_INTEGER }];

/** The checks that a method of a number adds. */
export function numberChecks(call: Call): readonly NumberCheck[] | undefined {
  const n = numberAt(call, 0);
  const with_ = (kind: 'min' | 'max' | 'above' | 'below'): readonly NumberCheck[] | undefined => (n === undefined ? undefined : [{ kind, n }]);
  switch (call.name) {
    case 'min': case 'gte': return with_('min');
    case 'max': case 'lte': return with_('max');
    case 'gt': return with_('above');
    case 'lt': return with_('below');
    case 'multipleOf': case 'step': return n === undefined ? undefined : [{ kind: 'multiple-of', n, dialect: call.dialect }];
    case 'positive': return [{ kind: 'above', n: 0 }];
    case 'negative': return [{ kind: 'below', n: 0 }];
    case 'nonnegative': return [{ kind: 'min', n: 0 }];
    case 'nonpositive': return [{ kind: 'max', n: 0 }];
    case 'finite': return [{ kind: 'finite' }];
    case 'int': return call.dialect === 'zod3' ? [{ kind: 'integer' }] : [{ kind: 'integer' }, ...safe];
    case 'safe': return call.dialect === 'zod3' ? safe : [{ kind: 'integer' }, ...safe];
    case 'int32': return [{ kind: 'integer' }, { kind: 'min', n: -2147483648 }, { kind: 'max', n: 2147483647 }];
    case 'uint32': return [{ kind: 'integer' }, { kind: 'min', n: 0 }, { kind: 'max', n: 4294967295 }];
    case 'float32': return [{ kind: 'min', n: -3.4028234663852886e38 }, { kind: 'max', n: 3.4028234663852886e38 }];
    case 'float64': return [];
    default: return undefined;
  }
}

function dateCheck({ name, args }: Call): DateCheck | undefined {
  const [limit] = args;
  if (limit?.kind !== 'date' || (name !== 'min' && name !== 'max')) return undefined;
  return { kind: name === 'min' ? 'min-date' : 'max-date', at: limit.at };
}

function listCheck(call: Call): ListCheck | undefined {
  if (call.name === 'nonempty') return { kind: 'min-items', n: 1 };
  const kind = { min: 'min-items', max: 'max-items', length: 'items' }[call.name] as ListCheck['kind'] | undefined;
  const n = numberAt(call, 0);
  return kind && n !== undefined ? { kind, n } : undefined;
}

/** A schema with the check that a method of its type adds; `undefined` when the method is none of its type. */
export function withCheck(schema: Schema, call: Call): Schema | undefined {
  if (schema.type === 'string') {
    const check = textCheck(call);
    return check && { ...schema, checks: [...schema.checks, check] };
  }
  if (schema.type === 'number') {
    const checks = numberChecks(call);
    return checks && { ...schema, checks: [...schema.checks, ...checks] };
  }
  if (schema.type === 'date') {
    const check = dateCheck(call);
    return check && { ...schema, checks: [...schema.checks, check] };
  }
  if (schema.type !== 'list') return undefined;
  const check = listCheck(call);
  return check && { ...schema, checks: [...schema.checks, check] };
}
