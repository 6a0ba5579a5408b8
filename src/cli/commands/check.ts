import * as l10n from '@vscode/l10n';
import { setImmediate as turn } from 'node:timers/promises';
import { listPosts, type Post } from '../../core/index';
import { changesSince } from '../changesSince';
import { mend, type Mending } from '../fix/mend';
import { GitHistory } from '../git';
import type { Io, Output } from '../io';
import { isWanted, judge, type Scope } from '../judge';
import { openSite, type OpenSite } from '../openSite';
import type { Arguments } from '../options';
import { readFormats, writeReport, type Destination } from '../output';
import { showProgress } from '../progress';
import { count, type Report } from '../report';
import { select, type Selection } from '../selection';
import { Team } from '../threads/team';
import { readThreads, threadsFor } from '../threads/threadCount';
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
  /** How many threads share the work; undefined leaves it to the size of the site. */
  readonly threads: number | undefined;
}

/** `galley check`: exit code 0 without errors, 1 with, 2 when something could not be read or written. */
export async function check(args: Arguments, io: Io): Promise<number> {
  const options: CheckOptions = {
    destinations: readFormats(args.values('format')),
    maxWarnings: readCount(args.value('max-warnings')),
    quiet: args.has('quiet'),
    mending: args.has('dry-run') ? 'show' : args.has('fix') ? 'write' : undefined,
    since: args.value('since'),
    overrides: args.values('rule'),
    threads: readThreads(args.value('threads')),
  };
  const selection = select(args.paths, { root: args.value('root'), inputPath: args.value('stdin-path') }, io.cwd);
  if (!args.has('watch')) return checkOnce(selection, options, io);
  if (selection.input !== undefined) throw new UsageError(l10n.t('Standard input cannot be watched.'));
  if (options.destinations.some(({ file }) => file !== undefined)) throw new UsageError(l10n.t('With --watch, reports cannot go to files.'));
  return watch(selection.root, () => checkOnce(selection, options, io), io);
}

async function checkOnce(selection: Selection, options: CheckOptions, io: Io): Promise<number> {
  const open = await openSite(selection, io, options.overrides);
  const paths = await listPosts(open.files, open.site);
  const team = new Team(open, paths, {
    onFault: (reason) => io.stderr.write(`${l10n.t('The check goes on in one thread: {0}', reason)}\n`),
    pause: breathing(io),
    signal: io.signal,
  });
  const view = { selection, now: io.now(), language: io.language ?? 'en' } as const;
  try {
    // A mended post can change what is said of another, again and again: one thread does it all.
    const threads = options.mending === undefined ? threadsFor(paths.length, options.threads) : 1;
    await team.start(threads - 1, { ...view, overrides: options.overrides, input: selection.input && (await open.files.read(selection.input)) });
    const posts = await team.read(showProgress(io));
    const allRead = noteStrays(selection, open, io);
    const changes = options.since === undefined ? undefined : await changesSince(new GitHistory(open.root, options.since), open);
    const scope = { ...view, changes };
    const code = options.mending === undefined
      ? await judgeAndTell(team, posts, scope, open, options, io)
      : await mendAndTell(options.mending, posts, scope, open, options, io);
    return allRead ? code : 2;
  } finally {
    await team.end();
  }
}

async function judgeAndTell(team: Team, posts: Map<string, Post>, scope: Scope, open: OpenSite, options: CheckOptions, io: Io): Promise<number> {
  const files = await team.judge(posts, scope.changes, (post) => (isWanted(post, scope, open) ? judge(post, scope, open) : undefined));
  return conclude({ root: open.root, files }, options, io, io.stdout);
}

async function mendAndTell(mending: Mending, posts: Map<string, Post>, scope: Scope, open: OpenSite, options: CheckOptions, io: Io): Promise<number> {
  const wanted = [...posts.values()].filter((post) => isWanted(post, scope, open)).map(({ path }) => path);
  const allWritten = await mend(mending, posts, wanted, scope.selection, open, io);
  const files = wanted.flatMap((path) => posts.get(path) ?? []).map((post) => judge(post, scope, open));
  // Standard output may be taken by the diff, or by the mended text of standard input.
  const isTaken = mending === 'show' || scope.selection.input !== undefined;
  const code = await conclude({ root: open.root, files }, options, io, isTaken ? io.stderr : io.stdout);
  return allWritten ? code : 2;
}

/** So long nothing else is let in, in milliseconds. */
const spell = 50;

/** Lets in a signal to end now and then, and heeds it. */
function breathing({ signal }: Io): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < spell) return;
    await turn();
    signal?.throwIfAborted();
    last = performance.now();
  };
}

/** Tells what was found; returns the exit code. */
async function conclude(report: Report, { destinations, maxWarnings, quiet }: CheckOptions, io: Io, direct: Output): Promise<number> {
  await writeReport(quiet ? errorsOnly(report) : report, destinations, io, direct);
  const { errors, warnings } = count(report);
  const tooMany = warnings > maxWarnings;
  if (tooMany) io.stderr.write(`${l10n.t('Too many warnings: {0}. --max-warnings allows {1}.', warnings, maxWarnings)}\n`);
  return errors > 0 || tooMany ? 1 : 0;
}

function errorsOnly({ root, files }: Report): Report {
  return { root, files: files.map((file) => ({ ...file, problems: file.problems.filter(({ severity }) => severity === 'error') })) };
}

function readCount(text: string | undefined): number {
  if (text === undefined) return Infinity;
  if (!/^\d+$/.test(text)) throw new UsageError(l10n.t('--max-warnings needs a number, not “{0}”.', text));
  return Number(text);
}
