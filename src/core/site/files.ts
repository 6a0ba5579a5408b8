/** The files of one site, read from disk, a remote machine or memory. Paths are relative to the site's root, with `/`. */
export interface SiteFiles {
  /** Every file below a folder, in any order; in it, folders that start with a dot and `node_modules` are left out. Empty if there is no such folder. What lies elsewhere and is not followed has a slash at its end. */
  list(folder: string): Promise<readonly string[]>;
  /** A file's text; undefined if it does not exist or cannot be read. */
  read(path: string): Promise<string | undefined>;
  /** Whether a file was there when it was last asked for, but could not be read; never where nobody can tell. */
  isUnreadable?(path: string): boolean;
}
