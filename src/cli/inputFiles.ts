import type { SiteFiles } from '../core/index';

/** The files of a site, one of them as standard input has it, whether or not it exists on disk. */
export class InputFiles implements SiteFiles {
  constructor(
    private readonly files: SiteFiles,
    private readonly path: string,
    private readonly text: string,
  ) {}

  async list(folder: string): Promise<readonly string[]> {
    const found = await this.files.list(folder);
    const isMissing = (folder === '' || this.path.startsWith(`${folder}/`)) && !found.includes(this.path);
    return isMissing ? [...found, this.path] : found;
  }

  async read(path: string): Promise<string | undefined> {
    return path === this.path ? this.text : this.files.read(path);
  }

  isUnreadable(path: string): boolean {
    return path !== this.path && this.files.isUnreadable?.(path) === true;
  }
}
