/** What a sheet is to believe of its reader. */
export interface Reader {
  readonly scheme: 'light' | 'dark';
  /** The width of the page in CSS pixels, where it is another than the window's. */
  readonly width?: number | undefined;
}

const always = '(min-width: 0px)';
const never = '(max-width: 0px)';
/** Relative lengths of media queries count from the browser's own letter size. */
const pixels = { px: 1, em: 16, rem: 16 } as const;
const length = String.raw`(\d*\.?\d+)(px|r?em)`;

/**
 * Answers those questions of a media query (https://www.w3.org/TR/mediaqueries-5/) that Galley decides: whether the reader
 * prefers dark, and, where the page is narrowed, how wide it is. `query` is the text between `@media` and `{`, without comments.
 */
export function answerMedia(query: string, { scheme, width }: Reader): string {
  const toldScheme = query.replace(/\(\s*prefers-color-scheme\s*:\s*(light|dark|no-preference)\s*\)/gi, (_, wanted: string) => (wanted.toLowerCase() === scheme ? always : never));
  if (width === undefined) return toldScheme;
  return toldScheme
    .replace(new RegExp(String.raw`\(\s*(min|max)-width\s*:\s*${length}\s*\)`, 'gi'), (_, edge: string, number: string, unit: string) =>
      answer(compare(width, edge.toLowerCase() === 'min' ? '>=' : '<=', toPixels(number, unit))),
    )
    .replace(new RegExp(String.raw`\(\s*width\s*(<=?|>=?|=)\s*${length}\s*\)`, 'gi'), (_, sign: string, number: string, unit: string) =>
      answer(compare(width, sign, toPixels(number, unit))),
    )
    .replace(new RegExp(String.raw`\(\s*${length}\s*(<=?|>=?|=)\s*width\s*(?:(<=?|>=?)\s*${length}\s*)?\)`, 'gi'), (_, number: string, unit: string, sign: string, ...end: (string | undefined)[]) => {
      const [second, secondNumber, secondUnit] = end;
      const first = compare(toPixels(number, unit), sign, width);
      return answer(first && (second === undefined || compare(width, second, toPixels(secondNumber ?? '', secondUnit ?? ''))));
    });
}

function answer(holds: boolean): string {
  return holds ? always : never;
}

function toPixels(number: string, unit: string): number {
  return Number(number) * pixels[unit.toLowerCase() as keyof typeof pixels];
}

function compare(a: number, sign: string, b: number): boolean {
  switch (sign) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    default:
      return a === b;
  }
}
