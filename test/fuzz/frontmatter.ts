import fc from 'fast-check';
import { dump } from 'js-yaml';
import { stringify } from 'smol-toml';
import { anyText } from '../core/parse/anyText';
import { mutated } from './mutated';

const keys = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('title', 'description', 'pubDate', 'date', 'updatedDate', 'tags', 'image', 'heroImage', 'draft', 'slug', 'url', 'permalink', 'aliases', 'author', 'a', 'b', 'kind') },
  fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', '', ' ', '0', '-1', 'a.b', 'a b', 'ñ', '<<', 'Title', 'titel', 'src', 'alt', 'null'),
  fc.string({ maxLength: 6 }),
);
const texts = fc.oneof(
  fc.constantFrom('Un título', '', ' ', '2026-02-26', '26/02/2026', 'mañana', 'true', 'no', '12', '/blog/otro/', '../otro.md', './foto.png', 'https://a.es/b', '/etc/passwd', '../../../../etc/passwd', 'file:///etc/passwd', '\\\\maquina\\c$', 'a: b', 'a # b', '- a', '[a', '"a', "it's", '“a”', '*a', '@a', '%a', '{{ a }}', '<b>a</b>', 'a\nb', 'a\tb', '🐈', 'a\u0000b', '\ud83d', 'e\u0301', 'x'.repeat(200)),
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 10 }),
);
const values = fc.letrec<{ value: unknown; map: Record<string, unknown> }>((tie) => ({
  value: fc.oneof({ maxDepth: 4, depthSize: 'small' }, { weight: 4, arbitrary: texts }, fc.constantFrom(true, false, 0, 1, -1, 1.5, 1e300, 20260226), fc.date({ noInvalidDate: true }), fc.constant(null), fc.array(tie('value'), { maxLength: 4 }), tie('map')),
  map: fc.dictionary(keys, tie('value'), { maxKeys: 6, noNullPrototype: true }),
}));

const orEmpty = (write: () => string): string => {
  try {
    return write();
  } catch {
    return ''; // what TOML has no word for: null, a list of two kinds
  }
};

const block = fc.tuple(values.map, fc.constantFrom('yaml', 'yaml flow', 'yaml quoted', 'toml', 'json')).map(([data, notation]) => {
  switch (notation) {
    case 'yaml': return orEmpty(() => `---\n${dump(data)}---\n`);
    case 'yaml flow': return orEmpty(() => `---\n${dump(data, { flowLevel: 1 })}---\n`);
    case 'yaml quoted': return orEmpty(() => `---\r\n${dump(data, { forceQuotes: true, quotingType: '"', indent: 4 }).replaceAll('\n', '\r\n')}---\r\n`);
    case 'toml': return orEmpty(() => `+++\n${stringify(data)}\n+++\n`);
    default: return `${JSON.stringify(data, null, 2)}\n`;
  }
});

/** Posts whose frontmatter is any data in any notation, whole or torn, over any body. */
export const anyPost = fc.tuple(mutated(block), fc.oneof(fc.constant('\n## Uno\n\nVe a [otro](/blog/otro/).\n'), anyText)).map(([head, body]) => head + body);
