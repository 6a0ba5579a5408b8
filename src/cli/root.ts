import * as l10n from '@vscode/l10n';
import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { siteMarks } from '../core/index';
import { UsageError } from './usageError';

/**
 * The folder of the site, absolute: the one asked for, else the nearest one around `start` with an Astro or Galley
 * config, else the current one.
 *
 * @param start a file or folder, absolute
 * @throws UsageError when the one asked for is no folder
 */
export function findRoot(asked: string | undefined, start: string, cwd: string): string {
  if (asked !== undefined) {
    const root = resolve(cwd, asked);
    if (!isFolder(root)) throw new UsageError(l10n.t('There is no folder {0}.', asked));
    return realpathSync(root);
  }
  let folder = isFolder(start) ? start : dirname(start);
  for (;;) {
    if (siteMarks.some((mark) => existsSync(join(folder, mark)))) return realpathSync(folder);
    const above = dirname(folder);
    if (above === folder) return realpathSync(cwd);
    folder = above;
  }
}

/** The folder of the repository that a site is part of, to which its links may lead; none where it is in no repository. */
export function repositoryAround(root: string): readonly string[] {
  for (let folder = root; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return [folder];
    if (dirname(folder) === folder) return [];
  }
}

/** The path from the site's root, with `/`; empty for the root itself, undefined for what lies outside. */
export function pathIn(root: string, path: string): string | undefined {
  for (const candidate of [path, join(realPathOf(dirname(path)), basename(path)), realPathOf(path)]) {
    const inside = relative(root, candidate);
    if (inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside)) return inside.split(sep).join('/');
  }
  return undefined;
}

/** The real path, as far as the path exists: the folder's for a file that does not. */
function realPathOf(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const above = dirname(path);
  return above === path ? path : join(realPathOf(above), relative(above, path));
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
