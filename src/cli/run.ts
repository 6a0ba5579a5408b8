import * as l10n from '@vscode/l10n';
import type { check } from './commands/check';
import { help } from './help';
import type { Io, Output } from './io';
import { languageOf, speak } from './language';
import { languageIn, parseArguments, type CommandName } from './options';
import { plainReason } from './plainReason';
import { UsageError } from './usageError';
import { version } from './version';

/** Each is loaded when it is asked for: help and wrong use need no engine. */
const commands: Readonly<Record<CommandName, () => Promise<typeof check>>> = {
  check: async () => (await import('./commands/check')).check,
  inspect: async () => (await import('./commands/inspect')).inspect,
  render: async () => (await import('./commands/render')).render,
};

/**
 * Runs one command.
 *
 * @param args what stands behind `galley`
 * @returns the exit code: 0 done and no errors found, 1 errors found, 2 wrong use or something that could not be done
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    await speak(languageOf(io.env));
    const language = languageIn(args) ?? languageOf(io.env);
    await speak(language);
    const options = args.slice(0, args.includes('--') ? args.indexOf('--') : undefined);
    if (options.some((option) => option === '--help' || option === '-h')) return say(help(), io);
    if (options.some((option) => option === '--version' || option === '-v')) return say(version, io);
    const parsed = parseArguments(args);
    const command = await commands[parsed.command]();
    return await command(parsed, { ...io, language });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.stderr.write(`galley: ${error.message}\n`);
    return 2;
  }
}

/** Says that standard output could not be written, in the language of the run so far. */
export function tellUnwritten(error: Error, stderr: Output): void {
  stderr.write(`galley: ${l10n.t('The output cannot be written: {0}', plainReason(error))}\n`);
}

function say(text: string, { stdout }: Io): number {
  stdout.write(`${text}\n`);
  return 0;
}
