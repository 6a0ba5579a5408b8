import { parse, TomlError } from 'smol-toml';
import type { SyntaxFault } from '../model/frontmatter';
import type { Range } from '../model/text';

/** What a TOML block holds, and what is wrong with it. Ranges are offsets into the block. */
export interface TomlReading {
  readonly data: unknown;
  readonly faults: readonly SyntaxFault[];
}

/** Reads a TOML block with smol-toml, which Astro itself uses. */
export function readToml(block: string): TomlReading {
  try {
    return { data: parse(block), faults: [] };
  } catch (error) {
    if (!(error instanceof TomlError)) return { data: undefined, faults: [{ kind: 'other', range: { start: 0, end: 0 }, detail: String(error) }] };
    const start = block.split('\n').slice(0, error.line - 1).join('\n').length + (error.line > 1 ? 1 : 0);
    const line = block.slice(start).split('\n', 1)[0] ?? '';
    const end = start + line.trimEnd().length;
    const range: Range = { start: Math.min(end, start + (line.length - line.trimStart().length)), end };
    const key = /^\s*([\w.-]+|"[^"]*")\s*=/.exec(line)?.[1];
    const again = /redefin|already/i.test(error.message) && key !== undefined;
    const fault: SyntaxFault = again
      ? { kind: 'duplicate-key', key, range: { start: range.start, end: range.start + key.length }, first: range }
      : (faultOfValue(line, start) ?? { kind: 'other', range, detail: error.message });
    return { data: undefined, faults: [fault] };
  }
}

/** `title = Hola`, `title = “Hola”`: a text without its quotes; `title = "Hola`: one that is not closed. `start` is the line's. */
function faultOfValue(line: string, start: number): SyntaxFault | undefined {
  const match = /^(\s*(?:[\w.-]+|"[^"]*")\s*=\s*)(\S.*?)\s*$/.exec(line);
  const [, before = '', value = ''] = match ?? [];
  const at = (written: string): Range => ({ start: start + before.length, end: start + before.length + written.length });
  if (/^(?:"[^"]*|'[^']*)$/.test(value)) return { kind: 'unclosed-quote', range: at(value) };
  return /^[\p{L}¿¡“”„‟‘’‚‛«@]/u.test(value) ? { kind: 'needs-quotes', range: at(value.replace(/\s+#.*$/, '')) } : undefined;
}
