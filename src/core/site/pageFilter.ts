import type { KeptBack } from '../model/site';

/** A function of one post that lets all pass but drafts, as people write it; white space and types left out. */
const withoutDrafts =
  /^(?:async)?\(?(?:\{data\}|\{data:\{draft\}\}|\w+)\)?=>\{?(?:return)?\(?(?:(?:import\.meta\.env\.PROD|!import\.meta\.env\.DEV)\?DRAFT:true|(?:import\.meta\.env\.DEV|!import\.meta\.env\.PROD)\?true:DRAFT|(?:import\.meta\.env\.DEV|!import\.meta\.env\.PROD)\|\|DRAFT|DRAFT)\)?;?\}?$/;
const notDraft = /!(?:\w+\.)?data\??\.draft\b(?![.=(])|(?:\w+\.)?data\??\.draft!==?true\b|!draft\b(?![.=(])|\bdraft!==?true\b/;

/**
 * Which posts the page of a collection leaves out: told by its `getCollection('x', filter)` and `.filter(…)`. Undefined where a
 * page chooses its posts in any way that only running it could tell.
 *
 * @param source the page's text
 */
export function keptBackBy(source: string): KeptBack | undefined {
  const script = (/^\s*---\r?\n([^]*?)\r?\n---/.exec(source)?.[1] ?? source).replace(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
  const paths = script.slice(Math.max(0, script.search(/\bgetStaticPaths\b/)));
  if (/\b(?:slice|splice|at|find|findLast|reduce|flatMap|if|switch|continue|pop|shift|limit)\s*[(;]/.test(paths)) return undefined;
  const filters = [...argumentsOf(script, /\bgetCollection\s*\(\s*(?:'[\w-]+'|"[\w-]+"|`[\w-]+`)\s*,/g), ...argumentsOf(paths, /\.filter\s*\(/g)];
  if (filters.length === 0) return { drafts: false, later: false };
  return filters.every(isWithoutDrafts) ? { drafts: true, later: false } : undefined;
}

/** What stands between a call's opening, as a pattern finds it, and its closing bracket. */
function argumentsOf(script: string, opening: RegExp): readonly string[] {
  return [...script.matchAll(opening)].map(({ index, 0: { length } }) => {
    let depth = 1;
    let end = index + length;
    for (; end < script.length && depth > 0; end += 1) depth += script[end] === '(' ? 1 : script[end] === ')' ? -1 : 0;
    return script.slice(index + length, end - 1);
  });
}

function isWithoutDrafts(written: string): boolean {
  const filter = written.replace(/:\s*CollectionEntry<[^>]*>|:\s*any\b/g, '').replace(/\s+/g, '').replace(/,$/, '');
  const [found] = notDraft.exec(filter) ?? [];
  return found !== undefined && withoutDrafts.test(filter.replace(found, 'DRAFT'));
}
