import { check } from './commands/check';
import { inspect } from './commands/inspect';
import { render } from './commands/render';
import { help } from './help';
import type { Io } from './io';
import { languageOf, speak } from './language';
import { languageIn, parseArguments, type CommandName } from './options';
import { UsageError } from './usageError';
import { version } from './version';

const commands: Readonly<Record<CommandName, typeof check>> = { check, inspect, render };

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
    return await commands[parsed.command](parsed, { ...io, language });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.stderr.write(`galley: ${error.message}\n`);
    return 2;
  }
}

function say(text: string, { stdout }: Io): number {
  stdout.write(`${text}\n`);
  return 0;
}
