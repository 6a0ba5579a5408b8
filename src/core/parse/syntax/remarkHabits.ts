import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';
import { ruleNamed } from './ruleNamed';

type BlockRule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;
type InlineRule = (state: StateInline, silent: boolean) => boolean;

/** A markdown-it plugin for the corners where markdown-it reads otherwise than remark, which Astro uses. */
export function remarkHabits(md: MarkdownIt): void {
  // What begins as another block is no table's head, bars or not: "## a | b".
  const others = ['heading', 'fence', 'html_block'].map((name) => ruleNamed(md.block.ruler, name).fn as BlockRule);
  refuse(md, 'table', (state, startLine, endLine) => {
    const below = startLine + 1;
    const first = state.src[(state.bMarks[below] ?? 0) + (state.tShift[below] ?? 0)] ?? '';
    // Below anything else markdown-it sees no table either, and this is asked at nearly every line.
    if (!'|-:'.includes(first)) return false;
    // "a" above "---" is a heading even if "a" holds a bar: below a table's head, a bar or a colon has to follow.
    return (first === '-' && !/[|:]/.test(lineAt(state, below))) || others.some((begins) => begins(state, startLine, endLine, true));
  });
  // What is indented below a definition belongs to the paragraph that the definition began.
  refuse(md, 'code', (state, startLine) => {
    const last = state.tokens.at(-1);
    return last?.type === 'reference_definition' && last.map?.[1] === startLine;
  });
  // A backslash before a letter is text, and an address may begin behind it.
  const escape = ruleNamed(md.inline.ruler, 'escape').fn as InlineRule;
  md.inline.ruler.at('escape', (state: StateInline, silent: boolean) => !/[A-Za-z\d]/.test(state.src[state.pos + 1] ?? '') && escape(state, silent));
}

/** Makes a rule of markdown-it's fail where `when` says so. */
function refuse(md: MarkdownIt, name: string, when: (state: StateBlock, startLine: number, endLine: number) => boolean): void {
  const { fn, alt } = ruleNamed(md.block.ruler, name);
  const rule = fn as BlockRule;
  const refusing: BlockRule = (state, startLine, endLine, silent) => !when(state, startLine, endLine) && rule(state, startLine, endLine, silent);
  md.block.ruler.at(name, refusing, { alt });
}

function lineAt(state: StateBlock, line: number): string {
  return state.src.slice(state.bMarks[line], state.eMarks[line]);
}
