import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linkCases, mathCases, mdxCases, type LinkCases, type LinkRow } from './linkCases';
import { fragments, mixtures } from './markdownFragments';
import { seeByMicromark, type Seen } from './micromark';
import { assertSound, parsed } from './parsed';

/** remark finds these in a later pass, and gives them no places. */
const notCompared = new Set(['"www.a.es"']);

describe('links', () => {
  table(linkCases, { path: 'a.md', math: false });
  table(mdxCases, { path: 'a.mdx', math: false });
  table(mathCases, { path: 'a.md', math: true });

  it('are those that remark sees, at the same places, in any mixture of Markdown', () => {
    fc.assert(
      fc.property(mixtures(fragments), fc.boolean(), (text, math) => {
        assert.deepEqual(ourLinks(text, math), remarkLinks(text, math));
      }),
      { numRuns: 1000 },
    );
  }).timeout(60_000);

  it('are those that remark sees among bare addresses', () => {
    const around = ['a', ' ', ' ', '\n', '.', ',', ')', '(', '*', '_', '!', '?', ':', ';', '&amp;', '&', '/', '#', '<', '"', "'", '`', '-', '~', '|', '\\'];
    const address = fc.tuple(fc.constantFrom(' ', '\n', ' (', ' *', ' _'), fc.constantFrom('https://a.es', 'http://b.es/c_(d)', 'www.c.es', 'x.y@d.es', 'HTTPS://E.es/f?g=h&i#j'));
    const piece = fc.oneof(address.map((parts) => parts.join('')), fc.constantFrom(...around));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = `a${pieces.join('')}`;
        assert.deepEqual(ourLinks(text, false), remarkLinks(text, false));
      }),
      { numRuns: 1000 },
    );
  }).timeout(60_000);
});

function table(groups: LinkCases, { path, math }: { readonly path: string; readonly math: boolean }): void {
  for (const [group, cases] of Object.entries(groups)) {
    describe(group, () => {
      for (const [markdown, expected] of cases) {
        it(JSON.stringify(markdown), () => {
          const post = parsed(markdown, { path, math });
          assert.deepEqual(post.links.map((link): LinkRow => {
            const { labelRange, fragmentRange } = link;
            const label = labelRange && markdown.slice(labelRange.start, labelRange.end);
            const fragment = fragmentRange && markdown.slice(fragmentRange.start, fragmentRange.end);
            if (fragment !== undefined) return [link.kind, link.href, link.url, label, fragment];
            return label === undefined ? [link.kind, link.href, link.url] : [link.kind, link.href, link.url, label];
          }), expected);
          assertSound(post);
          if (path === 'a.md' && !notCompared.has(markdown) && !/^\uFEFF?---/.test(markdown)) {
            assert.deepEqual(ourLinks(markdown, math), remarkLinks(markdown, math));
          }
        });
      }
    });
  }
}

/** Links and references without HTML's, one line each. */
function ourLinks(text: string, math: boolean): string[] {
  const { links, references } = parsed(text, { math });
  const seen: Seen[] = [
    ...links.flatMap(({ kind, range, hrefRange }): Seen[] => (kind === 'html' ? [] : [{ kind, ...range, href: hrefRange }])),
    ...references.map(({ range }): Seen => ({ kind: 'reference', ...range })),
  ];
  return seen.sort((a, b) => a.start - b.start || b.end - a.end).map((link) => toLine(text, link));
}

function remarkLinks(text: string, math: boolean): string[] {
  // Astro trims what it hands to remark.
  const lead = text.length - text.trimStart().length;
  const move = ({ start, end }: { readonly start: number; readonly end: number }): { start: number; end: number } => ({ start: start + lead, end: end + lead });
  return seeByMicromark(text.trim(), math).links.map((link) => toLine(text, { ...link, ...move(link), ...(link.href && { href: move(link.href) }) }));
}

function toLine(text: string, { kind, start, end, href }: Seen): string {
  // remark gives an empty address no place.
  const address = href && href.end > href.start ? `${String(href.start)} ${text.slice(href.start, href.end)}` : '';
  return `${kind} ${JSON.stringify(text.slice(start, end))} at ${String(start)}: ${address}`;
}
