import fc from 'fast-check';

/** Scraps of Markdown that, put together at random, open, close and break one another. No bare addresses among them. */
export const fragments = [
  '[', '[', ']', ']', '(', ')', '](', '](/x)', '[a](/x)', '![', '![i](/i.png)', '<', '>', '<b>', '</b>', '`', '``', '*', '**', '_', '~', '~~', '\\', '\\[', '\\]',
  '!', '"', "'", ' "t"', " 't'", ' (t)', '\n', '\n', '\n\n', '\n\n', '  \n', '> ', '- ', '* ', '1. ', '    ', '  ', '\t', ' ', '# ', '## ', '\n===\n', '\n---\n', '|',
  '\\|', '| a | b |\n|---|---|\n', '\n```\n', '[r]', '[r]: /r', '\n\n[r]: /r\n\n', '[R][]', '[a][r]', '[^1]', '[^1]: ', '\n\n[^1]: n\n\n', 'a', 'b', 'palabra', 'á',
  '🚀', '&amp;', '&', '#', '?', '%20', '/ruta/', '.md', '<https://e.es>', '<x@y.es>', '<!-- c -->', '<!--', '-->', '$', '$$', '\n$$\n', ':', ';', ',', '.', '{', '}',
  '[ ] ', '<img src="/a.png">', '<div>\n', '</div>\n', '\n<div>\n', '\r\n', '  - ', '>', '+ ', '\u00a0', '[b\n', '(\n/x\n)', '</x>',
];

/** Texts made of such scraps. Left out are those that micromark reads otherwise than CommonMark, and Galley keeps to CommonMark. */
export function mixtures(scraps: readonly string[], maxLength = 24): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...scraps), { maxLength })
    .map((parts) => parts.join(''))
    .filter((text) => !fenceLike.test(text) && !unclosedLabel.test(text) && !unclosedAddress.test(text) && !bareInBrackets.test(text) && !tagBelowTable.test(text));
}

/** A block that would be frontmatter. */
const fenceLike = /^\s*(?:---|\+\+\+)/;
/** `[r][`: a shortcut reference by CommonMark, none for micromark. */
const unclosedLabel = /\]\[(?:(?!\n[ \t>]*\n)[^\]])*(?:\n[ \t>]*\n|$)|\]\[[^\]]*\[/;
/** `[r](` at the end of a paragraph: a shortcut reference for micromark, none for markdown-it. */
const unclosedAddress = /\]\((?:\s|>)*(?:\n\s*\n|$)/;
/** What would be an autolink but for a backslash is a bare address, which remark finds later in brackets, without its place. */
const bareInBrackets = /\[[^]*\\<(?:x@|https)/;
/** A lone tag ends a table for micromark, as a block of its own; markdown-it takes it for a row. */
const tagBelowTable = /---\|\r?\n[^]*<\/?\w+>[ \t]*(?:\r?\n|$)/;
