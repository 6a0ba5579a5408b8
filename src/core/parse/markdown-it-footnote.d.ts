declare module 'markdown-it-footnote' {
  import type { MarkdownIt } from 'markdown-it';
  /** Adds GFM's footnotes: `[^x]` and `[^x]: text`. Fills `env.footnotes`. */
  export default function footnotes(md: MarkdownIt): void;
}
