import * as l10n from '@vscode/l10n';
import type { Finding } from '../../model/problem';
import type { Post } from '../../model/post';
import type { Rule } from '../rule';
import { lineBreakOf } from '../../edits/lines';
import { matchesIn } from './prose';

/** `\n` typed out, where a line ends: twice, or beside a sentence's end or a mark. Not a path such as `C:\new`. */
const typedBreak = /(?:(?<=[\p{L}\p{N}.!?:;,…)\]*_"”»])|^)(?:(?:\\r)?\\n[ \t]*){2,}|(?<=[.!?:…)*_"”»])(?:\\r)?\\n(?=[-*#>¿¡"“«\p{Lu}\d]|$)|(?<=[\p{Ll}\d])\\n(?=[-*] |#{1,6} |\d+\. )/gu;
const bold = /\\\*\\\*(?=[^\s\\*])([^*\\\n]{1,200})\\\*\\\*/g;
const link = /\\\[([^[\]\\\n]{1,200})\\\]\\\(([^()\s\\]{1,300})\\\)/g;
const heading = /^\\#(?:\\?#){1,5} (?=\S)/g;
/** Letters and quotes need no such code, and a code of a code is shown as it stands. */
const entity = /&amp;(?:quot|apos|lt|gt|amp|nbsp|#39|#34|#x27);|&(?:quot|apos|#0?39|#x27|#34|iquest|iexcl|ldquo|rdquo|lsquo|rsquo|laquo|raquo|[aeiouAEIOU](?:acute|grave|circ|uml)|[nN]tilde|[cC]cedil);/g;

const meanings: Readonly<Record<string, string>> = {
  quot: '"', apos: "'", '#39': "'", '#039': "'", '#x27': "'", '#34': '"', iquest: '¿', iexcl: '¡', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', laquo: '«', raquo: '»',
};
const accents: Readonly<Record<string, string>> = { acute: '\u0301', grave: '\u0300', circ: '\u0302', uml: '\u0308', tilde: '\u0303', cedil: '\u0327' };

/** Reports Markdown that a program has escaped, so that the page shows its signs: `\n`, `\*\*…\*\*`, `&quot;`. */
export const escapedMarkdown: Rule = {
  code: 'body/escaped-markdown',
  severity: 'warning',
  *check({ post }) {
    yield* found(post, typedBreak, /\\n/, ([text]) => lineBreakOf(post.text).repeat(text.split('\\n').length - 1), () => [l10n.t('A line break was typed out here: readers see “\\n”.'), l10n.t('Make it a line break')]);
    yield* found(post, bold, /\\\*/, ([, text = '']) => `**${text}**`, () => [l10n.t('These asterisks are shown as they stand, because of the backslashes.'), l10n.t('Make it bold')]);
    yield* found(post, link, /\\\[/, ([, text = '', href = '']) => `[${text}](${href})`, () => [l10n.t('This link is shown as it stands, because of the backslashes.'), l10n.t('Make it a link')]);
    yield* found(post, heading, /\\#/, ([text]) => text.replaceAll('\\', ''), () => [l10n.t('This heading is shown as text, because of the backslash.'), l10n.t('Make it a heading')]);
    yield* found(post, entity, /&/, ([text]) => decoded(text), () => [l10n.t('This code stands for one character. Write the character itself.'), l10n.t('Write the character')]);
  },
};

/** @param words the message and its fix's title, which few posts need */
function* found(post: Post, expression: RegExp, clue: RegExp, replace: (match: RegExpExecArray) => string, words: () => readonly [string, string]): Iterable<Finding> {
  for (const { match, range } of matchesIn(post, expression, clue)) {
    const [message, title] = words();
    // What stands masked in the match stays as written.
    const newText = restore(replace(match), match[0], post.text.slice(range.start, range.end));
    yield { range, message, fixes: [{ title, preferred: true, edits: [{ range, newText }] }] };
  }
}

/** Puts the text as written back where it was masked. */
function restore(replacement: string, masked: string, written: string): string {
  let from = 0;
  return replacement.replace(/[\uE000-\uE00C]/g, (mark) => {
    const at = masked.indexOf(mark, from);
    from = at + 1;
    return written[at] ?? mark;
  });
}

/** `&eacute;` is `é`; `&amp;quot;`, a code of a code, `"`, and of signs that mean something to the page their own code. */
function decoded(text: string): string {
  const name = text.replace(/^&(?:amp;)?/, '').slice(0, -1);
  const [, letter = '', accent = ''] = /^([a-zA-Z])([a-z]{3,})$/.exec(name) ?? [];
  return meanings[name] ?? (accent in accents ? (letter + (accents[accent] ?? '')).normalize() : `&${name};`);
}
