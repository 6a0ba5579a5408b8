import { toPattern, type Page } from './pages';

/** The page that a redirect of the config makes. `from` and `to` may hold `[parameters]`; `path` is the config file. */
export function toRedirectPage(from: string, to: string, path: string): Page {
  const route = from.replace(/\/+$/, '');
  const redirect = { to, parameters: [...route.matchAll(/\[(?:\.{3})?([^\]]+)\]/g)].map(([, name = '']) => name) };
  return route.includes('[') ? { path, pattern: toPattern(route, false), redirect } : { path, route, redirect };
}

/** Where a redirect sends the readers of an address, its parameters filled in; undefined for any other page. `key`: see `routeKey`. */
export function destinationOf({ redirect, pattern }: Page, key: string): string | undefined {
  if (!redirect) return undefined;
  const values = pattern instanceof RegExp ? (pattern.exec(key)?.slice(1) ?? []) : [];
  return redirect.to.replace(/\[(?:\.{3})?([^\]]+)\]/g, (written, name: string) => {
    const index = redirect.parameters.indexOf(name);
    return index < 0 ? written : (values[index] ?? '');
  });
}
