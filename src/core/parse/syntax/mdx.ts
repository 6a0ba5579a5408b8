import type { MarkdownIt, StateBlock, StateInline, Token } from 'markdown-it';

/**
 * A markdown-it plugin for what MDX changes (https://mdxjs.com/docs/what-is-mdx/#markdown): `import` and `export` lines and
 * `{expressions}` are code; tags are JSX, with Markdown between them; no indented code, no `<https://…>`, no HTML comments.
 * Code leaves hidden tokens, tags leave `html_inline` tokens as in Markdown.
 */
export function mdxSyntax(md: MarkdownIt): void {
  md.disable(['code', 'html_block', 'autolink']);
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

/** A JSX tag: like HTML's, with `{expressions}` as values, dots in names, and fragments `<>`. */
function jsxTag(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src[pos] !== '<' || !/[A-Za-z/>]/.test(src[pos + 1] ?? '')) return false;
  let end = pos + 1;
  while (end < posMax && src[end] !== '>') {
    const char = src[end] ?? '';
    if (char === '"' || char === "'") end = src.indexOf(char, end + 1) + 1;
    else if (char === '{') end = closingBrace(src, end, posMax);
    else if (char === '<') return false;
    else end += 1;
    if (end <= 0) return false;
  }
  if (end >= posMax) return false;
  if (!silent) state.push('html_inline', '', 0).content = src.slice(pos, end + 1);
  state.pos = end + 1;
  return true;
}

/** The offset behind the brace that closes the one at `start`, strings and comments skipped; -1 where there is none. */
function closingBrace(src: string, start: number, limit: number): number {
  let depth = 0;
  for (let at = start; at < limit; at += 1) {
    const char = src[at];
    if (char === '{') depth += 1;
    else if (char === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (char === '"' || char === '`') {
      const end = src.indexOf(char, at + 1);
      if (end > 0 && end < limit) at = end;
    } else if (char === '/' && src[at + 1] === '*') {
      const end = src.indexOf('*/', at + 2);
      if (end < 0) return -1;
      at = end + 1;
    }
  }
  return -1;
}
