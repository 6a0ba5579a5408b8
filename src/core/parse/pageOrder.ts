import type { Token } from 'markdown-it';
import { labelOf } from './places/place';

/** A body's tokens in the order of the built page, where footnotes stand at the end. */
export interface PageOrder {
  /** The text, then the footnotes it mentions. */
  readonly shown: readonly Token[];
  /** Footnotes that nothing mentions, and further ones of the same label: the page leaves them out. */
  readonly dropped: readonly Token[];
  /** Footnotes by their labels: the number readers see, from 1 on, and how often they are mentioned. */
  readonly footnotes: ReadonlyMap<string, { readonly number: number; readonly mentions: number }>;
}

/** Puts tokens into the order of the page, as remark-rehype does: footnotes by first mention, those within footnotes last. */
export function toPageOrder(tokens: readonly Token[]): PageOrder {
  // Most posts have none, and a long one is put into order at each key.
  if (!tokens.some(({ type }) => type === 'footnote_reference_open')) return { shown: tokens, dropped: [], footnotes: new Map() };
  const { text, notes, others } = split(tokens);
  const footnotes = new Map<string, { number: number; mentions: number }>();
  const shown = [...text];
  const mention = (part: readonly Token[]): void => {
    for (const token of part) {
      if (!token.content.includes('[^')) continue;
      for (const child of token.children ?? []) {
        const label = child.type === 'footnote_ref' ? labelOf(child) : '';
        if (!notes.has(label)) continue;
        const known = footnotes.get(label);
        if (known) known.mentions += 1;
        else footnotes.set(label, { number: footnotes.size + 1, mentions: 1 });
      }
    }
  };
  mention(text);
  // Footnotes may mention further ones: the list grows while it is walked.
  for (const label of footnotes.keys()) {
    const note = notes.get(label) ?? [];
    for (const token of note) shown.push(token);
    mention(note);
  }
  const unused = [...notes].flatMap(([label, note]) => (footnotes.has(label) ? [] : note));
  return { shown, dropped: [...unused, ...others], footnotes };
}

interface Parts {
  readonly text: readonly Token[];
  /** The first footnote of each label. */
  readonly notes: ReadonlyMap<string, readonly Token[]>;
  readonly others: readonly Token[];
}

function split(tokens: readonly Token[]): Parts {
  const text: Token[] = [];
  const others: Token[] = [];
  const notes = new Map<string, Token[]>();
  const open: Token[][] = [];
  for (const token of tokens) {
    if (token.type === 'footnote_reference_open') {
      const label = labelOf(token);
      const note = notes.has(label) ? others : [];
      if (note !== others) notes.set(label, note);
      open.push(note);
    } else if (token.type === 'footnote_reference_close') open.pop();
    else (open.at(-1) ?? text).push(token);
  }
  return { text, notes, others };
}
