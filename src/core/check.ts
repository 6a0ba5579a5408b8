import type { Config } from './model/config';
import type { Post } from './model/post';
import type { Problem, Severity } from './model/problem';
import type { SchemaIssue } from './model/schema';
import type { Site } from './model/site';
import { Lines } from './parse/lines';
import { rules } from './rules/index';
import type { Rule } from './rules/rule';
import { lookupFields } from './schema/fields';
import { validateData } from './schema/validate';

/** What a check needs besides the post. */
export interface CheckOptions {
  readonly config: Config;
  /** The present, in milliseconds since 1970. */
  readonly now: number;
  /** The reader's language, a BCP 47 tag; `en` when not given. */
  readonly locale?: string;
}

/**
 * Every problem of a post, by place. The one function that judges: the editor and the command line show what it returns.
 *
 * @returns nothing for a file that is no post of the site
 */
export function check(post: Post, site: Site, { config, now, locale = 'en' }: CheckOptions): readonly Problem[] {
  const collection = site.collectionOf(post.path);
  const entry = site.postAt(post.path);
  if (!collection || !entry) return [];
  let issues: readonly SchemaIssue[] | undefined;
  const context = {
    post,
    site,
    collection,
    entry,
    now,
    locale,
    get issues() {
      issues ??= validateData(post.frontmatter.data, collection.schema);
      return issues;
    },
    ...lookupFields(collection.schema, post.frontmatter.data),
  };
  const problems: Problem[] = [];
  for (const rule of rules) {
    const { severity, options } = settingOf(rule, config);
    if (severity === 'off') continue;
    const isSet = config.rules[rule.code] !== undefined;
    for (const finding of rule.check({ ...context, options, get issues() { return context.issues; } })) {
      problems.push({ ...finding, code: rule.code, severity: isSet ? severity : (finding.severity ?? severity), fixes: finding.fixes ?? [] });
    }
  }
  return withoutSilenced(problems, post).sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

function settingOf(rule: Rule, config: Config): { severity: Severity | 'off'; options: Readonly<Record<string, unknown>> } {
  const setting = config.rules[rule.code] ?? rule.severity;
  return typeof setting === 'string' ? { severity: setting, options: {} } : { severity: setting[0], options: setting[1] };
}

/** Leaves out what a `galley-disable-next-line` comment silences. */
function withoutSilenced(problems: Problem[], { text, suppressions }: Post): Problem[] {
  if (suppressions.length === 0 || problems.length === 0) return problems;
  const lines = new Lines(text);
  return problems.filter(({ code, range }) => {
    const line = lines.lineAt(range.start);
    return !suppressions.some((suppression) => suppression.line === line && (suppression.codes.length === 0 || suppression.codes.includes(code)));
  });
}
