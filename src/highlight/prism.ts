import { runHighlighterWithAstro } from '@astrojs/prism/dist/highlighter';
import Prism from 'prismjs';
import components from 'prismjs/components.js';
import { parseFragment, serialize } from 'parse5';
import type { Highlight } from '../core/index';

/** Colours code with Prism, by Astro's own hand. Loads a language when it is first asked for. */
export class PrismColours {
  #highlight: Highlight | undefined;
  readonly #asked = new Set<string>();

  /**
   * What colours code of these languages and of those loaded before; the same function as long as nothing new was loaded.
   *
   * @param languages ids or aliases of Prism's, or `astro`
   */
  async load(languages: Iterable<string>): Promise<Highlight> {
    const missing = [...languages].filter((language) => !this.#asked.has(language));
    if (this.#highlight !== undefined && missing.length === 0) return this.#highlight;
    for (const language of missing) {
      this.#asked.add(language);
      // Of others Astro says on the console that there are none.
      if (known.has(language)) await runHighlighterWithAstro(language, '');
    }
    return (this.#highlight = (code, language) => {
      const grammar = Prism.languages[language];
      return grammar === undefined ? asHtml(code) : Prism.highlight(code, grammar, language);
    });
  }
}

/** Every name that Prism has for a language, and Astro's own. */
const known = new Set(['astro', ...Object.entries(components.languages).flatMap(([id, { alias = [] }]) => [id, alias].flat())]);

/** Astro puts code in a language that Prism does not have on the page as it is, where what looks like a tag becomes one. Only what would break out of the block stays text. */
function asHtml(code: string): string {
  const [pre] = parseFragment(`<pre><code>${code}</code></pre>`).childNodes;
  const [inner, ...outside] = pre !== undefined && 'childNodes' in pre ? pre.childNodes : [];
  return inner?.nodeName === 'code' && 'childNodes' in inner && outside.length === 0 ? serialize(inner) : Prism.highlight(code, {}, 'plain');
}
