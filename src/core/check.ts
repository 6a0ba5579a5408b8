import type { Config } from './model/config';
import type { Link, Post } from './model/post';
import type { Fix, Problem, Severity } from './model/problem';
import type { SchemaIssue } from './model/schema';
import type { Collection, PostEntry, Site, Target } from './model/site';
import { Lines } from './parse/lines';
import { tooLong } from './rules/body/tooLong';
import { rules } from './rules/index';
import type { Rule, RuleContext } from './rules/rule';
import { lookupFields } from './schema/fields';
import { siteIssues } from './schema/siteIssues';

/** What a check needs besides the post. */
export interface CheckOptions {
  readonly config: Config;
  /** The present, in milliseconds since 1970. */
  readonly now: number;
  /** The reader's language, a BCP 47 tag; `en` when not given. */
  readonly locale?: string;
  /** Not every post of the site is known yet: what depends on others is left out. */
  readonly alone?: boolean;
}

/**
 * Every problem of a post, by place. The one function that judges: the editor and the command line show what it returns.
 *
 * @returns nothing for a file that is no post of the site
 */
export function check(post: Post, site: Site, { config, now, locale = 'en', alone = false }: CheckOptions): readonly Problem[] {
  const collection = site.collectionOf(post.path);
  const entry = site.postAt(post.path);
  if (!collection || !entry) return [];
  const context = new PostContext(post, site, collection, entry, now, locale);
  const problems: Problem[] = [];
  for (const { rule, severity, isSet, options } of activeRules(config)) {
    if ((alone && rule.asksOthers) || (post.tooLong && rule !== tooLong)) continue;
    context.options = options;
    for (const finding of rule.check(context)) {
      problems.push({ ...finding, code: rule.code, severity: isSet ? severity : (finding.severity ?? severity), fixes: (finding.fixes ?? []).filter((fix) => !writesJson(fix, post) && !tearsFence(rule, fix, post)) });
    }
  }
  return withoutSilenced(problems, post).sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/** What every rule sees of one post. One object for all of them, as this is made for each post of a blog. */
class PostContext implements RuleContext {
  /** Those of the rule whose turn it is. */
  options: RuleContext['options'] = {};
  readonly field: RuleContext['field'];
  readonly fields: RuleContext['fields'];
  readonly #targets = new Map<Link, Target>();
  #issues: readonly SchemaIssue[] | undefined;

  constructor(
    readonly post: Post,
    readonly site: Site,
    readonly collection: Collection,
    readonly entry: PostEntry,
    readonly now: number,
    readonly locale: string,
  ) {
    ({ field: this.field, fields: this.fields } = lookupFields(collection.schema, post.frontmatter.data));
  }

  readonly targetOf = (link: Link): Target => {
    const target = this.#targets.get(link) ?? this.site.resolve(link, this.post.path);
    this.#targets.set(link, target);
    return target;
  };

  get issues(): readonly SchemaIssue[] {
    return (this.#issues ??= siteIssues(this.post.frontmatter.data, this.post.path, this.collection, this.site.features));
  }
}

/** A rule that is not off. */
interface ActiveRule {
  readonly rule: Rule;
  readonly severity: Severity;
  /** Whether the configuration gives it. */
  readonly isSet: boolean;
  readonly options: RuleContext['options'];
}

const active = new WeakMap<Config, readonly ActiveRule[]>();

function activeRules(config: Config): readonly ActiveRule[] {
  const known = active.get(config) ?? rules.flatMap((rule): readonly ActiveRule[] => {
    const setting = config.rules[rule.code] ?? rule.severity;
    const [severity, options] = typeof setting === 'string' ? [setting, {}] : setting;
    return severity === 'off' ? [] : [{ rule, severity, isSet: config.rules[rule.code] !== undefined, options }];
  });
  active.set(config, known);
  return known;
}

/** Whether a fix would write into frontmatter in JSON, as if it were YAML. */
function writesJson({ edits }: Fix, { frontmatter: { fence } }: Post): boolean {
  return fence.kind === 'block' && fence.isJson === true && edits.some(({ range }) => range.start < fence.range.end);
}

/** Whether a fix of the body would take the frontmatter apart: where it is not closed, or its fences are not alike, it stands in the body as well; a heading may stand behind the closing dashes. */
function tearsFence({ code }: Rule, { edits }: Fix, { frontmatter: { fence }, body }: Post): boolean {
  if (fence.kind === 'unclosed') return code.startsWith('body/') && code !== 'body/collapsed';
  if (fence.kind !== 'block' || code.startsWith('frontmatter/')) return false;
  const isInBody = body.start < fence.range.end;
  return edits.some(({ range }) => range.start < fence.range.end && (isInBody || range.end > fence.range.end));
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
