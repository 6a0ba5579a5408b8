/**
 * Asks the real Astro for the article that each construct becomes.
 *
 *     npx tsx test/astro/html/record.ts [--out FILE]
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installAll, MAJORS, type Major } from '../install';
import { fold, type PerMajor } from '../perMajor';
import { renderBodies } from '../render';
import { CASES } from './cases';
import { tokensOf } from './tokens';

/** Where the recorded set lives. */
export const FIXTURE = resolve(__dirname, '../../fixtures/astro/html.json');

/** A Markdown body and the HTML of its article; majors that differ only in how they spell the same tokens are one. */
export interface RecordedHtml {
  readonly markdown: string;
  readonly html: PerMajor<string>;
}

/** The bodies of the whole posts in `posts/`. */
function postBodies(): string[] {
  const folder = join(__dirname, 'posts');
  return readdirSync(folder).sort().map((name) => readFileSync(join(folder, name), 'utf8').replace(/^---\n[\s\S]*?\n---\n\s*/, ''));
}

/** Renders every body with every Astro. */
export function record(bodies: readonly string[]): RecordedHtml[] {
  const pages = Object.fromEntries(MAJORS.map((major) => [major, renderBodies(major, 'html', bodies)])) as Record<Major, string[]>;
  return bodies.map((markdown, index) => ({ markdown, html: fold(Object.fromEntries(MAJORS.map((major) => [major, pages[major][index] ?? ''])), tokensOf) }));
}

if (require.main === module) {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  installAll();
  const recorded = record([...new Set([...CASES, ...postBodies()])]);
  writeFileSync(values.out ?? FIXTURE, `[\n${recorded.map((item) => JSON.stringify(item)).join(',\n')}\n]\n`);
}
