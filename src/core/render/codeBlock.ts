import type { SiteFeatures } from '../model/site';

/** Turns code into HTML: Shiki into that of its `<pre>`, Prism into that of what is in it. A language that they do not know counts as plain text, but for Prism, as HTML, as in Astro: it is no safer than the HTML of the post. */
export type Highlight = (code: string, language: string) => string;

/** Turns TeX into HTML, `display`: as a block of its own. What is no TeX becomes its text, marked as a mistake. */
export type Typeset = (tex: string, display: boolean) => string;

/** What decides how code, math and diagrams look. */
export interface CodeContext {
  readonly features: Pick<SiteFeatures, 'astroMajor' | 'code' | 'drawsDiagrams'>;
  readonly highlight: Highlight | undefined;
  readonly typeset: Typeset | undefined;
}

/** A block of code as it is written. */
export interface Code {
  /** With the line break at its end, if it has one. */
  readonly content: string;
  /** As the highlighters know it, `plaintext` where none is named. */
  readonly language: string;
  /** As it is written, empty where none is. */
  readonly written: string;
  /** It stands between lines of `$$`. */
  readonly isMath: boolean;
}

/** How Shiki frames a block in the theme that Astro uses when nothing is set. */
const frame = 'class="astro-code github-dark" style="background-color:#24292e;color:#e1e4e8; overflow-x: auto;" tabindex="0"';

/** Who is to show a block of code in this language. */
export function painterOf(language: string, { code, drawsDiagrams }: CodeContext['features']): 'shiki' | 'prism' | 'katex' | 'mermaid' | 'none' {
  if (language === 'math') return 'katex';
  if (language === 'mermaid' && drawsDiagrams === true) return 'mermaid';
  return code?.excluded?.includes(language) === true ? 'none' : (code?.highlighter ?? 'shiki');
}

/** A block of code as Astro shows it. `attributes` are added to its element, each with a space before it. */
export function toCodeBlock({ content, language, written, isMath }: Code, attributes: string, { features, highlight, typeset }: CodeContext): string {
  switch (painterOf(language, features)) {
    case 'katex': {
      const tex = isMath ? content.replace(/\n$/, '') : content;
      if (typeset !== undefined) return `${typeset(tex, true).replace(/^<span/, `<span${attributes}`)}\n`;
      return `<pre${attributes}><code class="language-math${isMath ? ' math-display' : ''}">${escapeHtml(tex)}</code></pre>\n`;
    }
    case 'mermaid':
      return `<pre class="mermaid"${attributes}>${escapeHtml(content)}</pre>\n`;
    case 'none':
      return `<pre${attributes}><code${written === '' ? '' : ` class="language-${escapeHtml(written)}"`}>${escapeHtml(fromFirstText(content, features.astroMajor))}</code></pre>\n`;
    case 'prism': {
      const code = features.astroMajor >= 7 ? content.replace(/\n$/, '') : fromFirstText(content, features.astroMajor);
      const name = `class="language-${escapeHtml(language)}"`;
      const raw = features.astroMajor <= 5 ? 'is:raw ' : '';
      return `<pre ${name} data-language="${escapeHtml(language)}"${attributes}><code ${raw}${name}>${highlight?.(code, language) ?? escapeHtml(code)}</code></pre>\n`;
    }
    case 'shiki': {
      const code = toShown(content, features.astroMajor);
      if (highlight !== undefined) return `${highlight(code, language).replace(/^<pre/, `<pre${attributes}`)}\n`;
      const lines = code.split('\n').map((line) => `<span class="line"><span>${escapeHtml(line)}</span></span>`);
      return `<pre ${frame} data-language="${escapeHtml(language)}"${attributes}><code>${lines.join('\n')}</code></pre>\n`;
    }
  }
}

/** In Astro 5 and 6 what parses the page takes an empty first line for white space in the source. */
function fromFirstText(content: string, astroMajor: number): string {
  return astroMajor >= 7 ? content : content.replace(/^\n/, '');
}

/** Without the last line break; Astro 7 takes off a second one. */
function toShown(content: string, astroMajor: number): string {
  const code = content.replace(/\n$/, '');
  return astroMajor >= 7 ? code.replace(/\n$/, '') : code;
}

/** Text as HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
