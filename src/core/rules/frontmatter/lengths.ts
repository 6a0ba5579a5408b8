/** The characters of a text as a reader counts them, white space around it left out; 0 for anything else. */
export function lengthOf(value: unknown): number {
  return typeof value === 'string' ? Array.from(new Intl.Segmenter().segment(value.trim())).length : 0;
}

/** A number among a rule's options, or what holds without it. */
export function numberOption(options: Readonly<Record<string, unknown>>, name: string, standard: number): number {
  const value = options[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : standard;
}
