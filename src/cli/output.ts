import * as l10n from '@vscode/l10n';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Io, Output } from './io';
import type { Report, Reporter, View } from './report';
import { toGithub } from './reporters/github';
import { toJson } from './reporters/json';
import { toJunit } from './reporters/junit';
import { toText } from './reporters/text';
import { plainReason } from './plainReason';
import { UsageError } from './usageError';
import { version } from './version';

const reporters: Readonly<Record<string, Reporter>> = {
  text: toText,
  json: toJson,
  // It brings along what is said of every rule.
  sarif: async (report, view) => (await import('./reporters/sarif')).toSarif(report, view),
  github: toGithub,
  junit: toJunit,
};

/** A form of the report and where it goes: to a file, or without one to standard output. */
export interface Destination {
  readonly reporter: Reporter;
  /** As written, from the current folder. */
  readonly file?: string;
}

/**
 * Reads the values of `--format`: `json`, `sarif:out.sarif`. Where all go to files, people still get text.
 *
 * @throws UsageError on an unknown format, and when two go to standard output
 */
export function readFormats(formats: readonly string[]): Destination[] {
  const destinations = formats.map((format): Destination => {
    const [, name = '', file] = /^([^:]*)(?::(.+))?$/s.exec(format) ?? [];
    const reporter = Object.hasOwn(reporters, name) ? reporters[name] : undefined;
    if (!reporter) throw new UsageError(l10n.t('There is no format “{0}”. There are {1}.', format, Object.keys(reporters).join(', ')));
    return { reporter, ...(file !== undefined && { file }) };
  });
  const direct = destinations.filter(({ file }) => file === undefined);
  if (direct.length > 1) throw new UsageError(l10n.t('Only one format can be shown; write the others to files: --format json:report.json.'));
  return direct.length === 0 ? [...destinations, { reporter: toText }] : destinations;
}

/**
 * Writes a report to all its destinations; folders that are not there yet are made.
 *
 * @param direct where a report goes that goes to no file
 * @throws UsageError when a file cannot be written
 */
export async function writeReport(report: Report, destinations: readonly Destination[], io: Io, direct: Output): Promise<void> {
  for (const { reporter, file } of destinations) {
    if (file === undefined) {
      direct.write(await reporter(report, viewOf(io, direct)));
      continue;
    }
    const path = resolve(io.cwd, file);
    const text = await reporter(report, { ...viewOf(io, direct), color: false, width: 100 });
    await mkdir(dirname(path), { recursive: true }).then(() => writeFile(path, text)).catch((error: unknown) => {
      throw new UsageError(l10n.t('{0} cannot be written: {1}', file, plainReason(error)));
    });
  }
}

function viewOf(io: Io, output: Output): View {
  return { cwd: io.cwd, color: hasColor(io, output), width: output.columns ?? 100, version, language: io.language ?? 'en' };
}

/** Colours on a terminal only, unless `FORCE_COLOR` or `NO_COLOR` say otherwise; the former has the last word, as in Node. */
export function hasColor({ env }: Pick<Io, 'env'>, { isTTY = false }: Pick<Output, 'isTTY'>): boolean {
  if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR);
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  return isTTY && env.TERM !== 'dumb';
}
