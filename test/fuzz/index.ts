/**
 * `npm run fuzz` tries a million documents of every kind and holds what must be true of any: no crash, nothing that takes longer than its
 * length allows, every range and edit inside, a post typed into reads as one opened anew, every fix removes its problem and brings
 * no other, fixing comes to an end, and no byte that no fix names is lost.
 *
 *     npm run fuzz                                     goes on where seed 1 stopped, up to batch 1000, a thousand documents each
 *     npm run fuzz -- --seed 7 --from 120 --to 200     batches 120 to 199 of seed 7
 *     npm run fuzz -- --kind bytes                     one kind of documents alone: texts, frontmatter, bytes or sites
 *
 * What fails is shown with its batch: the same seed and batch show it again. How far a seed has come is noted in test-results/fuzz.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { loadPatternMatcher } from '../../src/core/schema/judge/pattern/matches';
import { anyText } from '../core/parse/anyText';
import { siteOf } from '../core/rules/site';
import { anyBytes, assertBytes } from './bytes';
import { anyPost } from './frontmatter';
import { noteProgress, readProgress } from './progress';
import { anySite, openSite, plainSites } from './sites';
import { assertDocument } from './soundDocument';
import { Watchdog } from './watchdog';

/** What a document may take, in ms of processor time: so much, and so much more for each character. */
const limit = { any: 2000, character: 0.5 };

const folder = mkdtempSync(path.join(tmpdir(), 'galley-fuzz-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const watchdog = new Watchdog();
const site = siteOf({ 'src/content/blog/otro.md': '---\ntitle: Otro\n---\n## Uno\n' });
const typing = { at: fc.nat(), inserted: fc.oneof(fc.constantFrom('x', '\n', '', '# '), anyText) };

/** Checks one document, and that it takes no longer than it may. */
async function timed(length: number, check: () => void | Promise<void>): Promise<void> {
  watchdog.next();
  const start = process.cpuUsage();
  await check();
  const { user, system } = process.cpuUsage(start);
  const [took, allowed] = [(user + system) / 1000, limit.any + limit.character * length];
  assert.ok(took < allowed, `${took.toFixed(0)} ms of processor time for ${length} characters`);
}

/** The kinds of documents, and how many of each thousand. */
const kinds = {
  texts: {
    share: 350,
    property: fc.asyncProperty(fc.record({ path: fc.constantFrom('src/content/blog/a.md', 'src/content/blog/b.mdx'), text: anyText, ...typing }), (document) =>
      timed(document.text.length, () => assertDocument(site, document))),
  },
  frontmatter: {
    share: 300,
    property: fc.asyncProperty(fc.nat({ max: plainSites.length - 1 }), fc.record({ text: anyPost, ...typing }), async (index, document) => {
      const plain = await opened(index);
      await timed(document.text.length, () => assertDocument(plain.site, { path: plain.path, ...document }));
    }),
  },
  bytes: {
    share: 250,
    property: fc.asyncProperty(anyBytes, fc.record(typing), (bytes, typed) =>
      timed(bytes.length, async () => assertDocument(site, { path: 'src/content/blog/a.md', text: await assertBytes(site, bytes, folder), ...typed }))),
  },
  sites: {
    share: 100,
    property: fc.asyncProperty(anySite, fc.record({ text: anyPost, ...typing }), (it, document) =>
      timed(Object.values(it.files).join('').length + document.text.length, async () => assertDocument(await openSite(it), { path: it.path, ...document }))),
  },
};

const sites = new Map<number, ReturnType<typeof openSite>>();

async function opened(index: number): Promise<{ readonly site: Awaited<ReturnType<typeof openSite>>; readonly path: string }> {
  const plain = plainSites[index] ?? assert.fail();
  const known = sites.get(index) ?? openSite(plain);
  sites.set(index, known);
  return { site: await known, path: plain.path };
}

async function run(): Promise<void> {
  const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' }, from: { type: 'string' }, to: { type: 'string', default: '1000' }, kind: { type: 'string' } } });
  const [seed, to] = [Number(values.seed), Number(values.to)];
  const isWhole = values.from === undefined && values.kind === undefined;
  let { next, documents } = isWhole ? readProgress(seed) : { next: Number(values.from ?? 0), documents: 0 };
  await loadPatternMatcher();
  for (; next < to; next += 1) {
    const name = `batch ${next} of seed ${seed}`;
    for (const [kind, { share, property }] of Object.entries(kinds)) {
      if (values.kind !== undefined && values.kind !== kind) continue;
      watchdog.begin(`${name}, ${kind}`);
      await fc.assert(property as fc.IAsyncProperty<unknown>, { seed: seed * 1_000_000 + next, numRuns: share });
      documents += share;
    }
    console.log(`${name}: sound, ${documents} documents so far`);
    if (isWhole) noteProgress(seed, { next: next + 1, documents });
  }
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? `${error.message}\n\n${error.cause instanceof Error ? (error.cause.stack ?? '') : ''}` : error);
  process.exitCode = 1;
});
