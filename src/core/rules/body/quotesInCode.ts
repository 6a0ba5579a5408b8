import * as l10n from '@vscode/l10n';
import type { Finding } from '../../model/problem';
import type { Post } from '../../model/post';
import type { Range, TextEdit } from '../../model/text';
import type { Rule } from '../rule';

/** Where quotes can only be signs of the language; not those whose files hold running text, nor PowerShell and Raku, which take curly quotes. */
const languages = new Set(
  'bash c c++ cjs cpp cs csharp css dart go golang java javascript js json json5 jsonc julia kotlin kt lua mjs php py python r rb rs ruby rust scala scss sh shell sql swift toml ts typescript zsh'.split(' '),
);

/** Code in one line of text. */
const span = /(?<![\\`])(``?)(?!`)(.+?)(?<!`)\1(?!`)/g;
const curly = /[“”‘’]/;
const straight = /["'`]/;
const pair = /[“”][^“”]*[“”]|[‘’][^‘’]*[‘’]/g;
/** What stands before a string, where no running text has a quotation: a call, an item, a value. */
const before = /(?:[\w\])$!?][([]|[+=]\s*|[\w\])“”‘’]\s*,\s*)$/;
/** The same in a block, where the language is known. */
const beforeInBlock = /(?:^|[{,])\s*(?:[{[(]\s*|(?:[“”][^“”]*[“”]|[\w.-]+)\s*:\s*)?$|\b(?:case|echo|from|import|include|print|printf|puts|require|return)\s+$|[[{,(]\s*$/;
const behind = /^\s*(?:[)\]},;:.+=]|$)/;
/** From here on a line is a remark. */
const remark = /(?:^|\s)(?:\/\/|\/\*|\*|#|--|;;)(?=\s|$)/;

/**
 * Reports curly quotes around the strings of code, where the language wants straight ones. Only code without any straight quote counts: what
 * turned them turned all. One problem for a block.
 */
export const quotesInCode: Rule = {
  code: 'body/quotes-in-code',
  severity: 'warning',
  *check({ post }) {
    if (!curly.test(post.text)) return;
    for (const { language, range } of post.codeBlocks) {
      if (languages.has(language)) yield* inCode(post, range, true);
    }
    for (const { start, end } of post.texts) {
      if (!curly.test(post.text.slice(start, end))) continue;
      for (const { 1: ticks = '', 2: code = '', index } of post.text.slice(start, end).matchAll(span)) {
        const from = start + index + ticks.length;
        yield* inCode(post, { start: from, end: from + code.length }, false);
      }
    }
  },
};

function* inCode({ text }: Post, { start, end }: Range, block: boolean): Iterable<Finding> {
  const code = text.slice(start, end);
  if (straight.test(code)) return;
  const strings: Range[] = [];
  for (const { 0: line, index } of code.matchAll(/.+/g)) {
    for (const { start: from, end: to } of stringsIn(line, block)) strings.push({ start: start + index + from, end: start + index + to });
  }
  const [first] = strings;
  if (!first) return;
  const edits = strings.flatMap((string) => straightened(text, string));
  yield {
    range: first,
    message: l10n.t('Code wants straight quotes: with curly ones, whoever copies it gets an error.'),
    fixes: [{ title: l10n.t('Use straight quotes'), preferred: true, edits }],
  };
}

/** What stands in curly quotes where a string may stand, in a line of code. */
function* stringsIn(line: string, block: boolean): Iterable<Range> {
  for (const { 0: quoted, index } of line.matchAll(pair)) {
    const head = line.slice(0, index);
    const end = index + quoted.length;
    if (remark.test(head) || !behind.test(line.slice(end))) continue;
    if (before.test(head) || (block && beforeInBlock.test(head))) yield { start: index, end };
  }
}

function straightened(text: string, { start, end }: Range): TextEdit[] {
  const newText = /[“”]/.test(text.charAt(start)) ? '"' : '\'';
  return [{ range: { start, end: start + 1 }, newText }, { range: { start: end - 1, end }, newText }];
}
