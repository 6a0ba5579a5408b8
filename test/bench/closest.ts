import { pathToFileURL } from 'node:url';
import { closest, indexCandidates, type CandidateIndex } from '../../src/core/site/closest';
import { generateBlog, type Post } from './closest/corpus';
import { contentWords, LABELS, labelFor, mistakes, SLUG_LOST, type Label } from './closest/mistakes';
import { seeded, type Random } from './closest/random';
import { printTable } from './closest/table';
import { domestic, technical, type Vocabulary } from './closest/vocabularies';

/** What was counted of one kind of mistake. */
export interface ClosestRow {
  readonly kind: string;
  cases: number;
  first: number;
  firstThree: number;
  clear: number;
  clearRight: number;
  /** Cases whose true target was taken out of the blog, and how they went. */
  removed: number;
  silent: number;
  removedClear: number;
  /**
   * Cases left out: all that is left of the true slug and of the link's text is also in another post, so that nobody
   * could tell (when removed: the other post is a fair suggestion).
   */
  untellable: number;
  untellableFirst: number;
  untellableClear: number;
  removedUntellable: number;
}

export interface ClosestBench {
  readonly corpus: string;
  readonly posts: number;
  readonly rows: readonly ClosestRow[];
  readonly labels: readonly ClosestRow[];
  readonly total: ClosestRow;
}

interface Case {
  readonly kind: string;
  readonly label: Label;
  readonly post: Post;
  readonly slug: string;
  readonly text: string | undefined;
  /** What can still be read of the true post, in the slug and in the link's text. */
  readonly kept: readonly string[];
}

const SHARE_OF_CASES = 0.4;

/** Runs both corpora: the one the scoring was tuned on, and the one it never saw. */
export function runClosestBench(): ClosestBench[] {
  return [
    measure('tuned on', technical, 9, seeded(20)),
    measure('held out', domestic, 9, seeded(77)),
  ];
}

function measure(corpus: string, vocabularies: readonly Vocabulary[], postsPerTopic: number, random: Random): ClosestBench {
  const blog = generateBlog(vocabularies, postsPerTopic, random);
  const slugs = new Set(blog.map((post) => post.slug));
  const content = new Map(blog.map((post) => [post, new Set(contentWords(`${post.slug} ${post.title}`))]));
  const rows = new Map(Object.keys(mistakes).map((kind) => [kind, emptyRow(kind)]));
  const labels = new Map(LABELS.map((label): [string, ClosestRow] => [label, emptyRow(label)]));
  const total = emptyRow('all');
  const index = indexCandidates(blog);
  for (const post of blog) {
    const without = indexCandidates(blog.filter((other) => other !== post));
    for (const made of casesFor(post, random).filter(({ slug }) => !slugs.has(slug))) {
      const others = blog.filter((other) => other !== post && made.kept.every((word) => content.get(other)?.has(word)));
      const whole = contentWords(post.slug).every((word) => made.kept.includes(word));
      const counted = count(made, index, without, { within: whole || others.length === 0, without: others.length === 0 });
      for (const row of [rowOf(rows, made.kind), rowOf(labels, made.label), total]) add(row, counted);
    }
  }
  return { corpus, posts: blog.length, rows: [...rows.values()], labels: [...labels.values()], total };
}

function casesFor(post: Post, random: Random): Case[] {
  return Object.entries(mistakes).flatMap(([kind, make]): Case[] => {
    if (!random.chance(SHARE_OF_CASES)) return [];
    const mangled = make(post, random);
    if (!mangled) return [];
    const label = random.pick(kind === SLUG_LOST ? LABELS.slice(0, 2) : LABELS);
    const { text, kept } = labelFor(label, post, random);
    return [{ kind, label, post, slug: mangled.slug, text, kept: [...mangled.kept, ...kept] }];
  });
}

function count(made: Case, index: CandidateIndex<Post>, without: CandidateIndex<Post>, told: Told): Partial<ClosestRow> {
  const options = made.text === undefined ? {} : { label: made.text };
  const found = closest(made.slug, index, options);
  const clear = found[0]?.clear === true;
  const right = found[0]?.candidate === made.post;
  const left = told.without ? closest(made.slug, without, options) : [];
  return {
    ...(told.within
      ? {
          cases: 1,
          first: Number(right),
          firstThree: Number(found.slice(0, 3).some(({ candidate }) => candidate === made.post)),
          clear: Number(clear),
          clearRight: Number(clear && right),
        }
      : { untellable: 1, untellableFirst: Number(right), untellableClear: Number(clear && !right) }),
    ...(told.without
      ? { removed: 1, silent: Number(left.length === 0), removedClear: Number(left[0]?.clear === true) }
      : { removedUntellable: 1 }),
  };
}

/** Whether the right answer can be told: with the true post in the blog, and without it. */
interface Told {
  readonly within: boolean;
  readonly without: boolean;
}

function add(row: ClosestRow, counted: Partial<ClosestRow>): void {
  for (const key of COUNTS) row[key] += counted[key] ?? 0;
}

function rowOf(rows: Map<string, ClosestRow>, kind: string): ClosestRow {
  const row = rows.get(kind) ?? emptyRow(kind);
  rows.set(kind, row);
  return row;
}

const COUNTS = [
  'cases', 'first', 'firstThree', 'clear', 'clearRight', 'removed', 'silent', 'removedClear',
  'untellable', 'untellableFirst', 'untellableClear', 'removedUntellable',
] as const;

function emptyRow(kind: string): ClosestRow {
  return {
    kind, cases: 0, first: 0, firstThree: 0, clear: 0, clearRight: 0,
    removed: 0, silent: 0, removedClear: 0, untellable: 0, untellableFirst: 0, untellableClear: 0, removedUntellable: 0,
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const bench of runClosestBench()) printTable(bench);
}
