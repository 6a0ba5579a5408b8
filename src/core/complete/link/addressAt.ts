import type { Link } from '../../model/post';
import type { Range } from '../../model/text';
import { endOfLine, startOfLine } from '../../edits/lines';
import { parsePost, type ParseFeatures, type Reparsed } from '../../parse/post';

/** The address of a link that is being written. */
export interface AddressAt {
  /** All that is written of it so far, on both sides of the cursor. */
  readonly range: Range;
  readonly role: Link['role'];
  readonly kind: Link['kind'];
}

/** How an address begins, what ends it, and what would close it. */
const forms: readonly { readonly before: RegExp; readonly after: RegExp; readonly closings: readonly string[] }[] = [
  { before: /\]\(<([^<>\r\n]*)$/, after: /^[^<>\r\n]*/, closings: ['', '>)'] },
  { before: /\]\(((?:[^\s()<]|\([^\s()]*\))*)$/, after: /^(?:[^\s()<]|\([^\s()]*\))*/, closings: ['', ')'] },
  { before: /^[ \t>]*\[[^\]\r\n]+\]:[ \t]*<([^<>\r\n]*)$/, after: /^[^<>\r\n]*/, closings: ['', '>'] },
  { before: /^[ \t>]*\[[^\]\r\n]+\]:[ \t]*([^\s<]*)$/, after: /^\S*/, closings: [''] },
  { before: /\b(?:href|src|poster)\s*=\s*"([^"\r\n]*)$/i, after: /^[^"<>\s]*(?=")|^/, closings: ['', '"', '">', '"/>', '"></a>'] },
  { before: /\b(?:href|src|poster)\s*=\s*'([^'\r\n]*)$/i, after: /^[^'<>\s]*(?=')|^/, closings: ['', "'", "'>", "'/>", "'></a>"] },
];

/** Stands in for an address while it is asked whether one can stand there. */
const probe = '/galley-probe/';

/**
 * The address that is being written at an offset: in a link, an image, a definition or an HTML attribute, whole or not.
 * Whether it is one is asked of the parser, with the link made whole: in code, comments and math nothing is.
 */
export function addressAt(post: Reparsed, offset: number, features: ParseFeatures): AddressAt | undefined {
  const { path, text } = post;
  const before = text.slice(startOfLine(text, offset), offset);
  const after = text.slice(offset, endOfLine(text, offset));
  for (const form of forms) {
    const written = form.before.exec(before)?.[1];
    if (written === undefined) continue;
    const range = { start: offset - written.length, end: offset + (form.after.exec(after)?.[0].length ?? 0) };
    for (const closing of form.closings) {
      const whole = text.slice(0, range.start) + probe + closing + text.slice(range.end);
      const link = parsePost(path, whole, features, post).links.find(({ href, hrefRange }) => hrefRange.start === range.start && href === probe);
      if (link) return { range, role: link.role, kind: link.kind };
    }
  }
  return undefined;
}
