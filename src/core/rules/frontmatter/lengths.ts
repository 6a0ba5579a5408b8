const segmenter = new Intl.Segmenter();

/** The characters of a text as a reader counts them, white space around it left out; 0 for anything else. */
export function lengthOf(value: unknown): number {
  if (typeof value !== 'string') return 0;
  const text = value.trim();
  // Up to Latin letters with accents, and in common punctuation, each code unit is a character.
  return /^[\u0020-\u02FF\u2010-\u2027]*$/.test(text) ? text.length : Array.from(segmenter.segment(text)).length;
}

/** A number among a rule's options, or what holds without it. */
export function numberOption(options: Readonly<Record<string, unknown>>, name: string, standard: number): number {
  const value = options[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : standard;
}
