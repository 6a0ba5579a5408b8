/**
 * How likely two folded words are the same word written twice, 0..1: 1 when equal, near 1 for a plural, high for a
 * typing mistake or a word cut short, 0 when they are simply different words.
 */
export function wordLikeness(a: string, b: string): number {
  if (a === b) return 1;
  if (isNumber(a) || isNumber(b)) return 0;
  if (a.length < b.length ? samePlural(a, b) : samePlural(b, a)) return 0.95;
  const shorter = Math.min(a.length, b.length);
  const longer = Math.max(a.length, b.length);
  return Math.max(typoLikeness(a, b, shorter, longer), stemLikeness(a, b, shorter, longer));
}

function typoLikeness(a: string, b: string, shorter: number, longer: number): number {
  const allowed = shorter < 4 ? 0 : shorter < 7 ? 1 : 2;
  if (longer - shorter > allowed) return 0;
  const distance = typingDistance(a, b, allowed);
  return distance > allowed ? 0 : 1 - (0.9 * distance) / shorter;
}

/** Words that begin alike: one cut short, or two forms of one verb or noun ("configurar", "configuración"). */
function stemLikeness(a: string, b: string, shorter: number, longer: number): number {
  let common = 0;
  while (common < shorter && a[common] === b[common]) common++;
  if (common === shorter && common >= 4) return 0.5 + (0.4 * shorter) / longer;
  return common >= 6 && common >= longer * 0.6 ? 0.7 : 0;
}

function isNumber(word: string): boolean {
  return /^\d/.test(word);
}

/** Whether one word is the other's plural, in Spanish or in English. */
function samePlural(shorter: string, longer: string): boolean {
  if (shorter.length < 3) return false;
  if (longer === shorter + 's' || longer === shorter + 'es') return true;
  const stem = shorter.slice(0, -1);
  return (shorter.endsWith('z') && longer === stem + 'ces') || (shorter.endsWith('y') && longer === stem + 'ies');
}

/**
 * Optimal string alignment distance: letters added, dropped, changed, or two neighbours swapped, each 1. Gives up,
 * with any number greater than `limit`, as soon as the distance must exceed it.
 */
export function typingDistance(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      }
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    [beforeLast, last] = [last, current];
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
