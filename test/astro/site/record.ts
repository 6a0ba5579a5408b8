/**
 * Builds the odd site with the real Astro under every variant of its settings and keeps what it serves.
 *
 *     npx tsx test/astro/site/record.ts [--out FILE]
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { idsIn } from '../ids';
import { installAll, MAJORS, type Major } from '../install';
import { fold, type PerMajor } from '../perMajor';
import { runAstro, writeProject, type Files } from '../project';
import { configOf, INPUT, VARIANTS, type Variant } from './input';

/** Where the recorded site lives. */
export const FIXTURE = resolve(__dirname, '../../fixtures/astro/site.json');

/** One set of settings and the files that a build with them writes. */
export interface RecordedVariant extends Variant {
  /** The text of `astro.config.mjs`. */
  readonly config: string;
  /** The majors that cannot build the site so, and what they say; nothing else is recorded of them here. */
  readonly fails?: Readonly<Partial<Record<Major, string>>>;
  /** Files of `dist/`, sorted, without Astro's own `_astro/`. */
  readonly files: PerMajor<readonly string[]>;
  /** Of these, the pages that only send the reader on: file → where to. */
  readonly redirects: PerMajor<Readonly<Record<string, string>>>;
}

/** The whole fixture. */
export interface RecordedSite {
  readonly input: Files;
  readonly variants: readonly RecordedVariant[];
  /** The collections' entries: file → id (which is the slug). */
  readonly entries: PerMajor<Readonly<Record<string, string>>>;
  /** Element ids by page (file of the first variant), in document order. */
  readonly ids: PerMajor<Readonly<Record<string, readonly string[]>>>;
}

export interface Build {
  readonly failure?: undefined;
  readonly files: string[];
  readonly redirects: Record<string, string>;
  readonly ids: Record<string, string[]>;
  readonly entries: Record<string, string>;
}

export interface Failure {
  readonly failure: string;
}

function build(major: Major, variant: Variant): Build | Failure {
  return buildSite(major, JSON.stringify(variant), { ...INPUT, 'astro.config.mjs': configOf(variant) });
}

/** Builds one site and tells what is in `dist/`, or why it cannot be built. */
export function buildSite(major: Major, name: string, input: Files): Build | Failure {
  const root = writeProject(major, 'site', input);
  const { ok, log } = runAstro(major, root, 'build');
  process.stderr.write(`site: Astro ${major} ${ok ? 'built' : 'could not build'} ${name}\n`);
  if (!ok) return { failure: /^\[\w+\].*$/m.exec(log)?.[0] ?? log.slice(-500) };
  const dist = join(root, 'dist');
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !file.startsWith('_astro/'))
    .sort();
  const redirects: Record<string, string> = {};
  const ids: Record<string, string[]> = {};
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const html = readFileSync(join(dist, file), 'utf8');
    const target = /<meta http-equiv="refresh" content="\d+;url=([^"]*)"/.exec(html)?.[1];
    if (target === undefined) ids[file] = idsIn(html);
    else redirects[file] = target;
  }
  const entries = files.includes('entradas.json') ? (JSON.parse(readFileSync(join(dist, 'entradas.json'), 'utf8')) as Record<string, string>) : {};
  return { files, redirects, ids, entries };
}

export type Builds = Readonly<Record<Major, Build | Failure>>;

export function perMajor<T>(builds: Builds, read: (build: Build) => T): PerMajor<T> {
  const values: Partial<Record<Major, T>> = {};
  for (const major of MAJORS) {
    const built = builds[major];
    if (built.failure === undefined) values[major] = read(built);
  }
  return fold(values);
}

function toRecord(variant: Variant, builds: Builds): RecordedVariant {
  const fails: Partial<Record<Major, string>> = {};
  for (const major of MAJORS) {
    const { failure } = builds[major];
    if (failure !== undefined) fails[major] = failure;
  }
  return {
    ...variant,
    config: configOf(variant),
    ...(Object.keys(fails).length > 0 && { fails }),
    files: perMajor(builds, ({ files }) => files),
    redirects: perMajor(builds, ({ redirects }) => redirects),
  };
}

/** Builds every variant with every Astro. */
export function record(): RecordedSite {
  const all = VARIANTS.map((variant) => [variant, Object.fromEntries(MAJORS.map((major) => [major, build(major, variant)])) as Builds] as const);
  const [first] = all;
  if (!first) throw new Error('no variants');
  return {
    input: INPUT,
    entries: perMajor(first[1], ({ entries }) => entries),
    ids: perMajor(first[1], ({ ids }) => ids),
    variants: all.map(([variant, builds]) => toRecord(variant, builds)),
  };
}

if (require.main === module) {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  installAll();
  writeFileSync(values.out ?? FIXTURE, `${JSON.stringify(record(), null, 1)}\n`);
}
