import { Parser } from 'htmlparser2';

/** What an Astro component says to the whole page of style: read from its text, never run. */
export interface AstroStyles {
  /** What it imports that may be a sheet or another component, as written. */
  readonly imports: readonly string[];
  /** What it imports by name, as components are: the name, and from where as written. */
  readonly components: ReadonlyMap<string, string>;
  /** The text of its `<style is:global>`, plain CSS alone. */
  readonly global: readonly string[];
}

/** Reads an `.astro` file. */
export function readAstroStyles(text: string): AstroStyles {
  const script = /^\s*---\r?\n([\s\S]*?)^---/m.exec(text)?.[1] ?? '';
  const imports = [...script.matchAll(/^\s*import\s+(?:[^'"]*?\sfrom\s*)?['"]([^'"]+)['"]/gm)].flatMap((match) => match[1] ?? []);
  const components = new Map([...script.matchAll(/^\s*import\s+(\w+)\s+from\s*['"]([^'"]+)['"]/gm)].map(([, name = '', from = '']) => [name, from]));
  const global: string[] = [];
  let inGlobal = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      inGlobal = name === 'style' && 'is:global' in attributes && /^(?:|css)$/.test(attributes['lang'] ?? '');
      if (inGlobal) global.push('');
    },
    ontext(part) {
      if (inGlobal) global.push((global.pop() ?? '') + part);
    },
    onclosetag(name) {
      if (name === 'style') inGlobal = false;
    },
  });
  parser.end(text.slice(script === '' ? 0 : text.indexOf(script) + script.length));
  return { imports, components, global };
}
