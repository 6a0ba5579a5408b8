import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { collection, makeBlog } from './galley';

const front = '---\ntitle: "Prueba"\npubDate: 2026-03-01\ndescription: "Un texto."\n---\n\n';

describe('galley check --watch', () => {
  it('checks again when a post changes, waits out wrong settings, and ends with the code of the last run', async () => {
    const root = await makeBlog({ 'nueva.md': `${front}Hola.\n` });
    const stop = new AbortController();
    const steps: [stdout: RegExp, stderr: RegExp, next: () => void][] = [
      [/No problems|suggestion/, /Waiting/, () => writeFileSync(join(root, collection, 'nueva.md'), `${front}[x](/blog/xyz/)\n`)],
      [/1 error/, /Waiting/, () => writeFileSync(join(root, 'galley.config.json'), '{ "rulez": 1 }')],
      [/^$/, /rulez/, () => writeFileSync(join(root, 'galley.config.json'), '{}')],
      [/1 error/, /Waiting/, () => stop.abort()],
    ];
    let stdout = '';
    let stderr = '';
    const afterRun = (): void => {
      const step = steps.shift();
      assert.ok(step);
      const [expected, told, next] = step;
      assert.match(stdout, expected);
      assert.match(stderr, told);
      stdout = '';
      stderr = '';
      next();
    };
    const code = await run(['check', '--watch', '--root', root], {
      cwd: root,
      env: {},
      stdout: { write: (text) => (stdout += text) },
      stderr: {
        write: (text) => {
          stderr += text;
          if (text.startsWith('Waiting')) setImmediate(afterRun);
        },
      },
      readInput: () => Promise.resolve(''),
      now: () => Date.now(),
      signal: stop.signal,
    });
    assert.equal(code, 1);
    assert.deepEqual(steps, []);
  });
});
