import type { StateInline, Token } from 'markdown-it';
import type { LinkSpan } from './place';

/**
 * The parts of the link, image, autolink or tag that a rule has just read.
 *
 * @param token what the rule made
 * @param start where it started; `state.pos` is where it ended
 */
export function spanOf(state: StateInline, token: Token, start: number): LinkSpan {
  const end = state.pos;
  if (token.type === 'html_inline') return { range: { start, end } };
  if (token.markup === 'autolink') return { range: { start, end }, href: { start: start + 1, end: end - 1 } };
  const { parseLinkLabel, parseLinkDestination } = state.md.helpers;
  const bracket = token.type === 'image' ? start + 1 : start;
  const labelEnd = parseLinkLabel(state, bracket, token.type !== 'image');
  const label = { start: bracket + 1, end: labelEnd };
  if (token.meta?.label !== undefined) return { range: { start, end }, label };
  let at = labelEnd + 2;
  while (/[ \t\n]/.test(state.src[at] ?? '')) at += 1;
  const destination = parseLinkDestination(state.src, at, state.posMax);
  if (!destination.ok) return { range: { start, end }, label, href: { start: at, end: at } };
  const angled = state.src[at] === '<';
  return { range: { start, end }, label, href: angled ? { start: at + 1, end: destination.pos - 1 } : { start: at, end: destination.pos } };
}
