import type { MarkdownIt, StateBlock, StateInline, Token } from 'markdown-it';
import { ruleNamed } from '../syntax/ruleNamed';
import { locateCells } from './cells';
import { locateDefinition } from './definition';
import { locateHeading, locateLines } from './lines';
import { spanOf } from './span';

/**
 * A markdown-it plugin that notes where things stand: markdown-it itself knows lines of blocks only. It wraps the rules
 * that make blocks with text and those that make links, and looks at their state when they have just succeeded, while
 * the prefixes of quotes and lists around the block are still known.
 */
export function locateTokens(md: MarkdownIt): void {
  for (const name of ['paragraph', 'lheading', 'html_block']) wrapBlock(md, name, locateLines);
  wrapBlock(md, 'heading', locateHeading);
  wrapBlock(md, 'table', locateCells);
  wrapBlock(md, 'reference', locateDefinition);
  for (const name of ['link', 'image', 'autolink', 'html_inline']) wrapInline(md, name);
}

type BlockRule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;
type InlineRule = (state: StateInline, silent: boolean) => boolean;

function wrapBlock(md: MarkdownIt, name: string, note: (state: StateBlock, made: readonly Token[]) => void): void {
  const { fn, alt } = ruleNamed(md.block.ruler, name);
  const rule = fn as BlockRule;
  const wrapped: BlockRule = (state, startLine, endLine, silent) => {
    const first = state.tokens.length;
    if (!rule(state, startLine, endLine, silent)) return false;
    if (!silent) note(state, state.tokens.slice(first));
    return true;
  };
  md.block.ruler.at(name, wrapped, { alt });
}

function wrapInline(md: MarkdownIt, name: string): void {
  const rule = ruleNamed(md.inline.ruler, name).fn as InlineRule;
  md.inline.ruler.at(name, (state: StateInline, silent: boolean) => {
    const start = state.pos;
    const first = state.tokens.length;
    if (!rule(state, silent)) return false;
    if (silent) return true;
    // Text read before may have been pushed first; the link itself comes next.
    let index = first;
    while (state.tokens[index]?.type === 'text') index += 1;
    const made = state.tokens[index];
    if (made) made.meta = { ...made.meta, span: spanOf(state, made, start) };
    return true;
  });
}
