/** Values by keys that several may share. Most keys have one value, which then stands alone: a set for each would take most of the memory. */
export class MultiMap<V extends string | object> {
  private readonly map = new Map<string, V | Set<V>>();

  get size(): number {
    return this.map.size;
  }

  keys(): Iterable<string> {
    return this.map.keys();
  }

  has(key: string): boolean {
    return this.map.has(key);
  }

  /** In the order they came. */
  get(key: string): readonly V[] {
    const known = this.map.get(key);
    return known === undefined ? [] : known instanceof Set ? [...known] : [known];
  }

  add(key: string, value: V): void {
    const known = this.map.get(key);
    if (known === undefined) this.map.set(key, value);
    else if (known instanceof Set) known.add(value);
    else if (known !== value) this.map.set(key, new Set([known, value]));
  }

  /** Nothing happens if it is not there. */
  delete(key: string, value: V): void {
    const known = this.map.get(key);
    if (known === value) this.map.delete(key);
    else if (known instanceof Set && known.delete(value) && known.size === 0) this.map.delete(key);
  }
}
