import type { CodeStyle } from '../model/site';
import { isFlag, isRecord, isText, nameOf, oneOf, type ConfigReader } from './configReader';
import { entryOf, toJson, type Value } from './static/value';

/** What a site's config says of Markdown: `markdown` of Astro's config (https://docs.astro.build/en/reference/configuration-reference/#markdown-options). */
export interface MarkdownConfig {
  /** Who reads Markdown, where the config says so: remark, as up to Astro 6, or Sätteri, as from Astro 7 on. */
  readonly processor?: 'remark' | 'satteri';
  readonly smartPunctuation?: boolean;
  readonly gfm?: boolean;
  /** Sätteri's own reading of math. */
  readonly math?: boolean;
  /** The packages of the remark and rehype plugins, or the names they go by where they are the site's own. */
  readonly remarkPlugins?: readonly string[];
  readonly rehypePlugins?: readonly string[];
  readonly code?: CodeStyle;
}

/** Reads `markdown` and, in Astro 7, what its `processor` is given, which goes before. */
export function readMarkdownConfig(config: ConfigReader): MarkdownConfig {
  const remarkPlugins = config.names('markdown', 'remarkPlugins');
  const rehypePlugins = config.names('markdown', 'rehypePlugins');
  const common: MarkdownConfig = {
    ...withoutGaps({
      processor: (remarkPlugins?.length ?? 0) + (rehypePlugins?.length ?? 0) > 0 ? ('remark' as const) : undefined,
      smartPunctuation: switchOf(config.data(isSwitch, 'markdown', 'smartypants')),
      gfm: config.data(isFlag, 'markdown', 'gfm'),
      remarkPlugins,
      rehypePlugins,
      code: readCodeStyle(config),
    }),
  };
  return { ...common, ...readProcessor(config.at('markdown', 'processor'), common) };
}

/** `unified({…})` of `@astrojs/markdown-remark`, or `satteri({ features: {…} })` of `@astrojs/markdown-satteri`. */
function readProcessor(value: Value | undefined, common: MarkdownConfig): MarkdownConfig {
  if (value?.kind !== 'call' || value.callee.kind !== 'foreign') return {};
  const [given] = value.args;
  const plugins = (key: string): readonly string[] => {
    const list = entryOf(given, key);
    return list?.kind === 'list' ? list.items.flatMap((item) => nameOf(item) ?? []) : [];
  };
  const option = (key: string, within = given): boolean | undefined => switchOf(toJson(entryOf(within, key)));
  if (value.callee.name === 'unified') {
    return withoutGaps({
      processor: 'remark' as const,
      smartPunctuation: option('smartypants'),
      gfm: option('gfm'),
      remarkPlugins: [...plugins('remarkPlugins'), ...(common.remarkPlugins ?? [])],
      rehypePlugins: [...plugins('rehypePlugins'), ...(common.rehypePlugins ?? [])],
    });
  }
  if (value.callee.name !== 'satteri') return {};
  const features = entryOf(given, 'features');
  return withoutGaps({
    processor: 'satteri' as const,
    smartPunctuation: option('smartPunctuation', features),
    gfm: option('gfm', features),
    math: option('math', features),
    // Plugins of remark do not run there.
    remarkPlugins: plugins('mdastPlugins'),
    rehypePlugins: plugins('hastPlugins'),
  });
}

/** Undefined where the config says nothing of code. */
function readCodeStyle(config: ConfigReader): CodeStyle | undefined {
  const highlight = config.data(isHighlight, 'markdown', 'syntaxHighlight');
  const type = isRecord(highlight) ? (highlight['type'] ?? 'shiki') : highlight;
  const excluded = isRecord(highlight) ? highlight['excludeLangs'] : undefined;
  const theme = config.at('markdown', 'shikiConfig', 'theme');
  const style: CodeStyle = withoutGaps({
    highlighter: type === false ? ('none' as const) : oneOf('shiki', 'prism')(type) ? type : undefined,
    excluded: Array.isArray(excluded) ? excluded.filter(isText) : undefined,
    // One that the site brings itself is code or a file of its own.
    theme: theme?.kind === 'literal' && isText(theme.value) ? theme.value : undefined,
    themes: textsOf(config.at('markdown', 'shikiConfig', 'themes')),
    defaultColor: config.data(isColor, 'markdown', 'shikiConfig', 'defaultColor'),
    wrap: config.data(isWrap, 'markdown', 'shikiConfig', 'wrap'),
    aliases: textsOf(config.at('markdown', 'shikiConfig', 'langAlias')),
  });
  return Object.keys(style).length === 0 ? undefined : style;
}

/** The texts of a map; what else it holds is left out. Undefined where nothing is left. */
function textsOf(value: Value | undefined): Readonly<Record<string, string>> | undefined {
  if (value?.kind !== 'map') return undefined;
  const texts = value.entries.flatMap((entry) => {
    const text = entry.kind === 'key' ? toJson(entry.value) : undefined;
    return entry.kind === 'key' && isText(text) ? [[entry.key, text] as const] : [];
  });
  return texts.length === 0 ? undefined : Object.fromEntries(texts);
}

/** On or off; settings in detail mean on. */
function switchOf(value: unknown): boolean | undefined {
  return isRecord(value) ? true : isFlag(value) ? value : undefined;
}

function withoutGaps<T extends object>(value: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
}

const isSwitch = (value: unknown): value is boolean | Readonly<Record<string, unknown>> => isFlag(value) || isRecord(value);
const isHighlight = (value: unknown): value is false | string | Readonly<Record<string, unknown>> => value === false || isText(value) || isRecord(value);
const isColor = (value: unknown): value is false | string => value === false || isText(value);
const isWrap = (value: unknown): value is boolean | null => value === null || isFlag(value);
