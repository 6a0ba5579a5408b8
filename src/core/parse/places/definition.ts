import type { StateBlock, Token } from 'markdown-it';
import type { DefinitionSpan } from './place';

/** Notes the parts of `[label]: href`, which may stand on several lines. markdown-it has just accepted it, so they need finding only. */
export function locateDefinition(state: StateBlock, made: readonly Token[]): void {
  for (const token of made) {
    if (token.type !== 'reference_definition' || !token.map) continue;
    const [startLine, endLine] = token.map;
    const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
    const end = state.eMarks[endLine - 1] ?? start;
    const head = /^\[((?:[^\\\]]|\\[\s\S])*)\]:/.exec(state.src.slice(start, end));
    if (!head) continue;
    let at = start + head[0].length;
    // Between label and address there is white space, and at a line break the prefix of a quote or list around.
    for (let line = startLine; line < endLine; line += 1) {
      const lineStart = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
      const lineEnd = state.eMarks[line] ?? end;
      if (lineEnd < at) continue;
      at = Math.max(at, lineStart);
      while (at < lineEnd && /[ \t]/.test(state.src[at] ?? '')) at += 1;
      if (at < lineEnd) break;
    }
    const destination = state.md.helpers.parseLinkDestination(state.src, at, end);
    const href = state.src[at] === '<' ? { start: at + 1, end: destination.pos - 1 } : { start: at, end: destination.pos };
    const definition: DefinitionSpan = { range: { start, end }, label: { start: start + 1, end: start + 1 + (head[1] ?? '').length }, href };
    token.meta = { ...token.meta, definition };
  }
}
