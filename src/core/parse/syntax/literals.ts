import type { MarkdownIt, Token } from 'markdown-it';

/**
 * A markdown-it plugin that joins texts as markdown-it does, and notes which of their characters were written as an escape or
 * an entity: Astro 7 leaves those straight where it curls quotes and joins dashes.
 */
export function literals(md: MarkdownIt): void {
  md.core.ruler.at('text_join', ({ tokens }) => {
    for (const { type, children } of tokens) if (type === 'inline' && children) join(children);
  });
}

/** The offsets of a text's characters that were written as an escape or an entity. */
export function literalsOf(token: Token): readonly number[] {
  const noted: unknown = token.meta?.literals;
  return Array.isArray(noted) ? (noted as readonly number[]) : [];
}

function join(children: Token[]): void {
  let last: Token | undefined;
  /** Those of `last`. */
  let literals: number[] = [];
  let kept = 0;
  for (const token of children) {
    if (token.type === 'text_special') {
      token.type = 'text';
      token.meta = { ...token.meta, literals: Array.from(token.content, (_, index) => index) };
    }
    if (token.type === 'text' && last) {
      const offset = last.content.length;
      for (const index of literalsOf(token)) literals.push(index + offset);
      if (literals.length > 0 && literalsOf(last) !== literals) last.meta = { ...last.meta, literals };
      last.content += token.content;
      continue;
    }
    last = token.type === 'text' ? token : undefined;
    literals = [...literalsOf(token)];
    children[kept] = token;
    kept += 1;
  }
  children.length = kept;
}
