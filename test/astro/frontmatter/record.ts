/**
 * Asks the real Astro about every generated post and keeps its answers.
 *
 *     npx tsx test/astro/frontmatter/record.ts [--seed N] [--count N] [--out FILE] [--verify N]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installAll, MAJORS, type Major } from '../install';
import { fold, type PerMajor } from '../perMajor';
import { runAstro, writeProject, type Files } from '../project';
import { makeCases, RECORDED_SEED } from './cases';
import { FIXTURE, type Judgement, type RecordedCase, type Recording } from './recorded';
import { CONFIGS, siteFiles } from './schemas';
import { verify } from './verify';

/** All of one schema's posts, judged in one run. */
function judge(major: Major, schema: string, posts: Files): Readonly<Record<string, Judgement>> {
  const config = CONFIGS[schema];
  if (!config) throw new Error(`no schema ${schema}`);
  const wrapper = `import { collections as own } from './own.config';
import { recording } from './recording.mjs';
export const collections = recording(own, ${JSON.stringify(config.collection)}, 'verdicts.json');
`;
  const root = writeProject(major, `frontmatter-${schema}`, {
    ...siteFiles(config, posts),
    'src/own.config.ts': config.source,
    'src/recording.mjs': readFileSync(join(__dirname, 'recording.mjs'), 'utf8'),
    'src/content.config.ts': wrapper,
  });
  const { ok, log } = runAstro(major, root, 'sync');
  if (!ok) throw new Error(`Astro ${major} could not judge ${schema}:\n${log.slice(-4000)}`);
  return JSON.parse(readFileSync(join(root, 'verdicts.json'), 'utf8')) as Record<string, Judgement>;
}

function pick<T>(judgements: Partial<Record<Major, Judgement>>, read: (judgement: Judgement) => T | undefined): PerMajor<T> | undefined {
  const values: Partial<Record<Major, T>> = {};
  for (const major of MAJORS) {
    const judgement = judgements[major];
    const value = judgement && read(judgement);
    if (value !== undefined) values[major] = value;
  }
  const found = Object.keys(values).length;
  if (found === 0) return undefined;
  return found === Object.keys(judgements).length ? fold(values) : values;
}

/** Judges the cases with every Astro that can read their schema. */
export function record(seed: number, count: number): Recording {
  const cases = makeCases(seed, count);
  const judgements = cases.map((): Partial<Record<Major, Judgement>> => ({}));
  const nameOf = (index: number): string => `c${String(index).padStart(4, '0')}.md`;
  for (const [schema, config] of Object.entries(CONFIGS)) {
    const posts = Object.fromEntries(cases.flatMap((item, index) => (item.schema === schema ? [[nameOf(index), item.text] as const] : [])));
    for (const major of config.majors) {
      const found = judge(major, schema, posts);
      for (const [index, item] of cases.entries()) {
        if (item.schema !== schema) continue;
        const judgement = found[nameOf(index)];
        const slot = judgements[index];
        if (!judgement || !slot) throw new Error(`Astro ${major} lost ${nameOf(index)} of ${schema}`);
        slot[major] = judgement;
      }
      process.stderr.write(`frontmatter: Astro ${major} judged ${schema}\n`);
    }
  }
  return {
    seed,
    schemas: Object.fromEntries(Object.entries(CONFIGS).map(([name, { source }]) => [name, source])),
    collections: Object.fromEntries(Object.entries(CONFIGS).map(([name, { collection, base }]) => [name, { collection, base }])),
    cases: cases.map((item, index): RecordedCase => {
      const of = judgements[index] ?? {};
      const verdicts = Object.fromEntries(Object.entries(of).map(([major, { verdict }]) => [major, verdict])) as RecordedCase['verdicts'];
      const refusals = Object.values(verdicts).includes('refused');
      return {
        ...item,
        verdicts,
        ...(refusals && { stage: pick(of, ({ stage }) => stage), issues: pick(of, ({ issues }) => issues), yaml: pick(of, ({ stage, yaml }) => (stage === 'yaml' ? yaml : undefined)), message: pick(of, ({ issues, message }) => (issues ? undefined : message)) }),
        data: pick(of, ({ data }) => data),
      };
    }),
  };
}

/** The fixture as text: one case to a line, so that a change shows which cases it touches. */
export function toText({ cases, ...head }: Recording): string {
  const intro = JSON.stringify(head).slice(0, -1);
  return `${intro},"cases":[\n${cases.map((item) => JSON.stringify(item)).join(',\n')}\n]}\n`;
}

if (require.main === module) {
  const { values } = parseArgs({ options: { seed: { type: 'string' }, count: { type: 'string' }, out: { type: 'string' }, verify: { type: 'string' } } });
  installAll();
  const recording = record(Number(values.seed ?? RECORDED_SEED), Number(values.count ?? 100));
  writeFileSync(values.out ?? FIXTURE, toText(recording));
  if (values.verify) verify(recording, Number(values.verify));
}
