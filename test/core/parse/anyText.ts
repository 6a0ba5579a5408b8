import fc from 'fast-check';
import { fragments } from './markdownFragments';

const yamlScraps = [
  'title', 'tags', 'image', ':', ': ', ' ', '  ', '\t', '\n', '\n', '\n  ', '\n- ', '\n  - ', '"', "'", '[', ']', '{', '}', ',', '#', ' # ', '|', '>', '&a ', '*a', '<<: ', '!', '@', '`',
  '%', '?', '- ', '---', '...', '2026-02-26', 'true', 'null', 'a', 'ñ', '🚀', '\\', '\u0000', '\r\n', '\u00a0', '=', 'b: c', 'd: e\n', '__proto__', 'constructor',
];
const wildScraps = [...fragments, 'https://a.es', 'www.b.es/c', 'x@y.es', '<a href="/x">', "<a href='", '<img srcset="', 'import a from "b"\n', 'export ', '{', '}', '/*', '*/', '`${', '<A.B c={', '</>', '\u0000', '\uFEFF', '\r', '\ud83d'];

/** Markdown, frontmatter and noise of any kind. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.constantFrom(...wildScraps), { maxLength: 30 }).map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom('---\n', '+++\n', '\uFEFF---\r\n', '---', '\n---\n'), fc.array(fc.constantFrom(...yamlScraps), { maxLength: 25 }), fc.constantFrom('\n---\n', '\n+++\n', '---', '', '\n---\r\n[a](b)'))
    .map(([open, parts, close]) => open + parts.join('') + close),
);
