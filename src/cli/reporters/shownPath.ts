import { join, relative, sep } from 'node:path';
import type { View } from '../report';

/** A file's path from the current folder, with `/`, as people click on it and other programs look it up. */
export function shownPath(root: string, path: string, { cwd }: Pick<View, 'cwd'>): string {
  return relative(cwd, join(root, path)).split(sep).join('/');
}
