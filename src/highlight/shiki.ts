import { createHighlighterCore, isSpecialLang, type HighlighterCore, type ShikiTransformer } from 'shiki/core';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import { bundledLanguages } from 'shiki/langs';
import { bundledThemes } from 'shiki/themes';
import type { Highlight } from '../core/index';

/** The longest that a line may take, in ms. Grammars are compiled as they are first used, which may take a good part of a second. */
const tokenizeTimeLimit = 3000;

/** Colours code with Shiki, as Astro does. Loads a language or a theme when it is first asked for. */
export class Shiki {
  // Astro's own engine: the one in plain JavaScript is a third of the size and takes several times as long.
  readonly #shiki: Promise<HighlighterCore> = createHighlighterCore({ engine: createOnigurumaEngine(import('shiki/wasm')), langs: [], themes: [] });

  readonly #highlights = new Map<string, { readonly languages: number; readonly highlight: Highlight }>();

  /**
   * What colours code of these languages and of those loaded before; the same function as long as nothing new was loaded.
   *
   * @param theme an id of Shiki's, such as `github-dark`, which also stands in for an unknown one
   * @param languages ids or aliases of Shiki's; others are shown as plain text
   */
  async load(theme: string, languages: Iterable<string>): Promise<Highlight> {
    const shiki = await this.#shiki;
    const themeId = Object.hasOwn(bundledThemes, theme) ? (theme as keyof typeof bundledThemes) : 'github-dark';
    await shiki.loadTheme(bundledThemes[themeId]);
    const known = new Set(shiki.getLoadedLanguages());
    const missing = [...languages].filter((language) => !known.has(language) && Object.hasOwn(bundledLanguages, language));
    await shiki.loadLanguage(...missing.map((language) => bundledLanguages[language as keyof typeof bundledLanguages]));
    const loaded = new Set(shiki.getLoadedLanguages());
    const former = this.#highlights.get(themeId);
    if (former?.languages === loaded.size) return former.highlight;
    const highlight: Highlight = (code, language) => {
      const lang = isSpecialLang(language) || loaded.has(language) ? language : 'plaintext';
      return shiki.codeToHtml(code, { lang, theme: themeId, tokenizeTimeLimit, transformers: [asAstro(lang)] });
    };
    this.#highlights.set(themeId, { languages: loaded.size, highlight });
    return highlight;
  }
}

/** What Astro changes of Shiki's HTML (`@astrojs/internal-helpers/shiki`). */
function asAstro(language: string): ShikiTransformer {
  return {
    pre(node) {
      const { class: name, style } = node.properties;
      node.properties['class'] = String(name).replaceAll('shiki', 'astro-code');
      node.properties['style'] = `${String(style)}; overflow-x: auto;`;
      node.properties['dataLanguage'] = language;
    },
    line(node) {
      const span = node.children[0];
      const text = span?.type === 'element' ? span.children[0] : undefined;
      if (language !== 'diff' || span?.type !== 'element' || text?.type !== 'text' || !/^[+-]/.test(text.value)) return;
      // A reader who copies the lines gets them without their signs.
      const sign = { type: 'text' as const, value: text.value.slice(0, 1) };
      text.value = text.value.slice(1);
      span.children.unshift({ type: 'element', tagName: 'span', properties: { style: 'user-select: none;' }, children: [sign] });
    },
  };
}
