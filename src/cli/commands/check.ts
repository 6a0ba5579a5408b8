import * as l10n from '@vscode/l10n';
import { check as checkPost, Lines, type Post } from '../../core/index';
import type { Io } from '../io';
import { openSite, readAllPosts, type OpenSite } from '../openSite';
import type { Arguments } from '../options';
import { readFormats, writeReport, type Destination } from '../output';
import { count, type FileReport, type Report } from '../report';
import { isSelected, select } from '../selection';
import { UsageError } from '../usageError';
import { noteStrays } from './strays';

/** `galley check`: exit code 0 without errors, 1 with. */
export async function check(args: Arguments, io: Io): Promise<number> {
  const destinations = readFormats(args.values('format'));
  const maxWarnings = readCount(args.value('max-warnings'));
  const selection = select(args.paths, { root: args.value('root'), inputPath: args.value('stdin-path') }, io.cwd);
  const open = await openSite(selection, io, args.values('rule'));
  const posts = await readAllPosts(open);
  noteStrays(selection, posts, open, io);
  const files = [...posts.values()].filter(({ path }) => isSelected(selection, path)).map((post) => toFileReport(post, open, io));
  return conclude({ root: open.root, files }, { destinations, maxWarnings, quiet: args.has('quiet') }, io);
}

export interface Conclusion {
  readonly destinations: readonly Destination[];
  readonly maxWarnings: number;
  /** Only errors are told. */
  readonly quiet: boolean;
}

/** Tells what was found; returns the exit code. */
async function conclude(report: Report, { destinations, maxWarnings, quiet }: Conclusion, io: Io): Promise<number> {
  await writeReport(quiet ? errorsOnly(report) : report, destinations, io);
  const { errors, warnings } = count(report);
  const tooMany = warnings > maxWarnings;
  if (tooMany) io.stderr.write(`${l10n.t('There are {0} warnings, and --max-warnings allows {1}.', warnings, maxWarnings)}\n`);
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
