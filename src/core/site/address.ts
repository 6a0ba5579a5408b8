import type { SiteFeatures } from '../model/site';

/** An address, taken apart. */
export type Address =
  /** Leads away from the site: another host, or a scheme such as `mailto:`. */
  | { readonly kind: 'external'; readonly reason: string }
  /** Stays on the page: empty, `#fragment` or `?query` alone. */
  | { readonly kind: 'self' }
  /** A path of the site's own host, decoded, without query and fragment. */
  | { readonly kind: 'path'; readonly path: string }
  /** A path that depends on the page it stands on. */
  | { readonly kind: 'relative'; readonly path: string };

/** Reads an address as a browser would (URL Standard), before anything is looked up. `url` is as meant, see `Link.url`. */
export function readAddress(url: string, features: SiteFeatures): Address {
  const trimmed = url.trim();
  // Templates fill it in: `{{ site.baseurl }}/x/`, `{% post_url … %}`.
  if (features.generator !== 'astro' && /\{\{|\{%/.test(trimmed)) return { kind: 'external', reason: 'template' };
  const origin = ownOriginOf(trimmed, features);
  const rest = trimmed.slice(origin.length);
  const own = origin === '' || rest.startsWith('/') ? rest : `/${rest}`;
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(own)?.[1];
  if (scheme !== undefined) return { kind: 'external', reason: scheme.toLowerCase() };
  if (origin === '' && /^[/\\]{2}/.test(own)) return { kind: 'external', reason: 'host' };
  const path = decode(pathPartOf(own));
  if (path === '') return { kind: 'self' };
  if (!path.startsWith('/')) return { kind: 'relative', path };
  return { kind: 'path', path: withoutDots(path) };
}

/** An address without query and fragment. */
export function pathPartOf(url: string): string {
  return url.replace(/[?#][\s\S]*$/, '');
}

/** An address relative to a page's, as a path of the site. `page` is the page's own path with its slash at the end, if any. */
export function joinPath(page: string, relative: string): string {
  return withoutDots(page.slice(0, page.lastIndexOf('/') + 1) + relative);
}

/** The site's own domain at the start of an address, as written: `https://my.site`, also with `http:` or without scheme; else empty. */
export function ownOriginOf(url: string, { origin }: SiteFeatures): string {
  const host = origin?.replace(/^https?:/i, '').toLowerCase();
  const written = /^(?:https?:)?\/\/[^/?#]+/i.exec(url)?.[0] ?? '';
  return host !== undefined && written.toLowerCase().replace(/^https?:/, '') === host ? written : '';
}

/** Percent-decodes what can be decoded; a lone "%" stays. */
export function decode(path: string): string {
  if (!path.includes('%')) return path;
  return path.replace(/(?:%[\da-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes; // No UTF-8: it names nothing that could be looked up, but it is no reason to fail.
    }
  });
}

/** Resolves `.` and `..` and drops doubled slashes; `..` never climbs above the root. */
function withoutDots(path: string): string {
  const parts: string[] = [];
  const steps = path.split('/');
  for (const step of steps) {
    if (step === '..') parts.pop();
    else if (step !== '.' && step !== '') parts.push(step);
  }
  const last = steps.at(-1) ?? '';
  const slash = parts.length > 0 && (last === '' || last === '.' || last === '..');
  return `/${parts.join('/')}${slash ? '/' : ''}`;
}

/** The fragment of an address as meant: without "#", percent-decoded; undefined where there is none or it is empty. */
export function fragmentOf(url: string): string | undefined {
  const hash = url.indexOf('#');
  return hash < 0 || hash === url.length - 1 ? undefined : decode(url.slice(hash + 1));
}
