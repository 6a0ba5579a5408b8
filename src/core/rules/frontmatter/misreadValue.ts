import * as l10n from '@vscode/l10n';
import type { Finding, Fix } from '../../model/problem';
import type { Rule, RuleContext } from '../rule';
import { momentOf } from '../../dates/asSite';
import { inWords } from '../../dates/inWords';
import { misreadingOf, type Misreading } from '../../dates/misreading';
import { nowAsPostsDo } from '../../dates/now';
import { endOfLine } from '../../edits/lines';
import { replaceValue } from '../../edits/replaceValue';
import { quoted, quoteOf } from '../../edits/yamlText';
import type { Leaf } from '../../parse/leaves';
import { pathName, placeOf, sliceOf } from './place';
import { soundLeaves } from './wellKnown';

/** Reports what the site accepts but reads otherwise than it was meant: a rolled-over date, a text cut off by a "#". */
export const misreadValue: Rule = {
  code: 'frontmatter/misread-value',
  severity: 'warning',
  *check(context) {
    if (context.post.frontmatter.fence.kind !== 'block') return;
    for (const leaf of soundLeaves(context)) {
      const finding = misreadDate(leaf, context) ?? cutText(leaf, context) ?? wordAsText(leaf, context);
      if (finding) yield finding;
    }
  },
};

function misreadDate({ path, node, value }: Leaf, context: RuleContext): Finding | undefined {
  const { post, now, site, locale } = context;
  const field = context.field(path);
  if (field?.kinds.length !== 1 || field.kinds[0] !== 'date') return undefined;
  const at = momentOf(value);
  if (at === undefined) return undefined;
  // An empty one that is no date to the schema either is fine: it stays empty.
  if (value === null && !field.coerced) return undefined;
  const written = sliceOf(post, node.range).replace(/^(["'])(.*)\1$/s, '$2');
  const reading = misreadingOf(written, value, at, now);
  if (!reading) return undefined;
  const meant = value === null ? [nowAsPostsDo(site, now)] : reading.meant;
  return {
    range: placeOf(post, path),
    message: messageFor(reading.why, pathName(path), written, inWords(at, locale)),
    fixes: meant.map((date): Fix => ({
      title: l10n.t('Change to {0}', date),
      edits: [replaceValue(post.text, node, date)],
    })),
  };
}

function messageFor(why: Misreading['why'], name: string, written: string, read: string): string {
  switch (why) {
    case 'rolled-over': return l10n.t('There is no such date as {0}: the site reads {1}.', written, read);
    case 'month-first': return l10n.t('The site takes the month first here and reads {0}. Write the year first, so that there is no doubt.', read);
    case 'no-zone': return l10n.t('This time names no zone, so the date depends on the machine that builds the site. Put a Z behind it for UTC.');
    case 'number': return l10n.t('The site takes {0} for a count of milliseconds and reads {1}. Write a date such as {2}', written, read, '2026-02-26');
    case 'empty': return l10n.t('“{0}” is empty: the site reads {1}.', name, read);
    case 'no-date': return l10n.t('The site makes {1} of “{0}”. Write a date such as {2}', written, read, '2026-02-26');
  }
}

/** `title: Hola #x`: what follows the # is a comment. One with a space behind its # is meant as such. */
function cutText({ path, node, value }: Leaf, { post, field }: RuleContext): Finding | undefined {
  if (node.style !== 'plain' || typeof value !== 'string' || /[\r\n]/.test(sliceOf(post, node.range))) return undefined;
  const tail = /^[ \t]+(#[\p{L}\p{N}][^\r\n]*)/u.exec(post.text.slice(node.range.end, endOfLine(post.text, node.range.end)));
  if (tail?.[1] === undefined) return undefined;
  const kinds = field(path)?.kinds ?? [];
  if (kinds.length > 0 && !kinds.includes('string')) return undefined;
  const range = { start: node.range.start, end: node.range.end + tail[0].trimEnd().length };
  return {
    range,
    message: l10n.t('The site leaves out {0}, as a # begins a comment, and reads “{1}”. Put the whole text in quotes.', tail[1].trim(), value),
    fixes: [{ title: l10n.t('Put it in quotes'), preferred: true, edits: [{ range, newText: quoted(sliceOf(post, range), quoteOf(post)) }] }],
  };
}

/** `tags: [yes]`: a word that means true in older YAML is plain text to the site. */
function wordAsText({ path, node, value }: Leaf, { post, field }: RuleContext): Finding | undefined {
  const inList = typeof path.at(-1) === 'number';
  if (!inList || node.style !== 'plain' || typeof value !== 'string' || !/^(?:yes|no|on|off)$/i.test(value)) return undefined;
  if (!(field(path)?.kinds ?? []).includes('string')) return undefined;
  return {
    range: node.range,
    message: l10n.t('The site reads the text “{0}” here; other tools read true or false. Put it in quotes.', value),
    fixes: [{ title: l10n.t('Put it in quotes'), preferred: true, edits: [{ range: node.range, newText: quoted(value, quoteOf(post)) }] }],
  };
}
