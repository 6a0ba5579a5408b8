import * as vscode from 'vscode';
import type { CodeStyle, Highlight, Typeset } from '../../core';
import type { PrismColours } from '../../highlight/prism';
import type { Shiki } from '../../highlight/shiki';

/** The setting's value that leaves the choice to the site's config. */
const ofTheSite: string = 'site';

/** Colours code and typesets math for all previews. Shiki, Prism and KaTeX are loaded when a post first needs them. */
export class Painters {
  #shiki: Promise<Shiki> | undefined;
  #prism: Promise<PrismColours> | undefined;
  readonly #known = new Map<string, { readonly languages: Set<string>; highlight?: Highlight }>();
  #typeset: Typeset | 'loading' | undefined;

  constructor(private readonly log: vscode.LogOutputChannel) {}

  /**
   * What colours these languages as the site does, `style`, or in the theme that is set for the document. Undefined, or
   * without some of the languages, as long as they have to be loaded: `loaded` is called when they are there.
   */
  highlight(document: vscode.TextDocument, style: CodeStyle, languages: Iterable<string>, loaded: () => void): Highlight | undefined {
    const theme = vscode.workspace.getConfiguration('galley.preview', document).get<string>('codeTheme', ofTheSite);
    const shown: CodeStyle = theme === ofTheSite ? style : { ...style, theme, themes: {} };
    const key = JSON.stringify(shown);
    const known = this.#known.get(key) ?? { languages: new Set() };
    this.#known.set(key, known);
    const missing = [...languages].filter((language) => !known.languages.has(language));
    if (missing.length > 0) {
      for (const language of missing) known.languages.add(language);
      void this.#load(shown, missing).then((highlight) => {
        if (highlight === undefined || highlight === known.highlight) return;
        known.highlight = highlight;
        loaded();
      });
    }
    return known.highlight;
  }

  /** What typesets math. Undefined as long as it has to be loaded: `loaded` is called when it is there. */
  typeset(loaded: () => void): Typeset | undefined {
    if (this.#typeset === undefined) {
      this.#typeset = 'loading';
      void this.#loadKatex().then(loaded);
    }
    return typeof this.#typeset === 'function' ? this.#typeset : undefined;
  }

  /** Undefined, and said in the log, when it cannot be: code stays plain. */
  async #load(style: CodeStyle, languages: Iterable<string>): Promise<Highlight | undefined> {
    try {
      if (style.highlighter === 'prism') {
        this.#prism ??= import('../../highlight/prism').then(({ PrismColours }) => new PrismColours());
        return await (await this.#prism).load(languages);
      }
      this.#shiki ??= import('../../highlight/shiki').then(({ Shiki }) => new Shiki());
      return await (await this.#shiki).load(style, languages);
    } catch (error) {
      this.#say(error);
      return undefined;
    }
  }

  /** When it cannot be, it is said in the log, and math stays as it is written. */
  async #loadKatex(): Promise<void> {
    try {
      this.#typeset = (await import('../../typeset/katex')).typeset;
    } catch (error) {
      this.#say(error);
    }
  }

  #say(error: unknown): void {
    this.log.error(error instanceof Error ? error : String(error));
  }
}
