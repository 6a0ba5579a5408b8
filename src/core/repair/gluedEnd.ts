import { ofJoint } from './joint';
import { closers } from './mask';
import { afterOpeners, ofHeading, type Place } from './signs';
import { isName, isStarter, nameAtStart } from './vocabulary';

/** How likely a heading ends at a place where nothing, not even a space, parts it from what follows. */
export function scoreGlued(place: Place): number {
  const { text, from, offset, words } = place;
  const heading = text.slice(from, offset).trimEnd();
  const following = afterOpeners.exec(text.slice(offset, offset + 80));
  const opened = following?.[1] ?? '';
  const name = nameAtStart(text.slice(offset + opened.length, offset + 80));
  const word = name || (following?.[2] ?? '');
  const behind = name ? text.slice(offset + opened.length + name.length, offset + 80) : (following?.[3] ?? '');
  let total = ofPunctuation(heading) + ofHeading(heading);
  if (heading.includes('\uE009')) total -= 8;
  if (name || /^\p{Lu}/u.test(word)) total += isStarter(word) ? 5 : words.isWord(word) || name ? 3 : 0;
  if (/^\s+(?:[\uE003]*[\p{Ll}\p{N}]|I\b)|^,/u.test(behind)) total += 2;
  else if (/^\s+\p{Lu}/u.test(behind) && !isName(/^\S+\s+(\p{L}+)/u.exec(text.slice(offset, offset + 60))?.[1] ?? '')) total -= 2;
  if (opened !== '') return total + (/\(/.test(opened) ? 1 : 5);
  return total + ofJoint(place, word);
}

function ofPunctuation(heading: string): number {
  const last = heading.slice(-1);
  if (/[?!]/.test(last)) return 6;
  if (last === ':') return 2;
  if (last === '.') return -4;
  return isCloser.test(last) ? 4 : 0;
}

const isCloser = new RegExp(`[${closers}"%€]`);
