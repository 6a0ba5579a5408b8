/** Turns code into the HTML of Shiki's `<pre>`; a language that it does not know counts as plain text. */
export type Highlight = (code: string, language: string) => string;

/** How Shiki's `github-dark` frames a block, which is what Astro uses when nothing is set. */
const frame = 'class="astro-code github-dark" style="background-color:#24292e;color:#e1e4e8; overflow-x: auto;" tabindex="0"';

/** A code block as Astro shows it. `attributes` are added to its `<pre>`, each with a space before it. */
export function toCodeBlock(content: string, language: string, attributes: string, highlight: Highlight | undefined): string {
  // Left to the plugins that typeset it.
  if (language === 'math') return `<pre${attributes}><code class="language-math">${escapeHtml(content)}</code></pre>\n`;
  const code = content.replace(/\n$/, '');
  if (highlight !== undefined) return `${highlight(code, language).replace(/^<pre/, `<pre${attributes}`)}\n`;
  const lines = code.split('\n').map((line) => `<span class="line"><span>${escapeHtml(line)}</span></span>`);
  return `<pre ${frame} data-language="${escapeHtml(language)}"${attributes}><code>${lines.join('\n')}</code></pre>\n`;
}

/** Text as HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
