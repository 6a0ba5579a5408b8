import { parsePost, type ParsedPost } from '../../../src/core/parse/post';
import { findLostBreaks } from '../../../src/core/repair/restoreBreaks';

/** How line breaks get lost. */
export const losses: Readonly<Record<string, (body: string) => string>> = {
  'all dropped': (body) => body.trim().replace(/\n/g, ''),
  'all one space': (body) => body.trim().replace(/\s*\n\s*/g, ' '),
  'empty lines dropped': (body) => body.trim().replace(/\n{2,}/g, '\n'),
  'empty lines and their breaks dropped': (body) => body.trim().replace(/\n\n+/g, ''),
  'after headings only': (body) => outsideCode(body.trim(), (part) => part.replace(/^(#{1,6} .*)\n+/gm, '$1')),
};

function outsideCode(body: string, change: (part: string) => string): string {
  return body.split(/(^```[^]*?^```$)/m).map((part, index) => (index % 2 === 0 ? change(part) : part)).join('');
}

export const kinds = ['headings', 'paragraphs', 'items', 'quotes', 'rows', 'code'] as const;
export type Kind = (typeof kinds)[number];

/** How many blocks of each kind there were, were found, and are the same. */
export type Score = Record<Kind, { wanted: number; found: number; right: number }>;

export function noScore(): Score {
  return Object.fromEntries(kinds.map((kind) => [kind, { wanted: 0, found: 0, right: 0 }])) as Score;
}

const read = (body: string): ParsedPost => parsePost('a.md', body, { astroMajor: 7, smartPunctuation: true, math: false });

/** The text with the breaks restored that are certain. */
export function repair(body: string): { readonly text: string; readonly doubts: number } {
  const { breaks, doubts } = findLostBreaks(body, read(body).texts, (text) => read(text).texts);
  let text = '';
  let done = 0;
  for (const { offset, breaks: count } of breaks) {
    text += body.slice(done, offset) + '\n'.repeat(count);
    done = offset;
  }
  return { text: text + body.slice(done), doubts: doubts.length };
}

/** Adds to a score how much of a body is there again. */
export function compare(original: string, repaired: string, score: Score): void {
  const wanted = blocksOf(original);
  const found = blocksOf(repaired);
  for (const kind of kinds) {
    const left = new Map<string, number>();
    for (const text of wanted[kind]) left.set(text, (left.get(text) ?? 0) + 1);
    for (const text of found[kind]) {
      const count = left.get(text) ?? 0;
      if (count > 0) score[kind].right += 1;
      left.set(text, count - 1);
    }
    score[kind].wanted += wanted[kind].length;
    score[kind].found += found[kind].length;
  }
}

/** The text of every block, by kind, without white space. */
export function blocksOf(body: string): Record<Kind, string[]> {
  const blocks: Record<Kind, string[]> = { headings: [], paragraphs: [], items: [], quotes: [], rows: [], code: [] };
  const within: string[] = [];
  let row = '';
  for (const { type, tag, content } of read(body).markdown.tokens) {
    if (type === 'fence') blocks.code.push(content.replace(/\s/g, ''));
    if (type === 'tr_open') row = '';
    if (type === 'tr_close') blocks.rows.push(row);
    if (/_open$/.test(type)) within.push(type.startsWith('heading') ? `heading${tag}` : type);
    if (/_close$/.test(type)) within.pop();
    if (type !== 'inline') continue;
    const text = content.replace(/\s/g, '');
    const heading = within.find((name) => name.startsWith('heading'));
    if (heading !== undefined) blocks.headings.push(heading + text);
    else if (within.includes('tr_open')) row += `|${text}`;
    else if (within.includes('list_item_open')) blocks.items.push(text);
    else if (within.includes('blockquote_open')) blocks.quotes.push(text);
    else blocks.paragraphs.push(text);
  }
  return blocks;
}
