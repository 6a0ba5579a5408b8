import { marks } from './mask';
import { afterOpeners, ending, ofHeading, type Place } from './signs';
import { isName, isProperName, isStarter, type Vocabulary } from './vocabulary';
import { followingVerbs, joiningWords, leadingWords } from './words';

/** How likely a heading ends at a place where a space parts it from what follows. */
export function scoreSpaced({ text, from, offset, words }: Place): number {
  const heading = text.slice(from, offset).trimEnd();
  const opened = afterOpeners.exec(text.slice(offset, offset + 80))?.[1] ?? '';
  const start = offset + opened.length;
  const word = /^[\p{L}\p{N}]*(?:['’]\p{Ll}+)?/u.exec(text.slice(start, start + 80))?.[0] ?? '';
  const behind = text.slice(start + word.length, start + word.length + 60);
  const total = ofPunctuation(heading) + ofHeading(heading) + ofOpening(text.slice(offset, offset + 60), opened);
  if (heading.includes(marks.imageOpen)) return total - 8;
  const follower = (rest: string): number => (lacksVerb(heading, words) ? 0 : ofFollower(rest, words));
  if (opened.endsWith(marks.codeOpen)) return total + follower(text.slice(text.indexOf(marks.codeClose, start) + 1).slice(0, 60));
  if (!/^\p{Lu}/u.test(word)) return total;
  const named = isNamed(word, words);
  return total + ofWord(word, named, heading, words) + ofNext(word, behind, isInTitleCase(heading) && !isQuestion(heading)) + (named ? follower(behind) : 0);
}

/** `Why React won`, `Lo que Docker no hace`: such a heading may hold a verb. */
const opensClause = /^(?:what|why|how|when|where|who|which|if|should|do|does|did|is|can|qu[eé]|lo que|cómo|por qu[eé]|cuándo|dónde|cuando|donde|cuál|quién|si)(?!\p{L})/iu;

/** A title in which the verb of its clause may still come; in title case it would have a capital. */
function lacksVerb(heading: string, { language }: Vocabulary): boolean {
  if (!opensClause.test(heading) || isInTitleCase(heading)) return false;
  return !heading.toLowerCase().split(/\s+/).some((word) => /^(?:to|do|i|you|we|they)$/.test(word) || (language !== undefined && followingVerbs[language].has(word)));
}

/** A verb shows that the name or code before it starts a sentence; `in` or `y` that a heading goes on. */
function ofFollower(behind: string, { language }: Vocabulary): number {
  const word = /^\s+(\p{Ll}+(?:['’]\p{Ll}+)?)(?!\p{L})/u.exec(behind)?.[1];
  if (word === undefined) return /^\s*[,:)]/.test(behind) ? -1 : 0;
  if (language !== undefined && followingVerbs[language].has(word)) return 2;
  if (joiningWords.has(word)) return -2;
  if (language === 'en') return /(?:[^s]s|ed)$/.test(word) ? 2 : 0;
  return /(?:ó|aba|aban|ían?|aron|ieron|ará|erá)$/.test(word) ? 2 : /[ae]n?$/.test(word) ? 1 : 0;
}

function ofPunctuation(heading: string): number {
  if (isQuestion(heading)) return /\s[¿¡]/.test(heading) ? 0 : 6;
  if (isUnclosed(heading)) return -6;
  const last = heading.slice(-1);
  return /[,:;(«“¿¡—–-]/.test(last) ? -8 : /\bvs\.$/.test(heading) ? -8 : last === '.' ? -3 : 0;
}

const isQuestion = (heading: string): boolean => /[?!]$/.test(heading);

function isUnclosed(heading: string): boolean {
  const count = (sign: RegExp): number => heading.match(sign)?.length ?? 0;
  return count(/[(«“\uE005\uE003]/g) > count(/[)»”\uE006\uE004]/g);
}

/** What opens the text there: `¿`, or a `**Note:**`, starts paragraphs rather than goes on with a heading. */
function ofOpening(ahead: string, opened: string): number {
  if (opened === '') return 0;
  if (opened.startsWith(marks.imageOpen)) return 6;
  if (/^[¿¡]/.test(opened)) return 5;
  if (/^\uE003+[^\uE004]{1,40}(?::\uE004+|\uE004+:)/.test(ahead)) return 5;
  if (opened.startsWith(marks.codeOpen)) return -0.5;
  return /^\p{Lu}/u.test(ahead.slice(opened.length)) ? 1 : -3;
}

function isNamed(word: string, words: Vocabulary): boolean {
  return !isStarter(word) && (isName(word) || isProperName(word) || words.isName(word) || /^\p{Lu}{2}/u.test(word));
}

function ofWord(word: string, named: boolean, heading: string, words: Vocabulary): number {
  if (word.length === 1 && !isStarter(word)) return -6;
  if (word === 'I') return /\b(?:what|why|how|when|where|that|things?|and|if|before|until|day|time|mistakes?)$/i.test(heading) ? -6 : -2;
  if (named) return /^\p{Lu}{2}/u.test(word) ? -5 : -3;
  if (isStarter(word)) return 4;
  if (words.isWord(word)) return 3;
  return isVerbLike(word) ? 2.5 : 0;
}

function isVerbLike(word: string): boolean {
  return ending.test(word) || /(?:[áéíó]|ía|aba)$/.test(word);
}

/** A sentence's second word is written small, unless a name, behind which small letters follow. */
function ofNext(word: string, behind: string, title: boolean): number {
  if (behind.trim() === '') return -6;
  if (/^[.!…]/.test(behind)) return isStarter(word) || isVerbLike(word) ? 1 : -6;
  if (/^,\s+\p{Lu}/u.test(behind)) return -3;
  if (/^\s+[\uE003\uE005\uE007«“¿]*[\p{Ll}\p{N}]|^[,;:]/u.test(behind)) return 2;
  if (/^\s+(?:I\b|\uE001)/.test(behind)) return !title ? 1 : isStarter(word) ? 0 : -7;
  const next = /^\s+[\uE003\uE005\uE007«“]*(\p{Lu}\p{L}*)/u.exec(behind);
  if (!next) return 0;
  if (isName(next[1] ?? '') || isProperName(next[1] ?? '')) return /^(?:\s+\p{Ll}|,\s\p{Ll})/u.test(behind.slice(next[0].length)) ? (isStarter(word) ? 1 : title ? -7 : -2) : title ? -7 : -4;
  return title ? -7 : -4;
}

/** Whether A Heading Is Written Like This. */
function isInTitleCase(heading: string): boolean {
  const weighty = heading.split(/\s+/).slice(1).filter((word) => /^\p{L}{2,}/u.test(word) && !leadingWords.has(word.toLowerCase()));
  return weighty.length > 0 && weighty.every((word) => /^\p{Lu}/u.test(word));
}
