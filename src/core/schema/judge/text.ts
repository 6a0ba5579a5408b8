import type { Constraint, Schema, StringCheck } from '../../model/schema';
import { matches } from './pattern/matches';
import { accept, unknown, wrongType, wrongValue, type Context, type Verdict } from './verdict';

declare const URL: new (url: string) => { readonly hostname: string; readonly protocol: string };

/** Judges a text; the first demand it breaks is its one mistake. */
export function judgeText(schema: Extract<Schema, { type: 'string' }>, input: unknown, context: Context): Verdict {
  const text = schema.coerce ? asText(input) : input;
  if (typeof text !== 'string') return wrongType(input, context, 'string');
  let value: string = text;
  let broken: Constraint | undefined;
  for (const check of schema.checks) {
    if (check.kind === 'opaque' && !broken) return accept(unknown);
    broken ??= brokenBy(value, check);
    value = changedBy(value, check);
  }
  return broken ? { ...wrongValue(input, context, broken), value } : accept(value);
}

/** `String(value)`, which fails on a map with a `toString` of its own. */
function asText(value: unknown): unknown {
  try {
    return String(value);
  } catch (error) {
    if (error instanceof TypeError) return value;
    throw error;
  }
}

function brokenBy(text: string, check: StringCheck): Constraint | undefined {
  switch (check.kind) {
    case 'min-length': return length(text, check.points) < check.n ? { kind: check.kind, n: check.n } : undefined;
    case 'max-length': return length(text, check.points) > check.n ? { kind: check.kind, n: check.n } : undefined;
    case 'length': return length(text, check.points) !== check.n ? { kind: check.kind, n: check.n } : undefined;
    case 'starts-with': return text.startsWith(check.text) ? undefined : { kind: check.kind, text: check.text };
    case 'ends-with': return text.endsWith(check.text) ? undefined : { kind: check.kind, text: check.text };
    case 'includes': return text.includes(check.text) ? undefined : { kind: check.kind, text: check.text };
    case 'pattern': {
      if (matches(text, check)) return undefined;
      return { kind: 'format', format: check.format, ...(check.format === 'regex' && { source: check.source }) };
    }
    case 'url': return isUrl(text, check) ? undefined : { kind: 'format', format: 'url' };
    default: return undefined;
  }
}

function changedBy(text: string, check: StringCheck): string {
  switch (check.kind) {
    case 'trim': return text.trim();
    case 'lower': return text.toLowerCase();
    case 'upper': return text.toUpperCase();
    case 'normalize': return text.normalize(check.form);
    case 'url': return check.trims ? text.trim().replace(/[\t\n\r]/g, '') : text;
    default: return text;
  }
}

const length = (text: string, points?: true): number => (points ? Array.from(text).length : text.length);

function isUrl(text: string, check: Extract<StringCheck, { kind: 'url' }>): boolean {
  const trimmed = check.trims ? text.trim() : text;
  if (check.slashes && !/^https?:\/\//i.test(trimmed)) return false;
  try {
    const url = new URL(trimmed);
    if (check.host && !matches(url.hostname, check.host)) return false;
    return !check.protocol || matches(url.protocol.replace(/:$/, ''), check.protocol);
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
