import * as l10n from '@vscode/l10n';
import { findNodeAtLocation, parseTree, getNodeValue, type Node, type ParseError } from 'jsonc-parser';
import { defaultConfig, type Config } from '../model/config';
import type { Range } from '../model/text';
import { settingMistakes, toConfig, type SettingMistake } from './validate';

/** What a file with settings says. `config` is the default one where there are mistakes. */
export interface ReadConfig {
  readonly config: Config;
  readonly mistakes: readonly ConfigMistake[];
}

/** A mistake in a file with settings; `key` is the setting's name as written there, empty for the file as a whole. */
export interface ConfigMistake {
  readonly key: string;
  readonly message: string;
  readonly range: Range;
}

/** Reads `galley.config.json`: `{ "rules": …, "collections": … }`, comments and trailing commas allowed. */
export async function readConfigFile(text: string): Promise<ReadConfig> {
  const { root, faults } = parse(text);
  if (faults.length > 0 || !root) return { config: defaultConfig, mistakes: faults };
  return judge(getNodeValue(root) as unknown, (mistake) => place(root, mistake, (name) => name));
}

/**
 * Reads the `galley.*` settings out of VS Code's `settings.json`.
 *
 * @param editorSettings full names of settings that matter to the editor alone, `galley.x`; they are let pass
 */
export async function readEditorSettings(text: string, editorSettings: ReadonlySet<string>): Promise<ReadConfig> {
  const { root, faults } = parse(text);
  if (faults.length > 0 || !root) return { config: defaultConfig, mistakes: faults };
  const settings: Record<string, unknown> = {};
  for (const { key, value } of propertiesOf(root)) {
    const name = key.startsWith('galley.') ? key.slice('galley.'.length) : undefined;
    if (name !== undefined && (name in defaultConfig || !editorSettings.has(key))) settings[name] = value;
  }
  return judge(settings, (mistake) => place(root, mistake, (name) => `galley.${name}`));
}

async function judge(settings: unknown, toConfigMistake: (mistake: SettingMistake) => ConfigMistake): Promise<ReadConfig> {
  const mistakes = await settingMistakes(settings);
  if (mistakes.length > 0) return { config: defaultConfig, mistakes: mistakes.map(toConfigMistake) };
  return { config: toConfig(settings as Partial<Config>), mistakes: [] };
}

function parse(text: string): { root: Node | undefined; faults: ConfigMistake[] } {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const faults = errors.slice(0, 1).map(({ offset, length }) => ({
    key: '',
    message: l10n.t('This is no valid JSON.'),
    range: { start: offset, end: offset + length },
  }));
  return { root, faults };
}

function propertiesOf(root: Node): { key: string; value: unknown }[] {
  return (root.children ?? []).flatMap(({ children = [] }) => {
    const [key, value] = children;
    return key && value ? [{ key: String(key.value), value: getNodeValue(value) as unknown }] : [];
  });
}

/** Finds the key that a mistake is about, or the item of a list. */
function place(root: Node, { path, message }: SettingMistake, nameOf: (name: string) => string): ConfigMistake {
  const [first, ...rest] = path;
  const written = first === undefined ? [] : [nameOf(String(first)), ...rest];
  const node = findNodeAtLocation(root, written) ?? root;
  const marked = node.parent?.type === 'property' ? (node.parent.children?.[0] ?? node) : node;
  return { key: keyOf(written), message, range: { start: marked.offset, end: marked.offset + marked.length } };
}

/** `collections[0].route`, as people write it. */
function keyOf(path: readonly (string | number)[]): string {
  return path.reduce<string>((key, step) => (typeof step === 'number' ? `${key}[${step}]` : key === '' ? step : `${key}.${step}`), '');
}
