import * as l10n from '@vscode/l10n';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { enterPost, type Post } from '../../core/index';
import type { Io } from '../io';
import type { OpenSite } from '../openSite';
import type { Selection } from '../selection';
import { toDiff } from './diff';
import { fixPosts } from './fixPosts';
import { replaceFile } from './replaceFile';

/** Where mended posts go: to their files, or as a diff to standard output. */
export type Mending = 'write' | 'show';

/**
 * Mends posts, in memory and where asked for on disk. Text from standard input, mended, goes to standard output. A post
 * that could not be written is as before, and said on standard error.
 *
 * @returns whether everything could be written
 */
export async function mend(mending: Mending, posts: Map<string, Post>, wanted: readonly string[], { input }: Selection, open: OpenSite, io: Io): Promise<boolean> {
  const changed = fixPosts(posts, wanted, open, io);
  if (mending === 'show') {
    for (const [path, before] of changed) io.stdout.write(await diffOf(path, before, posts, open));
    return true;
  }
  if (input !== undefined) io.stdout.write(posts.get(input)?.text ?? (await open.files.read(input)) ?? '');
  let written = 0;
  const onDisk = [...changed].filter(([path]) => path !== input);
  for (const [path, before] of onDisk) {
    const result = await replaceFile(join(open.root, path), before, posts.get(path)?.text ?? before);
    if (result.kind === 'written') {
      written++;
      continue;
    }
    io.stderr.write(`${l10n.t('{0} was left as it is: {1}.', path, result.reason)}\n`);
    const post = enterPost(open.site, path, before);
    if (post) posts.set(path, post);
  }
  if (written > 0) io.stderr.write(`${written === 1 ? l10n.t('1 post was mended.') : l10n.t('{0} posts were mended.', written)}\n`);
  return written === onDisk.length;
}

/** A byte order mark is part of the diff, or the diff would not fit the file. */
async function diffOf(path: string, before: string, posts: ReadonlyMap<string, Post>, { root }: OpenSite): Promise<string> {
  const raw = await readFile(join(root, path), 'utf8').catch(() => '');
  const mark = raw.startsWith('\ufeff') ? '\ufeff' : '';
  return toDiff(path, mark + before, mark + (posts.get(path)?.text ?? before));
}
