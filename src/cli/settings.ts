import * as l10n from '@vscode/l10n';
import manifest from '../../package.json';
import { defaultConfig, Lines, readConfigFile, readEditorSettings, rules, type Config, type ConfigMistake, type RuleSetting, type Severity, type SiteFiles } from '../core/index';
import { UsageError } from './usageError';

const configPath = 'galley.config.json';
const editorPath = '.vscode/settings.json';
const severities: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'hint', 'off'];

/**
 * The settings of a site: `galley.config.json`, or where there is none, those of VS Code's workspace.
 *
 * @param overrides `code=severity`, as given by `--rule`
 * @throws UsageError that names each wrong key and its place
 */
export async function readSettings(files: SiteFiles, overrides: readonly string[]): Promise<Config> {
  const config = await readFiles(files);
  return { ...config, rules: { ...config.rules, ...Object.fromEntries(overrides.map((override) => readOverride(override, config))) } };
}

async function readFiles(files: SiteFiles): Promise<Config> {
  const own = await files.read(configPath);
  if (own !== undefined) return sound(configPath, own, await readConfigFile(own));
  const editor = await files.read(editorPath);
  if (editor !== undefined) return sound(editorPath, editor, await readEditorSettings(editor, editorSettings()));
  return defaultConfig;
}

function sound(path: string, text: string, { config, mistakes }: { config: Config; mistakes: readonly ConfigMistake[] }): Config {
  if (mistakes.length === 0) return config;
  const lines = new Lines(text);
  const list = [...mistakes].sort((a, b) => a.range.start - b.range.start).map(({ key, message, range }) => {
    const { line, character } = lines.positionAt(range.start);
    return `${path}:${line + 1}:${character + 1}  ${key === '' ? '' : `${key}: `}${message}`;
  });
  throw new UsageError(list.join('\n'));
}

/** The settings that only the editor knows what to do with. */
function editorSettings(): ReadonlySet<string> {
  const { contributes = {} } = manifest as { contributes?: { configuration?: { properties?: object } } };
  return new Set(Object.keys(contributes.configuration?.properties ?? {}));
}

function readOverride(override: string, config: Config): [string, RuleSetting] {
  const [code = '', value = ''] = override.split('=');
  if (!rules.some((rule) => rule.code === code)) throw new UsageError(l10n.t('--rule {0}: there is no rule “{1}”.', override, code));
  const severity = severities.find((known) => known === value);
  if (!severity) throw new UsageError(l10n.t('--rule {0}: write code=severity, the severity being one of {1}.', override, severities.join(', ')));
  const before = config.rules[code];
  return [code, typeof before === 'object' ? [severity, before[1]] : severity];
}
