declare module '@astrojs/prism/dist/highlighter' {
  /** Colours code as Astro does, in a language that is loaded for it. */
  export function runHighlighterWithAstro(language: string, code: string): Promise<{ readonly classLanguage: string; readonly html: string }>;
}

declare module 'prismjs/components.js' {
  const components: { readonly languages: Readonly<Record<string, { readonly alias?: string | readonly string[] }>> };
  export default components;
}
