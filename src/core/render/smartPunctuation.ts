import type { Token } from 'markdown-it';
import { curlByFlanking } from './smartFlanking';
import { curlByNeighbours } from './smartNeighbours';
import type { SmartTexts } from './smartTexts';

/** Curly quotes, dashes and ellipses as the site makes them, which has been done by two libraries: see the modules. */
export function smartTexts(tokens: readonly Token[], astroMajor: number): SmartTexts {
  const inlines = tokens.filter(({ type }) => type === 'inline');
  return astroMajor >= 7 ? curlByFlanking(inlines) : curlByNeighbours(inlines);
}
