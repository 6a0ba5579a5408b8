// What any tool must do at least, each in a process of its own: `read` the files, or `parse` them too with gray-matter,
// yaml and markdown-it. Usage: floors.ts read|parse FOLDER
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import matter from 'gray-matter';
import createMarkdownIt from 'markdown-it';
import { parseDocument } from 'yaml';

const [kind, folder = ''] = process.argv.slice(2);
const md = new createMarkdownIt({ html: true });
let seen = 0;
for (const name of readdirSync(folder)) {
  const text = readFileSync(path.join(folder, name), 'utf8');
  seen += text.length;
  if (kind !== 'parse') continue;
  const { content, matter: block } = matter(text, {});
  seen += parseDocument(block).errors.length + md.parse(content, {}).length;
}
if (seen === 0) throw new Error(`Nothing was read in ${folder}.`);
