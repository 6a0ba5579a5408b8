import type { Schema, ValueKind } from '../model/schema';

/** The kinds of value a schema takes, in a writer's words; none where it takes anything. Never `null` beside others. */
export function kindsOf(schema: Schema, definitions: Readonly<Record<string, Schema>> = {}, depth = 0): readonly ValueKind[] {
  const of = (inner: Schema): readonly ValueKind[] => kindsOf(inner, definitions, depth + 1);
  if (depth > 20) return [];
  switch (schema.type) {
    case 'string': case 'number': case 'boolean': case 'date': case 'list': return [schema.type];
    case 'bigint': return ['number'];
    case 'tuple': return ['list'];
    case 'object': case 'record': case 'variants': return ['map'];
    case 'enum': return [...new Set(schema.values.map((value) => (value === null ? 'null' : (typeof value as 'string' | 'number' | 'boolean'))))];
    case 'union': {
      const all = schema.branches.filter((branch) => branch.type !== 'undefined').map(of);
      if (all.some((kinds) => kinds.length === 0)) return [];
      const kinds = [...new Set(all.flat())];
      return kinds.length > 1 ? kinds.filter((kind) => kind !== 'null') : kinds;
    }
    case 'intersection': return of(schema.left).length > 0 ? of(schema.left) : of(schema.right);
    case 'optional': case 'nonoptional': case 'nullable': case 'default': case 'catch': return of(schema.inner);
    case 'pipe': return schema.from.type === 'opaque' ? of(schema.to) : of(schema.from);
    case 'scope': return kindsOf(schema.inner, { ...definitions, ...schema.definitions }, depth + 1);
    case 'ref': return of(definitions[schema.name] ?? { type: 'opaque' });
    case 'any': case 'opaque': case 'never': case 'undefined': case 'json-schema': return [];
  }
}
