import * as l10n from '@vscode/l10n';
import type { ConfigNote } from './contentConfig';
import { createEvaluator } from './static/evaluate';
import { createModules, type Read } from './static/modules';
import { entryOf, toJson, type Value } from './static/value';

/** A redirect of the config, as written: the patterns may hold `[name]`. */
export interface ConfiguredRedirect {
  readonly from: string;
  readonly to: string;
  readonly status?: number;
}

/** What Galley wants to know of the site's settings; what the config leaves out or only running it could tell is absent. */
export interface AstroConfig {
  readonly site?: string;
  readonly base?: string;
  readonly trailingSlash?: 'always' | 'never' | 'ignore';
  readonly buildFormat?: 'file' | 'directory' | 'preserve';
  readonly redirects?: readonly ConfiguredRedirect[];
  readonly i18n?: { readonly locales: readonly string[]; readonly defaultLocale?: string; readonly prefixDefaultLocale: boolean };
  readonly smartPunctuation?: boolean;
  /** The packages of the remark and rehype plugins, or the names they go by where they are the site's own. */
  readonly remarkPlugins?: readonly string[];
  readonly rehypePlugins?: readonly string[];
  readonly integrations?: readonly string[];
  readonly notes: readonly ConfigNote[];
  /** Every file that was read for it. */
  readonly files: readonly string[];
}

/** Reads `astro.config.*` as it is written, never running it; parameters as for `readContentConfig`. */
export function readAstroConfig(path: string, read: Read): AstroConfig {
  const notes: ConfigNote[] = [];
  const modules = createModules(read);
  const config = options(createEvaluator(modules).exported(path, 'default'));
  const top = { path, range: { start: 0, end: 0 } };
  if (config?.kind !== 'map') {
    notes.push({ message: l10n.t('The settings of the site cannot be understood without running this file'), ...top });
    return { notes, files: [...modules.files] };
  }

  /** The value at a path of keys, told apart: absent, or there and not to be known. */
  function at(...keys: readonly string[]): Value | undefined {
    let value: Value | undefined = config;
    for (const key of keys) {
      const spread: boolean = value?.kind === 'map' && value.entries.some((entry) => entry.kind === 'spread') && !entryOf(value, key);
      if (spread || value?.kind === 'unknown') {
        unreadable(keys, value);
        return undefined;
      }
      value = entryOf(value, key);
    }
    return value;
  }

  function unreadable(keys: readonly string[], value: Value | undefined): void {
    const place = value && 'place' in value ? value.place : top;
    notes.push({ message: l10n.t('The setting "{0}" cannot be understood without running this file', keys.join('.')), ...place });
  }

  function data<T>(isRight: (value: unknown) => value is T, ...keys: readonly string[]): T | undefined {
    const value = at(...keys);
    if (!value) return undefined;
    const json: unknown = toJson(value);
    if (isRight(json)) return json;
    unreadable(keys, value);
    return undefined;
  }

  function names(...keys: readonly string[]): readonly string[] | undefined {
    const value = at(...keys);
    if (!value) return undefined;
    if (value.kind === 'list') return value.items.flatMap((item) => nameOf(item) ?? []);
    unreadable(keys, value);
    return undefined;
  }

  const i18n = at('i18n') && data(isRecord, 'i18n');
  const redirects = data(isRecord, 'redirects');
  const result = {
    site: data(isText, 'site'),
    base: data(isText, 'base'),
    trailingSlash: data(oneOf('always', 'never', 'ignore'), 'trailingSlash'),
    buildFormat: data(oneOf('file', 'directory', 'preserve'), 'build', 'format'),
    redirects: redirects && Object.entries(redirects).flatMap(([from, to]) => toRedirect(from, to) ?? []),
    i18n: i18n && toI18n(i18n),
    smartPunctuation: data(isFlag, 'markdown', 'smartypants'),
    remarkPlugins: names('markdown', 'remarkPlugins'),
    rehypePlugins: names('markdown', 'rehypePlugins'),
    integrations: names('integrations'),
  };
  const known = Object.fromEntries(Object.entries(result).filter(([, value]) => value !== undefined)) as Omit<AstroConfig, 'notes' | 'files'>;
  return { ...known, notes, files: [...modules.files] };
}

/** The object itself, or what `defineConfig` or a function is given or gives. */
function options(value: Value | undefined): Value | undefined {
  return value?.kind === 'call' && value.callee.kind === 'foreign' && value.callee.name === 'defineConfig' ? value.args[0] : value;
}

/** `[remarkToc, {…}]`, `remarkToc`, `mdx()`, `'remark-toc'`: the package, or the name where it is none. */
function nameOf(value: Value): string | undefined {
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

function toRedirect(from: string, to: unknown): ConfiguredRedirect | undefined {
  if (typeof to === 'string') return { from, to };
  if (!isRecord(to) || typeof to.destination !== 'string') return undefined;
  return { from, to: to.destination, ...(typeof to.status === 'number' && { status: to.status }) };
}

function toI18n({ locales, defaultLocale, routing }: Readonly<Record<string, unknown>>): AstroConfig['i18n'] {
  const named = (Array.isArray(locales) ? (locales as readonly unknown[]) : []).flatMap((locale) => {
    const name = isRecord(locale) ? locale.path : locale;
    return typeof name === 'string' ? [name] : [];
  });
  const prefixDefaultLocale = isRecord(routing) && routing.prefixDefaultLocale === true;
  return { locales: named, ...(typeof defaultLocale === 'string' && { defaultLocale }), prefixDefaultLocale };
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const oneOf = <T extends string>(...values: readonly T[]) => (value: unknown): value is T => values.some((it) => it === value);
