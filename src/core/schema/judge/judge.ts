import type { Schema } from '../../model/schema';
import { judgeIntersection } from './intersection';
import { judgeByJsonSchema } from './jsonSchema';
import { judgeList, judgeTuple } from './list';
import { judgeObject, judgeRecord } from './map';
import { presenceOf } from './presence';
import { judgeBigint, judgeBoolean, judgeDate, judgeEnum, judgeNumber } from './scalar';
import { judgeText } from './text';
import { judgeUnion, judgeVariants } from './union';
import { accept, unknown, wrongType, type Context, type Verdict } from './verdict';

/** Deeper than any data, but for aliases that hold themselves. */
const deepest = 100;

/** Judges a value by a schema, as Zod would; `undefined` is a value that is not there. */
export function judge(schema: Schema, input: unknown, context: Context): Verdict {
  context.budget.left -= 1;
  if (input === unknown || context.path.length > deepest || context.budget.left < 0) return accept(unknown);
  switch (schema.type) {
    case 'any': return accept(input);
    case 'opaque': return accept(unknown);
    case 'never': return wrongType(input, context);
    case 'undefined': return input === undefined ? accept(input) : wrongType(input, context);
    case 'string': return judgeText(schema, input, context);
    case 'number': return judgeNumber(schema, input, context);
    case 'bigint': return judgeBigint(schema, input, context);
    case 'boolean': return judgeBoolean(schema, input, context);
    case 'date': return judgeDate(schema, input, context);
    case 'enum': return judgeEnum(schema, input, context);
    case 'object': return judgeObject(schema, input, context, judge);
    case 'record': return judgeRecord(schema, input, context, judge);
    case 'list': return judgeList(schema, input, context, judge);
    case 'tuple': return judgeTuple(schema, input, context, judge);
    case 'union': return judgeUnion(schema, input, context, judge);
    case 'variants': return judgeVariants(schema, input, context, judge);
    case 'intersection': return judgeIntersection(schema, input, context, judge);
    case 'optional': return judgeOptional(schema, input, context);
    case 'nonoptional': return judgeNonoptional(schema, input, context);
    case 'nullable': return input === null ? accept(null) : judge(schema.inner, input, context);
    case 'default': return judgeDefault(schema, input, context);
    case 'catch': {
      const verdict = judge(schema.inner, input, context);
      return verdict.issues.length === 0 ? verdict : accept(schema.value === undefined ? unknown : schema.value);
    }
    case 'pipe': {
      const verdict = judge(schema.from, input, context);
      return verdict.issues.length > 0 ? verdict : judge(schema.to, verdict.value, context);
    }
    case 'scope': return judge(schema.inner, input, { ...context, definitions: { ...context.definitions, ...schema.definitions } });
    case 'ref': return judge(context.definitions[schema.name] ?? { type: 'opaque' }, input, context);
    case 'json-schema': return judgeByJsonSchema(schema.document, input, context);
  }
}

type Of<Type extends Schema['type']> = Extract<Schema, { type: Type }>;

/** Absence stays absence, but for a default below in Zod 4, whose mistakes are dropped. */
function judgeOptional(schema: Of<'optional'>, input: unknown, context: Context): Verdict {
  if (input !== undefined) return judge(schema.inner, input, context);
  if (schema.dialect === 'zod3' || presenceOf(schema.inner, context.definitions).in !== 'defaulted') return accept(undefined);
  const verdict = judge(schema.inner, undefined, context);
  return accept(verdict.issues.length === 0 ? verdict.value : undefined);
}

function judgeNonoptional(schema: Of<'nonoptional'>, input: unknown, context: Context): Verdict {
  const verdict = judge(schema.inner, input, context);
  return verdict.issues.length === 0 && verdict.value === undefined ? wrongType(undefined, context) : verdict;
}

function judgeDefault(schema: Of<'default'>, input: unknown, context: Context): Verdict {
  const standIn = schema.value === undefined ? unknown : schema.value;
  if (input === undefined) return schema.judged ? judge(schema.inner, standIn, context) : accept(standIn);
  const verdict = judge(schema.inner, input, context);
  return verdict.issues.length === 0 && verdict.value === undefined ? accept(standIn) : verdict;
}
