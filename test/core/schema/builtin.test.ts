import assert from 'node:assert/strict';
import type { SchemaIssue } from '../../../src/core/model/schema';
import { builtinSchema } from '../../../src/core/schema/builtin';
import { fieldAt, fieldsOf } from '../../../src/core/schema/fields';
import { validateData } from '../../../src/core/schema/validate';

/** An issue in short: `missing title`, `wrong-type tags.0 list`, `wrong-value pubDate date`. */
function brief(issue: SchemaIssue): string {
  const path = 'key' in issue ? [...issue.path, issue.key] : issue.path;
  const wanted = issue.kind === 'wrong-type' ? issue.expected.join('|') : issue.kind === 'wrong-value' ? issue.constraint.kind : '';
  return [issue.kind, path.join('.'), wanted].filter(Boolean).join(' ');
}

const post = { title: 'Mi gato', pubDate: new Date(0), description: 'Duerme.' };
const cases: [string, object, string[]][] = [
  ['what is needed', post, []],
  ['nothing', {}, ['missing title', 'missing pubDate', 'missing description']],
  ['a date for a title', { ...post, title: new Date(0) }, ['wrong-type title string']],
  ['a date in words', { ...post, pubDate: '26 de febrero' }, ['wrong-value pubDate date']],
  ['a map for a date', { ...post, pubDate: {} }, ['wrong-type pubDate date']],
  ['an empty date is 1970', { ...post, pubDate: null }, []],
  ['tags as text', { ...post, tags: 'a, b' }, ['wrong-type tags list']],
  ['a number among tags', { ...post, tags: ['a', 2024, null] }, ['wrong-type tags.1 string', 'wrong-type tags.2 string']],
  ['an image without alt', { ...post, image: { url: '/x.png' } }, ['missing image.alt']],
  ['an image as text', { ...post, image: '/x.png' }, ['wrong-type image map']],
  ['an address that is none', { ...post, originalUrl: 'ejemplo.org' }, ['wrong-value originalUrl format']],
  ['yes is a text', { ...post, draft: 'yes' }, ['wrong-type draft boolean']],
  ['a key of one’s own', { ...post, mood: 3 }, []],
];

describe('the built-in schema', () => {
  for (const [name, data, expected] of cases) {
    it(name, () => assert.deepEqual(validateData(data, builtinSchema()).map(brief), expected));
  }

  it('knows its fields', () => {
    const fields = fieldsOf(builtinSchema(), []);
    assert.deepEqual(fields.filter((field) => field.required).map((field) => field.key), ['title', 'pubDate', 'description']);
    assert.ok(fields.every((field) => field.description));
    assert.deepEqual(fieldsOf(builtinSchema(), ['image']).map(({ key, required, image }) => [key, required, image]), [['url', true, true], ['alt', true, false]]);
    assert.deepEqual(fieldAt(builtinSchema(), ['tags', 0])?.kinds, ['string']);
    assert.deepEqual([fieldAt(builtinSchema(), ['pubDate'])?.kinds, fieldAt(builtinSchema(), ['pubDate'])?.coerced], [['date'], true]);
    assert.deepEqual(fieldAt(builtinSchema(), ['originalUrl'])?.constraints, [{ kind: 'format', format: 'url' }]);
    assert.equal(fieldAt(builtinSchema(), ['nothing']), undefined);
  });
});
