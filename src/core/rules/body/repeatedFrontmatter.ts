import * as l10n from '@vscode/l10n';
import type { Post } from '../../model/post';
import type { Range } from '../../model/text';
import type { Rule } from '../rule';

/** Reports frontmatter, as YAML or JSON, that stands once more at the start of the text. */
export const repeatedFrontmatter: Rule = {
  code: 'body/repeated-frontmatter',
  severity: 'warning',
  *check({ post }) {
    const { data, fence } = post.frontmatter;
    if (fence.kind !== 'block') return;
    const found = yamlBlock(post) ?? jsonBlock(post);
    if (!found || found.keys.length < 2 || !found.keys.some((key) => key in data)) return;
    const { start, end } = found.range;
    const behind = /^\s*/.exec(post.text.slice(end))?.[0].length ?? 0;
    yield {
      range: found.range,
      message: l10n.t('This repeats the frontmatter. Readers would see it above the text.'),
      fixes: [{
        title: l10n.t('Remove what is repeated'),
        edits: [{ range: { start, end: end + behind }, newText: '' }],
        ...(found.keys.every((key) => key in data) && { preferred: true }),
      }],
    };
  },
};

interface Block {
  readonly range: Range;
  readonly keys: readonly string[];
}

/** Between lines of dashes, or in a code block. */
function yamlBlock({ text, body }: Post): Block | undefined {
  const block = /^(---|```ya?ml)[ \t]*\r?\n((?:[\w-]+:.*\r?\n|[ \t]+.*\r?\n|- .*\r?\n)+)(?:---|```)[ \t]*(?=\r?\n|$)/.exec(text.slice(body.start, body.start + longest));
  if (!block) return undefined;
  return { range: { start: body.start, end: body.start + block[0].length }, keys: [...(block[2] ?? '').matchAll(/^([\w-]+):/gm)].map(([, key = '']) => key) };
}

/** One object, bare or in a code block. */
function jsonBlock({ text, body }: Post): Block | undefined {
  const start = text.slice(body.start, body.start + longest);
  const block = /^(?:```(?:json)?[ \t]*\r?\n)?(\{[^]*?\r?\n?\})[ \t]*(?:\r?\n```)?[ \t]*(?=\r?\n[ \t]*\r?\n|\r?\n?$)/.exec(start);
  const value = block ? parse(block[1] ?? '') : undefined;
  return block && value ? { range: { start: body.start, end: body.start + block[0].length }, keys: Object.keys(value) } : undefined;
}

/** No frontmatter is longer, in characters. */
const longest = 5000;

function parse(json: string): object | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined; // Braces of something else.
  }
}
