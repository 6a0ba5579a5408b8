import * as l10n from '@vscode/l10n';
import type { Schema, SourcePlace } from '../model/schema';
import type { Range } from '../model/text';
import { createEvaluator } from './static/evaluate';
import { createModules, type Read } from './static/modules';
import { entryOf, textOf, type Value } from './static/value';
import { createZodReader, type ZodReader } from './zod/reader';

/** A collection as the site's config declares it. */
export interface ConfiguredCollection {
  readonly name: string;
  /** `glob` and `legacy` hold files that may be posts; of `other` (a data file, a loader of the site's own) nothing more is known. */
  readonly kind: 'glob' | 'legacy' | 'other';
  /** The folder its slugs are relative to, from the site's root, no slash at the ends, empty for the root itself. */
  readonly base?: string;
  /** Globs relative to `base`; a leading `!` excludes. */
  readonly patterns?: readonly string[];
  /** The data file that all its entries stand in, from the site's root. */
  readonly file?: string;
  /** Its slugs are made by a function of the site's own. */
  readonly customIds: boolean;
  /** What it wants of its posts; absent where the config has one that could not be read. */
  readonly schema?: Schema;
  /** Its key in `collections`. */
  readonly source: SourcePlace;
}

/** Something of the config that only running it could tell. */
export interface ConfigNote {
  readonly message: string;
  readonly path: string;
  readonly range: Range;
}

export interface ContentConfig {
  readonly collections: readonly ConfiguredCollection[];
  readonly notes: readonly ConfigNote[];
  /** Those of the files that cannot be parsed. */
  readonly unreadable: readonly string[];
  /** Every file that was read for it. A change of any of them may change the result. */
  readonly files: readonly string[];
}

/** The patterns of a collection whose folder lies in `src/content/`, the older form. */
const legacyPatterns = ['**/*.{markdown,mdown,mkdn,mkd,mdwn,md,mdx}', '!**/_*', '!**/_*/**'];

/**
 * Reads the content config of an Astro site as it is written, never running it. `path` is one of `contentConfigPaths`;
 * `read` gives the text of the site's files by their path from its root, `undefined` for those that do not exist.
 * `sources` is the site's `srcDir`, no slash at the ends. `zodMajor` is the version of Zod the site's Astro brings: 3 up to Astro 5, 4 from Astro 6.
 */
export function readContentConfig(path: string, read: Read, { zodMajor, sources = 'src' }: { readonly zodMajor: 3 | 4; readonly sources?: string }): ContentConfig {
  const notes = new Map<string, ConfigNote>();
  const note = (message: string, { path: file, range }: SourcePlace): void => {
    notes.set(JSON.stringify([file, range]), { message, path: file, range });
  };
  const modules = createModules(read);
  const evaluator = createEvaluator(modules);
  const zod = createZodReader(zodMajor, evaluator, (place) =>
    note(l10n.t('This part of the schema cannot be understood without running it: it is taken to accept anything'), place.path ? place : top),
  );
  const top: SourcePlace = { path, range: { start: 0, end: 0 } };
  const fault = modules.load(path)?.fault;
  if (fault !== undefined) note(l10n.t('This file is not valid TypeScript: it is left out'), { path, range: { start: fault, end: fault } });
  const exported = evaluator.exported(path, 'collections');
  if (exported?.kind !== 'map' && fault === undefined) note(l10n.t('No list of collections could be found here'), top);
  const collections = (exported?.kind === 'map' ? exported.entries : []).flatMap((entry) => {
    if (entry.kind === 'key') return [collection(entry.key, entry.value, entry.place, zod, note, sources)];
    note(l10n.t('These collections cannot be understood without running the file: they are left out'), entry.place);
    return [];
  });
  return { collections, notes: [...notes.values()], unreadable: [...modules.unreadable], files: [...modules.files] };
}

type Note = (message: string, place: SourcePlace) => void;

