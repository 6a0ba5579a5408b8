import type { BinaryExpression, TemplateLiteral, UnaryExpression } from '@babel/types';
import { literal, type Value } from './value';

/** What an operator makes of a value; undefined where only running it could tell. */
export function unary(operator: UnaryExpression['operator'], value: Value): Value | undefined {
  if (value.kind !== 'literal') return undefined;
  if (operator === '-' && typeof value.value === 'number') return literal(-value.value);
  return operator === '!' ? literal(!value.value) : undefined;
}

/** What an operator makes of two values; undefined where only running it could tell. */
export function binary(operator: BinaryExpression['operator'], left: Value, right: Value): Value | undefined {
  if (operator !== '+' || left.kind !== 'literal' || right.kind !== 'literal') return undefined;
  if (typeof left.value === 'number' && typeof right.value === 'number') return literal(left.value + right.value);
  return typeof left.value === 'string' || typeof right.value === 'string' ? literal(`${left.value}${right.value}`) : undefined;
}

/** A template with its parts filled in; undefined where one of them is not known. */
export function template({ quasis }: TemplateLiteral, parts: readonly Value[]): Value | undefined {
  if (!parts.every((part) => part.kind === 'literal')) return undefined;
  return literal(quasis.map((quasi, index) => (quasi.value.cooked ?? '') + (index < parts.length ? String(parts[index]?.value) : '')).join(''));
}
