/** A table whose rows run together. Offsets into the line. */
export interface Table {
  /** Where each row starts, that of the head first. */
  readonly rows: readonly number[];
  /** Where the last row ends. */
  readonly end: number;
}

/** No row is looked for beyond so many characters. */
const longestRow = 2000;

/** Finds the tables in a masked line: by their rows of dashes, which tell how many cells a row has. */
export function findTables(line: string): Table[] {
  const tables: Table[] = [];
  const ruler = /\|(?: *:?-{2,}:? *\|){1,40}/g;
  for (let found = ruler.exec(line); found; found = ruler.exec(line)) {
    const pipes = found[0].split('|').length - 1;
    const head = rowBefore(line, found.index, pipes);
    if (head === undefined) continue;
    const rows = [head, found.index];
    let end = ruler.lastIndex;
    for (let next = rowBehind(line, end, pipes); next; next = rowBehind(line, end, pipes)) {
      rows.push(next.start);
      end = next.end;
    }
    ruler.lastIndex = end;
    tables.push({ rows, end });
  }
  return tables;
}

function rowBefore(line: string, end: number, pipes: number): number | undefined {
  const last = line.lastIndexOf('|', end - 1);
  if (last < end - 3 || line.slice(last + 1, end).trim() !== '') return undefined;
  let start = end;
  for (let count = 0; count < pipes; count += 1) {
    start = line.lastIndexOf('|', start - 1);
    if (start <= 0 && count + 1 < pipes) return undefined;
  }
  return start >= 0 && end - start < longestRow ? start : undefined;
}

function rowBehind(line: string, from: number, pipes: number): { readonly start: number; readonly end: number } | undefined {
  const start = from + (/^ */.exec(line.slice(from, from + 4))?.[0].length ?? 0);
  if (line[start] !== '|') return undefined;
  let end = start;
  for (let count = 1; count < pipes; count += 1) {
    end = line.indexOf('|', end + 1);
    if (end < 0) return undefined;
  }
  return end - start < longestRow ? { start, end: end + 1 } : undefined;
}
