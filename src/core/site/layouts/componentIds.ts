import { jsxTagAt, type JsxTag } from '../../parse/syntax/jsxTag';
import { isRendered, readImports } from '../../parse/syntax/imports';
import { anyId, idsMadeIn } from './computedIds';

/** What a layout or component says of the ids it makes: read from its text, never run. */
export interface ComponentIds {
  /** Those that are written out. */
  readonly written: readonly string[];
  /** Patterns of those that only running it could tell. */
  readonly computed: readonly RegExp[];
  /** It gives an element, or another component, whatever attributes it was given: an id may be among them. */
  readonly handsOn: boolean;
  /** What it renders of others, as imported. */
  readonly parts: readonly Part[];
}

/** A component that another one imports. */
export interface Part {
  readonly source: string;
  /** It stands in the template, not only in the script. */
  readonly isShown: boolean;
  /** It is given attributes that only running the site could tell. */
  readonly isGivenAny: boolean;
}

/** Elements whose content is no HTML. */
const textElement = /^(?:script|style|title|meta|noscript|textarea)$/i;

/** @param path tells its language */
export function readComponent(path: string, text: string): ComponentIds {
  const shown = text.replace(/<!--[^]*?-->|\{\/\*[^]*?\*\/\}/g, '');
  const script = path.endsWith('.astro') ? (/^\s*---[^]*?\n---/.exec(shown)?.[0] ?? '') : '';
  const template = shown.slice(script.length);
  const isOwn = ownAttributes(shown, /\.[jt]sx$/.test(path));
  const hasOwnId = takesId(shown);
  const isOwnId = (code: string): boolean => /^(?:Astro\.|this\.)?props\.id$/.test(code) || (code === 'id' && hasOwnId);
  const { written, computed } = idsMadeIn(template, isOwnId);
  const patterns = [...computed];
  let handsOn = hasOwnId || /\b(?:Astro\.|this\.)?props\.id\b/.test(shown) || path.endsWith('.vue');
  const givenAny = new Set<string>();
  for (const { name, spreads, attributes } of tagsIn(template)) {
    if (attributes.some((attribute) => isRawHtml(attribute.name) && attribute.code !== undefined) && !textElement.test(name)) patterns.push(anyId);
    for (const spread of spreads) {
      if (isOwn(spread) || isOwnId(spread)) handsOn = true;
      else if (spread === 'id') patterns.push(anyId);
      else if (!spread.startsWith('...') || isHarmless(spread)) continue;
      else if (/^[a-z][^.]*$/.test(name)) patterns.push(anyId);
      else givenAny.add(name.split('.')[0] ?? '');
    }
  }
  if (/\sv-html\s*=|\{@html\b/.test(template)) patterns.push(anyId);
  // One of them is the post; what stands in the others is not known.
  if ((shown.match(/\brender\s*\(|\.render\s*\(/g) ?? []).length > 1) patterns.push(anyId);
  const parts = readImports(shown).map(({ source, names }) => ({
    source,
    isShown: isRendered(names, template),
    isGivenAny: names.some((name) => givenAny.has(name)),
  }));
  return { written, computed: patterns, handsOn, parts };
}

function* tagsIn(template: string): Iterable<JsxTag> {
  for (const { index } of template.matchAll(/<[A-Za-z]/g)) {
    const tag = jsxTagAt(template, index, template.length);
    if (tag) yield tag;
  }
}

function isRawHtml(name: string): boolean {
  return name === 'set:html' || name === 'dangerouslySetInnerHTML' || name === 'innerHTML';
}

/** An object that is written out and has no id: `...(isNew && { rel: 'x' })`. */
function isHarmless(spread: string): boolean {
  return /\{/.test(spread) && !/\bid\b/.test(spread) && !/\.\.\./.test(spread.slice(3));
}

/** Whether what is spread are the attributes that the component was given, or the rest of them. */
function ownAttributes(text: string, isFunction: boolean): (spread: string) => boolean {
  const taken = /\.\.\.\s*([\w$]+)\s*,?\s*\}\s*(?::[^=;]*)?=\s*(?:Astro\.props|this\.props|props|\$props\(\))/g;
  const parameter = /\.\.\.\s*([\w$]+)\s*,?\s*\}\s*(?::|\)\s*(?:=>|\{))/g;
  const rest = [...text.matchAll(taken), ...(isFunction ? text.matchAll(parameter) : [])].map(([, name = '']) => name);
  const own = new Set(['Astro.props', 'props', 'this.props', '$$props', '$$restProps', '$$Props', ...rest]);
  return (spread) => spread.startsWith('...') && own.has(spread.slice(3).trim());
}

/** Whether `id` is what the component was given by that name, and nothing else is called so. */
function takesId(text: string): boolean {
  const given = /\{[^{}]*\bid\b[^{}]*\}\s*=\s*(?:Astro\.props|this\.props|props|\$props\(\))|\bfunction\s*\w*\s*\(\s*\{[^{}]*\bid\b[^{}]*\}|\bexport\s+let\s+id\b/.test(text);
  return given && !/\([^(){}]*\{?[^(){}]*\bid\b[^(){}]*\}?[^(){}]*\)\s*=>|\bid\s*=>/.test(text);
}
