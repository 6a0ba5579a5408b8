import { parseFrontmatter } from '../../../parse/frontmatter';
import { splitByGrayMatter } from '../../../parse/grayMatter';
import { builtinSchema } from '../../../schema/builtin';
import type { SiteFiles } from '../../files';
import type { Page } from '../../pages';
import { jekyllConfigPaths } from '../configPaths';
import { basePath, folderName, originAndBase, readConfigText, recordOf, textOr, textsOf, type Settings } from '../configText';
import type { PresetSite } from '../preset';
import { literal } from '../../literal';
import { anyBelow, pageAt, patternPage } from '../presetPages';
import { suffixOf } from './permalinks';

const markdown = /\.(?:md|markdown|mkdown|mkdn|mkd)$/;
/** Plugins that add no pages, but for those that are listed below. */
const pageless = /^jekyll-(?:seo-tag|sitemap|feed|paginate|paginate-v2|redirect-from|relative-links|optional-front-matter|readme-index|titles-from-headings|default-layout|include-cache|gist|mentions|github-metadata|remote-theme|coffeescript|avatar|toc|sass-converter|target-blank|last-modified-at)$|^jemoji$/;

/** Reads a Jekyll site (https://jekyllrb.com/docs/configuration/). */
export async function readJekyllSite(files: SiteFiles): Promise<PresetSite> {
  const config = await readConfigText(files, jekyllConfigPaths);
  const settings = config?.settings ?? {};
  const permalink = textOr(settings.permalink, 'date');
  const included = textsOf(settings.include).map(folderName);
  const excluded = [folderName(textOr(settings.destination, '_site')), 'vendor', ...textsOf(settings.exclude).map(folderName)];
  const paths = (await files.list('')).filter((path) => !excluded.some((folder) => path === folder || path.startsWith(`${folder}/`)));
  const isSeen = (path: string): boolean => included.some((folder) => path.startsWith(`${folder}/`)) || path.split('/').every((part) => !/^[_.#~]/.test(part));
  const plugins = [...textsOf(settings.plugins), ...textsOf(settings.gems)];
  const { origin } = originAndBase(settings.url);
  return {
    features: { ...(origin !== undefined && { origin }), base: basePath(textOr(settings.baseurl, '')), buildFormat: 'preserve' },
    collections: collectionsOf(settings, permalink),
    pages: [...(await pagesOf(files, paths.filter(isSeen), permalink)), ...madePages(settings)],
    publicFolders: [{ folder: '', at: '' }],
    assets: paths.filter(isSeen),
    otherPages: plugins.some((name) => !pageless.test(name)) || paths.some((path) => /^_plugins\//.test(path)) ? 'some' : 'none',
    files: config ? [config.path] : [],
  };
}

function collectionsOf(settings: Settings, permalink: string): PresetSite['collections'] {
  const common = { customIds: false, keepsBack: { drafts: true, later: settings.future !== true }, schema: builtinSchema('jekyll'), schemaOrigin: { kind: 'builtin' } } as const;
  const above = folderName(textOr(settings.collections_dir, ''));
  const defaults = (type: string): { path: string; permalink: string }[] =>
    (Array.isArray(settings.defaults) ? settings.defaults : []).flatMap((entry: unknown) => {
      const scope = recordOf(recordOf(entry).scope);
      const set = recordOf(recordOf(entry).values).permalink;
      return typeof set === 'string' && (scope.type === undefined || scope.type === type) ? [{ path: folderName(textOr(scope.path, '')), permalink: set }] : [];
    }).sort((a, b) => a.path.length - b.path.length);
  const set = Object.entries(Array.isArray(settings.collections) ? Object.fromEntries(textsOf(settings.collections).map((name) => [name, {}])) : recordOf(settings.collections));
  const postPermalink = textOr(recordOf(set.find(([name]) => name === 'posts')?.[1]).permalink, permalink);
  const posts = {
    name: 'posts', base: above, patterns: ['**/_posts/**/*.{md,markdown,mkdown,mkdn,mkd}', '**/_drafts/**/*.{md,markdown,mkdown,mkdn,mkd}', '!_site/**', '!vendor/**'],
    route: postPermalink.startsWith('/') ? postPermalink : '/:year/:month/:day/:title/', addressing: { generator: 'jekyll', kind: 'posts', permalink: postPermalink, defaults: defaults('posts') }, ...common,
  } as const;
  const others = set.filter(([name]) => name !== 'posts').map(([name, value]) => {
    const own = textOr(recordOf(value).permalink, `/:collection/:path${suffixOf(permalink)}`);
    const isServed = recordOf(value).output === true;
    const base = `${above === '' ? '' : `${above}/`}_${name}`;
    return { name, base, patterns: ['**/*.{md,markdown,mkdown,mkdn,mkd}'], ...(isServed && { route: `/${name}/:slug/`, addressing: { generator: 'jekyll', kind: 'documents', permalink: own, defaults: defaults(name) } as const }), ...common };
  });
  return [...others, posts];
}

/** The files that become pages: those with frontmatter. */
async function pagesOf(files: SiteFiles, paths: readonly string[], permalink: string): Promise<Page[]> {
  const sources = paths.filter((path) => markdown.test(path) || /\.(?:html?|xml|json|txt|s[ac]ss|js|css)$/.test(path));
  const pages = await Promise.all(
    sources.map(async (path) => {
      const text = (await files.read(path)) ?? '';
      const split = splitByGrayMatter(text);
      if (split.fence.kind !== 'block') return undefined;
      const own = parseFrontmatter(text, split).data.permalink;
      if (typeof own === 'string') return own.includes(':') ? patternPage(anyBelow(own.slice(0, own.indexOf(':')))) : pageAt(own, path);
      const isPage = markdown.test(path) || /\.html?$/.test(path);
      const stem = `/${isPage ? path.replace(/\.[^./]+$/, '') : path.replace(/\.s[ac]ss$/, '.css')}`;
      return pageAt(isPage && suffixOf(permalink) === '/' ? `${stem}/`.replace(/\/index\/$/, '/') : stem, path);
    }),
  );
  return pages.filter((page) => page !== undefined);
}

/** What themes and plugins bring along. */
function madePages({ theme, remote_theme: remote, paginate_path: paginated }: Settings): Page[] {
  const next = textOr(paginated, '/page:num').split(':num').map((part) => literal(part.replace(/\/$/, '')));
  const assets = theme === undefined && remote === undefined ? [] : [patternPage(anyBelow('/assets'))];
  return [patternPage('/(?:feed|sitemap|redirects)\\.(?:xml|json)'), patternPage('/robots\\.txt'), patternPage(`.*${next.join('\\d+')}`), ...assets];
}
