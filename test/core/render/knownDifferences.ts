/** Texts whose article is not Astro's, by reason. A text that starts with a number and a colon differs in that version of Astro only. */
export const knownDifferences: Readonly<Record<string, readonly string[]>> = {
  'Astro cannot read the address and shows nothing': ['![a](/100%.png)'],
  'Colours of a terminal are read by the highlighter': ['```ansi\n\u001b[31mrojo\u001b[0m\n```'],
  'Astro 7 leaves a null character, which the HTML standard and CommonMark forbid': ['7: a\u0000b'],
  'Astro 7 ends an address before it looks at quotes': ['7: https://example.com"x"', "7: https://example.com/'a'"],
  'Astro 7 takes a footnote within a link for the end of the link': ['7: [a[^1]](b)\n\n[^1]: c'],
  'Astro 7 takes no footnote whose label has a space': ['7: a[^largo nombre]\n\n[^largo nombre]: b'],
};
