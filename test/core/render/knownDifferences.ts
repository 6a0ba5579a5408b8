/** Texts whose article is not Astro's, by reason. A text that starts with a number and a colon differs in that version of Astro only. */
export const knownDifferences: Readonly<Record<string, readonly string[]>> = {};
