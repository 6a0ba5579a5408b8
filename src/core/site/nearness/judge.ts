import type { Contender } from './candidateIndex';
import { comparePhrases, NOTHING_ALIKE, toWritten, type Comparison, type WrittenWord } from './likeness';
import { fold, isPointingWord, slugWords, textWords } from './slugWords';
import type { Vocabulary } from './vocabulary';
import { mendWordBreaks } from './wordBreaks';

/** What a mistaken link says, taken apart. */
export interface LinkReading {
  /** The slug as written, folded. */
  readonly folded: string;
  /** The link's text, folded, with single spaces between its words. */
  readonly heading: string;
  readonly inSlug: readonly WrittenWord[];
  /** The words of the link's text that may name a post: none in "este artículo". */
  readonly inText: readonly WrittenWord[];
  /** Those of them that the slug lacks. */
  readonly onlyInText: readonly WrittenWord[];
}

/** What a word counts that only the link's text has: the text may say anything. */
const TEXT_SHARE = 0.5;
/** A slug less near than this tells nothing of a candidate, so that the link's text may speak alone … */
const SLUG_LOST = 0.2;
/** … if its words weigh more than this, and then makes of it this at most. */
const TELLING_TEXT = 1;
const BY_TEXT = 0.8;
/** A title is not quite as near as a slug. */
const BY_TITLE = 0.97;
/** What is left of a slug, whatever the link's text says, is not quite as near as both together. */
const BY_PART = 0.95;
/** Less than the same slug. */
const NOT_SAME = 0.999;

/** Reads a link's slug (percent-decoded) and its text. */
export function readLink(slug: string, text: string, vocabulary: Vocabulary): LinkReading {
  const inSlug = toWritten(mendWordBreaks(slugWords(slug), vocabulary), vocabulary);
  const said = new Set(inSlug.map((word) => word.text));
  const words = textWords(text);
  const naming = words.filter((word) => !isPointingWord(word.text));
  const unsaid = naming.filter((word) => !said.has(word.text)).map((word) => ({ ...word, share: TEXT_SHARE }));
  return {
    folded: fold(slug),
    heading: words.map((word) => word.text).join(' '),
    inSlug,
    inText: toWritten(naming, vocabulary),
    onlyInText: toWritten(unsaid, vocabulary).map((word) => ({ ...word, aside: true })),
  };
}

/** How near a candidate is to what the link says, in its slug and its text together, or in its text alone. */
export function judge(link: LinkReading, entry: Contender, vocabulary: Vocabulary): Comparison {
  if (entry.folded === link.folded) return { ...NOTHING_ALIKE, score: 1 };
  const nearest = (words: readonly WrittenWord[]): Comparison => {
    const bySlug = comparePhrases(words, entry.slug, vocabulary);
    const byTitle = entry.title && comparePhrases(words, entry.title, vocabulary);
    return byTitle && byTitle.score * BY_TITLE > bySlug.score ? byTitle : bySlug;
  };
  const together = nearest([...link.inSlug, ...link.onlyInText]);
  const alone = nearest(link.inSlug);
  // A slug that is wholly part of this one stands for itself: the link's text may speak of other things.
  const both = alone.replaced === 0 && alone.score * BY_PART > together.score ? { ...alone, score: alone.score * BY_PART } : together;
  const byText = both.score < BY_TEXT && judgeByText(link, entry, nearest);
  return byText && byText.score > both.score ? byText : { ...both, score: both.score * NOT_SAME };
}

function judgeByText(
  link: LinkReading,
  entry: Contender,
  nearest: (words: readonly WrittenWord[]) => Comparison,
): Comparison | undefined {
  const telling = link.inText.reduce((sum, word) => sum + word.weight, 0);
  if (telling <= TELLING_TEXT) return undefined;
  if (entry.heading === link.heading) return { ...NOTHING_ALIKE, score: BY_TEXT };
  if (nearest(link.inSlug).score >= SLUG_LOST) return undefined;
  // The slug names something else altogether: as good as replaced.
  return { ...NOTHING_ALIKE, score: nearest(link.inText).score * BY_TEXT, replaced: telling };
}
