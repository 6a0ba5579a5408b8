import type { PublicFolder } from './shape';

/** The files that an address (below the site's base) may be served from, by path from the site's root. */
export function filesServedAt(address: string, folders: readonly PublicFolder[]): readonly string[] {
  return folders.flatMap(({ folder, at }) => {
    if (at !== '' && address !== at && !address.startsWith(`${at}/`)) return [];
    return [`${folder}${address.slice(at.length)}`.replace(/^\//, '')];
  });
}

/** The address (below the site's base) that a file of a public folder is served at; undefined for files elsewhere. */
export function addressOfFile(file: string, folders: readonly PublicFolder[]): string | undefined {
  const found = folders.find(({ folder }) => folder === '' || file.startsWith(`${folder}/`) || file === folder);
  return found && `${found.at}${file.slice(found.folder.length).replace(/^(?=[^/])/, '/')}`;
}
