import type { NumberCheck, Schema } from '../../model/schema';
import { accept, kindOf, wrongType, wrongValue, type Context, type Verdict } from './verdict';

type Of<Type extends Schema['type']> = Extract<Schema, { type: Type }>;

/** Judges a number. `.nan` is none to Zod, and in Zod 4 neither is `.inf`. */
export function judgeNumber(schema: Of<'number'>, input: unknown, context: Context): Verdict {
  const number = schema.coerce ? converted(Number, input) : input;
  if (typeof number !== 'number') return wrongType(input, context, 'number');
  if (Number.isNaN(number)) {
    return typeof input === 'number' ? wrongValue(input, context, { kind: 'finite' }) : wrongType(input, context, 'number');
  }
  const broken = schema.checks.find((check) => breaks(number, check));
  if (!broken) return accept(number);
  return { ...wrongValue(input, context, broken.kind === 'multiple-of' ? { kind: broken.kind, n: broken.n } : broken), value: number };
}

function breaks(number: number, check: NumberCheck): boolean {
  switch (check.kind) {
    case 'min': return number < check.n;
    case 'max': return number > check.n;
    case 'above': return number <= check.n;
    case 'below': return number >= check.n;
    case 'integer': return !Number.isInteger(number);
    case 'finite': return !Number.isFinite(number);
    case 'multiple-of': return check.dialect === 'zod3' ? !isDecimalMultiple(number, check.n) : !isMultiple(number, check.n);
  }
}

/** Within what floating point loses: 0.3 is a multiple of 0.1. */
function isMultiple(number: number, step: number): boolean {
  const ratio = number / step;
  return Math.abs(ratio - Math.round(ratio)) < 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
}

/** As Zod 3 reckons it: by the digits written, as if there were no decimal point. */
function isDecimalMultiple(number: number, step: number): boolean {
  const decimals = (it: number): number => (String(it).split('.')[1] ?? '').length;
  const most = Math.min(100, Math.max(decimals(number), decimals(step)));
  const digits = (it: number): number => Number.parseInt(it.toFixed(most).replace('.', ''), 10);
  return digits(number) % digits(step) === 0;
}

export function judgeBigint(schema: Of<'bigint'>, input: unknown, context: Context): Verdict {
  const value = schema.coerce ? converted((it) => BigInt(it as string), input) : input;
  return typeof value === 'bigint' ? accept(value) : wrongType(input, context, 'number');
}

export function judgeBoolean(schema: Of<'boolean'>, input: unknown, context: Context): Verdict {
  const value = schema.coerce ? Boolean(input) : input;
  return typeof value === 'boolean' ? accept(value) : wrongType(input, context, 'boolean');
}

/** Judges a date; coerced ones are `new Date(value)`, with all that JavaScript's lenient reading takes. */
export function judgeDate(schema: Of<'date'>, input: unknown, context: Context): Verdict {
  const date = schema.coerce ? converted((it) => new Date(it as string), input) : input;
  if (!(date instanceof Date)) return wrongType(input, context, 'date');
  if (Number.isNaN(date.getTime())) {
    const isText = ['string', 'number', 'date'].includes(kindOf(input));
    return isText ? wrongValue(input, context, { kind: 'date' }) : wrongType(input, context, 'date');
  }
  const broken = schema.checks.find(({ kind, at }) => (kind === 'min-date' ? date.getTime() < at : date.getTime() > at));
  return broken ? { ...wrongValue(input, context, broken), value: date } : accept(date);
}

export function judgeEnum(schema: Of<'enum'>, input: unknown, context: Context): Verdict {
  if (schema.values.some((value) => Object.is(value, input) || value === input)) return accept(input);
  if (schema.values.every((value) => value === null)) return wrongType(input, context, 'null');
  return wrongValue(input, context, { kind: 'enum', values: schema.values });
}

/** A conversion that may throw: on a map with a `valueOf` or `toString` of its own, on a text that is no whole number. */
function converted(convert: (value: unknown) => unknown, value: unknown): unknown {
  try {
    return convert(value);
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError || error instanceof RangeError) return value;
    throw error;
  }
}
