import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const posts = path.join(__dirname, '../../examples/blog/src/content/blog');

/** So many lines of Markdown, as people write it: the texts of the example blog's posts, over and over. */
export function longBody(size: number): string[] {
  const lines = readdirSync(posts).flatMap((file) => readFileSync(path.join(posts, file), 'utf8').replace(/^---[^]*?\n---\n/, '').split('\n'));
  return Array.from({ length: size }, (_, index) => lines[index % lines.length] ?? '');
}

/** The index of the first line behind the middle that is running text. */
export function middleParagraph(body: readonly string[]): number {
  return body.findIndex((line, index) => index > body.length / 2 && /^[A-Z]\p{L}+ /u.test(line));
}
