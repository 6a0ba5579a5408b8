import { literal } from '../literal';
import type { Page } from '../pages';

/** A page at one address. `path` is its source. */
export function pageAt(route: string, path?: string): Page {
  return { route: route.replace(/\.html$/, '').replace(/(?:^|\/)index$/, '').replace(/\/+$/, ''), ...(path !== undefined && { path }) };
}

/** Pages at all addresses that a pattern names, without slash at their end. */
export function patternPage(source: string, path?: string): Page {
  return { pattern: new RegExp(`^${source}$`), ...(path !== undefined && { path }) };
}

/** The source of a pattern for an address and everything below it. */
export function anyBelow(route: string): string {
  return `${literal(route.replace(/\/+$/, ''))}(?:/.*)?`;
}
