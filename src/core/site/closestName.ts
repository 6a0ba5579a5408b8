import { fold } from './nearness/slugWords';
import { typingDistance } from './nearness/wordLikeness';

/**
 * The name that a mistaken one most likely meant: a frontmatter key, an allowed value, a tag, a heading id. Letter
 * case, accents, separators and a slip or two (by length) are forgiven, as is an end left off a long name; undefined
 * when nothing is near, or when two are equally near.
 */
export function closestName(name: string, names: Iterable<string>): string | undefined {
  const wanted = bare(name);
  if (wanted === '') return undefined;
  const allowed = wanted.length < 3 ? 0 : wanted.length < 6 ? 1 : wanted.length < 12 ? 2 : 3;
  let nearest: string | undefined;
  let least = Infinity;
  for (const known of names) {
    const distance = distanceBetween(wanted, bare(known), allowed);
    if (distance > allowed || distance > least) continue;
    nearest = distance < least ? known : undefined;
    least = distance;
  }
  return nearest;
}

/** Whether a name says all that a known one says, and goes on. */
export function goesBeyond(name: string, known: string): boolean {
  return bare(name) !== bare(known) && bare(name).startsWith(bare(known));
}

function distanceBetween(wanted: string, known: string, allowed: number): number {
  if (wanted === known) return 0;
  if (numbersIn(wanted) !== numbersIn(known)) return Infinity;
  const begins = known.startsWith(wanted) || wanted.startsWith(known);
  const shorter = Math.min(wanted.length, known.length);
  if (begins && shorter >= 6 && shorter * 2 >= Math.max(wanted.length, known.length)) return Math.min(allowed, 2);
  // Of three letters one changed makes another word: "css" is no slip for "rss", "tag" is one for "tags".
  if (shorter < 3 || (shorter === 3 && wanted.length === known.length)) return Infinity;
  return typingDistance(wanted, known, allowed);
}

function bare(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]+/gu, '');
}

function numbersIn(name: string): string {
  return (name.match(/\d+/g) ?? []).join(' ');
}
