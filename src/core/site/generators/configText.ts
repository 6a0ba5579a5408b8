import { load } from 'js-yaml';
import { parse as parseToml } from 'smol-toml';
import type { SiteFiles } from '../files';

export type Settings = Readonly<Record<string, unknown>>;

/** A config file that is data, and where it is. */
export interface ConfigText {
  readonly path: string;
  readonly settings: Settings;
}

/** The first of some files that exists, read as YAML, TOML or JSON by its ending; one with a mistake says nothing. */
export async function readConfigText(files: SiteFiles, paths: readonly string[]): Promise<ConfigText | undefined> {
  for (const path of paths) {
    const text = await files.read(path);
    if (text !== undefined) return { path, settings: parseSettings(path, text) };
  }
  return undefined;
}

/** Text of a config as data; empty where it cannot be read or holds no map. */
export function parseSettings(path: string, text: string): Settings {
  try {
    // JSON is YAML.
    return recordOf(path.endsWith('.toml') ? parseToml(text) : load(text));
  } catch {
    return {}; // The generator itself says what is wrong with its config.
  }
}

export function recordOf(value: unknown): Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Settings) : {};
}

export function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

export function textOr<T>(value: unknown, otherwise: T): string | T {
  return typeof value === 'string' ? value : otherwise;
}

/** A site's address, taken apart: its origin, and the path it is served under. */
export function originAndBase(address: unknown): { readonly origin?: string; readonly base?: string } {
  const [, origin, path = ''] = /^(https?:\/\/[^/?#]+)?(\/[^?#]*)?$/i.exec(textOr(address, '')) ?? [];
  return { ...(origin !== undefined && { origin }), ...(path !== '' && { base: basePath(path) }) };
}

/** A path with one slash at each end. */
export function basePath(path: string): string {
  return `/${path.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
}

/** A folder as the config names it, from the site's root, no slash at the ends; empty for the root. */
export function folderName(path: string): string {
  return path.replace(/^(?:\.?\/)+|\/+$/g, '').replace(/^\.$/, '');
}
