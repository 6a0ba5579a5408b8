import { parseTree, type Node } from 'jsonc-parser';
import type { Json } from '../model/schema';
import type { Range } from '../model/text';

/**
 * Where the objects of a JSON document stand: for each that is the value of a key, the key's place, its quotes left out.
 *
 * @param document what `JSON.parse` made of `text`
 */
export function keyPlaces(text: string, document: Json): WeakMap<object, Range> {
  const places = new WeakMap<object, Range>();
  visit(parseTree(text), document, places);
  return places;
}

function visit(node: Node | undefined, value: Json | undefined, places: WeakMap<object, Range>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [index, child] of (node?.children ?? []).entries()) {
    const [key, inner] = child.type === 'property' ? (child.children ?? []) : [undefined, child];
    const part = (value as Readonly<Record<string, Json>>)[key ? String(key.value) : index];
    if (key && typeof part === 'object' && part !== null) places.set(part, { start: key.offset + 1, end: key.offset + key.length - 1 });
    visit(inner, part, places);
  }
}
