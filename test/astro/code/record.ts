/**
 * Asks the real Astro how it shows code, as sites set it up.
 *
 *     npx tsx test/astro/code/record.ts [--out FILE]
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installAll, MAJORS, type Major } from '../install';
import { fold } from '../perMajor';
import type { RecordedHtml } from '../html/record';
import { tokensOf } from '../html/tokens';
import { renderBodies } from '../render';
import { CASES, SETTINGS } from './cases';

/** What Astro makes of blocks of code where the config says `markdown: …`. */
export interface RecordedCode {
  readonly markdown: string;
  readonly cases: readonly RecordedHtml[];
}

function record(markdown: string): RecordedCode {
  const config = `export default { markdown: ${markdown} };\n`;
  const pages = Object.fromEntries(MAJORS.map((major) => [major, renderBodies(major, 'code', CASES, config)])) as Record<Major, string[]>;
  const cases = CASES.map((body, index) => ({ markdown: body, html: fold(Object.fromEntries(MAJORS.map((major) => [major, pages[major][index] ?? ''])), tokensOf) }));
  return { markdown, cases };
}

const { values } = parseArgs({ options: { out: { type: 'string' } } });
installAll();
const recorded = SETTINGS.map(record);
const lines = recorded.map(({ markdown, cases }) => `{"markdown":${JSON.stringify(markdown)},"cases":[\n${cases.map((item) => JSON.stringify(item)).join(',\n')}\n]}`);
writeFileSync(values.out ?? resolve(__dirname, '../../fixtures/astro/code.json'), `[\n${lines.join(',\n')}\n]\n`);
