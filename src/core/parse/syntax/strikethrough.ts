import type { MarkdownIt, StateInline } from 'markdown-it';

/**
 * A markdown-it plugin for `~x~` and `~~x~~` as remark-gfm reads them: one tilde will do, both ends have as many, three are
 * none. markdown-it's own rule asks for two.
 */
export function strikethrough(md: MarkdownIt): void {
  md.inline.ruler.at('strikethrough', (state: StateInline, silent: boolean) => {
    if (silent || state.src[state.pos] !== '~') return false;
    const { length, can_open: open, can_close: close } = state.scanDelims(state.pos, true);
    const tildes = state.src.slice(state.pos, state.pos + length);
    state.pos += length;
    if (length > 2) {
      state.pending += tildes;
      return true;
    }
    state.push('text', '', 0).content = tildes;
    // markdown-it pairs what has the same marker: the two kinds get one each.
    const marker = length === 1 ? singleTilde : doubleTilde;
    state.delimiters.push({ marker, length: 0, token: state.tokens.length - 1, end: -1, open, close });
    return true;
  });
  md.inline.ruler2.at('strikethrough', (state: StateInline) => {
    strike(state, state.delimiters);
    for (const meta of state.tokens_meta) if (meta?.delimiters) strike(state, meta.delimiters);
  });
}

const doubleTilde = 0x7e;
const singleTilde = -doubleTilde;

type Delimiters = StateInline['delimiters'];

function strike(state: StateInline, delimiters: Delimiters): void {
  for (const { marker, end, token } of delimiters) {
    const closing = delimiters[end];
    if (Math.abs(marker) !== doubleTilde || !closing) continue;
    mark(state, token, 's_open', 1);
    mark(state, closing.token, 's_close', -1);
  }
}

function mark(state: StateInline, index: number, type: string, nesting: 1 | -1): void {
  const token = state.tokens[index];
  if (token) Object.assign(token, { type, tag: 's', nesting, markup: token.content, content: '' });
}
