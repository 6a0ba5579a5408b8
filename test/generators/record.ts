/**
 * Builds the sites of other generators with the generators themselves and keeps what they serve.
 *
 *     HUGO=hugo JEKYLL=jekyll ELEVENTY=… DOCUSAURUS=… npx tsx test/generators/record.ts
 *
 * Each variable is the command that runs a generator; for Eleventy and Docusaurus the folder with their `node_modules`.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import type { Files } from '../astro/project';
import { sites, type GeneratorSite } from './sites';

const fixture = resolve(import.meta.dirname, '../fixtures/generators.json');

/** A site and the files of its build, sorted; those that only send the reader on say where to. */
export interface BuiltSite extends GeneratorSite {
  readonly built: readonly string[];
  readonly redirects: Readonly<Record<string, string>>;
}

const folderOf: Readonly<Record<GeneratorSite['generator'], string>> = { hugo: 'public', jekyll: '_site', eleventy: '_site', docusaurus: 'build' };

function commandFor(generator: GeneratorSite['generator']): readonly [command: string, ...args: string[]] {
  const place = process.env[generator.toUpperCase()];
  if (place === undefined) throw new Error(`Say where ${generator} is: ${generator.toUpperCase()}=…`);
  switch (generator) {
    case 'hugo': return [place, '--quiet'];
    case 'jekyll': return [place, 'build', '--quiet'];
    case 'eleventy': return ['node', join(place, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'];
    case 'docusaurus': return ['node', join(place, 'node_modules/@docusaurus/core/bin/docusaurus.mjs'), 'build'];
  }
}

function write(root: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

function build(site: GeneratorSite): BuiltSite {
  const root = mkdtempSync(join(tmpdir(), 'galley-generator-'));
  write(root, site.files);
  const packages = join(process.env[site.generator.toUpperCase()] ?? '', 'node_modules');
  if (existsSync(packages)) {
    symlinkSync(packages, join(root, 'node_modules'));
    writeFileSync(join(root, 'package.json'), '{"name":"x","private":true}');
  }
  const [command, ...args] = commandFor(site.generator);
  execFileSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' } });
  const dist = join(root, folderOf[site.generator]);
  const built = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)))
    .filter((file) => site.generator !== 'docusaurus' || !file.startsWith('assets/'))
    .sort();
  const redirects = built.filter((file) => file.endsWith('.html')).flatMap((file) => {
    const to = /<meta http-equiv="refresh" content="0; ?url=([^"]*)"/.exec(readFileSync(join(dist, file), 'utf8'))?.[1];
    return to === undefined ? [] : [[file, to] as const];
  });
  rmSync(root, { recursive: true });
  process.stderr.write(`${site.name}: ${built.length} files\n`);
  return { ...site, built, redirects: Object.fromEntries(redirects) };
}

if (require.main === module) {
  const only = process.argv[2];
  const known = existsSync(fixture) ? (JSON.parse(readFileSync(fixture, 'utf8')) as BuiltSite[]) : [];
  const all = sites.map((site) => (only === undefined || site.name.startsWith(only) ? build(site) : known.find(({ name }) => name === site.name))).filter((site) => site !== undefined);
  writeFileSync(fixture, `${JSON.stringify(all, null, 1)}\n`);
}
