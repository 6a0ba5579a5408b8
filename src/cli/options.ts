import * as l10n from '@vscode/l10n';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { languages, type Language } from './language';
import { UsageError } from './usageError';

const shared = { root: { type: 'string' }, lang: { type: 'string' }, format: { type: 'string' }, 'stdin-path': { type: 'string' } } as const;

/** The options of each command. */
const commands = {
  check: {
    ...shared,
    rule: { type: 'string' },
    'max-warnings': { type: 'string' },
    quiet: { type: 'boolean' },
    fix: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    since: { type: 'string' },
    threads: { type: 'string' },
    watch: { type: 'boolean' },
  },
  inspect: shared,
  render: { root: shared.root, lang: shared.lang, 'stdin-path': shared['stdin-path'] },
} as const satisfies Record<string, ParseArgsConfig['options']>;

export type CommandName = keyof typeof commands;

/** What was asked for, as written: values by option, in the order given. */
export interface Arguments {
  readonly command: CommandName;
  readonly paths: readonly string[];
  /** The values of options that take one. */
  values(option: string): readonly string[];
  /** The last value of an option; undefined when it was not given. */
  value(option: string): string | undefined;
  /** Whether an option was given. */
  has(option: string): boolean;
}

/**
 * Takes the command line apart: everything behind `galley`.
 *
 * @throws UsageError on an unknown command or option, a missing or a superfluous value
 */
export function parseArguments(args: readonly string[]): Arguments {
  const [command, ...rest] = args;
  if (command === undefined || command.startsWith('-')) throw new UsageError(l10n.t('Say what to do: check, inspect or render.'));
  if (!isCommand(command)) throw new UsageError(l10n.t('There is no command “{0}”. There are check, inspect and render.', command));
  const known: NonNullable<ParseArgsConfig['options']> = commands[command];
  const { tokens } = parseArgs({ args: rest, options: known, strict: false, allowPositionals: true, tokens: true });
  const given = new Map<string, string[]>();
  const paths: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value);
    if (token.kind !== 'option') continue;
    const option = known[token.name];
    if (!option) throw new UsageError(l10n.t('There is no option {0} for “{1}”.', token.rawName, command));
    if (option.type === 'boolean' && token.value !== undefined) throw new UsageError(l10n.t('{0} takes no value.', token.rawName));
    const isMissing = token.value === undefined || token.value === '' || (!token.inlineValue && /^-./.test(token.value));
    if (option.type === 'string' && isMissing) throw new UsageError(l10n.t('{0} needs a value.', token.rawName));
    given.set(token.name, [...(given.get(token.name) ?? []), ...(token.value === undefined ? [] : [token.value])]);
  }
  const values = (option: string): readonly string[] => given.get(option) ?? [];
  return { command, paths, values, value: (option) => values(option).at(-1), has: (option) => given.has(option) };
}

/** The language asked for by `--lang`, read before anything else so that even mistakes are told in it. */
export function languageIn(args: readonly string[]): Language | undefined {
  const { values } = parseArgs({ args: [...args], options: { lang: { type: 'string' } }, strict: false, allowPositionals: true });
  if (values.lang === undefined || values.lang === true) return undefined;
  const language = languages.find((known) => known === values.lang);
  if (!language) throw new UsageError(l10n.t('Galley speaks en and es, not “{0}”.', String(values.lang)));
  return language;
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}
