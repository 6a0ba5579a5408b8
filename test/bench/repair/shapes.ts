import type { Random } from './structures';

/** What bodies are made of: one phrase a line. */
export interface Phrases {
  readonly headings: string;
  readonly paragraphs: string;
  readonly items: string;
}

const lines = (text: string): string[] => text.trim().split('\n').map((line) => line.trim());

/** A body of other shapes than `makeBody` gives: pictures, task lists, nested items, headings of three depths, longer tables and code. */
export function makeShapedBody(phrases: Phrases, random: Random): string {
  const [headings, paragraphs, items] = [lines(phrases.headings), lines(phrases.paragraphs), lines(phrases.items)];
  const pick = (from: readonly string[]): string => from[random(from.length)] ?? '';
  const some = (count: number, from: readonly string[]): string[] => Array.from({ length: count }, () => pick(from));
  // Paragraphs of two to six sentences: one that was written, or two of them after each other.
  const paragraph = (): string => some(1 + random(2), paragraphs).join(' ');
  const shapes: readonly (() => readonly string[])[] = [
    () => [paragraph()],
    () => [paragraph(), paragraph(), paragraph()],
    () => [paragraph(), some(2 + random(4), items).map((item) => `- ${item}`).join('\n'), paragraph()],
    () => [some(3, items).map((item, index) => `${index + 1}. ${item}`).join('\n')],
    () => [paragraph(), some(3, items).map((item) => `* ${item}`).join('\n')],
    () => [`- ${pick(items)}\n  - ${pick(items)}\n  - ${pick(items)}\n- ${pick(items)}`, paragraph()],
    () => [`- [ ] ${pick(items)}\n- [x] ${pick(items)}`],
    () => [paragraph(), `> ${paragraph()}`, paragraph()],
    () => [paragraph(), '| Qué | Cuándo | Euros |\n| :-- | :--: | --: |\n| Ajo | 11 | 3,50 |\n| Haba | 10 | 2 |\n| Trigo | 12 | 0,80 |'],
    () => [paragraph(), '```sh\nrsync -a ~/fotos disco:\nls | wc -l\n```', paragraph()],
    () => [`![${pick(items)}](/img/foto.jpg)`, paragraph()],
    () => [`### ${pick(headings)}`, paragraph(), `### ${pick(headings)}`, paragraph()],
    () => [`### 1. ${pick(headings)}`, paragraph(), `### 2. ${pick(headings)}`, paragraph(), paragraph()],
    () => [paragraph(), `#### ${pick(headings)}`, paragraph()],
  ];
  const blocks = some(1 + random(2), paragraphs);
  const sections = 2 + random(5);
  for (let section = 0; section < sections; section += 1) blocks.push(`## ${pick(headings)}`, ...(shapes[random(shapes.length)] ?? (() => []))());
  return `${blocks.join('\n\n')}\n`;
}
