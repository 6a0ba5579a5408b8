/**
 * A title as the text of a link: what Markdown or MDX would take for its own is escaped, so that it reads as it is. Works in a cell of
 * a table too.
 */
export function toLinkText(title: string): string {
  return title
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\\`*[\]<>{}$|~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '\\&');
}
