import { BlockCache, parsePost, renderBody } from '../../src/core/index';
import { toSplice } from '../../src/preview/splice';
import { longBody, middleParagraph } from './longPost';

const features = { astroMajor: 7, smartPunctuation: true, math: false };
const rounds = 15;

/** What the preview's host does with a post of so many lines. Medians, in ms of processor time: what else the machine does counts little. */
export interface PreviewRow {
  readonly lines: number;
  readonly parse: number;
  /** Every block. */
  readonly render: number;
  /** After one key in the middle: parse and render what changed, and find the difference to send. */
  readonly key: number;
}

/** Measures posts made of the example blog's, by their number of lines. */
export function benchPreview(sizes: readonly number[] = [300, 3_000, 30_000]): PreviewRow[] {
  return sizes.map((size) => {
    const body = longBody(size);
    const paragraph = middleParagraph(body);
    const typed = (keys: number): string => ['---', 'title: a', '---', ...body.with(paragraph, `${body[paragraph] ?? ''}${'x'.repeat(keys)}`)].join('\n');
    const cache = new BlockCache();
    const post = parsePost('post.md', typed(0), features);
    let [former, shown] = [post, renderBody(post, { features, cache })];
    const keys = Array.from({ length: rounds }, (_, round) => {
      const text = typed(round + 1);
      return timed(() => {
        former = parsePost('post.md', text, features, former);
        const next = renderBody(former, { features, cache });
        toSplice(shown, next);
        shown = next;
      });
    });
    const repeat = (work: () => unknown): number => median(Array.from({ length: rounds }, () => timed(work)));
    return { lines: size, parse: repeat(() => parsePost('post.md', typed(0), features)), render: repeat(() => renderBody(post, { features })), key: median(keys) };
  });
}

function timed(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
}

if (require.main === module) console.table(benchPreview());
