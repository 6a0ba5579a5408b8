import fc from 'fast-check';

/** What tears texts in any notation apart. */
const scraps = ['', ' ', '\n', '\n\n', '\t', '\r', '"', "'", '`', '[', ']', '{', '}', '(', ')', ',', ':', ': ', '=', '#', '//', '/*', '*/', '\\', '-', '- ', '---\n', '+++\n', '|', '>', '&a ', '*a', '<<: ', '!', '$', '${', '..', '/', '../', '*', '**', '?', ':slug', '[[', '\u0000', '\ufeff', '\ud83d', '\u2028', 'ñ', '0', '-1', '1e999', 'NaN', 'null', 'undefined', '__proto__', 'constructor', 'toString', '=> x', '...x', 'await ', 'new Date()', 'process.env.X', 'import("x")', '.length'];

const change = fc.record({ at: fc.nat(), removed: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat({ max: 12 }), fc.nat({ max: 200 })), put: fc.oneof(fc.constantFrom(...scraps), fc.string({ maxLength: 5 })), doubled: fc.boolean() });

/** A text as it was, or with a few places torn: something cut out, put in, or written twice. */
export function mutated(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(texts, fc.oneof(fc.constant([]), fc.array(change, { minLength: 1, maxLength: 4 }))).map(([text, changes]) =>
    changes.reduce((before, { at, removed, put, doubled }) => {
      const start = at % (before.length + 1);
      const cut = before.slice(start, start + removed);
      return before.slice(0, start) + put + (doubled ? cut + cut : '') + before.slice(start + removed);
    }, text),
  );
}
