import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { galley, makeFolder, project } from './galley';

const jsonPage = join(project, 'docs/json.md');

/** Fenced blocks whose info string names a file or a command. */
function blocks(text: string): { language: string; name: string; content: string }[] {
  return [...text.matchAll(/^```(\w+) ([^\n]+)\n([\s\S]*?)^```$/gm)].map(([, language = '', name = '', content = '']) => ({ language, name, content }));
}

describe('docs/json.md', () => {
  const page = readFileSync(jsonPage, 'utf8');
  const examples = blocks(page);
  const outputs = examples.filter(({ language }) => language === 'json');

  for (const { name, content } of outputs) {
    it(`shows what \`${name}\` prints`, async () => {
      const files = examples.filter(({ language }) => language !== 'json');
      const root = await makeFolder(Object.fromEntries(files.map((file) => [file.name, file.content])));
      const { stdout, stderr } = await galley(name.split(' ').slice(1), { cwd: root });
      if (process.env.GALLEY_WRITE_DOCS) writeFileSync(jsonPage, readFileSync(jsonPage, 'utf8').replace(`\`\`\`json ${name}\n${content}\`\`\``, () => `\`\`\`json ${name}\n${stdout}\`\`\``));
      else assert.equal(stdout, content);
      assert.equal(stderr, '');
    });
  }

  it('has an example for each command', () => {
    assert.deepEqual(outputs.map(({ name }) => name.split(' ')[1]), ['check', 'inspect']);
  });
});
