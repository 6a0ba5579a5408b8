/** What the extension and the preview's page say to one another. Imports nothing but types, so that both sides can share it. */
import type { CardTexts, PageTexts } from './texts';

/** A top-level block of the article, as HTML that has not been cleaned yet. */
export interface Block {
  /** The line of the file it starts on, 0-based. */
  readonly line: number;
  /** The line behind its last one. */
  readonly endLine: number;
  /** Elements inside carry `data-line`: lines from `line` on, so that a block that only moved stays the same text. */
  readonly html: string;
}

/** The article's head: every text as the reader sees it, in the reader's language. */
export interface Hero {
  readonly title?: string;
  readonly description?: string;
  readonly image?: { readonly src: string; readonly alt: string };
  /** Who, when, how long: shown in one line. `datetime` makes an entry a date (ISO 8601). */
  readonly meta: readonly { readonly text: string; readonly datetime?: string; readonly part?: string }[];
  readonly tags: readonly string[];
  /** "Draft" or "Scheduled". */
  readonly badge?: string;
  /** Where the site will serve the post, in full; absent when the site's own address is not known. */
  readonly address?: string | undefined;
}

/** A replacement in a list of blocks: `remove` blocks from `start` on give way to `insert`, those behind move by `shift` lines. */
export interface Splice {
  readonly start: number;
  readonly remove: number;
  readonly insert: readonly Block[];
  readonly shift: number;
}

/** How wide the page is: as a phone, as a tablet, or as the panel. */
export const widths = ['phone', 'tablet', 'full'] as const;
export type Width = (typeof widths)[number];

/** What is shown of a post: its page, or the cards by which others show it. */
export type View = 'post' | 'cards';

/** What the article wears. */
export interface Appearance {
  readonly type: 'appearance';
  /** `site`: the site's own styles, with nothing of ours below them. */
  readonly theme: 'article' | 'clean' | 'editor' | 'site';
  /** High contrast is VS Code's, and goes before all else. */
  readonly scheme: 'light' | 'dark' | 'high-contrast' | 'high-contrast-light';
  readonly width: Width;
  /** The site's style sheets: they load nothing but files of the site. */
  readonly styles: readonly string[];
  /** The classes that the site's pages put around a post's text, from the outermost in. */
  readonly classes: readonly string[];
  /** The site's layout, not cleaned yet; `folderBase` is where its relative addresses start. */
  readonly layout?: { readonly html: string; readonly folderBase: string };
  /** What of it cannot be read, in a sentence for the writer. */
  readonly unread?: string;
}

/** The document as a whole. */
export interface Show {
  readonly type: 'show';
  /** The document's address, kept so that a reload finds it again. */
  readonly resource: string;
  readonly locked: boolean;
  readonly version: number;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl' | 'auto';
  /** Where addresses without a leading slash start, and those with one: both end in a slash. */
  readonly folderBase: string;
  readonly publicBase: string;
  /** Hosts whose pages may be embedded when the reader asks for it. */
  readonly embeds: readonly string[];
  /** Whether pictures of other sites are loaded. */
  readonly remoteImages: boolean;
  readonly texts: PageTexts;
  readonly cardTexts: CardTexts;
  readonly hero: Hero;
  readonly blocks: readonly Block[];
  /** The line to begin at, 0-based and fractional; absent means: stay where you are. */
  readonly line?: number;
}

/** What changed since `base`. */
export interface Patch {
  readonly type: 'patch';
  /** The version the page must have for this to fit; otherwise it asks again by `ready`. */
  readonly base: number;
  readonly version: number;
  /** Absent when it is as before. */
  readonly hero?: Hero;
  readonly splice: Splice;
}

/** Bring this line (0-based, fractional) to the top. */
export interface ScrollTo {
  readonly type: 'scrollTo';
  readonly line: number;
}

/** The cursor of the editor is on this line, 0-based; absent: in no editor. */
export interface Cursor {
  readonly type: 'cursor';
  readonly line?: number;
}

/** The preview was locked to its post, or let go. */
export interface Lock {
  readonly type: 'lock';
  readonly locked: boolean;
}

