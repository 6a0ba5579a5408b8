import type { MarkdownIt, StateBlock, StateInline, Token } from 'markdown-it';
import { closingBrace, jsxTagAt } from './jsxTag';

/** What tells tags of JSX from those of HTML: the `info` of their tokens. */
export const jsx = 'jsx';

/**
 * A markdown-it plugin for what MDX changes (https://mdxjs.com/docs/what-is-mdx/#markdown): `import` and `export` lines and
 * `{expressions}` are code; tags are JSX, with Markdown between them; no indented code, no `<https://…>`, no HTML comments.
 * Code leaves hidden tokens; tags leave `html_inline` tokens, and `html_block` where they fill lines, as in Markdown: their `info` is `jsx`.
 */
export function mdxSyntax(md: MarkdownIt): void {
  md.disable(['code', 'autolink']);
  md.block.ruler.at('html_block', jsxLines, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
  md.block.ruler.before('table', 'mdx_esm', esm);
  md.block.ruler.before('table', 'mdx_flow_expression', flowExpression, { alt: ['paragraph'] });
  md.inline.ruler.at('html_inline', jsxTag);
  md.inline.ruler.before('html_inline', 'mdx_expression', inlineExpression);
}

/** `import …` or `export …` at the left edge, up to the next blank line. */
function esm(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = state.bMarks[startLine] ?? 0;
  if (state.level > 0 || !/^(?:import|export)\b/.test(state.src.slice(start, start + 7))) return false;
  if (silent) return true;
  let line = startLine;
  while (line < endLine && !state.isEmpty(line)) line += 1;
  pushHidden(state, 'mdx_esm', startLine, line);
  return true;
}

/** `{…}` that stands alone, over as many lines as it takes. */
function flowExpression(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (state.src[start] !== '{') return false;
  const limit = state.eMarks[endLine - 1] ?? state.src.length;
  const end = closingBrace(state.src, start, limit);
  if (end < 0) return false;
  let line = startLine;
  while (line < endLine && (state.eMarks[line] ?? 0) < end) line += 1;
  if (state.src.slice(end, state.eMarks[line]).trim() !== '') return false;
  if (silent) return true;
  const token = pushHidden(state, 'mdx_expression', startLine, line + 1);
  token.content = state.src.slice(start, end);
  token.meta = { block: { start, end } };
  return true;
}

function pushHidden(state: StateBlock, type: string, startLine: number, endLine: number): Token {
  const token = state.push(type, '', 0);
  token.map = [startLine, endLine];
  token.hidden = true;
  state.line = endLine;
  return token;
}

function inlineExpression(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '{') return false;
  const end = closingBrace(state.src, state.pos, state.posMax);
  if (end < 0) return false;
  if (!silent) {
    const token = state.push('mdx_expression', '', 0);
    token.hidden = true;
    token.content = state.src.slice(state.pos, end);
    token.meta = { span: { range: { start: state.pos, end } } };
  }
  state.pos = end;
  return true;
}

function jsxTag(state: StateInline, silent: boolean): boolean {
  const tag = jsxTagAt(state.src, state.pos, state.posMax);
  if (!tag) return false;
  if (!silent) {
    const token = state.push('html_inline', '', 0);
    token.content = state.src.slice(state.pos, tag.end);
    token.info = jsx;
  }
  state.pos = tag.end;
  return true;
}

/** Tags and expressions that have their lines to themselves; Markdown goes on behind. */
function jsxLines(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const { src } = state;
  const limit = state.eMarks[endLine - 1] ?? src.length;
  let at = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (src[at] !== '<') return false;
  let line = startLine;
  for (;;) {
    at = src[at] === '{' ? closingBrace(src, at, limit) : (jsxTagAt(src, at, limit)?.end ?? -1);
    if (at < 0) return false;
    while (line < endLine - 1 && (state.eMarks[line] ?? 0) < at) line += 1;
    while (src[at] === ' ' || src[at] === '\t') at += 1;
    if (at >= (state.eMarks[line] ?? 0)) break;
    if (src[at] !== '<' && src[at] !== '{') return false;
  }
  if (silent) return true;
  const token = state.push('html_block', '', 0);
  token.map = [startLine, line + 1];
  token.content = state.getLines(startLine, line + 1, state.blkIndent, true);
  token.info = jsx;
  state.line = line + 1;
  return true;
}
