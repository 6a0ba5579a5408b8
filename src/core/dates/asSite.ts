/** The moment that Astro makes of a value where a date is wanted, `new Date(value)`; undefined where it is none. */
export function momentOf(value: unknown): number | undefined {
  if (!(value instanceof Date) && typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean' && value !== null) return undefined;
  const at = new Date(value as string | number).getTime();
  return Number.isNaN(at) ? undefined : at;
}
