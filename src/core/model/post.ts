import type { Frontmatter } from './frontmatter';
import type { Generator } from './generator';
import type { Range } from './text';

/** A heading of the body, as the built page will have it. */
export interface Heading {
  /** 1 to 6. */
  readonly depth: number;
  /** Its plain text, without markup. */
  readonly text: string;
  /** The id that the site gives it. */
  readonly id: string;
  /** The whole heading as written, markers included, without the line break. */
  readonly range: Range;
}

/** How a link is written. A reference (`[text][label]`) is no link of its own: its definition is. */
export type LinkKind = 'link' | 'image' | 'definition' | 'autolink' | 'html';

/** One place where the text names an address. */
export interface Link {
  readonly kind: LinkKind;
  /** What the address is for: a page to go to, or a file to be shown (`src`, `srcset`, `poster`, images). */
  readonly role: 'page' | 'asset';
  /** The address exactly as written: `text.slice(hrefRange.start, hrefRange.end)`. */
  readonly href: string;
  /** The address as meant: entities and backslash escapes resolved, percent-encoding kept. */
  readonly url: string;
  /** The whole link as written. */
  readonly range: Range;
  readonly hrefRange: Range;
  /** The part of the address before `?` and `#`. */
  readonly pathRange: Range;
  /** What follows `#`, without it; absent where there is no `#`. */
  readonly fragmentRange?: Range;
  /** The link's text or the image's alternative text as written; absent where there is none. */
  readonly labelRange?: Range;
}

/** The use of a definition: `[text][label]`, `[label][]`, `[label]`, images included. */
export interface Reference {
  /** The label, normalised as CommonMark 4.7 asks. */
  readonly label: string;
  readonly range: Range;
}

/** `[label]: href`. Its address stands in `Post.links`, with the same `hrefRange`. */
export interface Definition {
  readonly label: string;
  readonly range: Range;
  readonly labelRange: Range;
  readonly hrefRange: Range;
}

/** `<!-- galley-disable-next-line CODE -->` or, in YAML, `# galley-disable-next-line CODE`. */
export interface Suppression {
  /** The line it silences, 0-based. */
  readonly line: number;
  /** The codes it silences; empty means all. */
  readonly codes: readonly string[];
  readonly range: Range;
}

/** A block of code between fences, with something in it. */
export interface CodeBlock {
  /** The first word behind the opening fence, in lower case; empty where there is none. */
  readonly language: string;
  /** All of its lines without the fences, with what quotes and lists put in front of them. */
  readonly range: Range;
}

/** One version of one file. */
export interface Post {
  /** Relative to the site's root, `/` between folders. */
  readonly path: string;
  readonly text: string;
  /** Whose way of finding the frontmatter it was read by. */
  readonly generator: Generator;
  readonly frontmatter: Frontmatter;
  /** What stands below the frontmatter, without the white space around it. */
  readonly body: Range;
  /** Every line of running text as written, in order: paragraphs, headings, items, cells, without the marks in front of them. */
  readonly texts: readonly Range[];
  readonly codeBlocks: readonly CodeBlock[];
  readonly headings: readonly Heading[];
  readonly links: readonly Link[];
  readonly references: readonly Reference[];
  readonly definitions: readonly Definition[];
  /** Every id that a fragment can point at: headings, footnotes, HTML ids and anchor names. */
  readonly ids: ReadonlySet<string>;
  /**
   * What puts more on the page than the text shows: the modules whose components it renders, as imported, and an empty text for
   * what only running it could tell. Absent where there is nothing of the kind.
   */
  readonly renders?: readonly string[];
  readonly suppressions: readonly Suppression[];
  /** It is longer than the settings allow: its frontmatter was read, as far as it stands near the top, and nothing else. */
  readonly tooLong?: true;
}
