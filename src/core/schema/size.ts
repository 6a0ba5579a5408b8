/** Larger than any schema that someone wrote: all that goes through a schema takes time in proportion to it. */
export const largest = 20_000;

const sizes = new WeakMap<object, number>();

/** How many parts a schema has; one that stands in several places counts in each. A schema must not hold itself. */
export function sizeOf(part: unknown): number {
  if (typeof part !== 'object' || part === null) return 0;
  let size = sizes.get(part);
  if (size === undefined) {
    size = Object.values(part).reduce<number>((sum, inner) => sum + sizeOf(inner), 1);
    sizes.set(part, size);
  }
  return size;
}
