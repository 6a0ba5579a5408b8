/** A table whose rows run together. Offsets into the line. */
export interface Table {
  /** Where each row starts, that of the head first. */
  readonly rows: readonly number[];
  /** Where the last row ends. */
  readonly end: number;
}

/** Finds the first table in a masked line: by the row of dashes, which tells how many cells a row has. */
export function findTable(line: string): Table | undefined {
  const ruler = /\|(?: *:?-{2,}:? *\|){1,40}/.exec(line);
  if (!ruler) return undefined;
  const pipes = ruler[0].split('|').length - 1;
  const head = rowBefore(line, ruler.index, pipes);
  if (head === undefined) return undefined;
  const rows = [head, ruler.index];
  let end = ruler.index + ruler[0].length;
  for (let next = rowBehind(line, end, pipes); next; next = rowBehind(line, end, pipes)) {
    rows.push(next.start);
    end = next.end;
  }
  return { rows, end };
}

function rowBefore(line: string, end: number, pipes: number): number | undefined {
  let start = end;
  for (let count = 0; count < pipes; count += 1) {
    start = line.lastIndexOf('|', start - 1);
    if (start <= 0 && count + 1 < pipes) return undefined;
  }
  return start >= 0 && line.slice(line.lastIndexOf('|', end - 1) + 1, end).trim() === '' ? start : undefined;
}

function rowBehind(line: string, from: number, pipes: number): { readonly start: number; readonly end: number } | undefined {
  const start = from + (/^ */.exec(line.slice(from, from + 4))?.[0].length ?? 0);
  if (line[start] !== '|') return undefined;
  let end = start;
  for (let count = 1; count < pipes; count += 1) {
    end = line.indexOf('|', end + 1);
    if (end < 0) return undefined;
  }
  return { start, end: end + 1 };
}
