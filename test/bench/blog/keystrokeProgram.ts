// Types into one post of a blog, warm: each key parsed, entered and checked, beside one YAML parse and one markdown-it parse of the post.
// Prints a KeystrokeRow. Usage: keystrokeProgram.cjs ROOT FILE
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { check, defaultConfig, enterPost, enterPosts, listPosts, loadShape, SiteModel } from '../../../src/core/index';
import { readSiteConfig } from '../../../src/core/site/siteConfig';
import { DiskFiles } from '../../../src/disk/diskFiles';
import type { KeystrokeRow } from './keystroke';
import { parseParts } from './leastParse';

/** Keys that get the machine warm, and those that are counted. */
const [warmUp, rounds] = [300, 300];

async function main([root = '', file = '']: readonly string[]): Promise<KeystrokeRow> {
  const files = new DiskFiles(root);
  const site = new SiteModel(await loadShape(files, defaultConfig, readSiteConfig));
  await enterPosts(files, site, await listPosts(files, site));
  const text = readFileSync(path.join(root, file), 'utf8');
  const end = text.indexOf('\n---', 3) + 4;
  const floors: number[] = [];
  const keys: number[] = [];
  let post = enterPost(site, file, text);
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const typed = `${text}${'x'.repeat(round % 7)}`;
    floors.push(timed(() => parseParts(typed.slice(4, end - 3), typed.slice(end))));
    keys.push(timed(() => {
      post = enterPost(site, file, typed, post); // as in the editor, which keeps the version before
      if (post) check(post, site, { config: defaultConfig, now: Date.now() });
    }));
  }
  const [floor, key] = [floors.slice(warmUp), keys.slice(warmUp)];
  return { posts: [...site.posts()].length, floor: quantile(floor, 0.5), median: quantile(key, 0.5), p95: quantile(key, 0.95) };
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function quantile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;
}

void main(process.argv.slice(2)).then((row) => console.log(JSON.stringify(row)));
