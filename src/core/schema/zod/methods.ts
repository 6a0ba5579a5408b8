import type { Scalar, Schema } from '../../model/schema';
import { entryOf, textOf, toJson } from '../static/value';
import { optional, withCatch, withDefault, type Call } from './call';
import { withCheck } from './checks';
import { objectMethod } from './objects';

type Method = (schema: Schema, call: Call) => Schema;

const opaque: Schema = { type: 'opaque' };
const argument = ({ reader, args, place }: Call): Schema => reader.schemaOf(args[0], place);
const same: Method = (schema) => schema;

/** The methods that every schema has. What runs the site's own code (`refine`) is taken to agree. */
const methods: Readonly<Record<string, Method>> = {
  optional: (schema, { dialect }) => optional(schema, dialect),
  exactOptional: (schema, { dialect }) => optional(schema, dialect),
  nullable: (schema) => ({ type: 'nullable', inner: schema }),
  nullish: (schema, { dialect }) => optional({ type: 'nullable', inner: schema }, dialect),
  nonoptional: (schema) => ({ type: 'nonoptional', inner: schema }),
  array: (schema) => ({ type: 'list', items: schema, checks: [] }),
  or: (schema, call) => ({ type: 'union', branches: [schema, argument(call)] }),
  and: (schema, call) => ({ type: 'intersection', left: schema, right: argument(call), dialect: call.dialect }),
  default: (schema, call) => withDefault(schema, call.args[0], call.dialect === 'zod3', call),
  prefault: (schema, call) => withDefault(schema, call.args[0], true, call),
  catch: (schema, call) => withCatch(schema, call.args[0], call),
  describe: (schema, { args }) => described(schema, textOf(args[0])),
  meta: (schema, { args }) => described(schema, textOf(entryOf(args[0], 'description'))),
  register: (schema, { args }) => described(schema, textOf(entryOf(args[1], 'description'))),
  transform: (schema) => ({ type: 'pipe', from: schema, to: opaque }),
  overwrite: (schema) => ({ type: 'pipe', from: schema, to: opaque }),
  pipe: (schema, call) => ({ type: 'pipe', from: schema, to: argument(call) }),
  refine: same, superRefine: same, refinement: same, check: checked, with: checked, brand: same, readonly: same, clone: same,
};

/** What a method makes of a schema; `undefined` when there is no such method or its arguments are not written out. */
export function applyMethod(schema: Schema, call: Call): Schema | undefined {
  if (Object.hasOwn(methods, call.name)) return methods[call.name]?.(schema, call);
  if (schema.type === 'opaque') return schema;
  if (['unwrap', 'removeDefault', 'removeCatch', 'innerType'].includes(call.name)) return 'inner' in schema ? schema.inner : schema.type === 'list' ? schema.items : undefined;
  if (schema.type === 'tuple' && call.name === 'rest') return { ...schema, rest: argument(call) };
  return enumMethod(schema, call) ?? objectMethod(schema, call) ?? withCheck(schema, call);
}

/** The checks of Zod 4 that are functions (`z.minLength(2)`), by the methods that do the same. Others are taken to agree. */
const checkNames: Readonly<Record<string, string>> = { minLength: 'min', maxLength: 'max', length: 'length', minimum: 'min', maximum: 'max' };

function checked(schema: Schema, { args, reader }: Call): Schema {
  return args.reduce<Schema>((result, arg) => {
    const call = reader.zodCall(arg);
    return (call && withCheck(result, { ...call, name: checkNames[call.name] ?? call.name })) ?? result;
  }, schema);
}

const described = (schema: Schema, description: string | undefined): Schema => (description === undefined ? schema : { ...schema, description });

function enumMethod(schema: Schema, { name, args }: Call): Schema | undefined {
  if (schema.type !== 'enum' || (name !== 'extract' && name !== 'exclude')) return undefined;
  const named = toJson(args[0]);
  if (!Array.isArray(named)) return undefined;
  const isNamed = (value: Scalar): boolean => (named as readonly unknown[]).includes(value);
  return { ...schema, values: schema.values.filter((value) => isNamed(value) === (name === 'extract')) };
}
