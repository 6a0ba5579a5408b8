import assert from 'node:assert/strict';
import picomatch from 'picomatch';
import { globFor, ignoreLink } from '../../../src/core/config/ignoreLink';
import { applyEdits } from '../../../src/core/edits/applyEdits';

const cases: readonly (readonly [before: string, after: string])[] = [
  ['{}', '{\n  "ignoreLinks": ["/x/"]\n}'],
  ['', '{\n  "ignoreLinks": ["/x/"]\n}\n'],
  ['{ "ignoreLinks": ["/a/"] }', '{ "ignoreLinks": ["/a/", "/x/"] }'],
  ['{ "ignoreLinks": ["/x/"] }', '{ "ignoreLinks": ["/x/"] }'],
  ['{\n  "ignoreLinks": [\n    "/a/", // shop\n  ],\n}\n', '{\n  "ignoreLinks": [\n    "/a/",\n    "/x/", // shop\n  ],\n}\n'],
  ['{\n  "routes": []\n}\n', '{\n  "routes": [],\n  "ignoreLinks": ["/x/"]\n}\n'],
];

describe('leaving a link alone in galley.config.json', () => {
  for (const [before, after] of cases) {
    it(JSON.stringify(before), () => {
      const change = ignoreLink(before, '/x/');
      const text = change ? applyEdits(before, [change]) : before;
      assert.equal(text, after);
      assert.equal(ignoreLink(text, '/x/'), undefined);
    });
  }

  it('names just the address, whatever its signs', () => {
    for (const url of ['/a(b)/', '/a*b/', '/[x]/', '/a+(b)/?q#f', 'x.md', '/!a/']) {
      const matches = picomatch([globFor(url)], { dot: true });
      assert.ok(matches(url.replace(/[?#].*$/, '')), url);
      assert.ok(!matches(`${url}z`), url);
    }
    assert.equal(globFor('#a'), '');
  });
});
