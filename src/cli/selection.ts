import * as l10n from '@vscode/l10n';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { findRoot, isFolder, pathIn } from './root';
import { UsageError } from './usageError';

/** What part of which site is wanted. Paths are relative to the root, with `/`. */
export interface Selection {
  /** The site's folder, absolute. */
  readonly root: string;
  readonly files: ReadonlySet<string>;
  /** Folders, whose posts are wanted; the empty one is the whole site. */
  readonly folders: readonly string[];
  /** The file whose text comes from standard input. */
  readonly input?: string;
}

/**
 * Finds out what the paths of a command line mean; none means the whole site.
 *
 * @param paths as written; `-` stands for standard input
 * @param options `root` and `inputPath`: the values of `--root` and `--stdin-path`
 * @throws UsageError when a path does not exist or lies outside the site
 */
export function select(paths: readonly string[], options: { root: string | undefined; inputPath: string | undefined }, cwd: string): Selection {
  const { inputPath } = options;
  const hasInput = paths.includes('-');
  if (hasInput && inputPath === undefined) throw new UsageError(l10n.t('With “-”, say which file the text is of: --stdin-path FILE.'));
  if (!hasInput && inputPath !== undefined) throw new UsageError(l10n.t('--stdin-path needs “-” as a path, for standard input.'));
  const written = paths.map((path) => (path === '-' ? (inputPath ?? '') : path));
  for (const path of paths) {
    if (path !== '-' && !existsSync(resolve(cwd, path))) throw new UsageError(l10n.t('{0} does not exist.', path));
  }
  const root = findRoot(options.root, resolve(cwd, written[0] ?? ''), cwd);
  const files = new Set<string>();
  const folders: string[] = written.length === 0 ? [''] : [];
  for (const path of written) {
    const absolute = resolve(cwd, path);
    const inside = pathIn(root, absolute);
    if (inside === undefined) throw new UsageError(l10n.t('{0} is not part of the site in {1}.', path, root));
    if (isFolder(absolute)) folders.push(inside);
    else files.add(inside);
  }
  const input = inputPath === undefined ? undefined : pathIn(root, resolve(cwd, inputPath));
  return { root, files, folders, ...(input !== undefined && { input }) };
}

/** Whether a post, by its path from the root, is wanted. */
export function isSelected({ files, folders }: Selection, path: string): boolean {
  return files.has(path) || folders.some((folder) => folder === '' || path.startsWith(`${folder}/`));
}
