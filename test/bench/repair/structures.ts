import { phrases, type Phrases } from './phrases';

/** Numbers from 0 on, below `below`, always the same ones for a seed. */
export type Random = (below: number) => number;

/** Mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) % 1_000_003) % below;
  };
}

/** A made-up body: an opening, then sections with paragraphs, lists, quotes, now and then a table or code. */
export function makeBody(language: 'es' | 'en', half: 'tuning' | 'heldOut', random: Random): string {
  const pool = phrases[language][half];
  const pick = <T>(from: readonly T[]): T | undefined => from[random(from.length)];
  const blocks = paragraphs(pool, 1 + random(2), pick);
  const sections = 3 + random(6);
  for (let section = 0; section < sections; section += 1) {
    blocks.push(`## ${pick(pool.headings) ?? ''}`);
    if (random(8) > 0) blocks.push(...paragraphs(pool, 1 + random(3), pick));
    const shape = random(12);
    if (shape < 3) for (let i = 1; i <= 2 + random(3); i += 1) blocks.push(`### ${random(2) ? `${i}. ` : ''}${pick(pool.headings) ?? ''}`, ...paragraphs(pool, 1 + random(2), pick));
    else if (shape < 6) blocks.push(list(pool, random, pick));
    else if (shape === 6) blocks.push(`> ${pick(pool.paragraphs) ?? ''}`);
    else if (shape === 7) blocks.push('| Uno | Dos |\n| --- | ---: |\n| a | 1 |\n| b | 2 |');
    else if (shape === 8) blocks.push('```js\nconst a = 1;\nshow(a);\n```');
    else if (shape === 9) blocks.push('---');
    if (shape >= 3 && random(2)) blocks.push(...paragraphs(pool, 1, pick));
  }
  return `${blocks.join('\n\n')}\n`;
}

type Pick = <T>(from: readonly T[]) => T | undefined;

function paragraphs(pool: Phrases, count: number, pick: Pick): string[] {
  return Array.from({ length: count }, () => pick(pool.paragraphs) ?? '');
}

function list(pool: Phrases, random: Random, pick: Pick): string {
  const numbered = random(3) === 0;
  const mark = random(4) === 0 ? '*' : '-';
  return Array.from({ length: 2 + random(5) }, (_, index) => `${numbered ? `${index + 1}.` : mark} ${pick(pool.items) ?? ''}`).join('\n');
}
