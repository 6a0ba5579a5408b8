import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { slice, type CheckJson, type InspectJson } from './contract';
import { collection, galley, makeBlog, project } from './galley';

const text = readFileSync(join(project, 'test/fixtures/sample-post.md'), 'utf8');
const hrefs = [
  '/blog/representacion-de-texto-en-ia-la-importancia-de-los-embeddings-y-vectores-de-palabras/',
  '/blog/aprendizaje-por-transferencia-reutilizando-el-conocimiento-en-inteligencia-artificial/',
  '/blog/overfitting-y-underfitting-claves-para-construir-modelos-de-machine-learning-robustos/',
];

describe('The sample post in the example blog', () => {
  let path: string;

  before(async () => {
    path = join(await makeBlog({ 'sample-post.md': text }), collection, 'sample-post.md');
  });

  it('has three internal links, each reported missing at exactly its address', async () => {
    const { code, stdout } = await galley(['check', path, '--format', 'json']);
    const { files } = JSON.parse(stdout) as CheckJson;
    const problems = files.flatMap((file) => file.problems);
    assert.equal(code, 1);
    assert.deepEqual(problems.filter((problem) => problem.code === 'link/missing-page').map(({ range }) => slice(text, range)), hrefs);
    assert.deepEqual(problems.filter((problem) => problem.code.startsWith('frontmatter/') && problem.severity === 'error'), []);
  });

  it('is shown by inspect with sound frontmatter', async () => {
    const { code, stdout } = await galley(['inspect', path]);
    const { posts } = JSON.parse(stdout) as InspectJson;
    assert.equal(code, 0);
    assert.equal(posts.length, 1);
    const [post] = posts;
    assert.ok(post);
    assert.equal(post.path, `${collection}/sample-post.md`);
    assert.equal(post.route, '/blog/sample-post/');
    assert.equal(post.frontmatter.data.pubDate, '2026-02-26T12:09:20.617Z');
    assert.deepEqual(post.frontmatter.errors, []);
    assert.deepEqual(post.links.map(({ hrefRange }) => slice(text, hrefRange)), hrefs);
    assert.deepEqual(post.links.map(({ target }) => target), hrefs.map((route) => ({ kind: 'missing', route, reason: 'page' })));
  });
});
