/** Galley's whole way from a file's text to its problems, on the sites that Astro was asked about. */
import { check } from '../../../src/core/check';
import { defaultConfig } from '../../../src/core/model/config';
import type { Problem } from '../../../src/core/model/problem';
import type { SchemaIssue } from '../../../src/core/model/schema';
import type { ParsedPost } from '../../../src/core/parse/post';
import { siteIssues } from '../../../src/core/schema/siteIssues';
import { loadShape } from '../../../src/core/site/load';
import { enterPost } from '../../../src/core/site/readPosts';
import { readSiteConfig } from '../../../src/core/site/siteConfig';
import { SiteModel } from '../../../src/core/site/siteModel';
import { memoryFiles } from '../../core/site/memoryFiles';
import type { Major } from '../install';
import type { RecordedCase, Recording } from './recorded';

/** The rules that say whether the site takes a post. All others judge what it takes. */
const verdictRules: ReadonlySet<string> = new Set(
  ['missing-block', 'unclosed-block', 'syntax', 'duplicate-key', 'missing-field', 'wrong-type', 'wrong-value', 'unknown-key'].map((name) => `frontmatter/${name}`),
);

/** What Galley makes of one post. */
export interface Verdict {
  readonly post: ParsedPost;
  /** The errors that amount to a refusal; none when Galley takes the post. */
  readonly errors: readonly Problem[];
  /** Why the site refuses the data. */
  readonly issues: readonly SchemaIssue[];
}

/** Judges posts as the extension and the command line do, each alone in its site. */
export type Galley = (item: RecordedCase, major: Major) => Promise<Verdict>;

/** Reads the sites of a recording, each once for each version of Astro, when a case first asks for it. */
export function openGalley(recording: Pick<Recording, 'schemas' | 'collections'>): Galley {
  const sites = new Map<string, Promise<SiteModel>>();
  return async ({ schema: name, text }, major) => {
    const key = `${name} ${major}`;
    const opening = sites.get(key) ?? openSite(recording.schemas[name] ?? '', major);
    sites.set(key, opening);
    const site = await opening;
    const path = `${recording.collections[name]?.base ?? ''}/post.md`;
    const post = enterPost(site, path, text);
    if (!post) throw new Error(`${path} is no post of “${name}”`);
    const errors = check(post, site, { config: defaultConfig, now: Date.UTC(2026, 5, 15, 12) }).filter(({ code, severity }) => severity === 'error' && verdictRules.has(code));
    const collection = site.collectionOf(path);
    return { post, errors, issues: collection ? siteIssues(post.frontmatter.data, path, collection, site.features) : [] };
  };
}

async function openSite(contentConfig: string, major: Major): Promise<SiteModel> {
  const files = memoryFiles({
    'package.json': JSON.stringify({ dependencies: { astro: `^${major}.0.0` } }),
    'astro.config.mjs': 'export default {};\n',
    'src/content.config.ts': contentConfig,
  });
  return new SiteModel(await loadShape(files, defaultConfig, readSiteConfig));
}
