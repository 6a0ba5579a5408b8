import * as l10n from '@vscode/l10n';
import type { SourcePlace } from '../model/schema';
import type { ConfigNote } from './contentConfig';
import { entryOf, toJson, type Value } from './static/value';

/** Reads the settings of a config by their keys, and notes those that only running it could tell. */
export class ConfigReader {
  readonly notes: ConfigNote[] = [];
  /** The keys at the top of the config that only running it could tell, in whole or in part. */
  readonly unknown = new Set<string>();

  /**
   * @param config the whole, as it is written
   * @param top where to point when nothing better is known
   * @param path the keys that lead to `config`, for the notes
   */
  constructor(
    private readonly config: Value,
    private readonly top: SourcePlace,
    private readonly path: readonly string[] = [],
  ) {}

  /** The value at a path of keys, told apart: absent, or there and not to be known, which is noted. */
  at(...keys: readonly string[]): Value | undefined {
    let value: Value | undefined = this.config;
    for (const key of keys) {
      const spread: boolean = value?.kind === 'map' && value.entries.some((entry) => entry.kind === 'spread') && !entryOf(value, key);
      if (spread || value?.kind === 'unknown') {
        this.unreadable(keys, value);
        return undefined;
      }
      value = entryOf(value, key);
    }
    return value;
  }

  /** The data at a path of keys; undefined, and noted, where it is not written out or not of the right kind. */
  data<T>(isRight: (value: unknown) => value is T, ...keys: readonly string[]): T | undefined {
    const value = this.at(...keys);
    if (!value) return undefined;
    const json: unknown = toJson(value);
    if (isRight(json)) return json;
    this.unreadable(keys, value);
    return undefined;
  }

  /** The packages that a list of plugins names, or the names that they go by where they are the site's own. */
  names(...keys: readonly string[]): readonly string[] | undefined {
    const value = this.at(...keys);
    if (!value) return undefined;
    if (value.kind === 'list') {
      const names = value.items.map(nameOf);
      if (names.includes(undefined)) this.unknown.add(keys[0] ?? '');
      return names.filter((name) => name !== undefined);
    }
    this.unreadable(keys, value);
    return undefined;
  }

  /** Notes that the setting cannot be understood. */
  unreadable(keys: readonly string[], value: Value | undefined): void {
    this.unknown.add(keys[0] ?? '');
    const place = value && 'place' in value ? value.place : this.top;
    this.notes.push({ message: l10n.t('The setting "{0}" cannot be understood without running this file', [...this.path, ...keys].join('.')), ...place });
  }
}

/** `[remarkToc, {…}]`, `remarkToc`, `mdx()`, `'remark-toc'`: the package, or the name where it is none. */
export function nameOf(value: Value): string | undefined {
  switch (value.kind) {
    case 'foreign': return value.module === 'global' ? value.name : value.module;
    case 'call': return nameOf(value.callee);
    case 'member': return nameOf(value.object);
    case 'list': return value.items[0] && nameOf(value.items[0]);
    case 'literal': return typeof value.value === 'string' ? value.value : undefined;
    case 'function': return 'id' in value.node && value.node.id?.type === 'Identifier' ? value.node.id.name : undefined;
    default: return undefined;
  }
}

export const isText = (value: unknown): value is string => typeof value === 'string';
export const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
export const oneOf = <T extends string>(...values: readonly T[]) => (value: unknown): value is T => values.some((it) => it === value);
