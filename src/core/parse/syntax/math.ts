import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';

/**
 * A markdown-it plugin for math as remark-math reads it: `$x$` and `$$x$$` in the text, and blocks between lines of `$$`.
 * What is inside is no Markdown. The tokens are those of code, as remark-math makes code of it.
 */
export function math(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'math_block', mathBlock, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
  md.inline.ruler.before('escape', 'math_inline', mathInline);
}

function mathBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const indent = state.sCount[startLine] ?? 0;
  if (indent - state.blkIndent >= 4) return false;
  const opening = /^(\${2,})[^$]*$/.exec(lineAt(state, startLine))?.[1];
  if (opening === undefined) return false;
  if (silent) return true;
  const closing = new RegExp(`^\\$\{${opening.length},}[ \\t]*$`);
  let line = startLine + 1;
  let closed = false;
  for (; line < endLine; line += 1) {
    const shift = (state.sCount[line] ?? 0) - state.blkIndent;
    if (shift < 0 && !state.isEmpty(line)) break;
    closed = shift < 4 && closing.test(lineAt(state, line));
    if (closed) break;
  }
  const token = state.push('fence', 'code', 0);
  token.info = 'math';
  token.markup = opening;
  token.content = state.getLines(startLine + 1, line, indent, true);
  token.map = [startLine, closed ? line + 1 : line];
  state.line = closed ? line + 1 : line;
  return true;
}

function lineAt(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
}

/** The last run of each number of dollars in a content: what has no partner is then told without looking. */
const lastRuns = new WeakMap<StateInline, ReadonlyMap<number, number>>();

function lastRunOf(state: StateInline, length: number): number {
  let runs = lastRuns.get(state);
  if (!runs) lastRuns.set(state, (runs = new Map([...state.src.matchAll(/\$+/g)].map((run) => [run[0].length, run.index]))));
  return runs.get(length) ?? -1;
}

function mathInline(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src[pos] !== '$') return false;
  const length = /^\$+/.exec(src.slice(pos, posMax))?.[0].length ?? 1;
  const start = pos + length;
  const end = lastRunOf(state, length) < start ? -1 : closingRun(src, start, length);
  const closed = end >= 0 && end + length <= posMax;
  if (!silent && closed) {
    const token = state.push('code_inline', 'code', 0);
    token.markup = src.slice(pos, start);
    token.content = src.slice(start, end).replace(/\n/g, ' ').replace(/^ (.*[^ ].*) $/, '$1');
    token.attrs = [['class', 'language-math math-inline']];
  } else if (!silent) state.pending += src.slice(pos, start);
  state.pos = closed ? end + length : start;
  return true;
}

function closingRun(src: string, from: number, length: number): number {
  let start = src.indexOf('$', from);
  while (start >= 0) {
    let end = start;
    while (src[end] === '$') end += 1;
    if (end - start === length) return start;
    start = src.indexOf('$', end);
  }
  return -1;
}
