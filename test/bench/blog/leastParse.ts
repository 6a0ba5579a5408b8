import matter from 'gray-matter';
import createMarkdownIt from 'markdown-it';
import { parseDocument } from 'yaml';

const md = new createMarkdownIt({ html: true });

/** What any tool must do at least to know a post: split the text, and {@link parseParts}. Returns how much there was. */
export function parseText(text: string): number {
  const { content, matter: frontmatter } = matter(text, {});
  return text.length + parseParts(frontmatter, content);
}

/** Parses a post's frontmatter and its body once. Returns how much there was. */
export function parseParts(frontmatter: string, body: string): number {
  return parseDocument(frontmatter).errors.length + md.parse(body, {}).length;
}
