import * as l10n from '@vscode/l10n';
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
      yield { range: definition.range, message, fixes: [removal(post, definition)], unnecessary: true };
    }
  },
};
