import manifest from '../../package.json';

const { repository, homepage: ownPage } = manifest as { repository?: { url: string } | string; homepage?: string };
const repositoryUrl = (typeof repository === 'string' ? repository : repository?.url)?.replace(/^git\+|\.git$/g, '');

/** Where people read about Galley; undefined while the manifest names no place. */
export const homepage: string | undefined = ownPage ?? repositoryUrl;

/** The page about a rule. */
export function ruleUrl(code: string): string | undefined {
  return repositoryUrl === undefined ? undefined : `${repositoryUrl}/blob/main/docs/rules/${code}.md`;
}
