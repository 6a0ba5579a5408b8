import type { Token } from 'markdown-it';

/** The mark of a footnote in the text. */
export interface FootnoteMark {
  /** The number readers see, from 1 on, by first mention. */
  readonly number: number;
  /** How often the footnote has been mentioned up to here, from 1 on. */
  readonly mention: number;
  /** The footnote's label as it stands in ids. */
  readonly id: string;
}

/** A footnote that the text mentions. */
export interface Footnote {
  readonly id: string;
  readonly number: number;
  readonly mentions: number;
  readonly tokens: readonly Token[];
}

/** A post's tokens with its footnotes taken out. */
export interface WithFootnotes {
  readonly text: readonly Token[];
  /** By number. */
  readonly footnotes: readonly Footnote[];
  readonly marks: ReadonlyMap<Token, FootnoteMark>;
}

/** Takes the footnotes' definitions out of the text and numbers them as GitHub does: by first mention, footnotes within footnotes last. */
export function takeFootnotes(tokens: readonly Token[]): WithFootnotes {
  if (!tokens.some(({ type }) => type === 'footnote_reference_open')) return { text: tokens, footnotes: [], marks: new Map() };
  const { text, definitions } = split(tokens);
  const marks = new Map<Token, FootnoteMark>();
  const order: string[] = [];
  const mentions = new Map<string, number>();
  const number = (part: readonly Token[]): void => {
    for (const { children, content } of part) {
      if (!content.includes('[^')) continue;
      for (const token of children ?? []) {
        const label = token.type === 'footnote_ref' ? labelOf(token) : '';
        if (!definitions.has(label)) continue;
        if (!order.includes(label)) order.push(label);
        const mention = (mentions.get(label) ?? 0) + 1;
        mentions.set(label, mention);
        marks.set(token, { number: order.indexOf(label) + 1, mention, id: encodeURI(label.toLowerCase()) });
      }
    }
  };
  number(text);
  // Footnotes may mention further ones: the list grows while it is walked.
  for (const label of order) number(definitions.get(label) ?? []);
  const footnotes = order.map((label, index) => ({
    id: encodeURI(label.toLowerCase()),
    number: index + 1,
    mentions: mentions.get(label) ?? 0,
    tokens: definitions.get(label) ?? [],
  }));
  return { text, footnotes, marks };
}

/** The first definition of a label counts. One within another is a footnote of its own. */
function split(tokens: readonly Token[]): { readonly text: Token[]; readonly definitions: Map<string, Token[]> } {
  const text: Token[] = [];
  const definitions = new Map<string, Token[]>();
  const open: Token[][] = [text];
  for (const token of tokens) {
    if (token.type === 'footnote_reference_open') {
      const content: Token[] = [];
      open.push(content);
      if (!definitions.has(labelOf(token))) definitions.set(labelOf(token), content);
    } else if (token.type === 'footnote_reference_close') open.pop();
    else open.at(-1)?.push(token);
  }
  return { text, definitions };
}

function labelOf(token: Token): string {
  const label = (token.meta as { readonly label?: unknown } | null)?.label;
  return typeof label === 'string' ? label : '';
}
