import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parsePost } from '../../src/core/parse/post';
import { compare, kinds, losses, noScore, repair, type Score } from './repair/compare';
import { makeBody, randomFrom } from './repair/structures';
import { en as freshEnglish } from './repair/fresh/en';
import { es as freshSpanish } from './repair/fresh/es';
import { en as gardenEnglish } from './repair/garden/en';
import { es as gardenSpanish } from './repair/garden/es';
import { makeShapedBody, type Phrases } from './repair/shapes';

/** One row of the table: a set of bodies, a way of losing their breaks, what came back. */
export interface RepairResult {
  readonly set: string;
  readonly loss: string;
  readonly score: Score;
  /** Places left to the writer. */
  readonly doubts: number;
  /** Bodies whose breaks a second repair would add to; none should. */
  readonly unsettled: number;
  /** Bodies of which more than white space has changed; none may. */
  readonly harmed: number;
}

/** `tuning` was looked at while repair was written; `heldOut` and `fresh` were only measured, `fresh` being written last. */
type Set = 'tuning' | 'heldOut' | 'fresh';

/** What repair makes of the example blog's posts and of made-up ones.*/
export function runRepairBench(half: Set): RepairResult[] {
  const results: RepairResult[] = [];
  for (const [set, bodies] of Object.entries(bodiesOf(half))) {
    for (const [loss, lose] of Object.entries(losses)) results.push({ set, loss, ...measure(bodies, lose) });
  }
  return results;
}

/** The bodies of sound posts that a repair would change; none may. */
export function soundButChanged(): string[] {
  return (['tuning', 'heldOut', 'fresh'] as const).flatMap((set) => Object.values(bodiesOf(set)).flat()).filter((body) => repair(body).text !== body);
}

/** Prints precision and recall in percent, by kind. */
export function printRepairBench(results: readonly RepairResult[]): void {
  console.log(`${''.padEnd(48)}${kinds.map((kind) => kind.padStart(13)).join('')}   doubts unsettled harmed`);
  for (const { set, loss, score, doubts, unsettled, harmed } of results) {
    const cells = kinds.map((kind) => {
      const { wanted, found, right } = score[kind];
      return (wanted === 0 ? '' : `${percent(right, found)}/${percent(right, wanted)}`).padStart(13);
    });
    console.log(`${set.padEnd(10)} ${loss.padEnd(37)}${cells.join('')}${String(doubts).padStart(9)}${String(unsettled).padStart(10)}${String(harmed).padStart(7)}`);
  }
}

function bodiesOf(half: Set): Record<string, string[]> {
  const shaped = (phrases: Phrases): string[] => Array.from({ length: 200 }, (_, seed) => makeShapedBody(phrases, randomFrom(seed + 20_000)));
  if (half === 'fresh') return { 'fresh, es': shaped(freshSpanish), 'fresh, en': shaped(freshEnglish) };
  const folder = path.join(__dirname, '../../examples/blog/src/content/blog');
  const posts = readdirSync(folder).sort().filter((_, index) => index % 2 === (half === 'tuning' ? 0 : 1)).map((name) => {
    const { text, body } = parsePost(name, readFileSync(path.join(folder, name), 'utf8'), { astroMajor: 7, smartPunctuation: true, math: false });
    return text.slice(body.start, body.end);
  });
  const made = (language: 'es' | 'en'): string[] => Array.from({ length: 200 }, (_, seed) => makeBody(language, half, randomFrom(seed + (half === 'tuning' ? 0 : 10_000))));
  const bodies = { blog: posts, 'made, es': made('es'), 'made, en': made('en') };
  return half === 'heldOut' ? bodies : { ...bodies, 'garden, es': shaped(gardenSpanish), 'garden, en': shaped(gardenEnglish) };
}

function measure(bodies: readonly string[], lose: (body: string) => string): Omit<RepairResult, 'set' | 'loss'> {
  const score = noScore();
  let [doubts, unsettled, harmed] = [0, 0, 0];
  for (const body of bodies) {
    const broken = lose(body);
    const repaired = repair(broken);
    compare(body, repaired.text, score);
    doubts += repaired.doubts;
    if (repair(repaired.text).text !== repaired.text) unsettled += 1;
    if (repaired.text.replace(/\s/g, '') !== broken.replace(/\s/g, '')) harmed += 1;
  }
  return { score, doubts, unsettled, harmed };
}

function percent(part: number, whole: number): string {
  return (whole === 0 ? 100 : (100 * part) / whole).toFixed(1);
}
