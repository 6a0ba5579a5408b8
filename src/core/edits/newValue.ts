export type Notation = 'yaml' | 'toml';

/** A value to be written, scalars already as they stand in the file. */
export type NewValue =
  | { readonly kind: 'scalar'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly flow: boolean }
  | { readonly kind: 'map'; readonly entries: readonly NewEntry[] };

export interface NewEntry {
  readonly key: string;
  readonly value: NewValue;
}

/** How lines are written around a new entry. */
export interface Lines {
  /** What stands before the key. */
  readonly indent: string;
  /** One step of indentation. */
  readonly step: string;
  readonly lineBreak: string;
}

/** An entry over as many lines as it needs, without a line break at its end. */
export function writeEntry({ key, value }: NewEntry, lines: Lines): string {
  return `${lines.indent}${key}:${writeBehindKey(value, lines)}`;
}

/** What follows the colon of a key, its leading space or line break included. `lines.indent` is the key's. */
export function writeBehindKey(value: NewValue, lines: Lines): string {
  const { indent, step, lineBreak } = lines;
  if (value.kind === 'map' && value.entries.length > 0) {
    return value.entries.map((entry) => lineBreak + writeEntry(entry, { ...lines, indent: indent + step })).join('');
  }
  if (value.kind === 'list' && !value.flow && value.items.length > 0) {
    return value.items.map((item) => `${lineBreak}${indent}${step}- ${item}`).join('');
  }
  return ` ${writeInFlow(value)}`;
}

/** An entry on one line. */
export function writeEntryInFlow({ key, value }: NewEntry, notation: Notation): string {
  return notation === 'yaml' ? `${key}: ${writeInFlow(value)}` : `${tomlKey(key)} = ${writeInFlow(value, notation)}`;
}

/** A value on one line. */
export function writeInFlow(value: NewValue, notation: Notation = 'yaml'): string {
  switch (value.kind) {
    case 'scalar': return value.text;
    case 'list': return `[${value.items.join(', ')}]`;
    case 'map': return value.entries.length === 0 ? '{}' : `{ ${value.entries.map((entry) => writeEntryInFlow(entry, notation)).join(', ')} }`;
  }
}

/** A key as it can stand in TOML. */
export function tomlKey(key: string): string {
  return /^[\w-]+$/.test(key) ? key : JSON.stringify(key);
}
