import type { SiteFiles } from '../../../src/core/site/files';

/** A site's files as text, by path from its root. */
export function memoryFiles(files: Readonly<Record<string, string>>): SiteFiles {
  const isListed = (inside: string): boolean => inside.split('/').slice(0, -1).every((folder) => !folder.startsWith('.') && folder !== 'node_modules');
  return {
    list: (folder) => Promise.resolve(Object.keys(files).filter((path) => (folder === '' ? isListed(path) : path.startsWith(`${folder}/`) && isListed(path.slice(folder.length + 1))))),
    read: (path) => Promise.resolve(files[path]),
  };
}
