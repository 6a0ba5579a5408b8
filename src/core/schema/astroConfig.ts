import * as l10n from '@vscode/l10n';
import { ConfigReader, isRecord, isText, oneOf } from './configReader';
import type { ConfigNote } from './contentConfig';
import { readMarkdownConfig, type MarkdownConfig } from './markdownConfig';
import { createEvaluator } from './static/evaluate';
import { createModules, type Read } from './static/modules';
import type { Value } from './static/value';

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
  /** Where the site's sources and its public files are, as written: `./src`. */
  readonly srcDir?: string;
  readonly publicDir?: string;
  readonly redirects?: readonly ConfiguredRedirect[];
  readonly i18n?: { readonly locales: readonly string[]; readonly defaultLocale?: string; readonly prefixDefaultLocale: boolean };
  readonly markdown?: MarkdownConfig;
  readonly integrations?: readonly string[];
  /** Something answers when the site is asked, and not only when it is built. */
  readonly hasServer?: boolean;
  /** The settings that only running the config could tell, in whole or in part, by their first key; `''` for all of them. */
  readonly unknown: readonly string[];
  readonly notes: readonly ConfigNote[];
  /** Those of the files that cannot be parsed. */
  readonly unreadable: readonly string[];
  /** Every file that was read for it. */
  readonly files: readonly string[];
}

/** Reads `astro.config.*` as it is written, never running it; parameters as for `readContentConfig`. */
export function readAstroConfig(path: string, read: Read): AstroConfig {
  const modules = createModules(read);
  const config = options(createEvaluator(modules).exported(path, 'default'));
  const top = { path, range: { start: 0, end: 0 } };
  if (config?.kind !== 'map') {
    const message = l10n.t('The settings of the site cannot be understood without running this file');
    return { unknown: [''], notes: [{ message, ...top }], unreadable: [...modules.unreadable], files: [...modules.files] };
  }

  const reader = new ConfigReader(config, top);
  const i18n = reader.at('i18n') && reader.data(isRecord, 'i18n');
  const markdown = reader.at('markdown') && readMarkdownConfig(reader);
  const redirects = reader.data(isRecord, 'redirects');
  const result = {
    site: reader.data(isText, 'site'),
    base: reader.data(isText, 'base'),
    srcDir: reader.data(isText, 'srcDir'),
    publicDir: reader.data(isText, 'publicDir'),
    trailingSlash: reader.data(oneOf('always', 'never', 'ignore'), 'trailingSlash'),
    buildFormat: reader.data(oneOf('file', 'directory', 'preserve'), 'build', 'format'),
    redirects: redirects && Object.entries(redirects).flatMap(([from, to]) => toRedirect(from, to) ?? []),
    i18n: i18n && toI18n(i18n),
    markdown: markdown && Object.keys(markdown).length > 0 ? markdown : undefined,
    integrations: reader.names('integrations'),
    hasServer: reader.at('adapter') ? true : undefined,
  };
  const known = Object.fromEntries(Object.entries(result).filter(([, value]) => value !== undefined)) as Omit<AstroConfig, 'unknown' | 'notes' | 'files' | 'unreadable'>;
  return { ...known, unknown: [...reader.unknown], notes: reader.notes, unreadable: [...modules.unreadable], files: [...modules.files] };
}

/** The object itself, or what `defineConfig` or a function is given or gives. */
function options(value: Value | undefined): Value | undefined {
  return value?.kind === 'call' && value.callee.kind === 'foreign' && value.callee.name === 'defineConfig' ? value.args[0] : value;
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