/** A problem of the post, and where the page can show it. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** The line of the file it is on, 0-based. */
  readonly line: number;
  /** The address that is wrong, as the text means it: every link and picture with it is marked. */
  readonly url?: string;
  /** The part of the head that is wrong: `title`, `published` … */
  readonly part?: string;
}

/** What is wrong with the document, in the order of the text; `summary` counts it in words, empty when nothing is wrong. */
export interface Problems {
  readonly type: 'problems';
  readonly summary: string;
  readonly problems: readonly Problem[];
}

/** What a link leads to, asked for by `card`; a link that leads nowhere has a `note` that says so. */
export interface Card {
  readonly type: 'card';
  readonly href: string;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** An address that the page can load. */
  readonly image?: string | undefined;
  /** In words. */
  readonly date?: string | undefined;
  /** What else there is to say: that it is a draft, that nothing is there, the address of another site. */
  readonly note?: string | undefined;
  readonly broken: boolean;
}

/** What mends the problem at `index`, by the names that VS Code's quick fixes have, asked for by `fixes`. */
export interface Fixes {
  readonly type: 'fixes';
  readonly index: number;
  readonly titles: readonly string[];
}

/** The article larger or smaller, in percent. */
export interface Zoom {
  readonly type: 'zoom';
  readonly percent: number;
}

/** Whether there are posts to go back or forward to. */
export interface Trail {
  readonly type: 'trail';
  readonly back: boolean;
  readonly forward: boolean;
}

/** What the article is to be given out as: for a mail (`html`, `rich`), or for the browser to print. */
export const exportForms = ['html', 'rich', 'print'] as const;
export type ExportForm = (typeof exportForms)[number];

/** Asks for the article, to be given out. Addresses of links and pictures are resolved against `base`, the post's own on its site. */
export interface Export {
  readonly type: 'export';
  readonly form: ExportForm;
  readonly base?: string;
}

/** Gives the reader a file to keep. */
export interface Download {
  readonly type: 'download';
  readonly name: string;
  readonly html: string;
}

/** Extension → page. */
export type ToPage = Appearance | Show | Patch | ScrollTo | Cursor | Lock | Problems | Card | Fixes | Zoom | Trail | Export | Download;

/** What a reader points at. */
export interface SourcePlace {
  /** The line of the file that it is on or behind, 0-based. */
  readonly line: number;
  /** The part of the head that it is in, which has no line. */
  readonly part?: string;
  readonly word?: string;
  /** How often the word stands before it in the same element or part. */
  readonly nth: number;
}

/** Page → extension. Lines are 0-based and may be fractional. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'scrolled'; readonly line: number }
  | { readonly type: 'openSource'; readonly place: SourcePlace }
  /** Goes to what a link leads to; with `edit`, in an editor in any case. */
  | { readonly type: 'openLink'; readonly href: string; readonly edit: boolean }
  | { readonly type: 'width'; readonly width: Width }
  /** The problem at `index` of those last sent: its place in the source, with its fixes when they are asked for. */
  | { readonly type: 'openProblem'; readonly index: number; readonly fix: boolean }
  /** Asks for the card of a link. */
  | { readonly type: 'card'; readonly href: string }
  /** Asks for what mends the problem at `index`. */
  | { readonly type: 'fixes'; readonly index: number }
  /** Mends the problem at `index` by the fix of this name. */
  | { readonly type: 'applyFix'; readonly index: number; readonly title: string }
  /** Larger, smaller, or as it is (0). */
  | { readonly type: 'zoom'; readonly step: -1 | 0 | 1 }
  | { readonly type: 'travel'; readonly step: -1 | 1 }
  /** The article, as asked for by `export`. `css`: the site's styles that it wears. `missing`: how many pictures have no address outside this machine. */
  | { readonly type: 'exported'; readonly form: ExportForm; readonly html: string; readonly css: string; readonly missing: number };

/** What the page keeps for itself over a reload of the window. */
export interface PageState {
  readonly resource: string;
  readonly line: number;
  readonly locked: boolean;
  /** Whether the table of contents is open. */
  readonly contents?: boolean;
  readonly view: View;
}
