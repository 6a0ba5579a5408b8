import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import type { Log } from 'sarif';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import { rules } from '../../src/core/index';
import { collection, galley, makeBlog } from './galley';

const front = '---\ntitle: "Prueba"\npubDate: 2026-03-01\ndescription: "Un texto que prueba los informes, largo como para que nadie lo llame corto, con sus tildes y su eñe."\n---\n\n';
const posts = {
  'a, b & <c>.md': `${front}Va [a nada](/blog/zurcir-calcetines-de-lana/) y\n[a casi](/blog/sqlite-es-suficiente-para-casi-tod/).\n`,
  'aviso.md': `${front}Ve a [esta parte](/blog/sqlite-es-suficiente-para-casi-todo/#nada-de-nada).\n`,
};

describe('Reports', () => {
  let root: string;
  const check = async (format: string): Promise<string> => (await galley(['check', '--format', format, '--root', root], { cwd: root })).stdout;

  before(async () => {
    root = await makeBlog(posts);
  });

  it('sarif is valid, names every rule, and its regions cover what is at fault', async () => {
    const log = JSON.parse(await check('sarif')) as Log;
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
    addFormats(ajv);
    // It is written in draft 04, and uses nothing that later drafts read otherwise but these two.
    const { $schema: _, id: __, ...plain } = schema;
    const isValid = ajv.compile(plain);
    assert.ok(isValid(log), JSON.stringify(isValid.errors));
    const [{ tool, results = [], originalUriBaseIds = {} } = { tool: { driver: { name: '' } } }] = log.runs;
    assert.deepEqual(tool.driver.rules?.map(({ id }) => id), rules.map(({ code }) => code));
    for (const { id, shortDescription, help } of tool.driver.rules ?? []) {
      assert.match(shortDescription?.text ?? '', /^\S.*\.$/, id);
      assert.match(help?.markdown ?? '', new RegExp(`^[^]+\\n\\n\\[.+\\]\\(https://\\S+/${id}\\.md\\)$`), id);
    }
    const found = results.filter(({ ruleId = '' }) => ruleId.startsWith('link/')).map(({ ruleId, ruleIndex = -1, level, locations, fixes }) => {
      const { artifactLocation, region } = locations?.[0]?.physicalLocation ?? {};
      const base = originalUriBaseIds[artifactLocation?.uriBaseId ?? '']?.uri;
      const text = readFileSync(new URL(artifactLocation?.uri ?? '', base), 'utf8');
      const line = text.split('\n')[(region?.startLine ?? 0) - 1];
      assert.equal(tool.driver.rules?.[ruleIndex]?.id, ruleId);
      return [ruleId, level, line?.slice((region?.startColumn ?? 0) - 1, (region?.endColumn ?? 0) - 1), fixes?.[0]?.artifactChanges[0]?.replacements[0]?.insertedContent?.text];
    });
    assert.equal(originalUriBaseIds['%SRCROOT%']?.uri, `${pathToFileURL(root).href}/`);
    assert.deepEqual(found, [
      ['link/missing-page', 'error', '/blog/zurcir-calcetines-de-lana/', ''],
      ['link/missing-page', 'error', '/blog/sqlite-es-suficiente-para-casi-tod/', '/blog/sqlite-es-suficiente-para-casi-todo/'],
      ['link/missing-fragment', 'warning', 'nada-de-nada', undefined],
    ]);
  });

  it('github escapes what its commands need escaped', async () => {
    const lines = (await check('github')).trimEnd().split('\n').filter((line) => line.includes('title=link/'));
    assert.match(lines[0] ?? '', new RegExp(`^::error file=${collection}/a%2C b & <c>.md,line=7,endLine=7,col=13,endColumn=44,title=link/missing-page::There is no page`));
    assert.match(lines[2] ?? '', /^::warning file=.*aviso\.md,line=7,/);
  });

  it('junit is well-formed, and fails for errors alone', async () => {
    const xml = await check('junit');
    assert.match(xml, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="galley" tests="\d+" failures="2">/);
    assert.match(xml, /<testsuite name="src\/content\/blog\/a, b &amp; &lt;c&gt;\.md" tests="\d+" failures="2">/);
    const opened = [...xml.matchAll(/<([\w-]+)(?:\s[^<>]*[^/?])?>/g)].map(([, name]) => name);
    const closed = [...xml.matchAll(/<\/([\w-]+)>/g)].map(([, name]) => name);
    assert.deepEqual(opened.sort(), closed.sort());
  });

  it('go to several places at once, and people still get text', async () => {
    const { code, stdout } = await galley(['check', '--format', 'json:reports/report.json', '--format', 'sarif:report.sarif'], { cwd: root });
    assert.equal(code, 1);
    assert.match(stdout, /2 errors/);
    assert.equal(readFileSync(join(root, 'reports/report.json'), 'utf8'), await check('json'));
    assert.equal(readFileSync(join(root, 'report.sarif'), 'utf8'), await check('sarif'));
  });
});
