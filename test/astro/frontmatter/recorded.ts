/** The shape of the recorded verdicts. */
import { resolve } from 'node:path';
import type { Major } from '../install';
import type { PerMajor } from '../perMajor';
import type { Case } from './cases';

/** Where the recorded set lives. */
export const FIXTURE = resolve(__dirname, '../../fixtures/astro/frontmatter.json');

/** What one Astro said of one post. */
export interface Judgement {
  readonly verdict: 'ok' | 'refused';
  /** What refused it: the YAML (or TOML) reader, the schema, or Astro's own store. */
  readonly stage?: 'yaml' | 'schema' | 'store';
  /** The schema's complaints. */
  readonly issues?: readonly { readonly path: readonly (string | number)[]; readonly code: string }[];
  /** Where YAML gave up, counted from 0 in the text between the fences. */
  readonly yaml?: { readonly line: number; readonly column: number };
  readonly message?: string;
  /** What the site will see; `{ "$date": iso }`, `{ "$number": "NaN" }`, `{ "$image": path }` stand for what JSON lacks. */
  readonly data?: unknown;
}

/** One recorded post. */
export interface RecordedCase extends Case {
  readonly verdicts: Partial<Record<Major, Judgement['verdict']>>;
  readonly stage?: PerMajor<string>;
  readonly issues?: PerMajor<Judgement['issues']>;
  readonly yaml?: PerMajor<Judgement['yaml']>;
  readonly message?: PerMajor<string>;
  readonly data?: PerMajor<unknown>;
}

/** The whole fixture. */
export interface Recording {
  readonly seed: number;
  readonly schemas: Readonly<Record<string, string>>;
  /** The judged collection of each schema, and the folder of its posts. */
  readonly collections: Readonly<Record<string, { readonly collection: string; readonly base: string }>>;
  readonly cases: readonly RecordedCase[];
}
