import type { Range } from '../../model/text';
import { encodePath } from '../../site/encodePath';
import { picturesFor } from '../../site/pictures';
import { rank, type Completion } from '../completion';
import type { LinkContext } from './completeLink';
import { beginningWith, wordsOf } from './words';

/** The pictures that what is typed leads to, by name; those written from the root first unless a path from the post has been begun. */
export function completeFiles(typed: string, range: Range, { post, site }: LinkContext): readonly Completion[] {
  const relative = typed.startsWith('.');
  const fits = beginningWith(typed);
  return [...picturesFor(post.path, site)]
    .filter(({ address }) => (typed.startsWith('/') ? address.startsWith('/') : !relative || address.startsWith('.')) && fits(wordsOf(address)))
    .sort((a, b) => Number(a.address.startsWith('.')) - Number(b.address.startsWith('.')) || (a.address < b.address ? -1 : 1))
    .map(({ address, asset }, index) => ({
      kind: 'image',
      label: address,
      picture: asset,
      filterText: `${typed} ${address} ${wordsOf(address)}`,
      sortText: rank(index),
      edit: { range, newText: encodePath(address) },
    }));
}
