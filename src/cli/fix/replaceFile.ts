import * as l10n from '@vscode/l10n';
import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { plainReason } from '../plainReason';

/** What became of a file: written, or why not, in plain words. */
export type Replaced = { readonly kind: 'written' } | { readonly kind: 'refused'; readonly reason: string };

const byteOrderMark = '\ufeff';

/**
 * Gives a file a new text, all of it or nothing: it is written beside the file and then takes its place. Permissions,
 * owner and byte order mark stay; of a symbolic link, the file it leads to is replaced.
 *
 * @param before the text that the new one was made from, without byte order mark; a file that holds another is left alone
 */
export async function replaceFile(path: string, before: string, after: string): Promise<Replaced> {
  try {
    const real = await realpath(path);
    await access(real, constants.W_OK);
    const bytes = await readFile(real);
    const text = bytes.toString('utf8');
    if ((text.startsWith(byteOrderMark) ? text.slice(1) : text) !== before) return { kind: 'refused', reason: l10n.t('it was changed meanwhile') };
    if (!Buffer.from(text).equals(bytes)) return { kind: 'refused', reason: l10n.t('it is not written in UTF-8') };
    await write(real, text.startsWith(byteOrderMark) ? byteOrderMark + after : after);
    return { kind: 'written' };
  } catch (error) {
    return { kind: 'refused', reason: plainReason(error) };
  }
}

async function write(path: string, text: string): Promise<void> {
  const { mode, uid, gid } = await stat(path);
  const temporary = join(dirname(path), `.galley-${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(text);
      const made = await file.stat();
      if (made.uid !== uid || made.gid !== gid) await file.chown(uid, gid);
      await file.chmod(mode & 0o7777);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}
