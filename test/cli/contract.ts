/** The JSON of `galley check` and `galley inspect` as docs/json.md promises it, for tests to read. */
export interface JsonPosition {
  readonly line: number;
  readonly character: number;
}

export interface JsonRange {
  readonly start: JsonPosition;
  readonly end: JsonPosition;
}

export interface CheckJson {
  readonly version: 1;
  readonly files: readonly {
    readonly path: string;
    readonly problems: readonly JsonProblem[];
  }[];
  readonly summary: { readonly files: number; readonly errors: number; readonly warnings: number };
}

export interface JsonProblem {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly range: JsonRange;
  readonly fixes: readonly {
    readonly title: string;
    readonly preferred: boolean;
    readonly edits: readonly { readonly path: string; readonly range: JsonRange; readonly newText: string }[];
  }[];
}

export interface InspectJson {
  readonly version: 1;
  readonly posts: readonly {
    readonly path: string;
    readonly collection: string;
    readonly slug: string;
    readonly route?: string;
    readonly schema: { readonly source: string; readonly path?: string; readonly completedBy?: string };
    readonly frontmatter: { readonly data: Readonly<Record<string, unknown>>; readonly range?: JsonRange; readonly errors: readonly object[] };
    readonly headings: readonly { readonly depth: number; readonly text: string; readonly id: string; readonly range: JsonRange }[];
    readonly links: readonly {
      readonly kind: string;
      readonly href: string;
      readonly range: JsonRange;
      readonly hrefRange: JsonRange;
      readonly fragmentRange?: JsonRange;
      readonly target: { readonly kind: string; readonly route?: string; readonly path?: string; readonly reason?: string };
    }[];
  }[];
  readonly notes?: readonly { readonly path: string; readonly range: JsonRange; readonly message: string }[];
}

/** The part of a text that a range covers, found as an LSP client finds it. */
export function slice(text: string, { start, end }: JsonRange): string {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  const offset = ({ line, character }: JsonPosition): number => lines.slice(0, line).join('').length + character;
  return text.slice(offset(start), offset(end));
}
