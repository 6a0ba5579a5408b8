import * as l10n from '@vscode/l10n';
import type { ErrorObject } from 'ajv';
import { defaultConfig, type Config } from '../model/config';

/** What is wrong with a setting. */
export interface SettingMistake {
  /** Where it is: `['rules', 'link/missing-page']`; for an unknown key, the key itself comes last. */
  readonly path: readonly (string | number)[];
  /** In plain words, without the key. */
  readonly message: string;
}

/** Judges settings, as in `galley.config.json`, by the schema; no mistakes means that they are a `Config`. */
export async function settingMistakes(settings: unknown): Promise<SettingMistake[]> {
  const { judgeSettings } = await import('./judge');
  if (judgeSettings(settings)) return [];
  return (judgeSettings.errors ?? []).filter(({ keyword }) => keyword !== 'if').map(toMistake);
}

/** Fills in what is not set. The settings must have been found free of mistakes. */
export function toConfig(settings: Partial<Config>): Config {
  const { rules, generator, collections, routes, ignoreLinks, maxFileSize } = { ...defaultConfig, ...settings };
  return { rules, generator, collections, routes, ignoreLinks, maxFileSize };
}

/**
 * What is sound of settings that may hold mistakes, for those who must go on: a wrong rule is as if not set, and so is any
 * other setting with a mistake inside.
 */
export function soundPart(settings: Readonly<Record<string, unknown>>, mistakes: readonly SettingMistake[]): Config {
  const ruleMistakes = new Set(mistakes.filter(({ path }) => path[0] === 'rules' && path.length > 1).map(({ path }) => path[1]));
  const others = new Set(mistakes.filter(({ path }) => path[0] !== 'rules' || path.length === 1).map(({ path }) => path[0]));
  const sound = Object.fromEntries(Object.entries(settings).filter(([name, value]) => value !== undefined && !others.has(name)));
  if (ruleMistakes.size > 0) sound.rules = Object.fromEntries(Object.entries(sound.rules ?? {}).filter(([code]) => !ruleMistakes.has(code)));
  return toConfig(sound);
}

function toMistake({ instancePath, keyword, params, data, schema }: ErrorObject): SettingMistake {
  const path = instancePath.split('/').slice(1).map(readPointerStep);
  switch (keyword) {
    case 'additionalProperties': {
      const key = String(params.additionalProperty);
      const inRules = path[0] === 'rules' && path.length === 1;
      return { path: [...path, key], message: inRules ? l10n.t('There is no rule of this name.') : l10n.t('There is no setting of this name.') };
    }
    case 'required':
      return { path, message: l10n.t('“{0}” is missing.', String(params.missingProperty)) };
    case 'enum':
      return { path, message: l10n.t('{0} is not possible here. Possible: {1}.', show(data), (schema as unknown[]).map(show).join(', ')) };
    case 'type':
      return { path, message: l10n.t('{0} is not possible here. Expected: {1}.', show(data), nameOfType(params.type)) };
    case 'pattern':
      if (path[0] === 'collections') return { path, message: l10n.t('{0} is not possible here. A route starts with “/” and holds “:slug”.', show(data)) };
      return { path, message: l10n.t('{0} is not possible here. It has to start with “/”.', show(data)) };
    default:
      return { path, message: l10n.t('{0} is not possible here.', show(data)) };
  }
}

/** Undoes the escapes of a JSON Pointer (RFC 6901); a number is an index. */
function readPointerStep(step: string): string | number {
  return /^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~');
}

function show(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function nameOfType(type: unknown): string {
  switch (type) {
    case 'array':
      return l10n.t('a list, [ … ]');
    case 'object':
      return l10n.t('an object, { … }');
    case 'number':
      return l10n.t('a number');
    default:
      return l10n.t('a text in quotes');
  }
}
