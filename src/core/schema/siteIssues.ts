import type { Collection, SiteFeatures } from '../model/site';
import type { SchemaIssue } from '../model/schema';
import { kindOf } from './judge/verdict';
import { validateData } from './validate';

/**
 * Why the site refuses a post's data: the mistakes by the collection's schema, and what Astro itself cannot take. Parameters as
 * for `validateData`; `path` is the post's.
 */
export function siteIssues(data: Readonly<Record<string, unknown>>, path: string, { schema, customIds }: Collection, features: SiteFeatures): readonly SchemaIssue[] {
  const issues = validateData(data, schema);
  if (features.generator !== 'astro') return issues;
  const isNew = (issue: SchemaIssue): boolean => !issues.some((other) => JSON.stringify(placeOf(other)) === JSON.stringify(placeOf(issue)));
  const own = [...(customIds || features.astroMajor > 5 ? [] : oddSlug(data)), ...(/\.mdx$/i.test(path) ? [] : protoKeys(data, []))];
  return [...issues, ...own.filter(isNew)];
}

/** Up to version 5 a `slug` that is no text ends the build: "id.endsWith is not a function". */
function oddSlug({ slug }: Readonly<Record<string, unknown>>): readonly SchemaIssue[] {
  return !slug || typeof slug === 'string' ? [] : [{ kind: 'wrong-type', path: ['slug'], expected: ['string'], actual: kindOf(slug) }];
}

/** Astro keeps a Markdown file's data by devalue, which throws at such a key wherever it stands. */
function protoKeys(data: unknown, path: readonly (string | number)[], seen = new Set<unknown>()): readonly SchemaIssue[] {
  if (typeof data !== 'object' || data === null || seen.has(data)) return [];
  seen.add(data);
  return Object.entries(data).flatMap(([key, value]: [string, unknown]): readonly SchemaIssue[] =>
    key === '__proto__' ? [{ kind: 'unknown-key', path, key, known: [] }] : protoKeys(value, [...path, Array.isArray(data) ? Number(key) : key], seen),
  );
}

function placeOf(issue: SchemaIssue): readonly (string | number)[] {
  return 'key' in issue ? [...issue.path, issue.key] : issue.path;
}
