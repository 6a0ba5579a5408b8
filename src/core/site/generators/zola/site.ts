import { splitAtFences } from '../../../parse/fence';
import { parseFrontmatter } from '../../../parse/frontmatter';
import { builtinSchema } from '../../../schema/builtin';
import type { SiteFiles } from '../../files';
import type { Page } from '../../pages';
import { assetsIn } from '../assets';
import { zolaConfigPaths } from '../configPaths';
import { originAndBase, readConfigText, recordOf, textOr, type Settings } from '../configText';
import type { PresetSite } from '../preset';
import { anyBelow, pageAt, patternPage } from '../presetPages';
import { zolaAddress, zolaSlug } from './address';

/** Reads a Zola site (https://www.getzola.org/documentation/getting-started/configuration/). */
export async function readZolaSite(files: SiteFiles): Promise<PresetSite> {
  const config = await readConfigText(files, zolaConfigPaths);
  const settings = config?.settings ?? {};
  const { paths = 'on', paths_keep_dates: keepDates } = recordOf(settings.slugify);
  const addressing = { generator: 'zola', slugify: paths === 'safe' || paths === 'off' ? paths : 'on', keepDates: keepDates === true } as const;
  const folders = ['static', ...(typeof settings.theme === 'string' ? [`themes/${settings.theme}/static`] : []), 'content'];
  const languages = Object.keys(recordOf(settings.languages));
  const texts = (await files.list('content')).filter((path) => path.endsWith('.md'));
  const sections = await Promise.all(texts.filter((path) => /(?:^|\/)_index\.md$/.test(path)).map(async (path) => {
    const text = (await files.read(path)) ?? '';
    const { route } = zolaAddress({ path: path.replace('_index.md', 'index.md'), text, frontmatter: parseFrontmatter(text, splitAtFences(text)) }, { base: 'content' }, addressing);
    return route === undefined ? patternPage('/.*', path) : pageAt(route, path);
  }));
  return {
    features: { ...originAndBase(settings.base_url), buildFormat: 'directory' },
    collections: [
      {
        name: 'content', base: 'content', patterns: ['**/*.md', '!**/_index.md', '!**/_index.*.md', ...languages.map((name) => `!**/*.${name}.md`)], customIds: false, route: '/:slug/',
        addressing, keepsBack: { drafts: true, later: false }, schema: builtinSchema('zola'), schemaOrigin: { kind: 'builtin' },
      },
    ],
    pages: [pageAt('/'), ...sections, ...termPages(settings), ...languages.map((name) => patternPage(anyBelow(`/${name}`))), patternPage('.*/page/\\d+'), patternPage('.*/(?:atom|rss|feed)\\.xml'), patternPage('/(?:sitemap\\.xml|robots\\.txt|404\\.html|search_index\\..*|elasticlunr\\..*)')],
    publicFolders: folders.map((folder) => ({ folder, at: '' })),
    assets: await assetsIn(files, folders),
    // Stylesheets are made of sass/.
    otherPages: settings.compile_sass === true && (await files.list('sass')).length === 0 ? 'some' : 'none',
    files: config ? [config.path] : [],
  };
}

function termPages({ taxonomies }: Settings): readonly Page[] {
  return (Array.isArray(taxonomies) ? taxonomies : []).flatMap((taxonomy: unknown) => {
    const name = zolaSlug(textOr(recordOf(taxonomy).name, ''), 'on');
    return name === undefined || name === '' ? [] : [patternPage(anyBelow(`/${name}`))];
  });
}