function collection(name: string, value: Value, source: SourcePlace, zod: ZodReader, note: Note, sources: string): ConfiguredCollection {
  const options = value.kind === 'call' && isNamed(value.callee, /^astro[:/]content/, 'defineCollection') ? value.args[0] : undefined;
  if (options?.kind !== 'map') {
    note(l10n.t('The collection "{0}" cannot be understood without running the file', name), source);
    return { name, kind: 'other', customIds: false, source };
  }
  const schema = schemaOf(entryOf(options, 'schema'), source, zod);
  const files = filesOf(name, options, source, note, sources);
  const judged = files.kind === 'legacy' && schema ? withSlug(schema) : schema;
  return { name, ...files, ...(judged && { schema: judged }), source };
}

function schemaOf(value: Value | undefined, source: SourcePlace, zod: ZodReader): Schema | undefined {
  if (!value) return { type: 'any' };
  const schema = zod.read(value, source);
  return schema.type === 'opaque' ? undefined : schema;
}

/** In the older form Astro takes `slug` for itself before the schema is asked. */
function withSlug(schema: Schema): Schema {
  if (schema.type !== 'object') return schema;
  return { ...schema, fields: { ...schema.fields, slug: { type: 'opaque', description: l10n.t('The address of the post, in place of its file name') } } };
}

type Files = Pick<ConfiguredCollection, 'kind' | 'base' | 'patterns' | 'file' | 'customIds'>;

function filesOf(name: string, options: Value, source: SourcePlace, note: Note, sources: string): Files {
  const loader = entryOf(options, 'loader');
  if (!loader) {
    if (textOf(entryOf(options, 'type')) === 'data') return { kind: 'other', customIds: false };
    return { kind: 'legacy', base: `${sources}/content/${name}`, patterns: legacyPatterns, customIds: false };
  }
  if (loader.kind === 'call') {
    const [given] = loader.args;
    const customIds = entryOf(given, 'generateId') !== undefined;
    if (isNamed(loader.callee, /^astro\/loaders$/, 'glob')) return globbed(given, customIds, loader.place, note);
    if (isNamed(loader.callee, /^astro\/loaders$/, 'file')) return inOneFile(given, loader.args[1]);
    if (isNamed(loader.callee, /^@astrojs\/starlight\/loaders$/, 'docsLoader')) {
      return { kind: 'glob', base: `${sources}/content/docs`, patterns: ['**/[^_]*.{markdown,mdown,mkdn,mkd,mdwn,md,mdx}'], customIds };
    }
  }
  note(l10n.t('The collection "{0}" is loaded by code of the site’s own: its posts cannot be found', name), source);
  return { kind: 'other', customIds: false };
}

/** What a parser of the site's own makes of the file is not known. */
function inOneFile(file: Value | undefined, options: Value | undefined): Files {
  const path = entryOf(options, 'parser') ? undefined : textOf(file)?.replace(/^(?:\.\/)+/, '');
  return { kind: 'other', customIds: false, ...(path !== undefined && !/^[./]/.test(path) && { file: path }) };
}

function globbed(options: Value | undefined, customIds: boolean, place: SourcePlace, note: Note): Files {
  const pattern = entryOf(options, 'pattern');
  const patterns = pattern?.kind === 'list' ? pattern.items.map(textOf) : [textOf(pattern)];
  const base = entryOf(options, 'base');
  const folder = base ? textOf(base) : '';
  if (folder === undefined || !patterns.every((it) => it !== undefined)) {
    note(l10n.t('Where these posts are cannot be understood without running the file'), place);
    return { kind: 'other', customIds };
  }
  return { kind: 'glob', base: folder.replace(/^(?:\.?\/)+|\/+$/g, '').replace(/^\.$/, ''), patterns, customIds };
}

const isNamed = (value: Value, module: RegExp, name: string): boolean => value.kind === 'foreign' && value.name === name && module.test(value.module);
