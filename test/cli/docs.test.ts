import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfigFile } from '../../src/core/index';
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

describe('docs/cli.md', () => {
  const page = readFileSync(join(project, 'docs/cli.md'), 'utf8');

  it('names every option that the help names, and no other', async () => {
    const options = (text: string): string[] => [...new Set([...text.matchAll(/--[a-z][a-z-]+/g)].map(([option]) => option))].sort();
    assert.deepEqual(options(page), options((await galley(['--help'])).stdout));
  });

  it('shows settings that are right', async () => {
    const settings = [...page.matchAll(/^```jsonc\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
    assert.deepEqual(await Promise.all(settings.map(async (text) => (await readConfigFile(text)).mistakes)), [[]]);
  });

  it('shows the text that check prints of the site in docs/json.md', async () => {
    const files = blocks(readFileSync(jsonPage, 'utf8')).filter(({ language }) => language !== 'json');
    const folder = 'src/content/blog/';
    const config = { collections: [{ name: 'blog', files: `${folder}*.md`, route: '/blog/:slug/' }] };
    const posts = files.filter(({ language }) => language === 'markdown').map(({ name, content }) => [name.replace('posts/', folder), content]);
    const root = await makeFolder({ ...(Object.fromEntries(posts) as Record<string, string>), 'galley.config.json': JSON.stringify(config) });
    const { stdout } = await galley(['check'], { cwd: root });
    assert.equal(/^```console\n\$ galley check\n([\s\S]*?)^```$/m.exec(page)?.[1], stdout);
  });
});
