/**
 * Asks the real Astro for the ids that a page has, for a few hundred headings and the like.
 *
 *     npx tsx test/astro/headings/record.ts [--seed N] [--count N] [--out FILE]
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { idsIn } from '../ids';
import { installAll, MAJORS, type Major } from '../install';
import { renderBodies } from '../render';
import { makeCases, RECORDED_SEED } from './cases';

/** Where the recorded set lives. */
export const FIXTURE = resolve(__dirname, '../../fixtures/astro/headings.json');

/** A Markdown body and the ids of its page, in document order. */
export interface RecordedHeadings {
  readonly markdown: string;
  readonly ids: Readonly<Record<Major, readonly string[]>>;
}

/** Renders every case with every Astro. */
export function record(seed: number, count: number): RecordedHeadings[] {
  const cases = makeCases(seed, count);
  const pages = Object.fromEntries(MAJORS.map((major) => [major, renderBodies(major, 'headings', cases)])) as Record<Major, string[]>;
  return cases.map((markdown, index) => ({
    markdown,
    ids: Object.fromEntries(MAJORS.map((major) => [major, idsIn(pages[major][index] ?? '')])) as Record<Major, string[]>,
  }));
}

if (require.main === module) {
  const { values } = parseArgs({ options: { seed: { type: 'string' }, count: { type: 'string' }, out: { type: 'string' } } });
  installAll();
  const recorded = record(Number(values.seed ?? RECORDED_SEED), Number(values.count ?? 250));
  writeFileSync(values.out ?? FIXTURE, `[\n${recorded.map((item) => JSON.stringify(item)).join(',\n')}\n]\n`);
}
