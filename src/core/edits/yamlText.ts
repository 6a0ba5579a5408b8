import { load, YAMLException } from 'js-yaml';
import type { Post } from '../model/post';

export type Quote = '"' | "'";

/** The quotes that a post's frontmatter uses first; `"` where it has none, and in TOML, which reads the others without escapes. */
export function quoteOf({ text, frontmatter: { fence } }: Post): Quote {
  if (fence.kind !== 'block' || fence.notation === 'toml') return '"';
  const found = /^[^#\r\n]*(?::|-)[ \t]+(["'])/m.exec(text.slice(fence.content.start, fence.content.end))?.[1];
  return found === "'" ? "'" : '"';
}

/** A text in quotes, as YAML reads it back. The quotes asked for are taken unless the text holds them and not the others. */
export function quoted(text: string, quote: Quote = '"'): string {
  const other = quote === '"' ? "'" : '"';
  if (/[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF]/.test(text)) return inDouble(text);
  const chosen = (text.includes(quote) || (quote === '"' && text.includes('\\'))) && !text.includes(other) ? other : quote;
  if (chosen === "'") return `'${text.replaceAll("'", "''")}'`;
  return inDouble(text);
}

/** A text as it can stand in YAML, without quotes where they are not needed; `inFlow`: between brackets. */
export function plainOrQuoted(text: string, quote: Quote = '"', inFlow = false): string {
  const simple = text === text.trim() && !/[\r\n]/.test(text) && !(inFlow && /[,[\]{}]/.test(text));
  return simple && readsAs(text, inFlow) === text ? text : quoted(text, quote);
}

/** A text as it can stand in a post's frontmatter: in TOML always in quotes, in YAML where they are needed. */
export function textIn(post: Post, text: string, inFlow = false): string {
  return isToml(post) ? quoted(text) : plainOrQuoted(text, quoteOf(post), inFlow);
}

/** Whether a post's frontmatter stands between `+++`. */
export function isToml({ frontmatter: { fence } }: Post): boolean {
  return fence.kind === 'block' && fence.notation === 'toml';
}

/** What a single YAML value means to the site; undefined where it cannot be read. */
export function readsAs(yaml: string, inFlow = false): unknown {
  try {
    const list = load(inFlow ? `[${yaml}]` : `- ${yaml}`);
    return Array.isArray(list) && list.length === 1 ? (list[0] as unknown) : undefined;
  } catch (error) {
    if (error instanceof YAMLException) return undefined;
    throw error;
  }
}

function inDouble(text: string): string {
  const escaped = text.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n').replace(/\t/g, '\\t');
  return `"${escaped.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;
}
