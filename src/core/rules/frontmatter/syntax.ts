import * as l10n from '@vscode/l10n';
import type { SyntaxFault } from '../../model/frontmatter';
import type { Post } from '../../model/post';
import type { Rule } from '../rule';
import { mendedAtOnce } from '../../edits/mending';
import { isToml } from '../../edits/yamlText';
import { gluedText, ungluing } from './gluedText';
import { sliceOf } from './place';
import { fixesForFault } from './syntaxFixes';

/** Reports what the site's reader cannot make out: a missing quote or bracket, a tab, a stray line. */
export const syntax: Rule = {
  code: 'frontmatter/syntax',
  severity: 'error',
  *check({ post, fields }) {
    const glued = gluedText(post);
    if (glued) {
      // Whatever follows cannot be read for this one reason.
      const message = l10n.t('Nothing else may stand on the line of the three dashes.');
      yield { range: glued, message, fixes: [{ title: l10n.t('Leave the three dashes alone on their line'), preferred: true, edits: [ungluing(post, glued)] }] };
      return;
    }
    const mended = mendedAtOnce(post);
    for (const [index, fault] of post.frontmatter.faults.entries()) {
      if (fault.kind === 'duplicate-key' || isSameTabs(post, fault)) continue;
      yield { range: fault.range, message: messageFor(post, fault), fixes: index < mended ? fixesForFault(post, fault, () => fields([]).map((field) => field.key)) : [] };
    }
  },
};

function messageFor(post: Post, fault: Exclude<SyntaxFault, { kind: 'duplicate-key' }>): string {
  const written = sliceOf(post, fault.range);
  if (isToml(post) && fault.kind === 'needs-quotes') return l10n.t('Put this in quotes: between lines of +++, a text always stands in quotes.');
  if (isToml(post) && fault.kind === 'other') return l10n.t('The site cannot read this. Between lines of +++, a field looks like this: title = "My post"');
  switch (fault.kind) {
    case 'needs-quotes': return quotesMessage(written);
    case 'tab-indent': return l10n.t('Indent with spaces: a tab does not count here.');
    case 'unclosed-quote': return l10n.t('The quote {0} opens a text that nothing closes.', written.charAt(0));
    case 'unclosed-bracket': return l10n.t('The bracket {0} is never closed.', written.charAt(0));
    case 'bad-flow': return written === ','
      ? l10n.t('Something is missing beside this comma. A list looks like [one, two].')
      : l10n.t('The site cannot read this list. Separate its items with commas: [one, two].');
    case 'unknown-alias': return l10n.t('Put {0} in quotes: the * has a meaning of its own here.', written);
    case 'bad-indent': return l10n.t('This line is not indented like the others of its group.');
    case 'missing-space': return l10n.t('A space is missing after the colon.');
    case 'missing-colon': return l10n.t('This line is no field. A field looks like this: title: "My post"');
    case 'control-character': return l10n.t('There is an invisible character here that the site refuses.');
    case 'other': return /^(?:<{7}|={7}|>{7}|\|{7})/.test(written)
      ? l10n.t('This is left over from a merge of two versions. Keep one version and remove this line.')
      : l10n.t('The site cannot read this. A field looks like this: title: "My post"');
  }
}

function quotesMessage(written: string): string {
  const first = written.charAt(0);
  if (/^(["']).*\1$/s.test(written)) return l10n.t('A quote inside the text ends it too early.');
  if (first === '"' || first === "'") return l10n.t('Text follows the closing quote. Put all of it in quotes.');
  if (/^[@`%&*!|>\]},?-]/.test(first)) return l10n.t('Put this in quotes: at the start of a text, {0} has a meaning of its own.', first);
  return l10n.t('Put this in quotes: a colon with a space after it would begin another field.');
}

/** Whether a tab stands below another one under the same key: one habit, one problem, one fix. */
function isSameTabs({ text, frontmatter: { faults } }: Post, fault: SyntaxFault): boolean {
  const isAbove = (other: SyntaxFault): boolean =>
    other.kind === 'tab-indent' && other.range.start < fault.range.start && !/\n\S/.test(text.slice(other.range.end, fault.range.start));
  return fault.kind === 'tab-indent' && faults.some(isAbove);
}
