import * as vscode from 'vscode';
import type { Config, SiteFiles } from '../core';
import type { FaultLog } from './faultLog';
import { defaultConfig, readConfigFile, settingMistakes, soundPart } from '../core/shape';

/** The file that stands in for VS Code's settings where a site has one, so that editor and command line read the same. */
export const configPath = 'galley.config.json';

/**
 * The settings of a site: `galley.config.json`, or where there is none, VS Code's `galley.*` for its folder. What is wrong
 * is logged and counts as not set; the editor itself marks it where it stands.
 *
 * @returns undefined while the file is no JSON, as when someone writes in it
 */
export async function readSettings(root: vscode.Uri, files: SiteFiles, faults: FaultLog): Promise<Config | undefined> {
  const own = await files.read(configPath);
  if (own !== undefined) {
    const { config, mistakes } = await readConfigFile(own);
    tellMistakes(vscode.Uri.joinPath(root, configPath).toString(), mistakes, faults);
    return mistakes.some(({ key }) => key === '') ? undefined : config;
  }
  const settings = vscode.workspace.getConfiguration('galley', root);
  const values = Object.fromEntries(Object.keys(defaultConfig).flatMap((name) => (isSet(settings.inspect(name)) ? [[name, settings.get(name)]] : [])));
  if (Object.keys(values).length === 0) return defaultConfig;
  const mistakes = await settingMistakes(values);
  tellMistakes(`Settings of ${root.toString()}`, mistakes.map(({ path, message }) => ({ key: `galley.${path.join('.')}`, message })), faults);
  return soundPart(values, mistakes);
}

function isSet(setting: { readonly globalValue?: unknown; readonly workspaceValue?: unknown; readonly workspaceFolderValue?: unknown } | undefined): boolean {
  return [setting?.globalValue, setting?.workspaceValue, setting?.workspaceFolderValue].some((value) => value !== undefined);
}

function tellMistakes(where: string, mistakes: readonly { readonly key: string; readonly message: string }[], faults: FaultLog): void {
  if (mistakes.length === 0) faults.over(where);
  else faults.tell(where, mistakes.map(({ key, message }) => (key === '' ? message : `${key}: ${message}`)).join(' '));
}
