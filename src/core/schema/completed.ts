import type { Schema } from '../model/schema';

/** Whether some part of a schema could not be read, as far down as `completed` looks. */
export function hasGaps(schema: Schema): boolean {
  const core = unwrapped(schema);
  if (core.type === 'object') return Object.values(core.fields).some(hasGaps);
  return core.type === 'opaque';
}

/**
 * Fills the fields that could not be read with what another reading of the same schema knows of them. What was read stays as
 * it is, and so do fields that only the other one has: it may be older than the config.
 */
export function completed(schema: Schema, other: Schema | undefined): Schema {
  if (!other) return schema;
  const core = unwrapped(schema);
  if (core.type === 'opaque') return { ...other, ...(schema.source && { source: schema.source }) };
  const otherCore = unwrapped(other);
  if (schema.type !== 'object') return 'inner' in schema && core.type === 'object' ? { ...schema, inner: completed(schema.inner, otherCore) } : schema;
  if (otherCore.type !== 'object') return schema;
  const fields = Object.entries(schema.fields).map(([key, field]): [string, Schema] => [key, completed(field, otherCore.fields[key])]);
  return { ...schema, fields: Object.fromEntries(fields) };
}

/** What a schema demands of a value that is there. */
function unwrapped(schema: Schema): Schema {
  switch (schema.type) {
    case 'optional': case 'nonoptional': case 'nullable': case 'default': return unwrapped(schema.inner);
    default: return schema;
  }
}
