import { decodeHTMLAttribute } from 'entities';
import { Tokenizer } from 'htmlparser2';
import type { Range } from '../model/text';

/** An attribute of a tag. */
export interface HtmlAttribute {
  /** Lower case. */
  readonly tag: string;
  /** Lower case. */
  readonly name: string;
  /** Its value with entities resolved. */
  readonly value: string;
  /** The value as written, without its quotes. */
  readonly range: Range;
  /** The tag from `<` to `>`. */
  readonly tagRange: Range;
}

/** Every attribute with a value of the tags in an HTML snippet; comments and scripts are skipped. Offsets are the snippet's. */
export function readAttributes(html: string): HtmlAttribute[] {
  const found: HtmlAttribute[] = [];
  let ofTag: Omit<HtmlAttribute, 'tagRange'>[] = [];
  let tag = '';
  let tagStart = 0;
  let name = '';
  const closeTag = (at: number): void => {
    const tagRange = { start: tagStart, end: at + 1 };
    for (const attribute of ofTag) found.push({ ...attribute, tagRange });
    ofTag = [];
  };
  const skip = (): void => undefined;
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onopentagname: (start, end) => {
        tag = html.slice(start, end).toLowerCase();
        tagStart = start - 1;
        ofTag = [];
      },
      onattribname: (start, end) => (name = html.slice(start, end).toLowerCase()),
      onattribdata: (start, end) => ofTag.push({ tag, name, value: decodeHTMLAttribute(html.slice(start, end)), range: { start, end } }),
      onopentagend: closeTag,
      onselfclosingtag: closeTag,
      onattribend: skip,
      onattribentity: skip,
      onclosetag: skip,
      oncomment: skip,
      oncdata: skip,
      ondeclaration: skip,
      onprocessinginstruction: skip,
      ontext: skip,
      ontextentity: skip,
      onend: skip,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return found;
}

/** An address in a `srcset`: `a.png 1x, b.png 2x`. Offsets are the value's. */
export function splitSrcset(value: string): { readonly url: string; readonly range: Range }[] {
  const found: { url: string; range: Range }[] = [];
  // HTML Standard, "parse a srcset attribute": an address ends at white space; a comma at its end belongs to the list.
  for (const match of value.matchAll(/(?:^|,)?\s*([^\s,]\S*?)(?=,?(?:\s|$))[^,]*/g)) {
    const url = match[1] ?? '';
    const start = match.index + match[0].indexOf(url);
    found.push({ url, range: { start, end: start + url.length } });
  }
  return found;
}
