/**
 * Asks the real Astro about posts that nobody has seen before, and holds Galley against its answers: the verdict, and the place
 * of every problem. Ends with 1 when they differ.
 *
 *     npm run test:astro -- [--seed N] [--count N] [--keep FILE]
 *
 * `--count` is the number of spoilt posts per schema, beside each schema's own oddities; `--keep` writes Astro's answers to a file.
 */
import { randomInt } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { installAll } from '../install';
import { compare } from './compare';
import { record, toText } from './record';

// Astro runs in UTC, and so must whoever is compared with it.
process.env.TZ = 'UTC';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { seed: { type: 'string' }, count: { type: 'string' }, keep: { type: 'string' } } });
  const seed = Number(values.seed ?? randomInt(2 ** 31));
  console.log(`Seed ${seed}`);
  installAll();
  const recording = record(seed, Number(values.count ?? 60));
  if (values.keep !== undefined) writeFileSync(values.keep, toText(recording));
  const differences = await compare(recording);
  for (const { schema, majors, text, what } of differences) console.log(`\n${schema}, Astro ${majors}: ${what}\n${JSON.stringify(text)}`);
  const verdicts = recording.cases.reduce((sum, item) => sum + Object.keys(item.verdicts).length, 0);
  console.log(`\n${recording.cases.length} posts, ${verdicts} verdicts of Astro, ${differences.length} differences. Seed ${seed}`);
  process.exitCode = differences.length > 0 ? 1 : 0;
}

void main();
