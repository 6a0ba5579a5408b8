/** Astro's verdicts beside Galley's. */
import { MAJORS } from '../install';
import { forMajor } from '../perMajor';
import { openGalley } from './galley';
import { misplaced } from './places';
import type { Recording } from './recorded';

/** A post that the two judge otherwise, or a problem that does not stand where it should. */
export interface Difference {
  readonly text: string;
  readonly schema: string;
  readonly majors: string;
  readonly what: string;
}

/** Holds Galley's verdict, and the places of its problems, against each recorded one. Dates without a zone need `TZ=UTC`. */
export async function compare(recording: Recording): Promise<readonly Difference[]> {
  const judge = openGalley(recording);
  const differences = new Map<string, Difference>();
  for (const item of recording.cases) {
    for (const major of MAJORS) {
      const expected = item.verdicts[major];
      if (!expected) continue;
      const verdict = await judge(item, major);
      const actual = verdict.errors.length > 0 ? 'refused' : 'ok';
      const why = verdict.errors.map(({ code, message }) => `${code}: ${message}`);
      const stage = item.stage && forMajor(item.stage, major);
      const found = expected === actual
        ? misplaced(verdict, item.yaml && forMajor(item.yaml, major))
        : [`Astro: ${expected}${stage ? ` by ${stage}` : ''} ${item.message ? (forMajor(item.message, major) ?? '') : JSON.stringify(item.issues && forMajor(item.issues, major))}; Galley: ${actual} ${why.join(' | ')}`];
      for (const what of found) {
        const key = JSON.stringify([item.schema, item.text, what]);
        const known = differences.get(key);
        differences.set(key, { text: item.text, schema: item.schema, majors: known ? `${known.majors}, ${major}` : major, what });
      }
    }
  }
  return [...differences.values()];
}
