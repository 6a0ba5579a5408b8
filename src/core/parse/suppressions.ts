import type { Fence } from '../model/frontmatter';
import type { Suppression } from '../model/post';
import type { Range } from '../model/text';
import { Lines } from './lines';
import type { BodyOffsets } from './bodyOffsets';

const inMarkdown = /<!--\s*galley-disable-next-line\b([^>]*?)-->|\{\s*\/\*\s*galley-disable-next-line\b([^*]*?)\*\/\s*\}/;
const inYaml = /^[^\S\r\n]*#[^\S\r\n]*galley-disable-next-line\b([^\r\n]*)/gm;

/** Reads the comment that silences the next line from an HTML snippet or an expression of MDX; `within` gives its range in the text. */
export function readSuppression(html: string, within: (range: Range) => Range, offsets: BodyOffsets): Suppression | undefined {
  const match = inMarkdown.exec(html);
  if (!match) return undefined;
  const range = within({ start: match.index, end: match.index + match[0].length });
  return { line: offsets.nextLine(range.end), codes: codesIn(match[1] ?? match[2]), range };
}

/** Reads the comments in a YAML block that silence the line below them. */
export function readYamlSuppressions(text: string, fence: Fence): Suppression[] {
  if (fence.kind !== 'block') return [];
  const block = text.slice(fence.content.start, fence.content.end);
  if (!block.includes('galley-disable')) return [];
  const lines = new Lines(text);
  return [...block.matchAll(inYaml)].map((match) => {
    const start = fence.content.start + match.index;
    return { line: lines.lineAt(start) + 1, codes: codesIn(match[1]), range: { start, end: start + match[0].length } };
  });
}

function codesIn(list = ''): string[] {
  return list.split(/[\s,]+/).filter((code) => code !== '');
}
