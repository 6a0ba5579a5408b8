/** Texts whose article is not Astro's, by reason. A text that starts with a number and a colon differs in that version of Astro only. */
export const knownDifferences: Readonly<Record<string, readonly string[]>> = {
  'Astro cannot read the address and shows nothing': ['![a](/100%.png)'],
  'Colours of a terminal are read by the highlighter': ['```ansi\n\u001b[31mrojo\u001b[0m\n```'],
  'Astro 7 leaves a null character, which the HTML standard and CommonMark forbid': ['7: a\u0000b'],
  'Astro 7 ends an address before it looks at quotes': ['7: https://example.com"x"', "7: https://example.com/'a'"],
  'Astro 7 takes a footnote within a link for the end of the link': ['7: [a[^1]](b)\n\n[^1]: c'],
  'Astro 7 takes no footnote whose label has a space': ['7: a[^largo nombre]\n\n[^largo nombre]: b'],
};

const vue = '```vue\n<script setup>\nlet a = 1;\n</script>\n\n<template>\n  <p @click="b">{{ a }}</p>\n</template>\n```';
const generic = '```nolang\nlet a: List<text> = if (b <c && d) {}\n```';

/** The same of code in a language that Prism does not have, which Astro puts on the page as HTML where the site has it coloured by Prism. */
export const knownOfPrism: Readonly<Record<string, readonly string[]>> = {
  'A block that the code opens and does not close would break out of it: such code stays text': ['```nolang\n<p>a\n```'],
  'Astro 5 and 6 leave out what is in a template, which no browser shows, and the first line break in an element': ['5: ```vue\n<template><a/></template>\n```', '6: ```vue\n<template><a/></template>\n```', '5: ```svelte\n<a/>\n```', '6: ```svelte\n<a/>\n```', `5: ${vue}`, `6: ${vue}`],
  'Astro 5 and 6 escape the signs in names of attributes that are none': [`5: ${generic}`, `6: ${generic}`],
};
