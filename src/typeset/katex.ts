import katex from 'katex';
import type { Typeset } from '../core/index';

/**
 * Typesets TeX as `rehype-katex` does with its usual settings: what KaTeX cannot read becomes its text in red, with the reason on hover.
 * Commands that load or link something are off, and so are its warnings, which only a log would show.
 */
export const typeset: Typeset = (tex, display) => {
  try {
    return katex.renderToString(tex, { displayMode: display, strict: 'ignore', throwOnError: true });
  } catch (error) {
    return withoutThrowing(tex, display) ?? `<span class="katex-error" style="color:#cc0000" title="${escape(String(error))}">${escape(tex)}</span>`;
  }
};

/** KaTeX's own way to show a mistake; undefined where it throws all the same. */
function withoutThrowing(tex: string, display: boolean): string | undefined {
  try {
    return katex.renderToString(tex, { displayMode: display, strict: 'ignore', throwOnError: false });
  } catch {
    return undefined; // Not a mistake in the TeX but one that KaTeX makes: the text itself is shown.
  }
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
