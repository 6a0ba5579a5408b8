import type { SiteFiles } from './files';

/**
 * The same files, for one look at a site: each folder is listed once, and a folder within one that has been listed is not listed again.
 * What comes and goes meanwhile is for the next look.
 */
export function listedOnce(files: SiteFiles): SiteFiles {
  const known = new Map<string, Promise<readonly string[]>>();
  const within = (folder: string): Promise<readonly string[]> | undefined => {
    for (const [above, listed] of known) if (above !== folder && holds(above, folder)) return listed.then((paths) => paths.filter((path) => path.startsWith(`${folder}/`)));
    return undefined;
  };
  return {
    list: (folder) => {
      const listed = known.get(folder) ?? within(folder) ?? files.list(folder);
      known.set(folder, listed);
      return listed;
    },
    read: (path) => files.read(path),
  };
}

/** Whether a listing of one folder names what is in another: hidden folders and packages are left out. */
function holds(above: string, folder: string): boolean {
  const rest = above === '' ? folder : folder.startsWith(`${above}/`) ? folder.slice(above.length + 1) : undefined;
  return rest !== undefined && !/(?:^|\/)(?:\.|node_modules(?:\/|$))/.test(rest);
}
