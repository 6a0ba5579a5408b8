import * as l10n from '@vscode/l10n';
import type { Post } from '../../model/post';
import type { Range } from '../../model/text';
import { momentOf } from '../../dates/asSite';
import { readYaml } from '../../parse/yaml';
import type { Rule } from '../rule';

/** Reports frontmatter, as YAML or JSON, that stands once more at the start of the text. */
export const repeatedFrontmatter: Rule = {
  code: 'body/repeated-frontmatter',
  severity: 'warning',
  *check({ post }) {
    const { data, fence } = post.frontmatter;
    if (fence.kind !== 'block') return;
    const found = yamlBlock(post) ?? jsonBlock(post) ?? yamlLines(post);
    if (!found) return;
    const keys = Object.keys(found.data);
    const repeats = keys.some((key) => isSame(found.data[key], data[key]));
    // An example may stand in a code block, and a text may begin with a list of terms.
    if (keys.length < 2 || !keys.some((key) => key in data) || (!found.bare && !repeats)) return;
    const { start, end } = found.range;
    const behind = /^\s*/.exec(post.text.slice(end))?.[0].length ?? 0;
    yield {
      range: found.range,
      message: l10n.t('This repeats the frontmatter. Readers would see it above the text.'),
      fixes: [{
        title: l10n.t('Remove what is repeated'),
        edits: [{ range: { start, end: end + behind }, newText: '' }],
        ...(keys.every((key) => key in data) && { preferred: true }),
      }],
    };
  },
};

interface Block {
  readonly range: Range;
  readonly data: Readonly<Record<string, unknown>>;
  /** As it stands, it can be nothing else. */
  readonly bare: boolean;
}

/** Between lines of dashes, or in a code block. */
function yamlBlock({ text, body }: Post): Block | undefined {
  const block = /^(---|```ya?ml)[ \t]*\r?\n((?:[\w-]+:.*\r?\n|[ \t]+.*\r?\n|- .*\r?\n)+)(?:---|```)[ \t]*(?=\r?\n|$)/.exec(text.slice(body.start, body.start + longest));
  return block ? toBlock(body.start, block[0], readYaml(block[2] ?? '').data, block[1] === '---') : undefined;
}

/** Fields without anything around them. */
function yamlLines({ text, body }: Post): Block | undefined {
  const block = /^(?:[\w-]+:[ \t].*(?:\r?\n|$)|[\w-]+:[ \t]*\r?\n(?:[ \t]*- .*(?:\r?\n|$))+){2,}(?=\r?\n|$)/.exec(text.slice(body.start, body.start + longest));
  return block ? toBlock(body.start, block[0].trimEnd(), readYaml(block[0]).data, false) : undefined;
}

/** One object, bare or in a code block. */
function jsonBlock({ text, body }: Post): Block | undefined {
  const start = text.slice(body.start, body.start + longest);
  const block = /^(```(?:json)?[ \t]*\r?\n)?(\{[^]*?\r?\n?\})[ \t]*(?:\r?\n```)?[ \t]*(?=\r?\n[ \t]*\r?\n|\r?\n?$)/.exec(start);
  return block ? toBlock(body.start, block[0], parse(block[2] ?? ''), block[1] === undefined) : undefined;
}

function toBlock(start: number, written: string, data: unknown, bare: boolean): Block | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  return { range: { start, end: start + written.length }, data: data as Readonly<Record<string, unknown>>, bare };
}

/** Whether two values say the same; dates may be written as text. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === undefined || other === undefined || one === null) return false;
  if (one instanceof Date || other instanceof Date) return momentOf(one) !== undefined && momentOf(one) === momentOf(other);
  return JSON.stringify(one) === JSON.stringify(other);
}

/** No frontmatter is longer, in characters. */
const longest = 5000;

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined; // Braces of something else.
  }
}
