import * as l10n from '@vscode/l10n';
import type { Definition, Post } from '../../model/post';
import type { Rule } from '../rule';
import { isComment, removal } from './definitionLines';

/** Reports a definition that no link uses. */
export const unusedDefinition: Rule = {
  code: 'link/unused-definition',
  severity: 'hint',
  *check({ post }) {
    const used = new Set(post.references.map(({ label }) => label));
    for (const definition of post.definitions) {
      if (used.has(definition.label) || isComment(post, definition)) continue;
      const { start, end } = definition.labelRange;
      const message = l10n.t('No link uses the definition “{0}”.', post.text.slice(start, end));
      yield { range: definition.range, message, fixes: isAboveIndented(post, definition) ? [] : [removal(post, definition)], unnecessary: true };
    }
  },
};

/** At the top of a body indentation counts for nothing: code that came to stand there would be text. */
function isAboveIndented({ text, body }: Post, { range }: Definition): boolean {
  return range.start === body.start && /^\s*?\n(?: {4}|\t)/.test(text.slice(range.end, body.end));
}
