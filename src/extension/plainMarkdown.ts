/**
 * Markdown that shows a text as it is, a paragraph for each of its lines. VS Code's own `appendText` glues the words together with
 * no-break spaces, so that a long text runs out of the hover instead of wrapping.
 */
export function plainMarkdown(text: string): string {
  const escaped = text.replace(/[\\`*_{}[\]()#+\-!~|]/g, '\\$&').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped.replace(/^(\s*\d+)(?=[.)])/gm, '$1\\').replace(/[ \t]+/g, ' ').replace(/\s*\n\s*/g, '\n\n');
}
