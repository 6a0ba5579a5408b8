import { createCssVariablesTheme, createHighlighterCore, isSpecialLang, type HighlighterCore, type ShikiTransformer } from 'shiki/core';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import { bundledLanguages } from 'shiki/langs';
import { bundledThemes } from 'shiki/themes';
import type { CodeStyle, Highlight } from '../core/index';

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
   * @param style how the site shows code; `github-dark` also stands in for a theme that Shiki does not have
   * @param languages ids or aliases of Shiki's or the site's own; others are shown as plain text
   */
  async load(style: CodeStyle, languages: Iterable<string>): Promise<Highlight> {
    const shiki = await this.#shiki;
    const { aliases = {}, defaultColor } = style;
    const themes = toThemes(style);
    const wanted = typeof themes === 'string' ? [themes] : Object.values(themes);
    await shiki.loadTheme(...wanted.map((theme) => (isBundled(theme) ? bundledThemes[theme] : variables())));
    const known = new Set(shiki.getLoadedLanguages());
    const meant = [...languages].map((language) => aliasOf(aliases, language));
    const missing = meant.filter((language) => !known.has(language) && Object.hasOwn(bundledLanguages, language));
    await shiki.loadLanguage(...missing.map((language) => bundledLanguages[language as keyof typeof bundledLanguages]));
    const loaded = new Set(shiki.getLoadedLanguages());
    const key = JSON.stringify(style);
    const former = this.#highlights.get(key);
    if (former?.languages === loaded.size) return former.highlight;
    const themeOptions = typeof themes === 'string' ? { theme: themes } : { themes, ...(defaultColor !== undefined && { defaultColor }) };
    const highlight: Highlight = (code, language) => {
      const id = aliasOf(aliases, language);
      const isKnown = isSpecialLang(id) || loaded.has(id);
      const transformers = [asAstro(isKnown ? language : 'plaintext', id, style)];
      return shiki.codeToHtml(code, { lang: isKnown ? id : 'plaintext', ...themeOptions, tokenizeTimeLimit, transformers });
    };
    this.#highlights.set(key, { languages: loaded.size, highlight });
    return highlight;
  }
}

function aliasOf(aliases: Readonly<Record<string, string>>, language: string): string {
  return Object.hasOwn(aliases, language) ? (aliases[language] ?? language) : language;
}

/** The site's theme or themes, each one that Shiki has. */
function toThemes({ theme = usual, themes = {} }: CodeStyle): string | Record<string, string> {
  const known = (id: string): string => (isBundled(id) || id === ownColors ? id : usual);
  const entries = Object.entries(themes);
  return entries.length === 0 ? known(theme) : Object.fromEntries(entries.map(([name, id]) => [name, known(id)]));
}

const usual = 'github-dark';
/** The theme whose colours are variables of the site's style sheet. */
const ownColors = 'css-variables';
const variables = (): ReturnType<typeof createCssVariablesTheme> => createCssVariablesTheme({ variablePrefix: '--astro-code-' });

function isBundled(theme: string): theme is keyof typeof bundledThemes {
  return Object.hasOwn(bundledThemes, theme);
}

/** What a block's frame says of long lines. */
function toOverflow(wrap: CodeStyle['wrap']): string {
  if (wrap === null) return '';
  return wrap === true ? '; overflow-x: auto; white-space: pre-wrap; word-wrap: break-word;' : '; overflow-x: auto;';
}

/** What Astro changes of Shiki's HTML (`@astrojs/internal-helpers/shiki`). `written` is the language as the post names it. */
function asAstro(written: string, language: string, { wrap }: CodeStyle): ShikiTransformer {
  return {
    pre(node) {
      const { class: name, style } = node.properties;
      node.properties['class'] = String(name).replaceAll('shiki', 'astro-code');
      node.properties['style'] = `${String(style)}${toOverflow(wrap)}`;
      node.properties['dataLanguage'] = written;
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
