import { readFileSync } from 'node:fs';
import path from 'node:path';
import createMarkdownIt from 'markdown-it';
import { parseDocument } from 'yaml';
import { check, defaultConfig, enterPost, enterPosts, listPosts, loadShape, SiteModel } from '../../../src/core/index';
import { readSiteConfig } from '../../../src/core/site/siteConfig';
import { DiskFiles } from '../../../src/disk/diskFiles';

const rounds = 300;

/** One key in one post, warm: parse, enter, check, against one YAML parse and one markdown-it parse of it. Median and p95 in ms. */
export interface KeystrokeRow {
  readonly posts: number;
  readonly floor: number;
  readonly median: number;
  readonly p95: number;
}

/** Measures typing into one post of the blog at `root`. */
export async function benchKeystroke(root: string, file: string): Promise<KeystrokeRow> {
  const files = new DiskFiles(root);
  const site = new SiteModel(await loadShape(files, defaultConfig, readSiteConfig));
  await enterPosts(files, site, await listPosts(files, site));
  const text = readFileSync(path.join(root, file), 'utf8');
  const split = text.indexOf('\n---', 3) + 4;
  const md = new createMarkdownIt({ html: true });
  const floors: number[] = [];
  const keys: number[] = [];
  let post = enterPost(site, file, text);
  for (let round = 0; round < rounds; round += 1) {
    const typed = `${text}${'x'.repeat(round % 7)}`;
    floors.push(timed(() => {
      parseDocument(typed.slice(4, split - 3));
      md.parse(typed.slice(split), {});
    }));
    keys.push(timed(() => {
      post = enterPost(site, file, typed, post); // as in the editor, which keeps the version before
      if (post) check(post, site, { config: defaultConfig, now: Date.now() });
    }));
  }
  return { posts: [...site.posts()].length, floor: quantile(floors, 0.5), median: quantile(keys, 0.5), p95: quantile(keys, 0.95) };
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function quantile(times: readonly number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;
}
