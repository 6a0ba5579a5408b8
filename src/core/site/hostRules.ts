import type { SiteFiles } from './files';
import type { Page } from './pages';
import { literal } from './literal';
import type { PublicFolder } from './shape';

/**
 * The addresses for which the host has rules of its own, redirects and rewrites: `_redirects` (Netlify, Cloudflare Pages),
 * `netlify.toml` and `vercel.json`. Where they lead is the host's to say; something answers there.
 */
export async function readHostRules(files: SiteFiles, folders: readonly PublicFolder[]): Promise<readonly Page[]> {
  const lists = await Promise.all(['', ...folders.filter(({ at }) => at === '').map(({ folder }) => folder)].map(async (folder) => {
    const path = folder === '' ? '_redirects' : `${folder}/_redirects`;
    return toPages(path, rulesOfLines((await files.read(path)) ?? ''));
  }));
  const others = await Promise.all(['netlify.toml', 'vercel.json'].map(async (path) => toPages(path, await rulesOfSettings(files, path))));
  return [...lists, ...others].flat();
}

/** `from to status`, one a line; what is shown for pages that are missing is no page. */
function rulesOfLines(text: string): readonly string[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [from = '', ...rest] = line.replace(/(?:^|\s)#.*$/, '').trim().split(/\s+/);
    return from.startsWith('/') && rest.length > 0 && !rest.some((word) => /^40\d!?$/.test(word)) ? [from] : [];
  });
}

async function rulesOfSettings(files: SiteFiles, path: string): Promise<readonly string[]> {
  const text = await files.read(path);
  if (text === undefined) return [];
  const { parseSettings, recordOf } = await import('./generators/configText');
  const settings = parseSettings(path, text);
  return ['redirects', 'rewrites'].flatMap((key): unknown[] => (Array.isArray(settings[key]) ? settings[key] : [])).flatMap((rule) => {
    const { from, source = from, status } = recordOf(rule);
    return typeof source === 'string' && source.startsWith('/') && (typeof status !== 'number' || status < 400) ? [source] : [];
  });
}

/** `*`, `:name`, `:name*` and `(…)` stand for anything. */
function toPages(path: string, rules: readonly string[]): readonly Page[] {
  return rules.map((rule) => {
    const parts = rule.replace(/(?<=.)\/+$/, '').split(/\/?\*|\/?:\w+(?:\([^)]*\))?[*+?]?|\([^)]*\)/);
    const [route = ''] = parts;
    // Nobody would want to write a link there.
    if (parts.length === 1) return { path, route: route === '/' ? '' : route, endpoint: true };
    return { path, pattern: new RegExp(`^${parts.map((part) => literal(part)).join('.*')}$`) };
  });
}
