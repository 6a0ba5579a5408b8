/** Joins a path and what a file at it names relative to itself; undefined when that is outside the site. */
export function joinPath(file: string, relative: string): string | undefined {
  const parts = file.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/**
 * The files that an import of a script or a sheet may mean, from the site's root, the likeliest first: beside the file, by the
 * usual names for `src/` (`@/`, `~/`), or in a package.
 */
export function importedPaths(file: string, name: string): string[] {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(name)) return [];
  const path = name.replace(/[?#].*$/, '');
  if (path.startsWith('/')) return [path.slice(1), `public${path}`];
  const alias = /^[@~]\/(.+)$/.exec(path)?.[1];
  if (alias !== undefined) return [`src/${alias}`, alias];
  const beside = joinPath(file, path);
  const inPackage = path.startsWith('.') ? [] : [`node_modules/${path}`, `node_modules/${path}/index.css`, `src/${path}`];
  return [...(beside === undefined ? [] : [beside]), ...inPackage];
}
