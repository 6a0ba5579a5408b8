import assert from 'node:assert/strict';
import { readConfigFile } from '../../../src/core/config/readConfig';
import { turnOff } from '../../../src/core/config/turnOff';
import { applyEdits } from '../../../src/core/edits/applyEdits';

const cases: readonly (readonly [before: string, after: string])[] = [
  ['{}', '{\n  "rules": {\n    "link/self": "off"\n  }\n}'],
  ['', '{\n  "rules": {\n    "link/self": "off"\n  }\n}\n'],
  ['{ // Nothing yet\n}\n', '{\n  "rules": {\n    "link/self": "off"\n  } // Nothing yet\n}\n'],
  ['{\n  "rules": {}\n}', '{\n  "rules": {\n    "link/self": "off"\n  }\n}'],
  ['{ "rules": { "link/empty": "hint", } }', '{ "rules": { "link/empty": "hint", "link/self": "off", } }'],
  ['{\n\t// Mine\n\t"routes": ["/x/"], // shop\n}\n', '{\n\t// Mine\n\t"routes": ["/x/"],\n\t"rules": {\n\t\t"link/self": "off"\n\t}, // shop\n}\n'],
  ['{\r\n    "rules": {\r\n        "link/empty": "hint" // quiet\r\n    }\r\n}\r\n', '{\r\n    "rules": {\r\n        "link/empty": "hint",\r\n        "link/self": "off" // quiet\r\n    }\r\n}\r\n'],
  ['{ "rules": { "link/self": "error" /* loud */ } }', '{ "rules": { "link/self": "off" /* loud */ } }'],
  ['{ "rules": { "link/self": ["error", {}] } }', '{ "rules": { "link/self": ["off", {}] } }'],
];

describe('turning a rule off in galley.config.json', () => {
  for (const [before, after] of cases) {
    it(JSON.stringify(before), async () => {
      const text = applyEdits(before, [turnOff(before, 'link/self')]);
      assert.equal(text, after);
      assert.deepEqual((await readConfigFile(text)).mistakes.filter(({ key }) => key === ''), []);
      assert.equal(applyEdits(text, [turnOff(text, 'link/self')]), text);
    });
  }
});
