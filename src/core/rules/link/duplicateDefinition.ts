import * as l10n from '@vscode/l10n';
import type { Definition } from '../../model/post';
import type { Rule } from '../rule';
import { isComment, removal } from './definitionLines';

/** Reports a definition whose name an earlier one has: the first counts. */
export const duplicateDefinition: Rule = {
  code: 'link/duplicate-definition',
  severity: 'warning',
  *check({ post }) {
    const first = new Map<string, Definition>();
    for (const definition of post.definitions) {
      if (isComment(post, definition)) continue;
      const earlier = first.get(definition.label);
      if (!earlier) {
        first.set(definition.label, definition);
        continue;
      }
      const written = ({ hrefRange }: Definition): string => post.text.slice(hrefRange.start, hrefRange.end);
      const fix = removal(post, definition);
      yield {
        range: definition.labelRange,
        message: l10n.t('“{0}” is defined further up already, and the first definition counts.', post.text.slice(definition.labelRange.start, definition.labelRange.end)),
        // With another address, which of the two is right is for the writer to say.
        fixes: [written(definition) === written(earlier) ? { ...fix, preferred: true } : fix],
        related: [{ path: post.path, range: earlier.range, message: l10n.t('The definition that counts') }],
        unnecessary: true,
      };
    }
  },
};
