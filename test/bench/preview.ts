import { BlockCache, parsePost, renderBody } from '../../src/core/index';
import { toSplice } from '../../src/preview/splice';
import { longBody, middleParagraph } from './longPost';

const features = { astroMajor: 7, smartPunctuation: true, math: false };
const rounds = 15;

/** What the preview's host does with a post of so many lines. Medians, in ms. */
export interface PreviewRow {
  readonly lines: number;
  readonly parse: number;
  /** Every block. */
  readonly render: number;
  /** After one key in the middle: render what changed, and find the difference to send. */
  readonly edit: number;
}

/** Measures posts made of the example blog's, by their number of lines. */
export function benchPreview(sizes: readonly number[] = [300, 3_000, 30_000]): PreviewRow[] {
  return sizes.map((size) => {
    const body = longBody(size);
    const paragraph = middleParagraph(body);
    const typed = (keys: number): string => ['---', 'title: a', '---', ...body.with(paragraph, `${body[paragraph] ?? ''}${'x'.repeat(keys)}`)].join('\n');
    const parse = (keys: number) => parsePost('post.md', typed(keys), features);
    const cache = new BlockCache();
    let shown = renderBody(parse(0), { features, cache });
    const edits = Array.from({ length: rounds }, (_, round) => {
      const post = parse(round + 1);
      return timed(() => {
        const next = renderBody(post, { features, cache });
        toSplice(shown, next);
        shown = next;
      });
    });
    const post = parse(0);
    const repeat = (work: () => unknown): number => median(Array.from({ length: rounds }, () => timed(work)));
    return { lines: size, parse: repeat(() => parse(0)), render: repeat(() => renderBody(post, { features })), edit: median(edits) };
  });
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
}

if (require.main === module) console.table(benchPreview());
