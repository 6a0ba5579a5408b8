import type { SiteFiles } from '../files';

/** The files of some folders that are no texts, each once. A path to a file stands for itself. */
export async function assetsIn(files: SiteFiles, folders: readonly string[]): Promise<readonly string[]> {
  const lists = await Promise.all([...new Set(folders)].map(async (folder) => (/\.\w+$/.test(folder) ? [folder] : files.list(folder))));
  return [...new Set(lists.flat())].filter((path) => !/\.(?:mdx?|markdown)$/.test(path));
}
