/** What remark's parser, which Astro uses, sees in a text: the judge of ours. */
import { gfm } from 'micromark-extension-gfm';
import { math as mathSyntax } from 'micromark-extension-math';
import { parse, postprocess, preprocess } from 'micromark';
import type { Token } from 'micromark-util-types';

/** An address or a use of a definition. `href` is the address as written, `at` where it starts. */
export interface Seen {
  readonly kind: 'link' | 'image' | 'definition' | 'autolink' | 'reference';
  readonly start: number;
  readonly end: number;
  readonly href?: { readonly start: number; readonly end: number };
}

/** A heading's depth, and its range as written. */
export interface SeenHeading {
  readonly depth: number;
  readonly start: number;
  readonly end: number;
}

/** All links, references and headings of a Markdown text, in its order. */
export function seeByMicromark(text: string, math = false): { readonly links: Seen[]; readonly headings: SeenHeading[] } {
  const extensions = math ? [gfm(), mathSyntax()] : [gfm()];
  const events = postprocess(parse({ extensions }).document().write(preprocess()(text, undefined, true)));
  const links: Seen[] = [];
  const headings: SeenHeading[] = [];
  const open: { token: Token; resource: boolean; href: Token | undefined }[] = [];
  // micromark does not count a byte order mark.
  const shift = text.startsWith('\uFEFF') ? 1 : 0;
  const range = ({ start, end }: Token): { start: number; end: number } => ({ start: start.offset + shift, end: end.offset + shift });
  const inImage = (): boolean => open.some(({ token }) => token.type === 'image');
  const add = (token: Token, kind: Seen['kind'], href?: Token): void => {
    links.push({ kind, ...range(token), ...(href && { href: range(href) }) });
  };
  let outer: Token | undefined;
  let depth = 0;
  for (const [change, token] of events) {
    const type: string = token.type;
    if (change === 'enter') {
      if (type === 'link' || type === 'image' || type === 'definition') open.push({ token, resource: type === 'definition', href: undefined });
      const current = open.at(-1);
      if (type === 'resource' && current) current.resource = true;
      if ((type === 'resourceDestinationString' || type === 'definitionDestinationString') && current) current.href = token;
      if (type === 'autolink') outer = token;
      if (inImage()) continue;
      if (type === 'autolinkProtocol' || type === 'autolinkEmail') add(outer ?? token, 'autolink', token);
      if (type.startsWith('literalAutolink') && type !== 'literalAutolink') add(token, 'autolink', token);
      if (type === 'atxHeadingSequence' && depth === 0) depth = token.end.offset - token.start.offset;
      if (type === 'setextHeadingLineSequence') depth = text[token.start.offset + shift] === '=' ? 1 : 2;
    } else {
      if (type === 'link' || type === 'image' || type === 'definition') {
        const done = open.pop();
        // An image's text is no place for links: only their words remain.
        if (done && !inImage()) add(token, done.resource ? type : 'reference', done.href);
      }
      if (type === 'atxHeading' || type === 'setextHeading') {
        headings.push({ depth, ...range(token) });
        depth = 0;
      }
    }
  }
  return { links: links.sort((a, b) => a.start - b.start || b.end - a.end), headings };
}
