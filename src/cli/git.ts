import * as l10n from '@vscode/l10n';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { UsageError } from './usageError';

const execute = promisify(execFile);

/** What Git knows of a site's folder since a ref. */
export class GitHistory {
  constructor(
    private readonly root: string,
    private readonly ref: string,
  ) {}

  /**
   * The paths, from the site's root, of every file that is not as it was at the ref: changed, new, gone, not yet known to Git.
   *
   * @throws UsageError when the folder is not in a Git repository or the ref does not exist
   */
  async changedPaths(): Promise<Set<string>> {
    // With --end-of-options a ref can never be taken for an option.
    const base = await this.git('rev-parse', '--verify', '--quiet', '--end-of-options', `${this.ref}^{commit}`).catch(() => {
      throw new UsageError(l10n.t('--since {0}: Git knows no such version of {1}.', this.ref, this.root));
    });
    const lists = await Promise.all([
      this.git('diff', '--name-only', '--no-renames', '--relative', '-z', base.trim(), '--', '.'),
      this.git('ls-files', '--others', '--exclude-standard', '-z', '--', '.'),
    ]);
    return new Set(lists.flatMap((list) => list.split('\0')).filter((path) => path !== ''));
  }

  /** A file's text at the ref; undefined when it was not there. */
  async textOf(path: string): Promise<string | undefined> {
    return this.git('show', '--end-of-options', `${this.ref}:./${path}`).catch(() => undefined);
  }

  private async git(...args: readonly string[]): Promise<string> {
    const { stdout } = await execute('git', ['-c', 'core.quotePath=false', ...args], { cwd: this.root, maxBuffer: 2 ** 28 });
    return stdout;
  }
}
