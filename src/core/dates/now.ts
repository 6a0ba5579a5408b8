import type { Site } from '../model/site';
import { localDay } from './readDate';

/** How many posts are looked at to learn the site's habit. */
const sample = 200;

/** The present as the site's posts write it: with a time if most do, else the day alone. */
export function nowAsPostsDo(site: Site, now: number): string {
  let dated = 0;
  let timed = 0;
  let exact = 0;
  for (const { published } of site.posts()) {
    if (published === undefined) continue;
    dated += 1;
    if (published % 86_400_000 !== 0) timed += 1;
    if (published % 1000 !== 0) exact += 1;
    if (dated === sample) break;
  }
  if (timed * 2 <= dated) return localDay(now);
  const iso = new Date(now).toISOString();
  return exact * 2 > dated ? iso : iso.replace(/\.\d+Z$/, 'Z');
}
