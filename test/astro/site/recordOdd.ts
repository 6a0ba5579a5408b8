/**
 * Builds the sites of `oddSites.ts` with the real Astro and keeps what each serves.
 *
 *     npx tsx test/astro/site/recordOdd.ts [NAME]
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { installAll, MAJORS, type Major } from '../install';
import type { PerMajor } from '../perMajor';
import { oddSites, type OddSite } from './oddSites';
import { buildSite, perMajor, type Builds } from './record';

const fixture = resolve(__dirname, '../../fixtures/astro/odd-sites.json');

/** A site and the files of its build; `fails` names the majors that cannot build it. */
export interface RecordedOddSite extends OddSite {
  readonly fails: readonly Major[];
  readonly built: PerMajor<readonly string[]>;
  readonly redirects: PerMajor<Readonly<Record<string, string>>>;
}

function record(site: OddSite): RecordedOddSite {
  const builds = Object.fromEntries(MAJORS.map((major) => [major, buildSite(major, site.name, site.files)])) as Builds;
  return {
    ...site,
    fails: MAJORS.filter((major) => builds[major].failure !== undefined),
    built: perMajor(builds, ({ files }) => files),
    redirects: perMajor(builds, ({ redirects }) => redirects),
  };
}

if (require.main === module) {
  installAll();
  const only = process.argv[2];
  let known = existsSync(fixture) ? (JSON.parse(readFileSync(fixture, 'utf8')) as RecordedOddSite[]) : [];
  for (const site of oddSites.filter(({ name }) => only === undefined || name === only)) {
    const recorded = record(site);
    known = oddSites.flatMap(({ name }) => (name === site.name ? [recorded] : known.filter((other) => other.name === name)));
    writeFileSync(fixture, `${JSON.stringify(known, null, 1)}\n`);
  }
}
