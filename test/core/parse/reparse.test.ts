import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseMarkdown } from '../../../src/core/parse/markdown';
import { parsePost } from '../../../src/core/parse/post';
import { reparse } from '../../../src/core/parse/reparse';
import { fragments } from './markdownFragments';

const features = { format: 'md', math: true, gfm: true } as const;

/** Blocks of every kind, so that the text is long enough for a part of it to be left alone. */
const blocks = [
  'Un párrafo.', 'Dos líneas\nsin más.', '# Título', 'Título\n===', '- uno\n- dos', '- uno\n\n  sigue\n\n- dos', '1. a\n2. b', '> cita', '> cita\nperezosa', '```js\nlet a;\n\nlet b;\n```', '~~~\ncódigo',
  '    sangrado', '| a | b |\n|---|---|\n| 1 | 2 |', '***', '<div>\n\nhola\n\n</div>', '<!-- nota\n\nlarga -->', '<!-- abierta', '$$\nx\n$$', '$$', '[r]: /r', '[r]: /r\n    sangrado', '[^1]: nota\n\n    sigue', 'Con [r] y [^1] y [otro][r].',
  '![i](/i.png "t")', 'a|b\n-|-', '<script>\n\nlet a;', '</script>', '* * *', '- [ ] tarea', '\u0000', '\t\ttab', 'https://a.es',
];
const document = fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...blocks) }, { weight: 1, arbitrary: fc.constantFrom(...fragments) }), { maxLength: 30 }).chain((parts) =>
  fc.tuple(fc.constantFrom('\n\n', '\n\n', '\n', '\r\n\r\n'), fc.constant(parts)).map(([joint, all]) => all.join(joint)),
);
const edit = fc.record({ at: fc.nat(), length: fc.oneof(fc.constant(0), fc.constant(1), fc.nat(60)), text: fc.oneof(fc.constantFrom('x', '', '\n', ' ', '\n\n'), fc.constantFrom(...fragments), fc.constantFrom(...blocks)) });

/** What an environment defines; one that nothing was looked up in may lack the places for it. */
const definedIn = ({ references = {}, footnoteLabels = [] }: Readonly<Record<string, unknown>>) => [references, [...(footnoteLabels as Iterable<string>)]];

describe('parsing again after a change', () => {
  it('gives what parsing from nothing gives', () => {
    fc.assert(
      fc.property(document, fc.array(edit, { minLength: 1, maxLength: 4 }), (text, edits) => {
        let body = text;
        let known = parseMarkdown(body, features);
        for (const { at, length, text: typed } of edits) {
          const start = at % (body.length + 1);
          body = body.slice(0, start) + typed + body.slice(start + length);
          known = parseMarkdown(body, features, known);
          const fresh = parseMarkdown(body, features);
          assert.deepEqual(known.tokens, fresh.tokens);
          assert.deepEqual(definedIn(known.env), definedIn(fresh.env));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives the frontmatter that reading from nothing gives, and the same one where nothing of it has changed', () => {
    const heads = fc.constantFrom('---\ntitle: Uno\ntags: [a, b]\n---\n', '+++\ntitle = "Uno"\n+++\n', '---\ntitle: "Uno\n---\n', '\n---\r\ntitle: Uno\r\n---\r\n', '---\ntitle: Uno\n', '');
    const generators = fc.constantFrom('astro', 'hugo', 'jekyll');
    let taken = 0;
    fc.assert(
      fc.property(heads, document, edit, generators, generators, (head, body, { at, length, text: typed }, before, now) => {
        const features = { astroMajor: 6, smartPunctuation: true, math: false };
        const text = head + body;
        const start = at % (text.length + 1);
        const former = parsePost('a.md', text, { ...features, generator: before });
        const changed = text.slice(0, start) + typed + text.slice(start + length);
        const { frontmatter } = parsePost('a.md', changed, { ...features, generator: now }, former);
        assert.deepEqual(frontmatter, parsePost('a.md', changed, { ...features, generator: now }).frontmatter);
        if (frontmatter === former.frontmatter) taken += 1;
      }),
      { numRuns: 300 },
    );
    assert.ok(taken > 20, `${taken} taken over`);
  });

  it('takes over what stands before and behind', () => {
    const lines = Array.from({ length: 50 }, (_, index) => `Párrafo ${index} con [enlace](/x/).`);
    const former = parseMarkdown(lines.join('\n\n'), features);
    const next = reparse(former, lines.with(25, 'Otro').join('\n\n'), former.parser);
    const same = next?.filter((token) => former.tokens.includes(token)).length ?? 0;
    assert.ok(same >= 3 * 20, `${same} of ${next?.length ?? 0} tokens taken over`);
  });
});
