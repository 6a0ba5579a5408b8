import type { SlugWord } from './slugWords';
import type { Vocabulary } from './vocabulary';

const LONGEST_WORD = 30;

/**
 * Mends words run together or torn apart, as far as the vocabulary knows the parts or the whole: "machinelearning"
 * becomes "machine", "learning" where those are the known words, and the other way round.
 */
export function mendWordBreaks(words: readonly SlugWord[], vocabulary: Vocabulary): SlugWord[] {
  const known = (text: string): boolean => vocabulary.idOf(text) !== undefined;
  const mended: SlugWord[] = [];
  for (const word of words) {
    const before = mended.at(-1);
    if (before && !(known(before.text) && known(word.text)) && known(before.text + word.text)) {
      mended[mended.length - 1] = { text: before.text + word.text, share: word.share };
    } else if (known(word.text)) {
      mended.push(word);
    } else {
      mended.push(...(split(word.text, known) ?? [word.text]).map((text) => ({ text, share: word.share })));
    }
  }
  return mended;
}

/** The fewest known words that spell `text`, each of at least two letters or a number; undefined when there are none. */
function split(text: string, known: (word: string) => boolean): string[] | undefined {
  if (text.length < 5 || text.length > 200) return undefined;
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= text.length; end++) {
    for (let start = Math.max(0, end - LONGEST_WORD); start < end; start++) {
      const before = best[start];
      const part = text.slice(start, end);
      if (!before || (part.length < 2 && !/^[\dayoe]$/.test(part)) || !known(part)) continue;
      const shortest = best[end];
      if (!shortest || before.length + 1 < shortest.length) best[end] = [...before, part];
    }
  }
  return best[text.length];
}
