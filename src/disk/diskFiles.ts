import { readdir, readFile, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { SiteFiles } from '../core/index';

/** The files of a site on this machine's disk. `root` is an absolute path. */
export class DiskFiles implements SiteFiles {
  constructor(readonly root: string) {}

  async list(folder: string): Promise<readonly string[]> {
    const found: string[] = [];
    await this.collect(join(this.root, folder), found, new Set());
    return found;
  }

  async read(path: string): Promise<string | undefined> {
    try {
      return (await readFile(join(this.root, path), 'utf8')).replace(/^\uFEFF/, ''); // As editors count, a byte order mark is no character.
    } catch {
      return undefined; // Gone, unreadable or a folder: for the site it does not exist.
    }
  }

  /** Links to folders are followed as the site does, each real folder once, so that a loop of links ends. */
  private async collect(folder: string, found: string[], seen: Set<string>): Promise<void> {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    if (entries.length === 0) return;
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isFile()) found.push(this.pathOf(path));
      else if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      else if (entry.isDirectory()) await this.collect(path, found, seen);
      else if (entry.isSymbolicLink()) await this.collectLink(path, found, seen);
    }
  }

  private async collectLink(path: string, found: string[], seen: Set<string>): Promise<void> {
    const real = await realpath(path).catch(() => undefined);
    if (real === undefined || seen.has(real)) return;
    const inside = await readdir(real).catch(() => undefined);
    if (inside === undefined) found.push(this.pathOf(path));
    else await this.collect(path, found, new Set([...seen, real]));
  }

  private pathOf(path: string): string {
    return relative(this.root, path).split(sep).join('/');
  }
}
