import type { Generator } from '../../model/generator';
import type { SiteFiles } from '../files';
import { readComponent, type ComponentIds } from './componentIds';
import { anyId } from './computedIds';
import { ImportFiles } from './importFiles';
import { isPlainModule } from './plainModule';

/** What is known of the ids that layouts and components make. */
export interface LayoutIds {
  /** Those written out in any of them: which page has which is not known. */
  readonly written: ReadonlySet<string>;
  /** Patterns of those that only running the site could tell, on the pages of posts. */
  readonly computed: readonly RegExp[];
  /** The same of each component that a post may render, by its path from the site's root. */
  readonly ofComponents: ReadonlyMap<string, readonly RegExp[]>;
}

/** Files that make what stands around a post on its page, and what they share. */
const layoutFile = /\.(?:astro|[jt]sx?|vue|svelte|html?|njk|liquid|hbs|ejs|webc|mdx?)$/;
/** Where other generators than Astro have such files, by their habits. */
export const layoutFolders = ['src', 'app', 'components', 'pages', 'layouts', 'themes', 'templates', '_layouts', '_includes'] as const;
/** How many files are read at once: a process may open only so many. */
const batch = 100;

/**
 * Reads the ids that pages may have around their posts, from layouts and components.
 *
 * @param paths from the site's root; others than layouts and components are passed over, and so are posts
 */
export async function readLayoutIds(files: SiteFiles, paths: readonly string[], generator: Generator): Promise<LayoutIds> {
  const components = new Map<string, ComponentIds>();
  const texts = new Map<string, string>();
  const layouts = paths.filter((path) => layoutFile.test(path) && !/\.(?:mdx?|d\.ts)$/.test(path));
  for (let start = 0; start < layouts.length; start += batch) {
    await Promise.all(layouts.slice(start, start + batch).map(async (path) => {
      const text = (await files.read(path)) ?? '';
      texts.set(path, text);
      components.set(path, readComponent(path, text));
    }));
  }
  const graph = new Graph(components, new ImportFiles(paths.filter((path) => layoutFile.test(path))));
  const roots = rootsOf(texts, generator);
  return {
    written: new Set([...components.values()].flatMap(({ written }) => written)),
    computed: [...new Set(roots.flatMap((path) => [...graph.computedBy(path), ...(isPage(path, generator) && components.get(path)?.handsOn ? [anyId] : [])]))],
    ofComponents: new Map([...components.keys()].map((path) => [path, graph.computedBy(path)])),
  };
}

/**
 * Patterns of the ids that the components a post imports may make, which only running them could tell.
 *
 * @param from the post's path; @param sources modules as it imports them
 */
export function computedByParts({ ofComponents }: LayoutIds, from: string, sources: readonly string[]): readonly RegExp[] {
  if (sources.length === 0) return [];
  const files = new ImportFiles(ofComponents.keys());
  return sources.flatMap((source) => {
    const found = files.find(from, source);
    return found.length > 0 ? found.flatMap((path) => ofComponents.get(path) ?? []) : isPlainModule(source) ? [] : [anyId];
  });
}

/** Components with those that they render. */
class Graph {
  private readonly known = new Map<string, readonly RegExp[]>();

  constructor(
    private readonly components: ReadonlyMap<string, ComponentIds>,
    private readonly files: ImportFiles,
  ) {}

  /** What a component and all that it renders may make. */
  computedBy(path: string): readonly RegExp[] {
    const known = this.known.get(path);
    if (known) return known;
    this.known.set(path, []); // for components that render each other
    const component = this.components.get(path);
    // Of a module that is no component only what it passes on counts, and what it does to a page that is there.
    const found = new Set(component?.computed);
    for (const part of component?.parts ?? []) {
      const files = this.files.find(path, part.source);
      if (files.length === 0 && part.isShown && !isPlainModule(part.source)) found.add(anyId);
      for (const file of files) {
        if (/\.mdx?$/.test(file) && part.isShown) found.add(anyId);
        if (part.isGivenAny && this.components.get(file)?.handsOn) found.add(anyId);
        for (const pattern of this.computedBy(file)) found.add(pattern);
      }
    }
    const patterns = found.has(anyId) ? [anyId] : [...found];
    this.known.set(path, patterns);
    return patterns;
  }
}

function isPage(path: string, generator: Generator): boolean {
  return generator === 'astro' && /(?:^|\/)pages\//.test(path);
}

/** The files from which the pages of posts are made. */
function rootsOf(texts: ReadonlyMap<string, string>, generator: Generator): readonly string[] {
  const paths = [...texts.keys()].filter((path) => !/\.[jt]s$/.test(path));
  if (generator === 'docusaurus') return paths.filter((path) => path.startsWith('src/theme/'));
  // Pages that list posts make none of a post's ids.
  if (generator === 'hugo') return paths.filter((path) => !/(?:^|\/)(?:list|section|taxonomy|terms?|home|index|404|archives?|search|sitemap|rss)\.[^/]+$|(?:^|\/)(?:shortcodes|_markup)\//.test(path));
  if (generator !== 'astro' && generator !== 'next') return paths;
  const dynamic = paths.filter((path) => /(?:^|\/)(?:pages|app)\/.*\[/.test(path));
  const showing = dynamic.filter((path) => /\brender\w*\b|<Content\b|compiledContent|<\w*MDX\w*\b|dangerouslySetInnerHTML|set:html/.test(texts.get(path) ?? ''));
  // A layout that a Markdown page names in its frontmatter is given it.
  const layouts = paths.filter((path) => /(?:^|\/)layouts\//.test(path) && /\bfrontmatter\b/.test(texts.get(path) ?? ''));
  return [...(showing.length > 0 ? showing : dynamic), ...layouts];
}
