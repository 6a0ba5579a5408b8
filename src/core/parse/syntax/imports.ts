/** A module and the names by which its importer knows what comes from it. */
export interface Import {
  readonly source: string;
  readonly names: readonly string[];
}

const statement = /(?:^|[\n;>])\s*(?:import|export)\s+(?:type\s+)?(?:([\w$*{][^'"`;()]*?)\s*\bfrom\s*)?(["'])([^"'\n]+)\2/g;

/** The modules that a script imports from, or exports from, as written. */
export function readImports(text: string): readonly Import[] {
  const found = [...text.matchAll(statement)].map(([, names = '', , source = '']) => ({ source, names: namesIn(names) }));
  const awaited = [...text.matchAll(/(?:const|let)\s+([\w$]+|\{[^{}]*\})\s*=\s*(?:await\s+|\w+\(\s*\(\)\s*=>\s*)import\(\s*["']([^"'\n]+)["']/g)];
  return [...found, ...awaited.map(([, names = '', source = '']) => ({ source, names: namesIn(names) }))];
}

/** `A, { B as C }, * as D` → A, C, D. */
function namesIn(clause: string): readonly string[] {
  return clause.split(/[,{}]/).flatMap((part) => /([\w$]+)\s*$/.exec(part)?.[1] ?? []);
}

/** Whether a template renders a component that it knows by one of some names: as a tag, or given to what renders the tags of Markdown. */
export function isRendered(names: readonly string[], template: string): boolean {
  return names.some((name) => new RegExp(`<${name.replaceAll('$', '\\$')}(?![\\w$])|[{:,]\\s*${name.replaceAll('$', '\\$')}\\s*[,}]`).test(template));
}
