// What any tool must do at least, each in a process of its own: `read` the files, or `parse` them too with gray-matter,
// yaml and markdown-it. Usage: floors.cjs read|parse FOLDER
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

async function main([kind, folder = '']: readonly string[]): Promise<void> {
  const parse = kind === 'parse' ? (await import('./leastParse.js')).parseText : (text: string) => text.length;
  let seen = 0;
  for (const name of readdirSync(folder)) seen += parse(readFileSync(path.join(folder, name), 'utf8'));
  if (seen === 0) throw new Error(`Nothing was read in ${folder}.`);
}

void main(process.argv.slice(2));
