import * as l10n from '@vscode/l10n';
import { check as checkPost, Lines, type Post } from '../../core/index';
import { changedSince } from '../changedSince';
import { mend, type Mending } from '../fix/mend';
import { GitHistory } from '../git';
import type { Io } from '../io';
import { openSite, readAllPosts, type OpenSite } from '../openSite';
import type { Arguments } from '../options';
import { readFormats, writeReport, type Destination } from '../output';
import { showProgress } from '../progress';
import { count, type FileReport, type Report } from '../report';
import { isSelected, select, type Selection } from '../selection';
import { UsageError } from '../usageError';
import { watch } from '../watch';
import { noteStrays } from './strays';

/** What `galley check` was asked to do. */
interface CheckOptions {
  readonly destinations: readonly Destination[];
  readonly maxWarnings: number;
  /** Only errors are told. */
  readonly quiet: boolean;
  readonly mending: Mending | undefined;
  readonly since: string | undefined;
  readonly overrides: readonly string[];
}

/** `galley check`: exit code 0 without errors, 1 with, 2 when something could not be written. */
export async function check(args: Arguments, io: Io): Promise<number> {
  const options: CheckOptions = {
    destinations: readFormats(args.values('format')),
    maxWarnings: readCount(args.value('max-warnings')),
    quiet: args.has('quiet'),
    mending: args.has('dry-run') ? 'show' : args.has('fix') ? 'write' : undefined,
    since: args.value('since'),
    overrides: args.values('rule'),
  };
  const selection = select(args.paths, { root: args.value('root'), inputPath: args.value('stdin-path') }, io.cwd);
  if (!args.has('watch')) return checkOnce(selection, options, io);
  if (selection.input !== undefined) throw new UsageError(l10n.t('Standard input cannot be watched.'));
  if (options.destinations.some(({ file }) => file !== undefined)) throw new UsageError(l10n.t('With --watch, reports cannot go to files.'));
  return watch(selection.root, () => checkOnce(selection, options, io), io);
}

async function checkOnce(selection: Selection, options: CheckOptions, io: Io): Promise<number> {
  const open = await openSite(selection, io, options.overrides);
  const posts = await readAllPosts(open, showProgress(io));
  noteStrays(selection, posts, open, io);
  const changed = options.since === undefined ? undefined : await changedSince(new GitHistory(open.root, options.since), posts, open);
  const wanted = [...posts.keys()].filter((path) => isSelected(selection, path) && (changed?.has(path) ?? true));
  const allWritten = options.mending === undefined || (await mend(options.mending, posts, wanted, selection, open, io));
  const files = wanted.flatMap((path) => posts.get(path) ?? []).map((post) => toFileReport(post, open, io));
  // Standard output may be taken by the diff, or by the mended text of standard input.
  const isTaken = options.mending === 'show' || (options.mending === 'write' && selection.input !== undefined);
  const code = await conclude({ root: open.root, files }, options, io, isTaken);
  return allWritten ? code : 2;
}

/** Tells what was found; returns the exit code. */
async function conclude(report: Report, { destinations, maxWarnings, quiet }: CheckOptions, io: Io, isTaken: boolean): Promise<number> {
  await writeReport(quiet ? errorsOnly(report) : report, destinations, io, isTaken ? io.stderr : io.stdout);
  const { errors, warnings } = count(report);
  const tooMany = warnings > maxWarnings;
  if (tooMany) io.stderr.write(`${l10n.t('Too many warnings: {0}. --max-warnings allows {1}.', warnings, maxWarnings)}\n`);
  return errors > 0 || tooMany ? 1 : 0;
}

function toFileReport(post: Post, { site, config }: OpenSite, io: Io): FileReport {
  return { path: post.path, lines: new Lines(post.text), problems: checkPost(post, site, { config, now: io.now(), locale: io.language ?? 'en' }) };
}

function errorsOnly({ root, files }: Report): Report {
  return { root, files: files.map((file) => ({ ...file, problems: file.problems.filter(({ severity }) => severity === 'error') })) };
}

function readCount(text: string | undefined): number {
  if (text === undefined) return Infinity;
  if (!/^\d+$/.test(text)) throw new UsageError(l10n.t('--max-warnings needs a number, not “{0}”.', text));
  return Number(text);
}
