import * as l10n from '@vscode/l10n';
import type { CollectionSetting } from '../model/config';
import type { Collection } from '../model/site';
import { builtinSchema } from '../schema/builtin';
import { readJsonSchema } from '../schema/jsonSchema';
import type { SiteFiles } from './files';
import type { SiteConfigNote } from './load';

/** A collection whose route may still have to be found among the pages. */
export type FoundCollection = Omit<Collection, 'route'> & { readonly route?: string };

/** Collections as the user wants them. */
export interface SetCollections {
  readonly collections: readonly FoundCollection[];
  /** What of the user's files could not be read. */
  readonly notes: readonly SiteConfigNote[];
  /** The user's files that are no JSON. */
  readonly unreadable: readonly string[];
  /** The user's files, those that are missing too. */
  readonly files: readonly string[];
}

/**
 * Applies the setting `galley.collections` to what was found: an entry with `files` is a collection of its own and stands in
 * place of the one of its name; an entry without adds to that one. Its JSON Schema goes before all other rules.
 */
export async function applySettings(files: SiteFiles, found: readonly FoundCollection[], settings: readonly CollectionSetting[]): Promise<SetCollections> {
  const own = settings.flatMap((setting) => (setting.files === undefined ? [] : [fromSetting(setting, setting.files)]));
  const notes: SiteConfigNote[] = [];
  const read: string[] = [];
  const unreadable: string[] = [];
  const collections: FoundCollection[] = [];
  for (const collection of [...own, ...found.filter(({ name }) => !own.some((other) => other.name === name))]) {
    const { route, schema } = settings.find(({ name }) => name === collection.name) ?? {};
    const path = schema?.replace(/^(?:\.?\/)+/, '');
    if (path !== undefined) read.push(path);
    const rules = path === undefined ? undefined : await readRules(files, path, notes, unreadable);
    collections.push({ ...collection, ...(route !== undefined && { route }), ...rules });
  }
  return { collections, notes, unreadable, files: read };
}

function fromSetting({ name }: CollectionSetting, files: string): FoundCollection {
  // The folder before the first wildcard is what slugs are relative to.
  const base = files.split('/').slice(0, -1).join('/').replace(/(?:^|\/)[^/]*[*{?[].*$/, '').replace(/^\.?\//, '');
  const patterns = [files.replace(/^\.?\//, '').slice(base === '' ? 0 : base.length + 1)];
  return { name, base, patterns, customIds: false, schema: builtinSchema(), schemaOrigin: { kind: 'builtin' } };
}

/** Reads a JSON Schema of the user's; one that cannot be read is noted, and the rules stay as they were found. */
async function readRules(files: SiteFiles, path: string, notes: SiteConfigNote[], unreadable: string[]): Promise<Pick<Collection, 'schema' | 'schemaOrigin'> | undefined> {
  const text = await files.read(path);
  const top = { path, range: { start: 0, end: 0 } };
  if (text === undefined) {
    notes.push({ ...top, message: l10n.t('This file, named in the settings, does not exist') });
    return undefined;
  }
  try {
    return { schema: await readJsonSchema(text, path), schemaOrigin: { kind: 'setting', path } };
  } catch (error) {
    if (error instanceof SyntaxError) unreadable.push(path);
    notes.push({ ...top, message: l10n.t('This is no JSON Schema: {0}', error instanceof Error ? error.message : String(error)) });
    return undefined;
  }
}
