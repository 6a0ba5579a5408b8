import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPlainYaml } from '../../../src/core/parse/plainYaml';
import { readAnyYaml } from '../../../src/core/parse/valueTree';

/** Lines as posts have them, odd ones among them, to be put together at random. */
const keys = ['title', 'pubDate', 'image', 'url', 'alt', 'tags', 'is-draft', 'a_b'];
const values = [
  '', ' ', ' Una casa', ' 2026-02-26', ' 2026-02-26T10:00:00Z', ' "con comillas"', " 'sencillas'", " 'do''s'", ' "a\\"b"', ' [a, b]', ' [a,b ]', ' []', ' [ a, "b, c", \'d\' ]', ' [a: b]', ' [a, [b]]', ' [a,, b]', ' [a, ]',
  ' ¿Qué: es?', ' ¿Qué es?', ' C# y más', ' a #b', ' a#b', ' a:b', ' a:', ' https://x.es/a#b', ' /img/a.png', ' ./a.png', ' |', ' >-', ' true', ' -1', ' - a', ' {a: 1}', ' &x a', ' *x', ' !!str a', ' @a', ' `a`', ' a "b" c', " it's", ' “curvas”',
  ' a  ', ' (a)', ' a, b', ' a]', ' 25:00:00', '\ta', ' "a" # nota', ' ...', ' .5', ' _x_', ' \u00A0a', ' a\u00A0', ' "abierta', ' a\u2028b', ' ??', ' =', ' <<', ' ~', ' null',
];
const indent = fc.constantFrom('', '', '', '  ', '  ', '    ', ' ');
const line = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(indent, fc.constantFrom(...keys), fc.constantFrom(...values)).map(([space, key, value]) => `${space}${key}:${value}`) },
  { weight: 3, arbitrary: fc.tuple(indent, fc.constantFrom(...values)).map(([space, value]) => `${space}-${value}`) },
  { weight: 1, arbitrary: fc.constantFrom('', '  ', '# nota', '  # nota', 'suelto', '  sigue', '---', '...', '- a: b', '? a', '"k": v', '<<: *x', '2026: a', ' ', '\t') },
);
const block = fc.tuple(fc.constantFrom('\n', '\r\n'), fc.array(line, { maxLength: 9 }), fc.boolean()).map(([feed, lines, ends]) => feed + lines.join(feed) + (ends ? feed : ''));

describe('places in plain YAML', () => {
  it('are those that the yaml package finds', () => {
    fc.assert(fc.property(block, (text) => {
      const tree = readPlainYaml(text, 3);
      if (tree !== undefined) assert.deepEqual(tree, readAnyYaml(text, 3));
    }), { numRuns: 5000 });
  });

  it('are found in what most posts have', () => {
    const text = '\ntitle: "Una casa"\npubDate: 2026-02-26\nimage:\n  url: /a.png\n  alt: Una casa\ntags: [ia, "dos, tres"]\nautores:\n- ana\n  \ndraft:\n';
    assert.deepEqual(readPlainYaml(text, 3), readAnyYaml(text, 3));
    assert.notEqual(readPlainYaml(text, 3), undefined);
  });
});
