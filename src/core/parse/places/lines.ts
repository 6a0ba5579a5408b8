import type { StateBlock, Token } from 'markdown-it';
import type { Piece } from './place';

/**
 * Notes the places of paragraphs, underlined headings and HTML blocks. A line of their content is what is left of the source
 * line, so that the two end together, whatever was stripped before.
 */
export function locateLines(state: StateBlock, made: readonly Token[]): void {
  for (const token of made) {
    if (token.type === 'heading_open') noteHeading(state, token);
    if (!token.map || (token.type !== 'inline' && token.type !== 'html_block')) continue;
    const pieces: Piece[] = [];
    const lines = token.content.split('\n');
    let content = 0;
    lines.forEach((text, index) => {
      const line = (token.map?.[0] ?? 0) + index;
      // White space at the end of a paragraph is no part of it.
      const end = token.type === 'inline' && index === lines.length - 1 ? trimmedEnd(state, line) : (state.eMarks[line] ?? 0);
      pieces.push({ content, source: end - text.length });
      content += text.length + 1;
    });
    token.meta = { ...token.meta, pieces };
  }
}

/** Notes the place of a heading with `#`. */
export function locateHeading(state: StateBlock, made: readonly Token[]): void {
  for (const token of made) {
    if (token.type === 'heading_open') noteHeading(state, token);
    if (token.type !== 'inline' || !token.map) continue;
    const line = token.map[0];
    const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
    const marker = /^#+[ \t]*/.exec(state.src.slice(start, state.eMarks[line]))?.[0].length ?? 0;
    token.meta = { ...token.meta, pieces: [{ content: 0, source: start + marker }] };
  }
}

function noteHeading(state: StateBlock, token: Token): void {
  const [first, last] = token.map ?? [0, 1];
  const start = (state.bMarks[first] ?? 0) + (state.tShift[first] ?? 0);
  token.meta = { ...token.meta, block: { start, end: Math.max(start, trimmedEnd(state, last - 1)) } };
}

/** Where a line ends without the white space that Markdown trims. */
function trimmedEnd(state: StateBlock, line: number): number {
  let end = state.eMarks[line] ?? 0;
  while (end > (state.bMarks[line] ?? 0) && isSpaceOrBreak(state.src.charCodeAt(end - 1))) end -= 1;
  return end;
}

function isSpaceOrBreak(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d || code === 0x0a;
}
