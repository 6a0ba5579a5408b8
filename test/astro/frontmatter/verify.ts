/** Checks the recorder itself: a sample of posts, each alone in an unwrapped site, must get from `astro sync` the verdict that was recorded. */
import { MAJORS } from '../install';
import { Random } from '../random';
import { runAstro, writeProject } from '../project';
import type { Recording } from './recorded';
import { CONFIGS, siteFiles } from './schemas';

/** Tries `count` cases per major; throws on the first that differs. */
export function verify(recording: Recording, count: number): void {
  const random = new Random(recording.seed + 1);
  for (const major of MAJORS) {
    const cases = recording.cases.filter(({ verdicts }) => verdicts[major]);
    for (let i = 0; i < count; i++) {
      const item = random.pick(cases);
      const config = CONFIGS[item.schema];
      if (!config) throw new Error(`no schema ${item.schema}`);
      const root = writeProject(major, 'verify', siteFiles(config, { 'post.md': item.text }));
      const { ok, log } = runAstro(major, root, 'sync');
      const verdict = ok ? 'ok' : 'refused';
      if (verdict !== item.verdicts[major]) throw new Error(`Astro ${major} says ${verdict}, recorded ${String(item.verdicts[major])}:\n${JSON.stringify(item)}\n${log.slice(-1500)}`);
    }
    process.stderr.write(`frontmatter: ${count} verdicts of Astro ${major} confirmed by plain astro sync\n`);
  }
}
